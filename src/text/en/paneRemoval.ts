import type { PaneRemovalWords } from "../paneRemovalWords";

const plural = (count: number): string => (count > 1 ? "s" : "");
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(", ");

/** English. */
export const ENGLISH_PANE_REMOVAL: PaneRemovalWords = {
  sure: "Remove all of this?",
  sheets: (names) => `${names.length} sheet${plural(names.length)}: ${quoted(names)}`,
  columns: (titles) => `${titles.length} column${plural(titles.length)}: ${quoted(titles)}`,
  typed: (count) => `with them, ${count} cell${plural(count)} that you had filled in (balance, amounts, notes)`,
  confirm: "Yes, remove everything",
  checking: "checking that nothing of yours depends on it…",
  removing: "removing…",
  cannotCancel: "The removal has begun: it goes to the end, so that nothing is left half removed.",
  cancelled: "Cancelled: nothing was removed.",
  traces: "All that is left are hidden marks, from a removal that was interrupted.",
  done: "Everything that Encaisse had added is removed.",
};
