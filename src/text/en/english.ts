import { currencySymbol, formatDate, formatDayAndMonth, formatMoney } from "../figures";
import type { Phrases } from "../phrases";
import { ENGLISH_DRAFT_NAMES } from "./draftNames";
import { ENGLISH_DUNNING } from "./dunning";
import { ENGLISH_FIELDS } from "./fields";
import { ENGLISH_FIGURES } from "./figures";
import { ENGLISH_FUNCTIONS } from "./functions";
import { ENGLISH_PANE } from "./pane";
import { englishLeftOut, englishProblem } from "./problems";
import { englishReason } from "./reasons";
import { englishNextReminder, englishReminderReason } from "./reminders";
import { englishStep } from "./reminderSteps";
import { ENGLISH_CHART, ENGLISH_COLUMNS, ENGLISH_FORECAST, ENGLISH_PLAN, ENGLISH_TO_DO } from "./sheets";
import { englishWorkbookError } from "./workbookErrors";

const plural = (count: number): string => (count > 1 ? "s" : "");

/** What every face says, in English. */
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
  field: (field) => ENGLISH_FIELDS[field],
  plan: ENGLISH_PLAN,
  toDo: ENGLISH_TO_DO,
  forecast: ENGLISH_FORECAST,
  columns: ENGLISH_COLUMNS,
  found: (count, open, sheet) => `${count} invoice${plural(count)}, ${open} of them open, sheet ${sheet}`,
  draftNames: ENGLISH_DRAFT_NAMES,
  chart: ENGLISH_CHART,
  reason: englishReason,
  reminderStep: englishStep,
  reminderReason: englishReminderReason,
  nextReminder: englishNextReminder,
  problem: englishProblem,
  leftOut: englishLeftOut,
  workbookError: englishWorkbookError,
  functions: ENGLISH_FUNCTIONS,
  dunning: ENGLISH_DUNNING,
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
