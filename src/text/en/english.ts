import { currencySymbol, formatDate, formatDayAndMonth, formatMoney } from "../figures";
import type { Phrases } from "../phrases";
import { ENGLISH_COMMAND_LINE } from "./commandLine";
import { ENGLISH_DRAFTS } from "./drafts";
import { ENGLISH_DUNNING } from "./dunningSheets";
import { ENGLISH_REMIND } from "./remind";
import { ENGLISH_FIELDS } from "./fields";
import { ENGLISH_FIGURES } from "./figures";
import { ENGLISH_FUNCTIONS } from "./functions";
import { ENGLISH_PANE } from "./pane";
import { englishLeftOut, englishProblem } from "./problems";
import { englishReason } from "./reasons";
import { englishNextReminder, englishReminderReason, englishStep } from "./reminders";
import { ENGLISH_REMOVAL } from "./removal";
import { ENGLISH_REVIEW } from "./review";
import { ENGLISH_USER_SHEETS } from "./userSheets";
import { ENGLISH_CHART, ENGLISH_COLUMNS, ENGLISH_FORECAST, ENGLISH_PLAN, ENGLISH_TO_DO } from "./sheets";
import { ENGLISH_STARTER } from "./starter";
import { englishWorkbookError } from "./workbookErrors";

/** English. */
export const english: Phrases = {
  language: "en",
  money: (amount, currency) => formatMoney(amount, currency, ENGLISH_FIGURES),
  roundMoney: (amount, currency) => formatMoney(amount, currency, ENGLISH_FIGURES, true),
  labelled: (label, text) => `${label}: ${text}`,
  place: ({ sheet, row, column }) => [sheet, row === null ? "" : `row ${row}`, column ?? ""].filter(Boolean).join(", "),
  date: (date) => formatDate(date, ENGLISH_FIGURES),
  dayAndMonth: (date) => formatDayAndMonth(date, ENGLISH_FIGURES),
  moneyFormat: (currency, rounded) => englishMoneyFormat(currencySymbol(currency), rounded),
  dateFormat: "dd/mm/yyyy",
  dayAndMonthFormat: "d\\ mmm",
  pane: ENGLISH_PANE,
  starter: ENGLISH_STARTER,
  field: (field) => ENGLISH_FIELDS[field],
  plan: ENGLISH_PLAN,
  toDo: ENGLISH_TO_DO,
  forecast: ENGLISH_FORECAST,
  columns: ENGLISH_COLUMNS,
  chart: ENGLISH_CHART,
  reason: englishReason,
  reminderStep: englishStep,
  reminderReason: englishReminderReason,
  nextReminder: englishNextReminder,
  problem: englishProblem,
  leftOut: englishLeftOut,
  workbookError: englishWorkbookError,
  commandLine: ENGLISH_COMMAND_LINE,
  functions: ENGLISH_FUNCTIONS,
  drafts: ENGLISH_DRAFTS,
  removal: ENGLISH_REMOVAL,
  review: ENGLISH_REVIEW,
  userSheets: ENGLISH_USER_SHEETS,
  dunning: ENGLISH_DUNNING,
  remind: ENGLISH_REMIND,
};

/**
 * The sign before the amount, the code of a currency without one after it; a dash for nothing where amounts are rounded,
 * so that a table of weeks stays calm.
 */
function englishMoneyFormat(symbol: string, rounded: boolean): string {
  const digits = rounded ? "#,##0" : "#,##0.00";
  const amount = symbol.length === 1 ? `"${symbol}"${digits}` : `${digits}\\ "${symbol}"`;
  return rounded ? `${amount};-${amount};"–"` : `${amount};-${amount}`;
}
