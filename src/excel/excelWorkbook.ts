import type { CellRange } from "../sheets/cellRange";
import type { Workbook, WorkbookEdits, WorkbookSnapshot } from "../sheets/workbook";
import { inExcel } from "./errors";
import { readWorkbook } from "./read/readWorkbook";
import { writeWorkbook } from "./write/writeWorkbook";

/** The workbook that is open in Excel, over `Excel.run`. Needs ExcelApi 1.13. */
export function excelWorkbook(): Workbook {
  return new OpenWorkbook();
}

class OpenWorkbook implements Workbook {
  #usedWhenRead: ReadonlyMap<string, CellRange> = new Map();

  /**
   * See the port.
   * @throws {WorkbookError} "too-large" or "not-readable"
   */
  async read(): Promise<WorkbookSnapshot> {
    const { snapshot, used } = await inExcel("not-readable", readWorkbook);
    this.#usedWhenRead = used;
    return snapshot;
  }

  /**
   * See the port. What the checks refuse leaves the workbook untouched; a request that fails later may leave a part of our
   * own cells written, which a second run completes.
   * @throws {WorkbookError} "protected"; "changed-meanwhile" where the user added or removed rows or columns of the list
   *   since it was read; "too-large" or "not-writable"
   */
  async write(edits: WorkbookEdits): Promise<void> {
    const usedWhenRead = this.#usedWhenRead;
    this.#usedWhenRead = new Map();
    await inExcel("not-writable", (context) => writeWorkbook(context, edits, usedWhenRead));
  }
}
