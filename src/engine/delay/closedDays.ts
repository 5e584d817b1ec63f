import { isBankDayNumber } from "../bankDays";
import { dateFromParts, dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "../calendar";
import { easterSunday } from "../holidays";
import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";

const { min } = Math;

/**
 * Days on which no payment arrives: weekends, and the holidays of the banks that the book's own payments follow. The
 * euro area's calendar (T2) is taken for granted until the payments contradict it; another one only when they show it.
 */
export interface ClosedDays {
  readonly firstDay: number;
  /** 1 on closed days, from `firstDay` on. */
  readonly isClosed: Uint8Array;
}

/** Weekdays from Monday to Friday on which a country's banks are closed, by year. */
type HolidayCalendar = (year: number) => readonly number[];

/** Above this share of payments at weekends, the book does not follow the banks' week. On first-half days 1 to 10 % do alike. */
const WEEKEND_SHARE = 0.03;
/** Payments that the assumption of closed weekends weighs. On first-half days 10 to 40 do alike. */
const WEEKEND_EVIDENCE = 20;
/** Payments at weekends that contradict nothing: a date typed wrongly, or one payment by card. An assumption. */
const FEW_AT_WEEKENDS = 2;
/** A calendar is followed when its holidays bring less than this share of an ordinary day's payments. 0.15 to 0.5 do alike. */
const HOLIDAY_SHARE = 0.3;
/** Payments due on past holidays from which on a calendar other than T2 can be recognised. On first-half days 4 to 16 do alike. */
const HOLIDAY_EVIDENCE = 8;

/** The closed days around the book's payments, up to `daysAhead` after its as-of day. */
export function closedDays(facts: LearningFacts, daysAhead: number): ClosedDays {
  const first = facts.count > 0 ? min(facts.entry[0]!, facts.asOf) : facts.asOf;
  const length = facts.asOf + daysAhead - first + 1;
  const isClosed = new Uint8Array(length);
  const paymentsOn = new Float64Array(length);
  let weekend = 0;
  let payments = 0;
  for (let fact = 0; fact < facts.count; fact++) {
    const day = facts.paid[fact]!;
    if (day === UNPAID) continue;
    paymentsOn[day - first]! += 1;
    payments++;
    if (weekdayOfDayNumber(day) > 5) weekend++;
  }
  if (weekend > FEW_AT_WEEKENDS && weekend / (payments + WEEKEND_EVIDENCE) > WEEKEND_SHARE)
    return { firstDay: first, isClosed };
  const holidays = followedHolidays(paymentsOn, first, facts.asOf);
  for (let index = 0; index < length; index++) {
    const day = first + index;
    isClosed[index] = weekdayOfDayNumber(day) > 5 || holidays.has(day) ? 1 : 0;
  }
  return { firstDay: first, isClosed };
}

/** True when no payment can arrive on the day. */
export function isClosedDay({ firstDay, isClosed }: ClosedDays, day: number): boolean {
  return isClosed[day - firstDay] === 1;
}

/** The day itself when open, else the next open one. */
export function nextOpenDay(closed: ClosedDays, day: number): number {
  let candidate = day;
  while (isClosedDay(closed, candidate)) candidate++;
  return candidate;
}

/** Holidays of the calendar that the payments so far follow best. */
function followedHolidays(paymentsOn: Float64Array, first: number, asOf: number): Set<number> {
  let best = new Set<number>();
  let bestMissed = 0;
  const years = yearsOf(first, first + paymentsOn.length);
  for (const calendar of [T2, UNITED_STATES]) {
    const days = new Set(years.flatMap((year) => calendar(year)));
    const { seen, expected } = paymentsOnHolidays(days, paymentsOn, first, asOf);
    const isUsual = calendar === T2;
    if (!isUsual && expected < HOLIDAY_EVIDENCE) continue;
    const missed = expected + (isUsual ? HOLIDAY_EVIDENCE : 0) - seen / HOLIDAY_SHARE;
    if (missed > bestMissed) {
      best = days;
      bestMissed = missed;
    }
  }
  return best;
}

/** Payments on past holidays, and what the same weekdays a week before and after brought. */
function paymentsOnHolidays(
  days: ReadonlySet<number>,
  paymentsOn: Float64Array,
  first: number,
  asOf: number,
): { readonly seen: number; readonly expected: number } {
  let seen = 0;
  let expected = 0;
  for (const day of days) {
    if (day - 7 < first || day + 7 > asOf) continue;
    seen += paymentsOn[day - first]!;
    expected += (paymentsOn[day - 7 - first]! + paymentsOn[day + 7 - first]!) / 2;
  }
  return { seen, expected };
}

function yearsOf(first: number, last: number): number[] {
  const year = (day: number): number => Number(dateOfDayNumber(day).slice(0, 4));
  return Array.from({ length: year(last) - year(first) + 1 }, (_, index) => year(first) + index);
}

function dayOf(year: number, month: number, day: number): number {
  return dayNumber(dateFromParts(year, month, day)!);
}

/** T2, the payment system of the euro area; see `bankDays.ts`. */
function T2(year: number): number[] {
  const easter = easterSunday(year);
  const candidates = [
    dayOf(year, 1, 1),
    easter - 2,
    easter + 1,
    dayOf(year, 5, 1),
    dayOf(year, 12, 25),
    dayOf(year, 12, 26),
  ];
  return candidates.filter((day) => weekdayOfDayNumber(day) <= 5 && !isBankDayNumber(day));
}

/** Federal Reserve Banks, holiday schedule: a holiday on a Sunday is kept on Monday, one on a Saturday is not moved. */
const UNITED_STATES: HolidayCalendar = (year) => {
  const fixed = [dayOf(year, 1, 1), dayOf(year, 7, 4), dayOf(year, 11, 11), dayOf(year, 12, 25)];
  if (year >= 2022) fixed.push(dayOf(year, 6, 19));
  const movable = [
    weekdayInMonth(year, 1, 1, 3),
    weekdayInMonth(year, 2, 1, 3),
    lastMonday(dayOf(year, 5, 31)),
    weekdayInMonth(year, 9, 1, 1),
    weekdayInMonth(year, 10, 1, 2),
    weekdayInMonth(year, 11, 4, 4),
  ];
  const kept = fixed.map((day) => (weekdayOfDayNumber(day) === 7 ? day + 1 : day));
  return [...kept, ...movable].filter((day) => weekdayOfDayNumber(day) <= 5);
};

/** The nth given ISO weekday of a month. */
function weekdayInMonth(year: number, month: number, isoWeekday: number, nth: number): number {
  const first = dayOf(year, month, 1);
  return first + ((isoWeekday - weekdayOfDayNumber(first) + 7) % 7) + 7 * (nth - 1);
}

function lastMonday(lastOfMonth: number): number {
  return lastOfMonth - (weekdayOfDayNumber(lastOfMonth) - 1);
}
