import type { Content } from "../model/entry";
import type { Worksheet } from "../model/worksheet";
import { CellFault, type Matrix, type Scalar } from "./cellValue";

/**
 * Formulas that give several values: they fill the cells to the right and below, as long as those are free, and show
 * "#SPILL!" otherwise. Source: support.microsoft.com, "Dynamic array formulas and spilled array behavior".
 */

interface Place {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/** Stores what a formula gave. True when cells beside it came to be filled or blank by that. */
export function spill({ sheet, row, column }: Place, formula: string, values: Matrix): boolean {
  const isFree = values.every((cells, down) =>
    cells.every((_, right) => {
      if (down === 0 && right === 0) return true;
      const content = sheet.cells.get(row + down, column + right)?.content;
      return !content || (content.spilledFrom?.row === row && content.spilledFrom.column === column);
    }),
  );
  const shown: Matrix = isFree ? values : [[new CellFault("#SPILL!")]];
  const before = spilledCells(sheet, row, column);
  const after = new Set<string>();
  shown.forEach((cells, down) => {
    cells.forEach((value, right) => {
      const cell = sheet.cells.at(row + down, column + right);
      if (down === 0 && right === 0) {
        cell.content = { ...stored(value), formula };
        return;
      }
      cell.content = { ...stored(value), formula: null, spilledFrom: { row, column } };
      after.add(`${row + down} ${column + right}`);
    });
  });
  sheet.spills.set(`${row} ${column}`, after);
  for (const key of before) if (!after.has(key)) clear(sheet, key);
  return before.size !== after.size || [...before].some((key) => !after.has(key));
}

/** Takes back what formulas filled that are gone. */
export function dropStaleSpills(sheet: Worksheet): void {
  for (const [anchor, filled] of sheet.spills) {
    const [row, column] = anchor.split(" ").map(Number) as [number, number];
    if (sheet.cells.get(row, column)?.content?.formula != null) continue;
    sheet.spills.delete(anchor);
    for (const key of filled) clear(sheet, key);
  }
}

function spilledCells(sheet: Worksheet, row: number, column: number): ReadonlySet<string> {
  return sheet.spills.get(`${row} ${column}`) ?? new Set();
}

function clear(sheet: Worksheet, key: string): void {
  const [row, column] = key.split(" ").map(Number) as [number, number];
  const cell = sheet.cells.get(row, column);
  if (cell?.content?.spilledFrom) cell.content = null;
}

/** A blank result shows as 0. */
function stored(value: Scalar | null): Omit<Content, "formula"> {
  if (!(value instanceof CellFault)) return { value: value ?? 0 };
  return value.said === null ? { value: value.code } : { value: value.code, message: value.said };
}
