import type { CellValue } from "../workbook";

/** What reading and writing the to-do list share. */

/** Columns of the list from A on; the user's own four come after them. */
export const TO_DO_COLUMNS = [
  "date",
  "client",
  "action",
  "level",
  "amount",
  "oldest",
  "expectedEffect",
  "why",
  "invoices",
  "contact",
  "owner",
] as const;

/** What the user typed beside a line: done on, outcome, promised for, note, as the cells held them. */
export interface ToDoEntry {
  /** As the list showed it. */
  readonly client: string;
  readonly action: string;
  readonly cells: readonly CellValue[];
}
