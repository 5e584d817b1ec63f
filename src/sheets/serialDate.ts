import { dateOfDayNumber, dayNumber } from "../engine/calendar";
import type { CalendarDate } from "../engine/types";

/** Day 0 of serial dates, see `WorkbookSnapshot.dateSystem`. */
export type DateSystem = 1900 | 1904;

/** Day number (days since 1970-01-01) of serial 0: 1899-12-30, so that serials from 61 on are right, or 1904-01-01. */
const DAY_OF_SERIAL_ZERO = { 1900: -25_569, 1904: -24_107 } as const;
/** The 29 February 1900 that Lotus 1-2-3 believed in and Excel keeps for its files' sake. */
const DAY_THAT_NEVER_WAS = 60;
/** 9999-12-31 in the 1900 system: Excel's last day. */
const LAST_SERIAL = 2_958_465;

/**
 * The day of a serial number; a time of day (the fraction) is dropped. Null below day 1 (day 0 in the 1904 system),
 * for serial 60 of the 1900 system, which no calendar has, and beyond the year 9999. Before it, days are one later.
 * Source: ECMA-376 Part 1, 18.17.4.1.
 */
export function dateOfSerial(serial: number, system: DateSystem): CalendarDate | null {
  const day = Math.floor(serial);
  if (!(day >= 0 && day <= LAST_SERIAL)) return null;
  if (system === 1904) return day > LAST_SERIAL - 1462 ? null : dateOfDayNumber(DAY_OF_SERIAL_ZERO[1904] + day);
  if (day === 0 || day === DAY_THAT_NEVER_WAS) return null;
  return dateOfDayNumber(DAY_OF_SERIAL_ZERO[1900] + day + (day < DAY_THAT_NEVER_WAS ? 1 : 0));
}

/** The serial number of a day; the inverse of `dateOfSerial`. Negative for days before 1904 in the 1904 system. */
export function serialOfDate(date: CalendarDate, system: DateSystem): number {
  const serial = dayNumber(date) - DAY_OF_SERIAL_ZERO[system];
  return system === 1900 && serial <= DAY_THAT_NEVER_WAS ? serial - 1 : serial;
}

/** 2000-01-01 and 2060-12-31 in the 1900 system: what invoices are dated. */
const FIRST_LIKELY = 36_526;
const LAST_LIKELY = 58_806;

/** True for a number that could be the serial of a day on which an invoice is issued, due or paid. */
export function mayBeSerial(value: unknown): value is number {
  return typeof value === "number" && value >= FIRST_LIKELY && value <= LAST_LIKELY;
}
