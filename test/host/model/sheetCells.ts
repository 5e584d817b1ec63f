import type { CellRange } from "../../../src/sheets/cellRange";
import type { Content } from "./entry";

/** A cell that holds something or looks otherwise than by default. */
export interface HostCell {
  content: Content | null;
  /** By the name of the property, "Font.Bold"; what is not there is the default. */
  readonly formats: Map<string, unknown>;
}

/** A format that is a word, `otherwise` where it is not set. */
export function textIn(formats: HostCell["formats"], name: string, otherwise: string): string {
  const value = formats.get(name);
  return typeof value === "string" ? value : otherwise;
}

const COLUMNS = 16_384;

/** The cells of a sheet by place; rows and columns are counted from 1. */
export class SheetCells {
  readonly #cells = new Map<number, HostCell>();

  get(row: number, column: number): HostCell | undefined {
    return this.#cells.get(row * COLUMNS + column);
  }

  /** The cell at a place, made if there is none. */
  at(row: number, column: number): HostCell {
    const key = row * COLUMNS + column;
    let cell = this.#cells.get(key);
    if (!cell) {
      cell = { content: null, formats: new Map() };
      this.#cells.set(key, cell);
    }
    return cell;
  }

  /** Each cell that holds something. */
  *filled(): Generator<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [key, cell] of this.#cells) {
      if (cell.content) yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
    }
  }

  /** Each cell that holds something or looks otherwise than by default. */
  *all(): Generator<{ readonly row: number; readonly column: number; readonly cell: HostCell }> {
    for (const [key, cell] of this.#cells) {
      yield { row: Math.floor(key / COLUMNS), column: key % COLUMNS, cell };
    }
  }

  /** The smallest range around all cells that hold something; null when none does. */
  usedRange(): CellRange | null {
    let [firstRow, firstColumn, lastRow, lastColumn] = [Infinity, Infinity, 0, 0];
    for (const { row, column } of this.filled()) {
      firstRow = Math.min(firstRow, row);
      lastRow = Math.max(lastRow, row);
      firstColumn = Math.min(firstColumn, column);
      lastColumn = Math.max(lastColumn, column);
    }
    return lastRow === 0 ? null : { firstRow, firstColumn, lastRow, lastColumn };
  }
}
