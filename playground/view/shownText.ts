import { dateOfSerial, type DateSystem } from "../../src/sheets/serialDate";

/** How values are shown: the language of the surface, and where the workbook's dates begin. */
export interface Showing {
  readonly locale: string;
  readonly dateSystem: DateSystem;
}

/** Digits of a number without a format (Excel shows 11 characters). */
const GENERAL_DIGITS = 10;

/**
 * A value as its number format shows it: digits, groups, decimals, per cent, days, and the words in the format. Of the
 * format's sections (ECMA-376 part 1, 18.8.31) those by sign are known; times, fractions and exponents show as plain
 * numbers.
 */
export function shownText(value: string | number | boolean, format: string, showing: Showing): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return truthWord(value, showing.locale);
  const sections = sectionsOf(format);
  const isNegative = value < 0 && sections.length > 1;
  const chosen = isNegative ? sections[1]! : value === 0 && sections.length > 2 ? sections[2]! : sections[0]!;
  const bare = chosen.replace(/\[[^\]]*\]/g, "");
  if (isDateFormat(bare)) return shownDate(value, bare, showing);
  return shownNumber(isNegative ? -value : value, bare, showing.locale);
}

function truthWord(value: boolean, locale: string): string {
  if (locale.startsWith("fr")) return value ? "VRAI" : "FAUX";
  return value ? "TRUE" : "FALSE";
}

/** The parts of a format between semicolons that stand outside of quotes. */
function sectionsOf(format: string): string[] {
  return format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? ["General"];
}

/** Words between quotes and characters after a backslash stand for themselves. */
const LITERAL = /"[^"]*"|\\./g;

function isDateFormat(format: string): boolean {
  return /[dmy]/i.test(format.replace(LITERAL, "").replace(/general/i, ""));
}

function shownDate(serial: number, format: string, { locale, dateSystem }: Showing): string {
  const day = dateOfSerial(serial, dateSystem);
  if (day === null) return String(serial);
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const named = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(Date.UTC(year, month - 1, date));
  const pieces: Readonly<Record<string, () => string>> = {
    d: () => String(date),
    dd: () => String(date).padStart(2, "0"),
    ddd: () => named({ weekday: "short" }),
    dddd: () => named({ weekday: "long" }),
    m: () => String(month),
    mm: () => String(month).padStart(2, "0"),
    mmm: () => named({ month: "short" }),
    mmmm: () => named({ month: "long" }),
    yy: () => String(year).slice(2),
    yyyy: () => String(year),
  };
  return format.replace(
    /"[^"]*"|\\.|d{1,4}|m{1,4}|y{2,4}/gi,
    (piece) => pieces[piece.toLowerCase()]?.() ?? word(piece),
  );
}

function shownNumber(value: number, format: string, locale: string): string {
  const plain = format.replace(LITERAL, (literal) => "\u0000".repeat(literal.length));
  const digits = /[#0?][#0?,]*(?:\.[#0?]+)?/.exec(plain);
  if (/general/i.test(plain) || !digits || format === "@") {
    return new Intl.NumberFormat(locale, { maximumSignificantDigits: GENERAL_DIGITS, useGrouping: false }).format(
      value,
    );
  }
  const decimals = digits[0].split(".")[1] ?? "";
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals.replaceAll("#", "").length,
    maximumFractionDigits: decimals.length,
    minimumIntegerDigits: Math.max(1, (digits[0].split(".")[0]!.match(/0/g) ?? []).length),
    useGrouping: digits[0].includes(","),
  }).format(plain.includes("%") ? value * 100 : value);
  const [before, after] = [format.slice(0, digits.index), format.slice(digits.index + digits[0].length)];
  return `${words(before)}${number}${words(after)}`;
}

/** What stands around the digits; "_x" and "*x" make room, which is not shown here. */
function words(text: string): string {
  return text.replace(/"[^"]*"|\\.|[_*]./g, word);
}

function word(piece: string): string {
  if (/^[_*]/.test(piece)) return "";
  return piece.startsWith('"') ? piece.slice(1, -1) : piece.replace(/^\\/, "");
}
