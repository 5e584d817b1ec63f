import type { ExpenseLine } from "../engine/plan/expenses";
import type { Problem } from "./problem";
import type { SheetGrid } from "./sheetGrid";

/** Lines of the Expenses sheet, and what could not be read of it. */
export interface ReadExpenses {
  readonly lines: readonly ExpenseLine[];
  readonly problems: readonly Problem[];
}

/** Reads the sheet named Dépenses, Charges or Expenses; nothing when there is none. */
export function readExpenses(_grids: readonly SheetGrid[], _system: 1900 | 1904): ReadExpenses {
  return { lines: [], problems: [] };
}
