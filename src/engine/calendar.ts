import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths as addMonthsToDate } from "date-fns/addMonths";
import { endOfMonth as endOfMonthOfDate } from "date-fns/endOfMonth";
import type { CalendarDate, DayNumber } from "./types";

/**
 * Calendar dates. The only file of the engine that may name `Date`: inside, every day is midnight UTC, where a day
 * always has 24 hours; `new Date("2026-03-29")` read in local time shows the wrong day in half of the world.
 */

const MILLISECONDS_PER_DAY = 86_400_000;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The days met so far, by number and by text. A book names few days, each in many invoices: one text for all of them is
 * made once, and compared and looked up faster than equal copies.
 */
const textOfDay = new Map<number, CalendarDate>();
const dayOfText = new Map<CalendarDate, DayNumber>();

/**
 * The date written as "YYYY-MM-DD".
 * @throws {RangeError} when the text has another form or names a day that does not exist (2026-02-30)
 */
export function calendarDate(text: string): CalendarDate {
  const parts = ISO_DATE.exec(text);
  const date = parts && dateFromParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (!date) throw new RangeError(`calendarDate: ${JSON.stringify(text)} is not a day written YYYY-MM-DD`);
  return date;
}

/** The date of a year, month (1 to 12) and day; null when there is no such day, or the year is not 1900 to 9999. */
export function dateFromParts(year: number, month: number, day: number): CalendarDate | null {
  if (!(year >= 1900 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1) return null;
  return dateOfDayNumber(date.getTime() / MILLISECONDS_PER_DAY);
}

/** The day that a person beside that clock calls today: the only place that turns a moment into a date. */
export function localDay(now: Date): CalendarDate {
  const day = dateFromParts(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (day === null) throw new RangeError(`localDay: ${String(now)} is beyond the calendar`);
  return day;
}

/** Days since 1970-01-01: dates as whole numbers, for arithmetic in bulk. */
export function dayNumber(date: CalendarDate): DayNumber {
  const known = dayOfText.get(date);
  if (known !== undefined) return known;
  const milliseconds = Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
  const day = (milliseconds / MILLISECONDS_PER_DAY) as DayNumber;
  dayOfText.set(date, day);
  return day;
}

/** The date of a day number; the inverse of `dayNumber()`. */
export function dateOfDayNumber(day: number): CalendarDate {
  const known = textOfDay.get(day);
  if (known !== undefined) return known;
  const text = isoText(new Date(day * MILLISECONDS_PER_DAY));
  textOfDay.set(day, text);
  return text;
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** The same day of the month `months` later, or that month's last day where it is shorter (31 January + 1 = 28 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  return isoText(addMonthsToDate(utc(date), months));
}

/** The last day of the date's month. */
export function endOfMonth(date: CalendarDate): CalendarDate {
  return isoText(endOfMonthOfDate(utc(date)));
}

/** `to` minus `from` in days; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: CalendarDate): number {
  return weekdayOfDayNumber(dayNumber(date));
}

/** ISO weekday of a day number: 1 Monday … 7 Sunday (1970-01-01 was a Thursday). */
export function weekdayOfDayNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The day of the month, 1 to 31. */
export function dayOfMonth(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

/** The Monday of the week (Monday to Sunday) that holds the date. */
export function startOfWeek(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekday(date));
}

/** The earlier of two dates. */
export function earlierOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a <= b ? a : b;
}

/** The later of two dates. */
export function laterOf(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a >= b ? a : b;
}

function utc(date: CalendarDate): Date {
  return new UTCDateMini(dayNumber(date) * MILLISECONDS_PER_DAY);
}

function isoText(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10) as CalendarDate;
}
