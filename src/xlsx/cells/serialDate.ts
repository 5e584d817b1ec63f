import { dateFromParts, dayNumber } from "../../engine/calendar";
import type { CalendarDate } from "../../engine/types";

/** Day 0 of serial dates, see `WorkbookSnapshot.dateSystem`. */
export type DateSystem = 1900 | 1904;

const DAY_NUMBER_OF_SERIAL_0: Record<DateSystem, number> = { 1900: -25_569, 1904: -24_107 };
/** The 1900 system counts a 29 February 1900 that never was, as serial 60 (ECMA-376 part 1, 18.17.4.1). */
const PHANTOM_DAY = 60;
const SECONDS_PER_DAY = 86_400;
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** The serial number of a day. Negative for days before 1904 in the 1904 system. */
export function serialOfDate(date: CalendarDate, system: DateSystem): number {
  const serial = dayNumber(date) - DAY_NUMBER_OF_SERIAL_0[system];
  return system === 1900 && serial <= PHANTOM_DAY ? serial - 1 : serial;
}

/** The serial number of an ISO 8601 date, time or both, as cells of type "d" hold them; null for any other text. */
export function serialOfIsoText(text: string, system: DateSystem): number | null {
  const parts: readonly (string | undefined)[] | null = ISO.exec(text.trim());
  if (!parts || text.trim() === "") return null;
  const [year, month, day, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const time = (hours * 3600 + minutes * 60 + seconds) / SECONDS_PER_DAY;
  if (parts[1] === undefined) return time;
  const date = dateFromParts(year, month, day);
  return date === null ? null : serialOfDate(date, system) + time;
}
