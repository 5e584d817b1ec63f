import type { CellRange } from "../../sheets/cellRange";
import type { CellValue } from "../../sheets/workbook";
import { codeOf } from "../errors";
import { rangeAt } from "../place";
import { PAYLOAD_LIMIT } from "../requests";

/** What a cell of an invoice list weighs in an answer: numbers, names and references seldom reach 40 bytes. */
const CELL_BYTES = 40;
const CELLS_AT_ONCE = PAYLOAD_LIMIT / CELL_BYTES;

/**
 * The error values that Excel hands over as text in place of a computed value.
 * Source: learn.microsoft.com/javascript/api/excel/excel.errorcellvaluetype
 */
const ERRORS: ReadonlySet<unknown> = new Set(
  "#N/A #REF! #DIV/0! #VALUE! #NAME? #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #BUSY! #GETTING_DATA #EXTERNAL! #PYTHON! #TIMEOUT! #UNKNOWN!".split(
    " ",
  ),
);

/** Cells to read. */
export interface UsedCells {
  readonly sheet: Excel.Worksheet;
  readonly place: CellRange;
}

type Rows = readonly (readonly CellValue[])[];

/**
 * The cells of each range, by rows without the blank cells at their end. Ranges are read together, in pieces of whole
 * rows that fit into one answer; where an answer is still too large, its pieces are read again by halves. Of `formulas`, a
 * cell without one tells its value.
 */
export async function readCells(
  context: Excel.RequestContext,
  used: readonly UsedCells[],
  what: "values" | "formulas" = "values",
): Promise<Rows[]> {
  const rows = used.map((): (readonly CellValue[])[] => []);
  const pieces = used.flatMap((cells, index) => piecesOf(cells.place).map((place) => ({ ...cells, place, index })));
  for (const group of groupsOf(pieces)) {
    const values = await cellsOf(context, group, what);
    group.forEach(({ index }, order) => rows[index]!.push(...values[order]!));
  }
  return rows;
}

async function cellsOf(
  context: Excel.RequestContext,
  group: readonly UsedCells[],
  what: "values" | "formulas",
): Promise<Rows[]> {
  const ranges = group.map(({ sheet, place }) => rangeAt(sheet, place).load(what));
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "ResponsePayloadSizeLimitExceeded" || group.every(({ place }) => height(place) === 1)) {
      throw error;
    }
    const values: Rows[] = [];
    for (const cells of group) {
      const halves = halvesOf(cells.place);
      const read = [];
      for (const place of halves) read.push(...(await cellsOf(context, [{ ...cells, place }], what)));
      values.push(read.flat());
    }
    return values;
  }
  return ranges.map((range) => (range[what] as unknown[][]).map(rowOf));
}

/** A row as the port tells it. Excel tells blank cells, and formulas that give no text, as "". */
export function rowOf(values: readonly unknown[]): CellValue[] {
  const cells = values.map((value): CellValue => {
    if (value === "") return null;
    return ERRORS.has(value) ? { error: value as string } : (value as CellValue);
  });
  let length = cells.length;
  while (length > 0 && cells[length - 1] === null) length--;
  return cells.slice(0, length);
}

function piecesOf(place: CellRange): CellRange[] {
  if (cellCount(place) <= CELLS_AT_ONCE || height(place) === 1) return [place];
  return halvesOf(place).flatMap(piecesOf);
}

function halvesOf(place: CellRange): CellRange[] {
  if (height(place) === 1) return [place];
  const middle = place.firstRow + Math.floor(height(place) / 2) - 1;
  return [
    { ...place, lastRow: middle },
    { ...place, firstRow: middle + 1 },
  ];
}

function groupsOf<Piece extends UsedCells>(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = [];
  let cells = Infinity;
  for (const piece of pieces) {
    cells += cellCount(piece.place);
    if (cells > CELLS_AT_ONCE) {
      groups.push([]);
      cells = cellCount(piece.place);
    }
    groups.at(-1)!.push(piece);
  }
  return groups;
}

function height(place: CellRange): number {
  return place.lastRow - place.firstRow + 1;
}

function cellCount(place: CellRange): number {
  return height(place) * (place.lastColumn - place.firstColumn + 1);
}
