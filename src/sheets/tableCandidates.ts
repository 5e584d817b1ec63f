import { cellText, isBlank } from "./cellText";
import { columnProfile } from "./columnProfile";
import { columnRoles, type ColumnRoles } from "./columnRoles";
import type { Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import { headerMatches } from "./headers";
import { columnsOf, numberedColumns, type NumberedColumns } from "./numberedColumns";
import { cellAt, type SheetGrid } from "./sheetGrid";

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
}

/** A table whose columns have been given their roles. */
export interface TableCandidate extends HeaderPlace {
  readonly headed: readonly HeadedColumn[];
  readonly roles: ColumnRoles;
  readonly numbered: NumberedColumns;
}

/** Headers are looked for in the first rows: logo, title, address and filters come before. */
const ROWS_SEARCHED = 25;
/** Fewer named columns make no table. */
const FEWEST_FIELDS = 3;
/** A header without text above a column that is blank this far down parts two tables. */
const GAP_DEPTH = 30;

/** Every row of the sheet, or part of a row between blank columns, that reads like the header of a table. */
export function headerPlaces(grid: SheetGrid, fewestFields = FEWEST_FIELDS): HeaderPlace[] {
  const places: HeaderPlace[] = [];
  for (const { name, range, hasHeaderRow, hasTotalsRow } of grid.tables) {
    if (!hasHeaderRow) continue;
    const lastRow = Math.min(grid.lastRow, range.lastRow - (hasTotalsRow ? 1 : 0));
    places.push({
      grid,
      headerRow: range.firstRow,
      firstColumn: range.firstColumn,
      lastColumn: range.lastColumn,
      lastRow,
      table: name,
    });
  }
  const tables = places.slice();
  const lastSearched = Math.min(grid.lastRow, grid.firstRow + ROWS_SEARCHED - 1);
  for (let row = grid.firstRow; row <= lastSearched; row++) {
    for (const [firstColumn, lastColumn] of runs(grid, row)) {
      const place = { grid, headerRow: row, firstColumn, lastColumn, lastRow: grid.lastRow, table: null };
      if (!tables.some((table) => overlaps(table, place))) places.push(place);
    }
  }
  return places.filter((place) => namedFields(place) >= fewestFields);
}

/** The table below a header, every column profiled and given its role. */
export function tableCandidate(place: HeaderPlace, chosen: ReadonlyMap<Field, number> = new Map()): TableCandidate {
  const { grid, headerRow, lastRow } = place;
  const headed: HeadedColumn[] = [];
  for (let column = place.firstColumn; column <= place.lastColumn; column++) {
    if (grid.ownColumns.has(column)) continue;
    const header = cellText(cellAt(grid, headerRow, column));
    headed.push({ column, header, profile: columnProfile(grid, column, headerRow + 1, lastRow) });
  }
  const byChoice = new Map<Field, HeadedColumn>();
  for (const [field, column] of chosen) {
    const found = headed.find((candidate) => candidate.column === column);
    if (found) byChoice.set(field, found);
  }
  const numbered = numberedColumns(headed.filter((column) => ![...byChoice.values()].includes(column)));
  const numberedSet = new Set(columnsOf(numbered));
  const roles = columnRoles(
    headed.filter((column) => !numberedSet.has(column)),
    byChoice,
  );
  return { ...place, headed, roles, numbered };
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
