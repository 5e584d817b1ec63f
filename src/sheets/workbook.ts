import type { CellRange } from "./cellRange";
import type { SheetLayout } from "./layout/sheetLayout";
import type { ColumnsLayout } from "./layout/columnsLayout";
import type { MarkKey } from "./marks";
import type { DateSystem } from "./serialDate";

/**
 * The port: what a host must be able to do. `xlsx/` is this port over a file, `csv/` over a text file (read only),
 * `excel/` over Excel itself. `test/workbookContract.ts` is the suite that every host passes.
 *
 * Rows and columns are counted from 1, as a person sees them: row 1, column 1 is A1.
 */
export interface Workbook {
  /** Everything a reader needs, in few round trips. Sheets in tab order; chart sheets have no cells and are left out. */
  read(): Promise<WorkbookSnapshot>;
  /** Writes our own sheets and columns, and touches nothing else. All of it or, on an error, none of it. */
  write(edits: WorkbookEdits): Promise<void>;
}

/** A workbook that what we added can be taken out of again. */
export interface RemovableWorkbook extends Workbook {
  /**
   * Takes away everything we added: our sheets, our columns and the marks; `removalOf()` tells beforehand what goes. The
   * list's table, filter and print area end where they did. A column that the user has moved between their own is emptied
   * and stays. Refuses, before anything is changed: "in-use" where a formula of the user's speaks of what would go,
   * "filtered" where rows of the list are hidden by a filter, "nothing-else" where the workbook holds no sheet but ours.
   *
   * `beforeChange` is waited for once all of that was looked at: where it throws, nothing is changed.
   */
  remove(beforeChange?: () => Promise<void>): Promise<void>;
}

/** All that a host reads of a workbook, at one moment. */
export interface WorkbookSnapshot {
  /** Day 0 of serial dates: 1900 (day 1 is 1900-01-01) or 1904 (day 0 is 1904-01-01). */
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetSnapshot[];
  /** What we wrote earlier, wherever the user has moved or renamed it. Marks whose sheet or cells are gone are left out. */
  readonly marks: readonly Mark[];
}

/** A cell as the host holds it: dates are serial numbers; a formula shows its last computed value. */
export type CellValue = string | number | boolean | null | CellError;

/** An error in a cell: "#N/A", "#REF!", …, or a formula that no program has computed yet ("not computed"). */
export interface CellError {
  readonly error: string;
}

/** The values of one sheet. Rows and columns count from 1. */
export interface SheetSnapshot {
  readonly name: string;
  readonly hidden: boolean;
  /** Place of `cells[0][0]`; the used range may start anywhere. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** The used range by rows; rows may be shorter than the widest. Blank cells are null, blank rows empty. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly TableSnapshot[];
}

/** An Excel table (list object), header and totals row included in `range`. */
export interface TableSnapshot {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeaderRow: boolean;
  readonly hasTotalsRow: boolean;
}

/** Where something of ours stands in the workbook. */
export interface Mark {
  readonly key: MarkKey;
  readonly sheet: string;
  readonly range: CellRange;
}

/** What a plan writes, all of it or nothing. */
export interface WorkbookEdits {
  /**
   * Own sheets, in the order wanted. One whose mark is in the workbook is updated in place, under the name and at the
   * place the user gave it; cells outside its marked range, column widths and what else the user added there stay.
   */
  readonly sheets: readonly SheetLayout[];
  /** Own columns beside the invoices; null when they are not written (another workbook than the one read). */
  readonly columns: ColumnsLayout | null;
}

/**
 * The file or application refused: locked, protected, encrypted, broken. Thrown by hosts, caught once in each face.
 * `code` picks the sentence in `text/`; `detail` names the part, sheet or limit concerned, "" where that is not known.
 */
export class WorkbookError extends Error {
  constructor(
    readonly code: WorkbookErrorCode,
    readonly detail: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${detail}`, options);
    this.name = "WorkbookError";
  }
}

/** Why a file or an application refused. */
export type WorkbookErrorCode =
  | "not-found"
  | "not-readable"
  | "not-a-workbook"
  | "old-format"
  | "encrypted"
  | "signed"
  | "broken"
  | "too-large"
  | "protected"
  | "structure-protected"
  | "locked"
  | "disk-full"
  | "not-writable"
  | "changed-meanwhile"
  | "in-use"
  | "filtered"
  | "nothing-else"
  | "merged"
  | "being-edited"
  | "old-excel";
