import type { RemovableWorkbook, WorkbookEdits, WorkbookSnapshot } from "../sheets/workbook";
import { inExcel } from "./errors";
import { asOwnWrite } from "./ownWrites";
import { readWorkbook, type WorkbookReading } from "./read/readWorkbook";

/** The workbook that is open in Excel, over `Excel.run`. Needs ExcelApi 1.13. */
export function excelWorkbook(): RemovableWorkbook {
  return new OpenWorkbook();
}

/** What writes and removes is loaded for the first write: a cell that asks for a date does not wait for it. */
class OpenWorkbook implements RemovableWorkbook {
  /** What the next edits are made from; null before anything was read, and once it was written over. */
  #reading: WorkbookReading | null = null;

  /**
   * See the port.
   * @throws {WorkbookError} "too-large" or "not-readable"
   */
  async read(): Promise<WorkbookSnapshot> {
    this.#reading = await inExcel("not-readable", readWorkbook);
    return this.#reading.snapshot;
  }

  /**
   * See the port. What the checks refuse leaves the workbook untouched; a request that fails later may leave a part of our
   * own cells written, which a second run completes.
   * @throws {WorkbookError} "protected" or "structure-protected"; "changed-meanwhile" where the user added or removed
   *   rows or columns of the list, or typed into our sheets, since they were read; "too-large" or "not-writable"
   */
  async write(edits: WorkbookEdits): Promise<void> {
    const reading = this.#reading;
    this.#reading = null;
    const { writeWorkbook } = await import(/* webpackChunkName: "writing" */ "./write/writeWorkbook");
    await asOwnWrite(() => inExcel("not-writable", (context) => writeWorkbook(context, edits, reading)));
  }

  /**
   * See the port. A request that fails midway leaves marked what is left, which a second run takes away.
   * @throws {WorkbookError} "in-use", "filtered", "nothing-else", "protected" or "structure-protected"; "changed-meanwhile"
   *   where the user typed into our sheets since they were read; "not-writable"
   */
  async remove(beforeChange?: () => Promise<void>): Promise<void> {
    const reading = this.#reading;
    this.#reading = null;
    const { removeOurs } = await import(/* webpackChunkName: "writing" */ "./remove/removeOurs");
    await asOwnWrite(() => inExcel("not-writable", (context) => removeOurs(context, reading, beforeChange)));
  }
}
