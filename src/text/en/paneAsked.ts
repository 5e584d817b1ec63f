import type { PaneAskedWords } from "../paneAskedWords";

const plural = (count: number): string => (count > 1 ? "s" : "");
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** The question before the first plan, in English. */
export const ENGLISH_PANE_ASKED: PaneAskedWords = {
  sheets: (names) => `${names.length} sheet${plural(names.length)}: ${quoted(names)}`,
  columns: (titles, sheet) =>
    `${titles.length} column${plural(titles.length)} to the right of your list (${sheet}): ${quoted(titles)}`,
  nothingElse: "None of your cells is changed, and everything can be removed in one click. This is asked only once.",
  balance: "Bank balance tonight (optional)",
  balanceHint: "For example 12,500.50. You can change it later in the plan's sheet.",
  badAmount: "This is not an amount. Write it like 12500.50.",
  agree: "Add to the workbook",
};
