import { cellText } from "../cellText";
import { withoutCurrency } from "../currencies";
import { lettersOnly, plainWords } from "../plainWords";
import { TOTAL_LABEL } from "../rowKinds";
import { cellAt, columnValues, type SheetGrid } from "../sheetGrid";
import type { CellValue } from "../workbook";

/** What a small sheet of the user's is known by: its name, and the titles of its columns. */
export interface TableKind<Field extends string> {
  /** Of the sheet's name, as `plainWords()`. */
  readonly sheetName: RegExp;
  /** A header, as `plainWords()`, is the first field whose pattern it fits. */
  readonly headers: readonly (readonly [Field, RegExp])[];
  /** Without these it is no such table. Of the fields of one list, any will do. */
  readonly required: readonly (readonly Field[])[];
}

/** A table of that kind. */
export interface NamedTable<Field extends string> {
  readonly grid: SheetGrid;
  readonly headerRow: number;
  readonly columns: ReadonlyMap<Field, { readonly column: number; readonly header: string }>;
}

const ROWS_SEARCHED = 25;

/** The table of each sheet whose name and headers are of that kind. */
export function namedTables<Field extends string>(
  grids: readonly SheetGrid[],
  kind: TableKind<Field>,
): readonly NamedTable<Field>[] {
  return grids
    .filter(({ name }) => kind.sheetName.test(plainWords(name)))
    .map((grid) => tableOf(grid, kind))
    .filter((table) => table !== null);
}

function tableOf<Field extends string>(grid: SheetGrid, kind: TableKind<Field>): NamedTable<Field> | null {
  // The last row too: a sheet that its user has cleared, or not begun yet, holds nothing but its titles.
  for (let row = grid.firstRow; row <= Math.min(grid.lastRow, grid.firstRow + ROWS_SEARCHED - 1); row++) {
    const columns: Map<Field, { column: number; header: string }> = new Map();
    for (let column = grid.firstColumn; column <= grid.lastColumn; column++) {
      const header = cellText(cellAt(grid, row, column));
      const words = plainWords(withoutCurrency(header));
      const field = kind.headers.find(([, pattern]) => pattern.test(words))?.[0];
      if (field !== undefined && !columns.has(field)) columns.set(field, { column, header });
    }
    if (kind.required.every((fields) => fields.some((field) => columns.has(field)))) {
      return { grid, headerRow: row, columns };
    }
  }
  return null;
}

/** The title and the values of a field's column, from the row below the header; no title and no values without it. */
export function columnOf<Field extends string>(
  { grid, headerRow, columns }: NamedTable<Field>,
  field: Field,
): { readonly header: string; readonly values: CellValue[] } {
  const found = columns.get(field);
  return found
    ? { header: found.header, values: columnValues(grid, found.column, headerRow + 1, grid.lastRow) }
    : { header: "", values: [] };
}

/** Rows below the header. */
export function rowCount({ grid, headerRow }: NamedTable<string>): number {
  return grid.lastRow - headerRow;
}

/** The value of a field in a row of the sheet; null without such a column. */
export function valueAt<Field extends string>(table: NamedTable<Field>, field: Field, row: number): CellValue {
  const found = table.columns.get(field);
  return found ? cellAt(table.grid, row, found.column) : null;
}

/** The text of a field in a row of the sheet; empty without such a column. */
export function textAt<Field extends string>(table: NamedTable<Field>, field: Field, row: number): string {
  return cellText(valueAt(table, field, row));
}

/** True for the label of a total. */
export function isTotalLabel(label: string): boolean {
  return TOTAL_LABEL.test(lettersOnly(label));
}
