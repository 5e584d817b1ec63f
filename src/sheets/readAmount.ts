import { cents } from "../engine/money";
import type { Cents, CurrencyCode } from "../engine/types";
import { cellText } from "./cellText";
import { readCurrency } from "./currencies";
import type { CellValue } from "./workbook";

/** An amount read one way; `rounded` when the cell has a true third decimal, which was rounded to the cent. */
export interface Money {
  readonly amount: Cents;
  readonly rounded: boolean;
}

/**
 * An amount as a cell gives it, with the comma and with the point as decimal mark. Both are the same where the cell
 * leaves no doubt; one is null where it cannot be read so ("12,50" has no thousands). "1,234" is read both ways.
 */
export interface AmountReadings {
  readonly commaDecimal: Money | null;
  readonly pointDecimal: Money | null;
  /** The currency stated in the cell itself, or null. */
  readonly currency: CurrencyCode | null;
}

/** Ten billion: beyond it a number is an account or a telephone, and sums would leave the safe integers. */
const LARGEST = 1_000_000_000_000;
/** What sums of binary fractions add to an amount, in cents: a little, and a share of the amount. */
const NOISE_CENTS = 1e-6;
const NOISE_SHARE = 1e-12;
const LONGEST_AMOUNT = 40;

const PIECES = /^([^\d.,]{0,8}?)([\d.,' ]*\d[\d.,' ]*)([^\d.,]{0,10})$/;
/** Digits alone or in groups of three set apart by one kind of mark. */
const GROUPED_BY: Readonly<Record<string, RegExp>> = {
  " ": /^\d{1,3}(?: \d{3})+$/,
  "'": /^\d{1,3}(?:'\d{3})+$/,
  ",": /^\d{1,3}(?:,\d{3})+$/,
  ".": /^\d{1,3}(?:\.\d{3})+$/,
};

/** The readings of a cell, or null when it holds no amount. A blank cell and a percentage are no amounts. */
export function readAmount(value: CellValue): AmountReadings | null {
  if (typeof value === "number") return readNumber(value);
  return typeof value === "string" ? readAmountText(cellText(value)) : null;
}

function readNumber(number: number): AmountReadings | null {
  const money = moneyOf(number);
  return money && { commaDecimal: money, pointDecimal: money, currency: null };
}

function moneyOf(number: number): Money | null {
  const exact = Math.abs(number) * 100;
  if (!(exact <= LARGEST)) return null;
  const whole = Math.round(exact);
  const rounded = Math.abs(exact - whole) > NOISE_CENTS + NOISE_SHARE * exact;
  return { amount: cents(number < 0 ? -whole : whole), rounded };
}

/** Most amounts of a text file need no taking apart. */
const PLAIN_AMOUNT = /^(-?)(\d{1,9})(?:\.(\d{1,2}))?$/;

function readAmountText(text: string): AmountReadings | null {
  const plain = PLAIN_AMOUNT.exec(text);
  if (plain) return readPlain(plain[1] === "-" ? -1 : 1, plain[2]!, plain[3]);
  if (text.length > LONGEST_AMOUNT) return null;
  const pieces = PIECES.exec(
    text
      .replace(/[\u2212\u2013]/g, "-")
      .replace(/[\u2019\u02BC`]/g, "'")
      .replace(/\bfr\./i, "CHF"),
  );
  if (!pieces) return null;
  const digits = pieces[2]!.trim();
  const sides = signAndCurrency(pieces[1]!, pieces[3]!);
  if (!sides) return null;
  const commaDecimal = readDigits(digits, ",", sides.sign);
  const pointDecimal = readDigits(digits, ".", sides.sign);
  return commaDecimal === null && pointDecimal === null
    ? null
    : { commaDecimal, pointDecimal, currency: sides.currency };
}

function readPlain(sign: 1 | -1, whole: string, decimals: string | undefined): AmountReadings {
  const amount = Number(whole) * 100 + (decimals === undefined ? 0 : Number(decimals.padEnd(2, "0")));
  const money = { amount: cents(sign * amount), rounded: false };
  return { commaDecimal: decimals === undefined ? money : null, pointDecimal: money, currency: null };
}

/** What stands before and after the digits: a minus on either side, parentheses, one currency, "+", "TTC" (tax included), nothing else. */
function signAndCurrency(before: string, after: string): { sign: 1 | -1; currency: CurrencyCode | null } | null {
  const sides = `${before}_${after}`.replace(/(?<![a-z])ttc(?![a-z])|\s/gi, "");
  const inParentheses = /^[^()_]*\([^()_]*_[^()_]*\)[^()_]*$/.test(sides);
  if (/[()]/.test(sides) && !inParentheses) return null;
  const signs = sides.replace(/[^+-]/g, "");
  if (signs.length > 1) return null;
  const words = sides
    .replace(/[()+-]/g, "")
    .split("_")
    .filter((word) => word !== "");
  const currency = words.length === 1 ? readCurrency(words[0]!) : null;
  if (words.length > 1 || (words.length === 1 && currency === null)) return null;
  return { sign: inParentheses || signs === "-" ? -1 : 1, currency };
}

function readDigits(digits: string, decimalMark: "," | ".", sign: 1 | -1): Money | null {
  const at = digits.indexOf(decimalMark);
  if (at !== digits.lastIndexOf(decimalMark)) return null;
  const whole = wholeDigits(at < 0 ? digits : digits.slice(0, at).trim(), decimalMark === "," ? "." : ",");
  const decimals = at < 0 ? "" : digits.slice(at + 1).trim();
  if (whole === null || !/^\d*$/.test(decimals)) return null;
  const amount = Number(whole) * 100 + Number((decimals + "00").slice(0, 2)) + (decimals.charAt(2) >= "5" ? 1 : 0);
  return amount <= LARGEST ? { amount: cents(sign * amount), rounded: /[1-9]/.test(decimals.slice(2)) } : null;
}

/** The digits without their thousands marks; null when the marks do not stand every three digits. */
function wholeDigits(text: string, thousandsMark: "," | "."): string | null {
  if (/^\d*$/.test(text)) return text;
  const mark = /[ ',.]/.exec(text)![0];
  if (mark === (thousandsMark === "," ? "." : ",")) return null;
  return GROUPED_BY[mark]!.test(text) ? text.replaceAll(mark, "") : null;
}
