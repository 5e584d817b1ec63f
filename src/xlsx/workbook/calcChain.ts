import { forgetContentType } from "../package/contentTypes";
import type { WorkbookPart } from "./workbookPart";

/**
 * Takes cells that hold no formula any more out of the calculation chain (ECMA-376 part 1, 18.6.2): Excel repairs a
 * workbook whose chain names such a cell. New formulas need no entry, Excel adds them itself.
 *
 * A cell without sheet number `i` (18.6.1) lies on the sheet of the cell before it.
 */
export function removeFromCalcChain(workbook: WorkbookPart, sheetId: number, cells: readonly string[]): void {
  const gone = new Set(cells);
  if (gone.size > 0) removeWhere(workbook, (sheet, cell) => sheet === sheetId && gone.has(cell));
}

/** Takes all cells of a sheet that goes out of the calculation chain. */
export function removeSheetFromCalcChain(workbook: WorkbookPart, sheetId: number): void {
  removeWhere(workbook, (sheet) => sheet === sheetId);
}

function removeWhere(workbook: WorkbookPart, isGone: (sheet: number, cell: string) => boolean): void {
  const chain = workbook.relationships.ofType("calcChain");
  if (!chain || !workbook.parts.has(chain.target)) return;
  const document = workbook.parts.readXml(chain.target);
  const { root } = document;
  let sheet = 0;
  const cells = root.children.map((cell) => {
    sheet = Number(cell.get("i") ?? sheet);
    return { cell, sheet };
  });
  const gone = cells.filter((entry) => isGone(entry.sheet, entry.cell.get("r") ?? ""));
  if (gone.length === 0) return;
  for (const entry of cells) entry.cell.set("i", String(entry.sheet));
  for (const { cell } of gone) root.remove(cell);
  if (root.children.length > 0) {
    workbook.parts.writeXml(chain.target, document);
    return;
  }
  workbook.parts.remove(chain.target);
  forgetContentType(workbook.parts, chain.target);
  workbook.relationships.remove(chain.id);
}
