import type { CalendarDate } from "../engine/types";

/** The words of the workings below the Monday review: what its figures are made of, and where that stands. */
export interface WorkingsWords {
  readonly title: string;
  /** Heading of what a banker asks first. */
  readonly keyFigures: string;
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly days: string;
  readonly daysCounted: string;
  readonly source: (sheet: string) => string;
  /** Under the lines of the difference: what both columns are taken from. */
  readonly columnsOfVariance: (plan: CalendarDate, sheet: string, row: number) => string;
  readonly keptPlan: (plan: CalendarDate) => string;
  /** Documents by their numbers: the first and the last of so many. */
  readonly documents: (first: string, last: string, count: number) => string;
  readonly creditsOwed: string;
  readonly netReceivables: string;
  readonly salesOfMonth: string;
  readonly earlierMonths: string;
  readonly notYetDue: string;
  readonly creditsByOwnDate: string;
  readonly notYetDueByDocument: string;
  readonly sales: (days: number) => string;
  readonly openingReceivables: (day: CalendarDate) => string;
  readonly collected: (days: number) => string;
  readonly bankBalance: (day: CalendarDate) => string;
  readonly receivedSince: string;
  readonly paidSince: string;
  readonly pastWeeks: string;
  readonly low: string;
  readonly high: string;
  readonly inside: string;
  readonly weekOf: string;
  readonly weeksInside: string;
  readonly byChance: string;
  readonly smallDifferences: (limit: string) => string;
}
