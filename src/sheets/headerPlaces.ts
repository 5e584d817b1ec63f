import { cellText, isBlank } from "./cellText";
import { fieldsOfWholeHeaders, headerMatches } from "./headers";
import { plainWords } from "./plainWords";
import { cellAt, type SheetGrid } from "./sheetGrid";
import type { Field } from "./fields";

/** A place on a sheet that could be the header of a table. */
export interface HeaderPlace {
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Last row that can belong to the table; a totals row of an Excel table is not included. */
  readonly lastRow: number;
  /** Name of the Excel table, or null for a plain range. */
  readonly table: string | null;
  /** Row of the header of another table below, where this one ends; null when there is none. */
  readonly nextHeader: number | null;
}

/** Headers are looked for in the first rows (logo, title, address and filters come before), and below blank rows. */
const ROWS_SEARCHED = 25;
/** Fewer named columns make no table. */
export const FEWEST_FIELDS = 3;
/** A header without text above a column that is blank this far down parts two tables. */
const GAP_DEPTH = 30;

/**
 * Every row of the sheet, or part of a row between blank columns, that reads like the header of a table. Blank columns
 * part two tables, or with `acrossGaps` merely space one.
 */
export function headerPlaces(grid: SheetGrid, fewestFields = FEWEST_FIELDS, acrossGaps = false): HeaderPlace[] {
  const tables = excelTables(grid).filter((place) => namedFields(place) >= fewestFields);
  const places: HeaderPlace[] = [];
  for (let row = grid.firstRow; row <= grid.lastRow; row++) {
    if (row >= grid.firstRow + ROWS_SEARCHED && !isBlankRow(grid, row - 1)) continue;
    for (const [firstColumn, lastColumn] of acrossGaps ? joined(runs(grid, row)) : runs(grid, row)) {
      const place = {
        grid,
        headerRow: row,
        firstColumn,
        lastColumn,
        lastRow: grid.lastRow,
        table: null,
        nextHeader: null,
      };
      if (namedFields(place) < fewestFields || tables.some((table) => overlaps(table, place))) continue;
      // The same header again, on a new page, belongs to the table above.
      if (!places.some((above) => sameHeader(above, place))) places.push(place);
    }
  }
  const all = [...tables, ...places];
  return all.map((place) => (place.table === null ? endingAtNext(place, all) : place));
}

function excelTables(grid: SheetGrid): HeaderPlace[] {
  return grid.tables
    .filter(({ hasHeaderRow }) => hasHeaderRow)
    .map(({ name, range, hasTotalsRow }) => ({
      grid,
      headerRow: range.firstRow,
      firstColumn: range.firstColumn,
      lastColumn: range.lastColumn,
      lastRow: Math.min(grid.lastRow, range.lastRow - (hasTotalsRow ? 1 : 0)),
      table: name,
      nextHeader: null,
    }));
}

/** The place, ending above the first header below it that no row of figures could be. */
function endingAtNext(place: HeaderPlace, all: readonly HeaderPlace[]): HeaderPlace {
  let nextHeader: number | null = null;
  for (const other of all) {
    if (other.headerRow <= place.headerRow || other.headerRow >= (nextHeader ?? Infinity)) continue;
    if (other.firstColumn > place.lastColumn || other.lastColumn < place.firstColumn) continue;
    if (other.table !== null || fieldsOfWholeHeaders(headerTexts(other)) >= FEWEST_FIELDS) nextHeader = other.headerRow;
  }
  return nextHeader === null ? place : { ...place, nextHeader, lastRow: nextHeader - 1 };
}

function headerTexts({ grid, headerRow, firstColumn, lastColumn }: HeaderPlace): string[] {
  const texts: string[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) texts.push(cellText(cellAt(grid, headerRow, column)));
  return texts;
}

function sameHeader(above: HeaderPlace, place: HeaderPlace): boolean {
  if (above.firstColumn !== place.firstColumn || above.lastColumn !== place.lastColumn) return false;
  const texts = headerTexts(place);
  return headerTexts(above).every((text, index) => plainWords(text) === plainWords(texts[index]!));
}

function isBlankRow(grid: SheetGrid, row: number): boolean {
  return grid.cells[row - grid.firstRow]?.every(isBlank) ?? true;
}

/** The stretches of a row between gaps: columns with no header and nothing below it. */
function runs(grid: SheetGrid, row: number): [number, number][] {
  const found: [number, number][] = [];
  let last: [number, number] | null = null;
  let isGap = true;
  for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
    if (isBlank(cellAt(grid, row, column))) {
      isGap ||= !grid.ownColumns.has(column) && isBlankBelow(grid, row, column);
      continue;
    }
    if (last === null || isGap) found.push((last = [column, column]));
    last[1] = column;
    isGap = false;
  }
  return found;
}

function joined(parts: readonly [number, number][]): [number, number][] {
  const [first] = parts;
  return first ? [[first[0], parts.at(-1)![1]]] : [];
}

function isBlankBelow(grid: SheetGrid, row: number, column: number): boolean {
  for (let below = row + 1; below <= Math.min(grid.lastRow, row + GAP_DEPTH); below++) {
    if (!isBlank(cellAt(grid, below, column))) return false;
  }
  return true;
}

function overlaps(table: HeaderPlace, place: HeaderPlace): boolean {
  return (
    place.headerRow <= table.lastRow &&
    place.headerRow >= table.headerRow &&
    place.firstColumn <= table.lastColumn &&
    place.lastColumn >= table.firstColumn
  );
}

/** Columns of the header whose strongest match is a field no other column of it names; 0 when mostly figures. */
function namedFields({ grid, headerRow, firstColumn, lastColumn }: HeaderPlace): number {
  const fields = new Set<Field>();
  let filled = 0;
  let texts = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = cellAt(grid, headerRow, column);
    if (isBlank(value)) continue;
    filled++;
    if (typeof value !== "string") continue;
    texts++;
    const match = headerMatches(cellText(value))[0];
    if (match) fields.add(match.field);
  }
  return texts < filled * 0.8 ? 0 : fields.size;
}
