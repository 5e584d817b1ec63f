import { addDays, addMonths, dateFromParts, dayOfMonth, endOfMonth, laterOf } from "./calendar";
import type { CalendarDate } from "./types";

/**
 * Payment terms, the due dates they give, and how long a term may be. `parseTerms()` in `termsText.ts` reads the words.
 * French terms count from the issue date of the invoice (C. com. art. L441-10 I).
 */

/**
 * The two lawful counts of "45 jours fin de mois": A adds the days, then goes to the end of that month; B goes to the
 * end of the issue month, then adds the days. The contract says which; A is what accounting tools do.
 * Source: DGCCRF, "Délais de paiement : les règles à connaître".
 */
export type EndOfMonthCount = "A" | "B";

/** What must happen before the days of a term can be counted. */
export type TermsEvent = "order" | "delivery" | "signature";

/** One part of an invoice payable in several; null terms: the text does not say when. */
export interface Instalment {
  /** Percentage of the amount including tax, 0 to 100. */
  readonly percent: number;
  readonly terms: PaymentTerms | null;
}

/** When an invoice falls due, as agreed. All counts are calendar days. */
export type PaymentTerms =
  /** "30 jours nets" */
  | { readonly kind: "net"; readonly days: number }
  /** "à réception", "comptant": due on the issue date. */
  | { readonly kind: "on-receipt" }
  /** "45 jours fin de mois": `EndOfMonthCount` decides. */
  | { readonly kind: "end-of-month"; readonly days: number }
  /** "fin de mois + 45 jours": the words themselves give count B. `monthsLater` 1 for "fin du mois suivant". */
  | { readonly kind: "after-end-of-month"; readonly monthsLater: number; readonly days: number }
  /** "30 jours fin de mois le 10": days, end of that month, then the 10th of the next (the day 31 means the last). */
  | { readonly kind: "day-after-end-of-month"; readonly days: number; readonly day: number }
  /** "30 jours le 10": days, then the first 10th on or after. */
  | { readonly kind: "next-day-of-month"; readonly days: number; readonly day: number }
  /** "2/10 net 30": `percent` off when paid within `withinDays`, else due after `days`. */
  | { readonly kind: "discount"; readonly percent: number; readonly withinDays: number; readonly days: number }
  /** "30 % à la commande, solde à 30 jours": percentages sum to 100. */
  | { readonly kind: "instalments"; readonly parts: readonly Instalment[] }
  /** "à la livraison": not computable from the issue date. */
  | { readonly kind: "on-event"; readonly event: TermsEvent };

/**
 * The day by which the whole invoice is due, or null when the terms hang on a day the invoice does not show. A Sunday
 * stays a Sunday: the law does not move a due date.
 *
 * For instalments it is the last of their dates; a part payable at the order or signature was due before the invoice.
 */
export function dueDate(issuedOn: CalendarDate, terms: PaymentTerms, count: EndOfMonthCount): CalendarDate | null {
  switch (terms.kind) {
    case "net":
    case "discount":
      return addDays(issuedOn, terms.days);
    case "on-receipt":
      return issuedOn;
    case "end-of-month":
      return endOfMonthDueDate(issuedOn, terms.days, count);
    case "after-end-of-month":
      return addDays(endOfMonth(addMonths(issuedOn, terms.monthsLater)), terms.days);
    case "day-after-end-of-month":
      return firstDayOfMonthFrom(addDays(endOfMonth(addDays(issuedOn, terms.days)), 1), terms.day);
    case "next-day-of-month":
      return firstDayOfMonthFrom(addDays(issuedOn, terms.days), terms.day);
    case "instalments":
      return lastInstalmentDate(issuedOn, terms.parts, count);
    case "on-event":
      return null;
  }
}

/** The last day on which the discount of "2/10 net 30" can be taken. */
export function discountDate(issuedOn: CalendarDate, terms: PaymentTerms & { kind: "discount" }): CalendarDate {
  return addDays(issuedOn, terms.withinDays);
}

/** The longest term two businesses may agree on, in days from the issue date (C. com. art. L441-10 I). */
const LEGAL_CAP_DAYS = 60;
/** Or, by derogation in the contract, this many days end of month, under either count. */
const LEGAL_CAP_END_OF_MONTH_DAYS = 45;

/**
 * True when a term between businesses in France is longer than every lawful one: more than 60 days after issue, and
 * later than 45 days end of month under both counts. Sectors with limits of their own (food, freight, drinks, seasonal
 * trades) are not known here.
 */
export function exceedsLegalCap(issuedOn: CalendarDate, dueOn: CalendarDate): boolean {
  const lawful = [
    addDays(issuedOn, LEGAL_CAP_DAYS),
    endOfMonthDueDate(issuedOn, LEGAL_CAP_END_OF_MONTH_DAYS, "A"),
    endOfMonthDueDate(issuedOn, LEGAL_CAP_END_OF_MONTH_DAYS, "B"),
  ];
  return lawful.every((lastLawfulDay) => dueOn > lastLawfulDay);
}

function endOfMonthDueDate(issuedOn: CalendarDate, days: number, count: EndOfMonthCount): CalendarDate {
  return count === "A" ? endOfMonth(addDays(issuedOn, days)) : addDays(endOfMonth(issuedOn), days);
}

/** The first day on or after `from` whose day of the month is `day`; the last day of a month too short to have it. */
function firstDayOfMonthFrom(from: CalendarDate, day: number): CalendarDate {
  const here = dayInMonthOf(from, day);
  return here >= from ? here : dayInMonthOf(addDays(endOfMonth(from), 1), day);
}

function dayInMonthOf(date: CalendarDate, day: number): CalendarDate {
  const lastDay = endOfMonth(date);
  if (day >= dayOfMonth(lastDay)) return lastDay;
  return dateFromParts(Number(date.slice(0, 4)), Number(date.slice(5, 7)), day)!;
}

function lastInstalmentDate(
  issuedOn: CalendarDate,
  parts: readonly Instalment[],
  count: EndOfMonthCount,
): CalendarDate | null {
  let last = issuedOn;
  for (const { terms } of parts) {
    if (terms?.kind === "on-event" && terms.event !== "delivery") continue;
    const date = terms && dueDate(issuedOn, terms, count);
    if (date === null) return null;
    last = laterOf(last, date);
  }
  return last;
}
