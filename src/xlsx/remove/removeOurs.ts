import { MARK } from "../../sheets/marks";
import { isNothing, type Removal } from "../../sheets/removal";
import { WorkbookError } from "../../sheets/workbook";
import { MARK_PREFIX } from "../workbook/marks";
import type { WorkbookPart } from "../workbook/workbookPart";
import { refuseMentions } from "./mentions";
import { removeColumns } from "./removeColumns";
import { removeSheets } from "./removeSheets";

/**
 * Takes our sheets, columns and marks out of a workbook's parts; see the port. Formats that nothing uses any more stay in
 * the list of formats, and a column of ours that had a width of the user's before has the default one.
 * @throws {WorkbookError} "in-use", "filtered", "nothing-else", "protected", "structure-protected" or "broken"; the
 *   parts are then to be dropped
 */
export function removeOurs(workbook: WorkbookPart, removal: Removal): void {
  if (!isNothing(removal)) {
    const gone = new Set(removal.sheets);
    if (workbook.sheets.every(({ name, hidden }) => hidden || gone.has(name)))
      throw new WorkbookError("nothing-else", MARK.plan);
    if (gone.size > 0 && workbook.structureLocked) throw new WorkbookError("structure-protected", "");
    refuseMentions(workbook, removal);
    removeColumns(workbook, removal.columns);
    removeSheets(workbook, gone);
  }
  for (const { name } of workbook.names.startingWith(MARK_PREFIX)) workbook.names.remove(name);
  workbook.save();
}
