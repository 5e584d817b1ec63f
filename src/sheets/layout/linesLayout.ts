import type { CellRange } from "../cellRange";
import type { CellContent } from "./cellContent";

/** Lines to be added below those of a table of the user's: blank cells that are filled, and nothing else. */
export interface LinesLayout {
  readonly sheet: string;
  readonly firstRow: number;
  /** Row by row from `firstRow` on: what goes into which column of the sheet, both counted from 1. */
  readonly lines: readonly ReadonlyMap<number, CellContent>[];
  /** The Excel table that the lines belong to, and its range with them; null where it needs no more room. */
  readonly table: { readonly name: string; readonly range: CellRange } | null;
}
