import { decodeUtf8 } from "./cellText";

const ZERO = 0x30;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Up to this many digits a mantissa and its power of ten are exact in a double, so one division rounds correctly. */
const EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The number written between two offsets (XML Schema double); null where there is none. Exactly what `Number` reads. */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number | null {
  const negative = bytes[start] === MINUS;
  const first = negative ? start + 1 : start;
  let mantissa = 0;
  let pointAt = -1;
  let index = first;
  for (; index < end; index++) {
    const digit = bytes[index]! - ZERO;
    if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
    else if (bytes[index] === POINT && pointAt < 0) pointAt = index;
    else return parseSlowly(bytes, start, end);
  }
  const digits = end - first - (pointAt < 0 ? 0 : 1);
  if (digits < 1 || digits > EXACT_DIGITS) return parseSlowly(bytes, start, end);
  const value = pointAt < 0 ? mantissa : mantissa / POWERS_OF_TEN[end - pointAt - 1]!;
  return negative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, start: number, end: number): number | null {
  const text = decodeUtf8(bytes, start, end).trim();
  const value = Number(text);
  return text === "" || !Number.isFinite(value) ? null : value;
}
