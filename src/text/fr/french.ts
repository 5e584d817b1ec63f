import { currencySymbol, formatDate, formatDayAndMonth, formatMoney } from "../figures";
import type { Phrases } from "../phrases";
import { FRENCH_DRAFT_NAMES } from "./draftNames";
import { FRENCH_DUNNING } from "./dunning";
import { FRENCH_FIELDS } from "./fields";
import { FRENCH_FIGURES } from "./figures";
import { FRENCH_FUNCTIONS } from "./functions";
import { FRENCH_PANE } from "./pane";
import { frenchLeftOut, frenchProblem } from "./problems";
import { frenchReason } from "./reasons";
import { frenchNextReminder, frenchReminderReason } from "./reminders";
import { frenchStep } from "./reminderSteps";
import { FRENCH_CHART, FRENCH_COLUMNS, FRENCH_FORECAST, FRENCH_PLAN, FRENCH_TO_DO } from "./sheets";
import { frenchWorkbookError } from "./workbookErrors";

const plural = (count: number): string => (count > 1 ? "s" : "");

/** What every face says, in French. */
export const french: Phrases = {
  language: "fr",
  money: (amount, currency) => formatMoney(amount, currency, FRENCH_FIGURES),
  roundMoney: (amount, currency) => formatMoney(amount, currency, FRENCH_FIGURES, true),
  labelled: (label, text) => `${label} : ${text}`,
  place: ({ sheet, row, column }) =>
    [sheet, row === null ? "" : `ligne ${row}`, column ?? ""].filter(Boolean).join(", "),
  date: (date) => formatDate(date, FRENCH_FIGURES),
  dayAndMonth: (date) => formatDayAndMonth(date, FRENCH_FIGURES),
  moneyFormat: (currency, rounded) => frenchMoneyFormat(currencySymbol(currency), rounded),
  dateFormat: "dd/mm/yyyy",
  dayAndMonthFormat: "d\\ mmm",
  pane: FRENCH_PANE,
  field: (field) => FRENCH_FIELDS[field],
  plan: FRENCH_PLAN,
  toDo: FRENCH_TO_DO,
  forecast: FRENCH_FORECAST,
  columns: FRENCH_COLUMNS,
  found: (count, open, sheet) =>
    `${count} facture${plural(count)}, dont ${open} ouverte${plural(open)}, feuille ${sheet}`,
  draftNames: FRENCH_DRAFT_NAMES,
  chart: FRENCH_CHART,
  reason: frenchReason,
  reminderStep: frenchStep,
  reminderReason: frenchReminderReason,
  nextReminder: frenchNextReminder,
  problem: frenchProblem,
  leftOut: frenchLeftOut,
  workbookError: frenchWorkbookError,
  functions: FRENCH_FUNCTIONS,
  dunning: FRENCH_DUNNING,
};

/** The sign after the amount; a dash for nothing where amounts are rounded, so that a table of weeks stays calm. */
function frenchMoneyFormat(symbol: string, rounded: boolean): string {
  if (!rounded) return `#,##0.00\\ "${symbol}"`;
  const amount = `#,##0\\ "${symbol}"`;
  return `${amount};-${amount};"–"`;
}
