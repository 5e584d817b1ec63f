import { calendarDate } from "../../src/engine/calendar";
import { currencyCode } from "../../src/engine/money";
import type { CalendarDate } from "../../src/engine/types";
import type { Field } from "../../src/sheets/fields";
import { readBook, type BookReading, type ReadingChoices } from "../../src/sheets/readInvoices";
import type { Problem } from "../../src/sheets/problem";
import type { CellValue, Mark, SheetSnapshot, WorkbookSnapshot } from "../../src/sheets/workbook";

/** Small workbooks written out in the test, as a person sees them. */

export type Rows = readonly (readonly CellValue[])[];

export const CHOICES: ReadingChoices = {
  sheet: null,
  columns: new Map<Field, string>(),
  endOfMonthCount: "A",
  defaultCurrency: currencyCode("EUR"),
};

/** One sheet whose first row is row 1. */
export function sheetOf(rows: Rows, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  return { name: "Factures", hidden: false, firstRow: 1, firstColumn: 1, cells: rows, tables: [], ...more };
}

export function bookOf(sheets: readonly SheetSnapshot[], marks: readonly Mark[] = []): WorkbookSnapshot {
  return { dateSystem: 1900, sheets, marks };
}

/** Reads one sheet with the default choices. */
export function read(rows: Rows, choices: Partial<ReadingChoices> = {}): BookReading {
  return readBook(bookOf([sheetOf(rows)]), { ...CHOICES, ...choices });
}

/** The codes of the problems, in their order. */
export function codes(reading: BookReading): string[] {
  return reading.problems.map(({ code }) => code);
}

export function day(text: string): CalendarDate {
  return calendarDate(text);
}

/** The problems of one code. */
export function problemsOf(reading: BookReading, code: Problem["code"]): Problem[] {
  return reading.problems.filter((problem) => problem.code === code);
}

/** The row with some of its cells changed, by place from 0. */
export function changed(row: readonly CellValue[], cells: Readonly<Record<number, CellValue>>): CellValue[] {
  return row.map((value, place) => cells[place] ?? (place in cells ? null : value));
}
