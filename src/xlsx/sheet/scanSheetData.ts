import { WorkbookError } from "../../sheets/workbook";
import { LAST_COLUMN, LAST_ROW } from "../cells/cellReference";
import { ascii, TagCursor } from "../xml/tagCursor";
import { readCellAttributes, rowNumber } from "./cellAttributes";
import { emptyCell, type ScannedCell, type ScannedRow } from "./scannedCell";

/**
 * One pass over the cells of a worksheet part (ECMA-376 part 1, 18.3.1.80 `sheetData`, 18.3.1.73 `row`, 18.3.1.4 `c`),
 * as bytes. Rows and cells without `r` follow the one before.
 */

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

const SHEET_DATA = ascii("sheetData");
const ROW = ascii("row");
const CELL = ascii("c");
const VALUE = ascii("v");
const FORMULA = ascii("f");
const INLINE = ascii("is");
const LESS_THAN = 0x3c;

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
      row.row = rowNumber(cursor) ?? row.row + 1;
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
