import { addDays, dateFromParts, dateOfDayNumber, dayNumber, weekday } from "./calendar";
import type { CalendarDate, DayNumber } from "./types";

/**
 * Public holidays: the days on which nobody is called and no letter leaves. Not the days on which banks settle: those
 * are in `bankDays.ts`, and 14 July is one of them.
 */

/** Whose public holidays count. Alsace-Moselle is France and two days more. */
export type HolidayRegion = "france" | "alsace-moselle" | "belgium";

type MonthAndDay = readonly [month: number, day: number];

/** C. trav. art. L3133-1. */
const FRENCH_FIXED: readonly MonthAndDay[] = [
  [1, 1],
  [5, 1],
  [5, 8],
  [7, 14],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];
/** Seven of the ten legal holidays of Belgium (royal decree of 18 April 1974; list of belgium.be, "Jours fériés"). */
const BELGIAN_FIXED: readonly MonthAndDay[] = [
  [1, 1],
  [5, 1],
  [7, 21],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
];

/** Days after Easter Sunday. */
const GOOD_FRIDAY = -2;
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

/**
 * Easter Sunday of a year of the Gregorian calendar.
 * Anonymous algorithm of 1876, as printed by Meeus, Astronomical Algorithms (1991), chapter 8; it has no exceptions.
 */
export function easterSunday(year: number): DayNumber {
  const yearOfMetonicCycle = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * yearOfMetonicCycle + century - leapCenturies - moonCorrection + 15) % 30;
  const daysToSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const lateMoon = Math.floor((yearOfMetonicCycle + 11 * epact + 22 * daysToSunday) / 451);
  const daysFromMarch = epact + daysToSunday - 7 * lateMoon + 114;
  return dayNumber(dateFromParts(year, Math.floor(daysFromMarch / 31), (daysFromMarch % 31) + 1)!);
}

/** The public holidays of a year (1900 to 9999), in the order of the calendar. */
export function publicHolidays(year: number, region: HolidayRegion): readonly CalendarDate[] {
  const fixed = region === "belgium" ? BELGIAN_FIXED : FRENCH_FIXED;
  const movable = [EASTER_MONDAY, ASCENSION, WHIT_MONDAY];
  const days = [
    ...fixed.map(([month, day]) => dateFromParts(year, month, day)!),
    ...movable.map((offset) => dateOfDayNumber(easterSunday(year) + offset)),
  ];
  if (region === "alsace-moselle") {
    // C. trav. art. L3134-13. Good Friday is a holiday only where there is a Protestant church: taken everywhere here.
    days.push(dateOfDayNumber(easterSunday(year) + GOOD_FRIDAY), dateFromParts(year, 12, 26)!);
  }
  return [...new Set(days)].sort();
}

/** True from Monday to Friday, public holidays apart. */
export function isWorkingDay(day: CalendarDate, region: HolidayRegion): boolean {
  return weekday(day) <= 5 && !publicHolidays(Number(day.slice(0, 4)), region).includes(day);
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: CalendarDate, region: HolidayRegion): CalendarDate {
  let candidate = day;
  while (!isWorkingDay(candidate, region)) candidate = addDays(candidate, 1);
  return candidate;
}
