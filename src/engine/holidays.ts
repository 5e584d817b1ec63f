import { addDays, calendarDate, dateFromParts, dateOfDayNumber, dayNumber, weekday } from "./calendar";
import type { CalendarDate, DayNumber } from "./types";

/**
 * Public holidays: the days on which nobody is called and no letter leaves. Not the days on which banks settle: those
 * are in `bankDays.ts`, and 14 July is one of them.
 */

/** Whose public holidays count. Alsace-Moselle is France and two days more. */
export type HolidayRegion = "france" | "alsace-moselle" | "belgium";

interface Holidays {
  /** "MM-DD" */
  readonly fixed: readonly string[];
  /** In days after Easter Sunday. */
  readonly afterEaster: readonly number[];
}

const GOOD_FRIDAY = -2;
const EASTER_MONDAY = 1;
const ASCENSION = 39;
const WHIT_MONDAY = 50;

/** C. trav. art. L3133-1. */
const FRANCE: Holidays = {
  fixed: ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"],
  afterEaster: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
};
/** C. trav. art. L3134-13. Good Friday only where there is a Protestant church: taken everywhere here. */
const ALSACE_MOSELLE: Holidays = {
  fixed: [...FRANCE.fixed, "12-26"],
  afterEaster: [...FRANCE.afterEaster, GOOD_FRIDAY],
};
/** The ten legal holidays of Belgium (royal decree of 18 April 1974; list of belgium.be, "Jours fériés"). */
const BELGIUM: Holidays = {
  fixed: ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"],
  afterEaster: [EASTER_MONDAY, ASCENSION, WHIT_MONDAY],
};
const HOLIDAYS: Readonly<Record<HolidayRegion, Holidays>> = {
  france: FRANCE,
  "alsace-moselle": ALSACE_MOSELLE,
  belgium: BELGIUM,
};

const REGION_OF_COUNTRY: ReadonlyMap<string, HolidayRegion> = new Map([
  ["FR", "france"],
  ["BE", "belgium"],
]);

/** The holidays of a country (ISO 3166 code of two capitals); null when they are not known here, or no country is. */
export function countryRegion(country: string | null): HolidayRegion | null {
  return country === null ? null : (REGION_OF_COUNTRY.get(country) ?? null);
}

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
  const { fixed, afterEaster } = HOLIDAYS[region];
  const days = [
    ...fixed.map((monthAndDay) => calendarDate(`${year}-${monthAndDay}`)),
    ...afterEaster.map((offset) => dateOfDayNumber(easterSunday(year) + offset)),
  ];
  return [...new Set(days)].sort();
}

/** True from Monday to Friday, public holidays apart. */
export function isWorkingDay(day: CalendarDate, region: HolidayRegion): boolean {
  return weekday(day) <= 5 && !isPublicHoliday(day, region);
}

/** The day itself when it is a working day, else the first one after it. */
export function nextWorkingDay(day: CalendarDate, region: HolidayRegion): CalendarDate {
  let candidate = day;
  while (!isWorkingDay(candidate, region)) candidate = addDays(candidate, 1);
  return candidate;
}

function isPublicHoliday(day: CalendarDate, region: HolidayRegion): boolean {
  const { fixed, afterEaster } = HOLIDAYS[region];
  const monthAndDay = day.slice(5);
  if (fixed.includes(monthAndDay)) return true;
  // Good Friday is 20 March at the earliest, Whit Monday 14 June at the latest: most days need no Easter.
  if (monthAndDay < "03-20" || monthAndDay > "06-14") return false;
  return afterEaster.includes(dayNumber(day) - easterSunday(Number(day.slice(0, 4))));
}
