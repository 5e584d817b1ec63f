import type { ForecastRule } from "../engine/delay/ruleChoice";
import type { CalendarDate, Cents, CurrencyCode, ForecastReason } from "../engine/types";
import type { Field } from "../sheets/fields";
import type { Problem } from "../sheets/problem";
import type { WorkbookErrorCode } from "../sheets/workbook";
import type { NextReminder, ReminderReason, ReminderStep } from "../engine/dunning/reminder";
import type { LeftOutReason } from "../sheets/account";
import type { DraftNames } from "./draftWords";
import type { DunningWords } from "./dunningWords";
import type { FunctionWords } from "./functionWords";
import type { PaneWords } from "./paneWords";

/** The languages the product speaks. */
export type Language = "fr" | "en";

/**
 * What every face says, in one language. Functions take figures and give sentences; they decide nothing. Words that are
 * needed later or by one face alone stand in tables of their own beside it (drafts, review, starter, command line).
 */
export interface Phrases {
  readonly language: Language;
  readonly money: (amount: number, currency: CurrencyCode) => string;
  /** Without decimals, for sentences. */
  readonly roundMoney: (amount: number, currency: CurrencyCode) => string;
  /** "label: text", as the language punctuates it. */
  readonly labelled: (label: string, text: string) => string;
  /** Where in a workbook: sheet, row, title of the column, as far as they are known. */
  readonly place: (place: Pick<Problem, "sheet" | "row" | "column">) => string;
  readonly date: (date: CalendarDate) => string;
  readonly dayAndMonth: (date: CalendarDate) => string;
  /** Excel format code of amounts in `currency`, with or without decimals. */
  readonly moneyFormat: (currency: CurrencyCode, rounded: boolean) => string;
  /** Excel format codes of a date, and of a day and month alone. */
  readonly dateFormat: string;
  readonly dayAndMonthFormat: string;
  readonly pane: PaneWords;
  /** A field of the invoice list, as a person names its column. */
  readonly field: (field: Field) => string;
  readonly plan: PlanWords;
  readonly toDo: ToDoWords;
  readonly forecast: ForecastWords;
  readonly columns: ColumnWords;
  readonly reason: (reason: ForecastReason) => string;
  readonly reminderStep: (step: ReminderStep) => string;
  readonly reminderReason: (reason: ReminderReason, currency: CurrencyCode) => string;
  /** What the reminder column says; empty when there is nothing to say. */
  readonly nextReminder: (next: NextReminder) => string;
  readonly problem: (problem: Problem) => ProblemWords;
  readonly leftOut: (reason: LeftOutReason) => string;
  readonly workbookError: (code: WorkbookErrorCode, detail: string) => string;
  /** What was read, in a few words. */
  readonly found: (count: number, open: number, sheet: string) => string;
  readonly draftNames: DraftNames;
  readonly chart: ChartWords;
  readonly functions: FunctionWords;
  readonly dunning: DunningWords;
}

/** What a fault is, and what to do about it. */
export interface ProblemWords {
  readonly message: string;
  readonly whatToDo: string;
}

export interface PlanWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (asOf: CalendarDate, currency: CurrencyCode) => string;
  readonly openingBalance: string;
  /** The same, where the sheet of that name has the accounts. */
  readonly openingFromBank: (sheet: string) => string;
  readonly alertLevel: string;
  readonly overdraft: string;
  /** Category of supplier invoices. */
  readonly suppliers: string;
  /** Rows that are estimates, and say so. */
  readonly estimatedVat: string;
  readonly newSales: string;
  /** Amounts typed for weeks that have passed, as they leave the sheet. */
  readonly typedForPastWeeks: (amounts: readonly string[]) => string;
  readonly firstWeekBelow: string;
  readonly lowestBalance: string;
  readonly none: string;
  readonly weekFrom: string;
  readonly total: string;
  readonly opening: string;
  readonly receipts: string;
  readonly receiptsOverdue: string;
  readonly receiptsNotYetDue: string;
  readonly otherReceipts: string;
  readonly totalReceipts: string;
  readonly payments: string;
  readonly otherPayments: string;
  readonly uncategorised: string;
  readonly totalPayments: string;
  readonly netFlow: string;
  readonly closing: string;
  readonly closingLow: string;
  readonly closingHigh: string;
  readonly marginAboveAlert: string;
  readonly tie: string;
  readonly receivedIn13Weeks: string;
  readonly receivedLater: string;
  readonly receivedNever: string;
  readonly receiptsSales: string;
  readonly salesIn13Weeks: string;
  readonly salesNever: string;
  readonly salesInvoiced: string;
  readonly overdraftChance: string;
  readonly riskSection: string;
  readonly openInvoices: string;
  readonly creditLeft: string;
  readonly otherCurrency: (count: number, amount: Cents, currency: CurrencyCode) => string;
  /** Said where the plan has receipts alone. */
  readonly noPayments: string;
  /** Said where the dates follow a simple rule instead of the model; empty for the model. */
  readonly rule: Readonly<Record<ForecastRule, string>>;
}

export interface ToDoWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (asOf: CalendarDate) => string;
  readonly date: string;
  readonly client: string;
  readonly action: string;
  readonly amount: string;
  readonly oldest: string;
  readonly expectedEffect: string;
  readonly why: string;
  readonly invoices: string;
  readonly contact: string;
  readonly done: string;
  readonly notes: string;
  readonly nothingToDo: string;
  readonly effectIsAssumed: string;
  readonly earlierNotes: string;
}

export interface ForecastWords {
  readonly sheetName: string;
  readonly title: string;
  readonly subtitle: (asOf: CalendarDate) => string;
  readonly number: string;
  readonly client: string;
  readonly issued: string;
  readonly due: string;
  readonly outstanding: string;
  readonly daysOverdue: string;
  readonly expected: string;
  readonly low: string;
  readonly high: string;
  readonly currency: string;
  readonly why: string;
  readonly beyondHorizon: string;
}

export interface ColumnWords {
  readonly expected: string;
  readonly low: string;
  readonly high: string;
  readonly reminder: string;
}

export interface ChartWords {
  readonly title: string;
  readonly receipts: string;
  readonly payments: string;
  readonly closing: string;
  readonly range: string;
  readonly week: string;
  readonly alertLevel: (level: string) => string;
  readonly belowAlert: (week: string, balance: string) => string;
  readonly description: (story: { opening: string; lowest: string; lowestWeek: string; closing: string }) => string;
  /** An amount on an axis, in thousands: "20 k€". */
  readonly thousands: (cents: number, currency: CurrencyCode) => string;
  readonly rangeOf: (low: string, high: string) => string;
}
