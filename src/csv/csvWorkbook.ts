import Papa from "papaparse";
import type { CellValue, Workbook, WorkbookSnapshot } from "../sheets/workbook";
import { WorkbookError } from "../sheets/workbook";
import { decodeText, separatorOf } from "./csvText";

/**
 * A text file of separated values as a workbook of one sheet, named after the file. Every value is text: numbers and
 * dates are for the reader to make out. Encoding and separator are found from the bytes.
 * `write()` throws `WorkbookError("not-writable")`: a text file has no room for our sheets.
 */
export function openCsv(bytes: Uint8Array, name: string): Workbook {
  return {
    read: () => Promise.resolve(csvSnapshot(bytes, name)),
    write: () => Promise.reject(new WorkbookError("not-writable", name)),
  };
}

function csvSnapshot(bytes: Uint8Array, name: string): WorkbookSnapshot {
  const text = decodeText(bytes);
  const { data } = Papa.parse<string[]>(text, { delimiter: separatorOf(text), skipEmptyLines: false });
  const cells = data.map(rowValues);
  while (cells.length > 0 && cells[cells.length - 1]!.length === 0) cells.pop();
  const sheet = { name: sheetName(name), hidden: false, firstRow: 1, firstColumn: 1, cells, tables: [] };
  return { dateSystem: 1900, sheets: [sheet], marks: [] };
}

/** Blank cells as null; a row of nothing but blanks as no cells. */
function rowValues(row: readonly string[]): CellValue[] {
  const values = row.map((value) => (value === "" ? null : value));
  return values.every((value) => value === null) ? [] : values;
}

function sheetName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, "").replace(/\.[^.]*$/, "");
}
