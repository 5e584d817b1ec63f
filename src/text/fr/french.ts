import { currencySymbol, formatDate, formatDayAndMonth, formatMoney } from "../figures";
import type { Phrases } from "../phrases";
import { FRENCH_COMMAND_LINE } from "./commandLine";
import { FRENCH_DRAFTS } from "./drafts";
import { FRENCH_DUNNING } from "./dunningSheets";
import { FRENCH_REMIND } from "./remind";
import { FRENCH_FIELDS } from "./fields";
import { FRENCH_FIGURES } from "./figures";
import { FRENCH_FUNCTIONS } from "./functions";
import { FRENCH_PANE } from "./pane";
import { frenchLeftOut, frenchProblem } from "./problems";
import { frenchReason } from "./reasons";
import { frenchNextReminder, frenchReminderReason, frenchStep } from "./reminders";
import { FRENCH_REMOVAL } from "./removal";
import { FRENCH_REVIEW } from "./review";
import { FRENCH_USER_SHEETS } from "./userSheets";
import { FRENCH_CHART, FRENCH_COLUMNS, FRENCH_FORECAST, FRENCH_PLAN, FRENCH_TO_DO } from "./sheets";
import { FRENCH_STARTER } from "./starter";
import { frenchWorkbookError } from "./workbookErrors";

/** French. */
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
  starter: FRENCH_STARTER,
  field: (field) => FRENCH_FIELDS[field],
  plan: FRENCH_PLAN,
  toDo: FRENCH_TO_DO,
  forecast: FRENCH_FORECAST,
  columns: FRENCH_COLUMNS,
  chart: FRENCH_CHART,
  reason: frenchReason,
  reminderStep: frenchStep,
  reminderReason: frenchReminderReason,
  nextReminder: frenchNextReminder,
  problem: frenchProblem,
  leftOut: frenchLeftOut,
  workbookError: frenchWorkbookError,
  commandLine: FRENCH_COMMAND_LINE,
  functions: FRENCH_FUNCTIONS,
  drafts: FRENCH_DRAFTS,
  removal: FRENCH_REMOVAL,
  review: FRENCH_REVIEW,
  userSheets: FRENCH_USER_SHEETS,
  dunning: FRENCH_DUNNING,
  remind: FRENCH_REMIND,
};

/** The sign after the amount; a dash for nothing where amounts are rounded, so that a table of weeks stays calm. */
function frenchMoneyFormat(symbol: string, rounded: boolean): string {
  if (!rounded) return `#,##0.00\\ "${symbol}"`;
  const amount = `#,##0\\ "${symbol}"`;
  return `${amount};-${amount};"–"`;
}
