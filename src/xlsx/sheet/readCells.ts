import { WorkbookError, type CellError, type CellValue, type SheetSnapshot } from "../../sheets/workbook";
import { cellText, decodeUtf8, stringItemText } from "../cells/cellText";
import { parseNumber } from "../cells/parseNumber";
import { serialOfIsoText } from "../cells/isoDate";
import { type DateSystem } from "../../sheets/serialDate";
import type { ScannedCell } from "./scannedCell";
import { scanSheetData, type SheetDataVisitor } from "./scanSheetData";
import type { SharedStrings } from "./sharedStrings";

/** Place and values of a sheet's used range. */
export type UsedCells = Pick<SheetSnapshot, "firstRow" | "firstColumn" | "cells">;

/**
 * Cells of the rectangle around all values that a sheet may have: 500,000 invoices of 60 columns. Two lone cells in
 * opposite corners of a sheet would otherwise ask for 17 billion.
 */
const MOST_CELLS = 30_000_000;
const NO_CELLS: readonly CellValue[] = [];

interface ReadRow {
  readonly row: number;
  firstColumn: number;
  readonly values: CellValue[];
}

/**
 * The values of a worksheet part: cached results for formulas, serial numbers for dates. Cells without a value (only
 * styled) do not count as used; a sheet without values starts at A1 and has no rows.
 * @throws {WorkbookError} "broken" for a damaged part; "too-large" for a used range beyond any invoice list
 */
export function readCells(bytes: Uint8Array, part: string, strings: SharedStrings, dateSystem: DateSystem): UsedCells {
  const reader = new CellReader(bytes, part, strings, dateSystem);
  scanSheetData(bytes, part, reader);
  return usedCells(reader.rows, part);
}

class CellReader implements SheetDataVisitor {
  readonly rows: ReadRow[] = [];
  private current: ReadRow | null = null;
  private cellCount = 0;
  private readonly errors = new Map<string, CellError>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly part: string,
    private readonly strings: SharedStrings,
    private readonly dateSystem: DateSystem,
  ) {}

  startRow(): void {
    this.current = null;
  }

  endRow(): void {
    // A row is kept when its first value appears.
  }

  cell(cell: ScannedCell): void {
    const value = this.value(cell);
    if (value === null) return;
    if (!this.current) {
      this.current = { row: cell.row, firstColumn: cell.column, values: [value] };
      this.rows.push(this.current);
      return;
    }
    const { values } = this.current;
    while (cell.column < this.current.firstColumn) {
      values.unshift(null);
      this.current.firstColumn--;
    }
    const index = cell.column - this.current.firstColumn;
    this.cellCount += Math.max(0, index + 1 - values.length);
    if (this.cellCount > MOST_CELLS) throw new WorkbookError("too-large", this.part);
    while (values.length < index) values.push(null);
    values[index] = value;
  }

  private value(cell: ScannedCell): CellValue {
    if (cell.type === "inlineStr" && cell.inlineStart >= 0) {
      return stringItemText(this.bytes, cell.inlineStart, cell.inlineEnd);
    }
    const { valueStart: start, valueEnd: end } = cell;
    if (start < 0) return cell.hasFormula ? this.error("not computed") : null;
    if (cell.type === "str" || cell.type === "inlineStr") return cellText(this.bytes, start, end);
    if (start === end) return cell.hasFormula ? this.error("not computed") : null;
    return this.typedValue(cell.type, start, end);
  }

  private typedValue(type: "b" | "d" | "e" | "n" | "s", start: number, end: number): CellValue {
    switch (type) {
      case "n":
        return parseNumber(this.bytes, start, end);
      case "s":
        return this.strings.text(parseNumber(this.bytes, start, end) ?? -1);
      case "b":
        return ["1", "true"].includes(decodeUtf8(this.bytes, start, end).trim());
      case "e":
        return this.error(cellText(this.bytes, start, end));
      case "d": {
        const text = cellText(this.bytes, start, end);
        return serialOfIsoText(text, this.dateSystem) ?? text;
      }
    }
  }

  private error(error: string): CellError {
    const known = this.errors.get(error) ?? { error };
    this.errors.set(error, known);
    return known;
  }
}

function usedCells(rows: readonly ReadRow[], part: string): UsedCells {
  if (rows.length === 0) return { firstRow: 1, firstColumn: 1, cells: [] };
  let firstRow = Infinity;
  let lastRow = 0;
  let firstColumn = Infinity;
  for (const row of rows) {
    firstRow = Math.min(firstRow, row.row);
    lastRow = Math.max(lastRow, row.row);
    firstColumn = Math.min(firstColumn, row.firstColumn);
  }
  const cellCount = rows.reduce((total, row) => total + row.firstColumn - firstColumn + row.values.length, 0);
  if (cellCount > MOST_CELLS) throw new WorkbookError("too-large", part);
  const cells = Array.from({ length: lastRow - firstRow + 1 }, () => NO_CELLS);
  for (const row of rows) {
    const missing = row.firstColumn - firstColumn;
    cells[row.row - firstRow] = missing === 0 ? row.values : [...Array<null>(missing).fill(null), ...row.values];
  }
  return { firstRow, firstColumn, cells };
}
