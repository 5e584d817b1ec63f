import { askedSheets } from "../sheets/starter/askedSheets";
import type { Language, Phrases } from "../text/phrases";
import { USER_SHEET_WORDS } from "../text/userSheets";
import type { PaneHost } from "./paneContext";

/**
 * Adds a sheet of usual expenses without amounts, in the words of `phrases`, unless the workbook has expenses. Returns
 * which of both it was, in words of the language `spoken`.
 */
export async function addExpensePresets(
  { workbook, asOf }: Pick<PaneHost, "workbook" | "asOf">,
  phrases: Phrases,
  spoken: Language,
): Promise<string> {
  const book = workbook();
  const [answer] = askedSheets(["presets"], { asOf: asOf(), snapshots: [await book.read()], phrases });
  const { layout, sheet } = answer!;
  const words = USER_SHEET_WORDS[spoken];
  if (!layout) return words.expensesThere(sheet);
  await book.write({ sheets: [layout], columns: null });
  return words.expensesAdded(sheet);
}
