import { dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "./calendar";
import { easterSunday } from "./holidays";
import type { CalendarDate } from "./types";

/**
 * Bank days: the days on which T2 (the Eurosystem's payment system, TARGET) is open, so that a transfer in euros
 * arrives. Closed on Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and 26 December, and on
 * nothing else: 14 July and 15 August are bank days. (ECB, long-term calendar for T2 closing days.)
 */

/** Easter Sunday falls from 22 March to 25 April, so only days of these two months need to be compared with it. */
const MONTHS_OF_EASTER = [3, 4];

/** True when transfers are settled on that day. */
export function isBankDay(day: CalendarDate): boolean {
  return isBankDayNumber(dayNumber(day));
}

/** The same for a day number (a whole number): arithmetic only, for use in bulk. */
export function isBankDayNumber(day: number): boolean {
  if (weekdayOfDayNumber(day) > 5) return false;
  const { year, month, dayOfMonth } = yearMonthDay(day);
  if (dayOfMonth === 1 && (month === 1 || month === 5)) return false;
  if (month === 12 && (dayOfMonth === 25 || dayOfMonth === 26)) return false;
  if (!MONTHS_OF_EASTER.includes(month)) return true;
  const daysAfterEaster = day - easterSunday(year);
  return daysAfterEaster !== -2 && daysAfterEaster !== 1;
}

/** The day itself when it is a bank day, else the first one after it: where cash due on that day really moves. */
export function nextBankDay(day: CalendarDate): CalendarDate {
  let candidate = dayNumber(day) as number;
  while (!isBankDayNumber(candidate)) candidate++;
  return dateOfDayNumber(candidate);
}

/** The bank day `count` bank days after the day (which need not be one itself); the day itself for zero. */
export function addBankDays(day: CalendarDate, count: number): CalendarDate {
  let candidate = dayNumber(day) as number;
  for (let left = count; left > 0;) if (isBankDayNumber(++candidate)) left--;
  return dateOfDayNumber(candidate);
}

const DAYS_PER_ERA = 146_097;
/** Days from 0000-03-01 to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

/**
 * Year, month (1 to 12) and day of the month of a day number. Years are counted from 1 March, so that the leap day is
 * their last; 400 years, an era, always have the same number of days.
 * Source: Howard Hinnant, chrono-compatible low-level date algorithms, civil_from_days.
 */
function yearMonthDay(day: number): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfMonth };
}
