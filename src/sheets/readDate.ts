import { dateFromParts } from "../engine/calendar";
import type { CalendarDate } from "../engine/types";
import { cellText } from "./cellText";
import { lettersOnly } from "./plainWords";
import { dateOfSerial } from "./serialDate";
import type { CellValue } from "./workbook";

/**
 * A date as a cell gives it, day first and month first. Both are the same where the cell leaves no doubt (a real date,
 * ISO, a month in words, 12/12/2026); one is null where it cannot be read so (25/03/2026 has no month 25).
 */
export interface DateReadings {
  readonly dayFirst: CalendarDate | null;
  readonly monthFirst: CalendarDate | null;
}

/** Years an invoice sheet can mean: a serial or a text outside is some other number, or a slip of the keyboard. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

const CLOCK = String.raw`(?:[T ,]+(?:a |à |at )?\d{1,2}(?:[:h]\d{0,2}){0,2}(?:[.,]\d{1,9})?(?: ?[ap]m)?(?:Z| ?[+-]\d{2}:?\d{2})?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})${CLOCK}$`, "i");
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})${CLOCK}$`, "i");
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6})?$/;
const SERIAL = /^\d{5}(?:[.,]\d{1,12})?$/;
const LONGEST_DATE = 48;

/** The readings of a cell, or null when it holds no date of the years 1990 to 2099. A blank cell is no date either. */
export function readDate(value: CellValue, system: 1900 | 1904): DateReadings | null {
  if (typeof value === "number") return certain(dateOfNumber(value, system));
  return typeof value === "string" ? readDateText(cellText(value), system) : null;
}

/** True for a text written as a date, whether or not there is such a day: "31/11/2026", "2026-02-30". */
export function isWrittenAsDate(text: string): boolean {
  return text.length <= LONGEST_DATE && (YEAR_FIRST.test(text) || YEAR_LAST.test(text));
}

function dateOfNumber(number: number, system: 1900 | 1904): CalendarDate | null {
  const date = plausible(dateOfSerial(number, system));
  if (date !== null || !Number.isInteger(number)) return date;
  const digits = COMPACT.exec(String(number));
  return digits && fromParts(digits[1]!, digits[2]!, digits[3]!);
}

function readDateText(text: string, system: 1900 | 1904): DateReadings | null {
  if (text.length < 5 || text.length > LONGEST_DATE || !/\d/.test(text)) return null;
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return certain(fromParts(yearFirst[1]!, yearFirst[3]!, yearFirst[4]!));
  const yearLast = YEAR_LAST.exec(text.replace(/^[a-zéû]{3,9}\.?,? (?=\d)/i, ""));
  if (yearLast) return eitherOrder(yearLast[1]!, yearLast[3]!, yearLast[4]!);
  const compact = COMPACT.exec(text);
  if (compact) return certain(fromParts(compact[1]!, compact[2]!, compact[3]!));
  if (SERIAL.test(text)) return certain(dateOfNumber(Number(text.replace(",", ".")), system));
  return certain(dateInWords(text));
}

function eitherOrder(first: string, second: string, year: string): DateReadings | null {
  const dayFirst = fromParts(year, second, first);
  const monthFirst = fromParts(year, first, second);
  return dayFirst === null && monthFirst === null ? null : { dayFirst, monthFirst };
}

/** "12 mars 2026", "jeu. 1er mars 2026", "March 12, 2026", "12-mar-26", with or without a weekday and a time. */
function dateInWords(text: string): CalendarDate | null {
  const words = lettersOnly(text)
    .replace(/ (?:a |at )?\d{1,2} ?[h: ] ?\d{2}(?: \d{2})?$/, "")
    .split(" ");
  const rest = words.length === 4 && WEEKDAY.test(words[0]!) ? words.slice(1) : words;
  if (rest.length !== 3) return null;
  const [first, second, year] = rest as [string, string, string];
  const month = monthOf(second) ?? monthOf(first);
  const day = (monthOf(second) === null ? second : first).replace(/(?<=^\d{1,2})(?:er|st|nd|rd|th)$/, "");
  return month !== null && /^\d{1,2}$/.test(day) && /^(?:\d{2}|\d{4})$/.test(year)
    ? fromParts(year, String(month), day)
    : null;
}

const WEEKDAY = /^(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;

/** Accents off. */
const MONTHS: readonly (readonly [french: string, english: string])[] = [
  ["janvier", "january"],
  ["fevrier", "february"],
  ["mars", "march"],
  ["avril", "april"],
  ["mai", "may"],
  ["juin", "june"],
  ["juillet", "july"],
  ["aout", "august"],
  ["septembre", "september"],
  ["octobre", "october"],
  ["novembre", "november"],
  ["decembre", "december"],
];

/** 1 to 12 for a month's name or its first letters, three at least; "jui" could be two months and is none. */
function monthOf(word: string): number | null {
  if (word.length < 3 || word === "jui") return null;
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
  return index < 0 ? null : index + 1;
}

/** Two-digit years are of this century. */
function fromParts(year: string, month: string, day: string): CalendarDate | null {
  const fullYear = year.length === 2 ? 2000 + Number(year) : Number(year);
  return plausible(dateFromParts(fullYear, Number(month), Number(day)));
}

function plausible(date: CalendarDate | null): CalendarDate | null {
  const year = date === null ? 0 : Number(date.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date : null;
}

function certain(date: CalendarDate | null): DateReadings | null {
  return date === null ? null : { dayFirst: date, monthFirst: date };
}
