import { calendarDate } from "../../src/engine/calendar";
import type { CalendarDate } from "../../src/engine/types";
import { workOutBook, type Book } from "../../src/functions/book";
import { bookOf, CHOICES, sheetOf, type Rows } from "../sheets/book";
import type { WorkbookSnapshot } from "../../src/sheets/workbook";

export const AS_OF: CalendarDate = calendarDate("2026-11-22");

const HEADER = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Date de paiement"];

/** Dupont paid 10 and 14 days late and Martin on the day; both owe one more. */
export const ROWS: Rows = [
  HEADER,
  ["0012", "Dupont SARL", "05/01/2026", "04/02/2026", 1200, "14/02/2026"],
  ["13", "Dupont", "05/03/2026", "04/04/2026", 1200, "18/04/2026"],
  ["F-14", "Martin", "05/03/2026", "04/04/2026", 500, "04/04/2026"],
  ["0015", "DUPONT", "05/10/2026", "04/11/2026", 1200, null],
  [16, "Martin", "05/11/2026", "05/12/2026", 700, null],
];

export function snapshotOf(rows: Rows = ROWS, dateSystem: 1900 | 1904 = 1900): WorkbookSnapshot {
  return { ...bookOf([sheetOf(rows)]), dateSystem };
}

/** The rows with invoice 0015 paid on a day. */
export function paid(on: string): Rows {
  return ROWS.map((row) => (row[0] === "0015" ? [...row.slice(0, 5), on] : row));
}

export function book(rows: Rows = ROWS, dateSystem: 1900 | 1904 = 1900): Promise<Book> {
  return workOutBook(snapshotOf(rows, dateSystem), { asOf: AS_OF, choices: CHOICES });
}
