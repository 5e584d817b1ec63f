import { formatDate } from "../figures";
import type { WorkingsWords } from "../workingsWords";
import { ENGLISH_FIGURES } from "./figures";

/** The workings below the Monday review, in English. */
export const ENGLISH_WORKINGS: WorkingsWords = {
  title: "Where these figures come from",
  keyFigures: "Key figures",
  from: "From",
  until: "To",
  amount: "Amount",
  days: "Days",
  daysCounted: "Days counted",
  source: (sheet) => `Taken from (${sheet})`,
  columnsOfVariance: (plan, sheet, row) =>
    `Forecast: the plan of ${formatDate(plan, ENGLISH_FIGURES)}, kept in the hidden sheet ${sheet}, row ${row}. Actual: what the sheets say today.`,
  keptPlan: (plan) => `Plan of ${formatDate(plan, ENGLISH_FIGURES)}`,
  documents: (first, last, count) => (count === 1 ? first : `${first} to ${last} (${count})`),
  creditsOwed: "Less: credit owed to clients beyond their invoices",
  netReceivables: "Net receivables",
  salesOfMonth: "Sales of the month",
  earlierMonths: "Sales of the months before",
  notYetDue: "Not yet due, credits set against the oldest",
  creditsByOwnDate: "Credits put back to their own due dates",
  notYetDueByDocument: "Not yet due, each document by its date",
  sales: (days) => `Sales of ${days} days`,
  openingReceivables: (day) => `Net receivables at the close of ${formatDate(day, ENGLISH_FIGURES)}`,
  collected: (days) => `Collected in ${days} days`,
  bankBalance: (day) => `Bank balance at the close of ${formatDate(day, ENGLISH_FIGURES)}`,
  receivedSince: "Less: received since",
  paidSince: "Plus: paid since",
  pastWeeks: "Past weeks",
  low: "Low",
  high: "High",
  inside: "Inside",
  weekOf: "Week of",
  weeksInside: "Weeks, and those inside their range",
  byChance: "By chance alone, at least and at most",
  smallDifferences: (limit) => `Differences below ${limit}, invoice by invoice`,
};
