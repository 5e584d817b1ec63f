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

/** Values of attribute `t` (18.18.11, ST_CellType). */
type CellType = "b" | "d" | "e" | "inlineStr" | "n" | "s" | "str";

/** A cell to be filled. */
export function emptyCell(): ScannedCell {
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
