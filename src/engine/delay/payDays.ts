import { weekdayOfDayNumber } from "../calendar";
import { isBankDayNumber } from "../bankDays";
import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";

/**
 * Pay days: money that falls due on a day when a client does not pay (or no bank settles) is held and released on
 * the next day on which it does. Measured on real ledgers: three invoices out of four are paid in runs.
 */

/** Pseudo-payments that draw a client's weekday habit toward the book's. Chosen with the recipe's figures. */
export const CLIENT_WEEKDAY_WEIGHT = 15;
/** Pseudo-payments that draw the book's weekday habit toward none. Chosen with the recipe's figures. */
export const BOOK_WEEKDAY_WEIGHT = 2;
/** Least share of the held chance that any open day releases: no habit is without exception. */
const LEAST_RELEASE = 0.02;
/** Above this share of payments on days when banks are closed, the book does not follow the bank's calendar. */
const CLOSED_DAY_SHARE = 0.03;
/** Payments at which the book's own days outweigh the default. */
const CALENDAR_EVIDENCE = 20;

/** Which closed days of T2 the book's own payments respect. */
export interface PaymentCalendar {
  readonly closedOnWeekends: boolean;
  readonly closedOnHolidays: boolean;
}

/**
 * The calendar the book's own payments follow, up to its as-of day. Banks in the euro area settle transfers on T2 days
 * only; a book whose payments fall on closed days nevertheless (cards, cash, dates of entry, another country) does not.
 */
export function paymentCalendar(facts: LearningFacts): PaymentCalendar {
  let payments = 0;
  let weekend = 0;
  let holiday = 0;
  for (let fact = 0; fact < facts.count; fact++) {
    const day = facts.paid[fact]!;
    if (day === UNPAID) continue;
    payments++;
    if (weekdayOfDayNumber(day) > 5) weekend++;
    else if (!isBankDayNumber(day)) holiday++;
  }
  const evidence = payments + CALENDAR_EVIDENCE;
  return {
    closedOnWeekends: weekend / evidence <= CLOSED_DAY_SHARE,
    // Holidays are about one weekday in fifty: fewer than a tenth of an ordinary day's payments is a closed day.
    closedOnHolidays: (weekend + holiday) / evidence <= CLOSED_DAY_SHARE && holiday / evidence <= 0.002,
  };
}

/** True when no payment can arrive on the day. */
export function isClosed(calendar: PaymentCalendar, day: number): boolean {
  if (!calendar.closedOnWeekends) return false;
  if (weekdayOfDayNumber(day) > 5) return true;
  return calendar.closedOnHolidays && !isBankDayNumber(day);
}

/** The day itself when open, else the next open one. */
export function nextOpenDay(calendar: PaymentCalendar, day: number): number {
  let candidate = day;
  while (isClosed(calendar, candidate)) candidate++;
  return candidate;
}

/** Share of the held chance released on an open day, from payments seen and payments the hazard would expect. */
export function releaseShare(seen: number, expected: number, bookFactor: number): number {
  const factor = (seen + CLIENT_WEEKDAY_WEIGHT * bookFactor) / (expected + CLIENT_WEEKDAY_WEIGHT);
  return Math.min(1, Math.max(LEAST_RELEASE, factor));
}
