import { mentionOf, type Removal } from "../../sheets/removal";
import { WorkbookError } from "../../sheets/workbook";
import { isOwnName } from "../marks";
import { readCells } from "../read/readCells";
import type { WorkbookReading } from "../read/readWorkbook";

/**
 * Refuses where a formula of the user's, in a cell or behind a name, speaks of our sheets or of our columns by their
 * titles. The workbook's names are loaded with their formulas.
 * @throws {WorkbookError} "in-use"
 */
export async function refuseMentions(
  context: Excel.RequestContext,
  { used }: WorkbookReading,
  removal: Removal,
): Promise<void> {
  const mentions = mentionOf(removal);
  for (const { name, formula } of context.workbook.names.items) {
    if (!isOwnName(name) && typeof formula === "string" && mentions(formula)) throw new WorkbookError("in-use", name);
  }
  const users = [...used].filter(([name]) => !removal.sheets.includes(name));
  const sheets = users.map(([name, place]) => ({ sheet: context.workbook.worksheets.getItem(name), place }));
  const formulas = await readCells(context, sheets, "formulas");
  formulas.forEach((rows, index) => {
    const found = rows.flat().find((cell) => typeof cell === "string" && cell.startsWith("=") && mentions(cell));
    if (found !== undefined) throw new WorkbookError("in-use", users[index]![0]);
  });
}
