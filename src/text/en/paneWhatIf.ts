import type { PaneWhatIfWords } from "../paneWhatIfWords";

const days = (count: number): string => `${count} day${count === 1 ? "" : "s"}`;

/** Trying what if in the pane, in English. */
export const ENGLISH_PANE_WHAT_IF: PaneWhatIfWords = {
  shown: "Scenario",
  ownSettings: "Set it below",
  readyMade: { prudent: "Prudent", optimistic: "Optimistic" },
  what: {
    prudent: "All clients pay a week later, no quote comes about, expenses are at the top of their margin.",
    optimistic: "All clients pay a week earlier, every quote comes about, expenses are at the bottom of their margin.",
  },
  inWorkbook: (name) => `“${name}”, written in the workbook. Change its lines in its sheet.`,
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
  keep: {
    name: "Name of the scenario",
    suggestion: (number) => `Scenario ${number}`,
    submit: "Keep in the workbook",
    keeping: "Writing the scenario…",
    done: (name, sheet) => `“${name}” is kept in the sheet “${sheet}”.`,
    writeFirst: "To keep a scenario in the workbook, write the plan first.",
    noName: "Give the scenario a name.",
    nameTaken: (name) => `There is a scenario “${name}” already. Choose another name.`,
  },
  everyone: "all",
  newClient: "New client",
  noColumn: (sheet, title) =>
    `The sheet “${sheet}” has no column “${title}”, which this scenario needs. Add it, then try again.`,
  notRead: (sheet) =>
    `The sheet “${sheet}” is not read any more: its name must begin with “Scenario”, and its titles name the scenario and the change.`,
};
