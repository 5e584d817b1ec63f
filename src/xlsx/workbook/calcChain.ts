import { forgetContentType } from "../package/contentTypes";
import type { WorkbookPart } from "./workbookPart";

/**
 * Takes cells that hold no formula any more out of the calculation chain (ECMA-376 part 1, 18.6.2): Excel repairs a
 * workbook whose chain names such a cell. New formulas need no entry, Excel adds them itself.
 *
 * A cell without sheet number `i` (18.6.1) lies on the sheet of the cell before it.
 */
export function removeFromCalcChain(workbook: WorkbookPart, sheetId: number, cells: readonly string[]): void {
  const chain = workbook.relationships.ofType("calcChain");
  if (cells.length === 0 || !chain || !workbook.parts.has(chain.target)) return;
  const gone = new Set(cells);
  const document = workbook.parts.readXml(chain.target);
  const { root } = document;
  let sheet = 0;
  for (const cell of root.children) {
    const declared = cell.get("i");
    sheet = declared === null ? sheet : Number(declared);
    if (sheet === sheetId && gone.has(cell.get("r") ?? "")) root.remove(cell);
    else cell.set("i", String(sheet));
  }
  if (root.children.length > 0) {
    workbook.parts.writeXml(chain.target, document);
    return;
  }
  workbook.parts.remove(chain.target);
  forgetContentType(workbook.parts, chain.target);
  workbook.relationships.remove(chain.id);
}
