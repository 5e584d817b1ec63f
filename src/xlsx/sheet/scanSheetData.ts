import { WorkbookError } from "../../sheets/workbook";
import { LAST_COLUMN, LAST_ROW } from "../cells/cellReference";
import { ascii, TagCursor } from "../xml/tagCursor";

/**
 * One pass over the cells of a worksheet part (ECMA-376 part 1, 18.3.1.80 `sheetData`, 18.3.1.73 `row`, 18.3.1.4 `c`),
 * as bytes. Rows and cells without `r` follow the one before.
 */

/** A cell as found; the same object is filled again for each cell. Offsets are into the part. */
export interface ScannedCell {
  row: number;
  column: number;
  start: number;
  end: number;
  /** Attribute `s`, 0 when absent. */
  style: number;
  type: CellType;
  hasFormula: boolean;
  /** The text of `<v>`; -1 when there is no `<v>`. */
  valueStart: number;
  valueEnd: number;
  /** The content of `<is>`; -1 when there is no `<is>`. */
  inlineStart: number;
  inlineEnd: number;
}

/** A row as found; the same object is filled again for each row. */
export interface ScannedRow {
  row: number;
  start: number;
  /** Behind the start tag. */
  contentStart: number;
  selfClosing: boolean;
}

export interface SheetDataVisitor {
  startRow(row: ScannedRow): void;
  cell(cell: ScannedCell): void;
  /** `contentEnd` is where the end tag starts, or the end of a self-closing tag. */
  endRow(row: ScannedRow, contentEnd: number): void;
}

/** Where the cells stand in the part. */
export interface SheetDataSpan {
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
  /** Prefix of the element and of all in it, "x:" or "". */
  readonly prefix: string;
}

/** Values of attribute `t` (18.18.11, ST_CellType). */
export type CellType = "b" | "d" | "e" | "inlineStr" | "n" | "s" | "str";

const SHEET_DATA = ascii("sheetData");
const ROW = ascii("row");
const CELL = ascii("c");
const VALUE = ascii("v");
const FORMULA = ascii("f");
const INLINE = ascii("is");
const LESS_THAN = 0x3c;
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

/**
 * Shows every row and cell to `visitor` in the order of the part.
 * @returns where the cells stand
 * @throws {WorkbookError} "broken" where the element is missing, cut short, or a place lies outside a sheet
 */
export function scanSheetData(bytes: Uint8Array, part: string, visitor: SheetDataVisitor): SheetDataSpan {
  const cursor = new TagCursor(bytes);
  while (cursor.next()) {
    if (!cursor.closing && cursor.is(SHEET_DATA)) return scanContent(cursor, part, visitor);
  }
  throw new WorkbookError("broken", `${part}: no sheetData`);
}

/**
 * Where the cells stand, without a walk over them: the end is looked for from behind.
 * @throws {WorkbookError} "broken" where the element is missing or not closed
 */
export function findSheetData(bytes: Uint8Array, part: string): SheetDataSpan {
  const cursor = new TagCursor(bytes);
  while (cursor.next()) {
    if (cursor.closing || !cursor.is(SHEET_DATA)) continue;
    const { start, end: contentStart, prefix } = cursor;
    if (cursor.selfClosing) return { start, contentStart, contentEnd: contentStart, end: contentStart, prefix };
    for (let tag = bytes.lastIndexOf(LESS_THAN); tag >= contentStart; tag = bytes.lastIndexOf(LESS_THAN, tag - 1)) {
      const last = new TagCursor(bytes, tag);
      if (last.next() && last.start === tag && last.closing && last.is(SHEET_DATA)) {
        return { start, contentStart, contentEnd: tag, end: last.end, prefix };
      }
    }
  }
  throw new WorkbookError("broken", `${part}: no sheetData`);
}

function scanContent(cursor: TagCursor, part: string, visitor: SheetDataVisitor): SheetDataSpan {
  const { start, end: contentStart, prefix, selfClosing } = cursor;
  if (selfClosing) return { start, contentStart, contentEnd: contentStart, end: contentStart, prefix };
  const row: ScannedRow = { row: 0, start: 0, contentStart: 0, selfClosing: false };
  const cell = emptyCell();
  while (cursor.next()) {
    if (cursor.closing) {
      if (cursor.is(ROW)) visitor.endRow(row, cursor.start);
      else if (cursor.is(SHEET_DATA)) return { start, contentStart, contentEnd: cursor.start, end: cursor.end, prefix };
    } else if (cursor.is(CELL)) {
      readCell(cursor, part, row, cell);
      visitor.cell(cell);
    } else if (cursor.is(ROW)) {
      cell.column = 0;
      row.row = attributeNumber(cursor, LETTER_R) ?? row.row + 1;
      if (row.row < 1 || row.row > LAST_ROW) throw new WorkbookError("broken", `${part}: row ${row.row}`);
      row.start = cursor.start;
      row.contentStart = cursor.end;
      row.selfClosing = cursor.selfClosing;
      visitor.startRow(row);
      if (row.selfClosing) visitor.endRow(row, cursor.end);
    }
  }
  throw new WorkbookError("broken", `${part}: cut short`);
}

function readCell(cursor: TagCursor, part: string, row: ScannedRow, cell: ScannedCell): void {
  cell.row = row.row;
  cell.column++;
  cell.start = cursor.start;
  cell.style = 0;
  cell.type = "n";
  cell.hasFormula = false;
  cell.valueStart = cell.inlineStart = -1;
  readCellAttributes(cursor, cell);
  if (cell.column < 1 || cell.column > LAST_COLUMN) throw new WorkbookError("broken", `${part}: column ${cell.column}`);
  if (!cursor.selfClosing) readCellContent(cursor, part, cell);
  cell.end = cursor.end;
}

function readCellContent(cursor: TagCursor, part: string, cell: ScannedCell): void {
  while (cursor.next()) {
    const isEnd = cursor.closing;
    if (isEnd && cursor.is(CELL)) return;
    if (cursor.is(VALUE)) {
      cell.valueEnd = isEnd ? cursor.start : cursor.end;
      if (!isEnd) cell.valueStart = cursor.end;
    } else if (cursor.is(INLINE)) {
      cell.inlineEnd = isEnd ? cursor.start : cursor.end;
      if (!isEnd) cell.inlineStart = cursor.end;
    } else if (cursor.is(FORMULA)) {
      cell.hasFormula = true;
    }
  }
  throw new WorkbookError("broken", `${part}: cut short`);
}

/** Reads `r`, `s` and `t` in one walk over the tag; only the letters of `r` are looked at, the row is known. */
function readCellAttributes(cursor: TagCursor, cell: ScannedCell): void {
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

function closingQuote(bytes: Uint8Array, quote: number, end: number): number {
  let index = quote + 1;
  while (index < end && bytes[index] !== bytes[quote]) index++;
  return index;
}

// eslint-disable-next-line max-params -- called for each attribute of each cell: an object would cost more than the work
function setAttribute(bytes: Uint8Array, name: number, start: number, end: number, cell: ScannedCell): void {
  if (name === LETTER_R) cell.column = lettersNumber(bytes, start);
  else if (name === LETTER_S) cell.style = digitsNumber(bytes, start);
  else if (name === LETTER_T) cell.type = cellType(bytes[start]!, end - start);
}

function cellType(first: number, length: number): CellType {
  if (first === LETTER_S) return length === 1 ? "s" : "str";
  if (first === LETTER_B) return "b";
  if (first === LETTER_E) return "e";
  if (first === LETTER_I) return "inlineStr";
  return first === LETTER_D ? "d" : "n";
}

function attributeNumber(cursor: TagCursor, letter: number): number | null {
  const { bytes, end } = cursor;
  for (let index = cursor.nameEnd; index < end - 2; index++) {
    if (bytes[index] === letter && bytes[index + 1] === EQUALS && bytes[index - 1]! <= SPACE) {
      return digitsNumber(bytes, index + 3);
    }
  }
  return null;
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

function emptyCell(): ScannedCell {
  return {
    row: 0,
    column: 0,
    start: 0,
    end: 0,
    style: 0,
    type: "n",
    hasFormula: false,
    valueStart: -1,
    valueEnd: -1,
    inlineStart: -1,
    inlineEnd: -1,
  };
}
