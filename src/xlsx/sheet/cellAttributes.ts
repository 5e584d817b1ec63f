import { ascii, type TagCursor } from "../xml/tagCursor";
import type { ScannedCell } from "./scannedCell";

/** The attributes of cells and rows that matter here, read from bytes. */

const SPACE = 0x20;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const [LETTER_R, LETTER_S, LETTER_T, LETTER_B, LETTER_D, LETTER_E, LETTER_I] = ascii("rstbdei") as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Reads `r`, `s` and `t` in one walk over the tag; only the letters of `r` are looked at, the row is known. */
export function readCellAttributes(cursor: TagCursor, cell: ScannedCell): void {
  const { bytes, end } = cursor;
  let index = cursor.nameEnd;
  while (index < end) {
    while (bytes[index]! <= SPACE) index++;
    const name = index;
    while (index < end && bytes[index]! !== EQUALS && bytes[index]! > SPACE) index++;
    const isLetter = index - name === 1;
    while (index < end && bytes[index] !== QUOTE && bytes[index] !== APOSTROPHE) index++;
    const value = index + 1;
    index = closingQuote(bytes, index, end);
    if (isLetter && index < end) setAttribute(bytes, bytes[name]!, value, index, cell);
    index++;
  }
}

/** Attribute `r` of a row; null when absent. */
export function rowNumber(cursor: TagCursor): number | null {
  const { bytes, end } = cursor;
  for (let index = cursor.nameEnd; index < end - 2; index++) {
    if (bytes[index] === LETTER_R && bytes[index + 1] === EQUALS && bytes[index - 1]! <= SPACE) {
      return digitsNumber(bytes, index + 3);
    }
  }
  return null;
}

function closingQuote(bytes: Uint8Array, openingQuote: number, end: number): number {
  const quote = bytes[openingQuote];
  let index = openingQuote + 1;
  while (index < end && bytes[index] !== quote) index++;
  return index;
}

// eslint-disable-next-line max-params -- called for each attribute of each cell: an object would cost more than the work
function setAttribute(bytes: Uint8Array, name: number, start: number, end: number, cell: ScannedCell): void {
  if (name === LETTER_R) cell.column = lettersNumber(bytes, start);
  else if (name === LETTER_S) cell.style = digitsNumber(bytes, start);
  else if (name === LETTER_T) cell.type = cellType(bytes[start]!, end - start);
}

function cellType(first: number, length: number): ScannedCell["type"] {
  if (first === LETTER_S) return length === 1 ? "s" : "str";
  if (first === LETTER_B) return "b";
  if (first === LETTER_E) return "e";
  if (first === LETTER_I) return "inlineStr";
  return first === LETTER_D ? "d" : "n";
}

function lettersNumber(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let index = start; (bytes[index]! & 0xdf) >= 0x41 && (bytes[index]! & 0xdf) <= 0x5a; index++) {
    number = number * 26 + (bytes[index]! & 31);
  }
  return number;
}

function digitsNumber(bytes: Uint8Array, start: number): number {
  let number = 0;
  for (let index = start; bytes[index]! >= 0x30 && bytes[index]! <= 0x39; index++) {
    number = number * 10 + bytes[index]! - 0x30;
  }
  return number;
}
