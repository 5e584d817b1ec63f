import type { PaneWhatIfWords } from "../paneWhatIfWords";

const days = (count: number): string => `${count} day${count === 1 ? "" : "s"}`;

/** Trying what if in the pane, in English. */
export const ENGLISH_PANE_WHAT_IF: PaneWhatIfWords = {
  everybody: (count) => (count === 0 ? "… all clients paid later?" : `… all clients paid ${days(count)} later?`),
  client: "… one client changed its habits?",
  none: "None",
  later: (count) => (count === 0 ? "It pays later" : `It pays ${days(count)} later`),
  neverPays: "It never pays",
  lostSale: "… an expected sale was lost?",
  newSale: "… one more sale was invoiced today? (amount incl. tax)",
  base: "Plan",
  scenario: "What if",
  difference: "Difference",
  lowest: "Lowest balance",
  closing: "After 13 weeks",
  lowestMoves: (amount, difference) =>
    difference === 0
      ? "The lowest balance stays the same."
      : `The lowest balance ${difference < 0 ? "falls" : "rises"} by ${amount}.`,
  back: "Back to the plan",
};
