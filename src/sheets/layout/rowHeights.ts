import type { LayoutCell } from "./cellContent";

/** Height of a line of the default font, in points. */
const LINE = 15;
/** Words break before the edge: a line holds a little less than the column's width in characters. */
const FILLED = 0.92;

/**
 * Heights in points of the rows whose wrapped text needs more than one line, by row number. A file carries its heights:
 * no program computes them when it opens one.
 */
export function wrappedRowHeights(
  rows: readonly (readonly (LayoutCell | undefined)[])[],
  columnWidths: readonly number[],
): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  rows.forEach((cells, index) => {
    const lines = cells.map((cell, column) => linesOf(cell, columnWidths[column] ?? 0));
    const most = Math.max(1, ...lines);
    if (most > 1) heights.set(index + 1, most * LINE);
  });
  return heights;
}

function linesOf(cell: LayoutCell | undefined, width: number): number {
  if (cell?.style.wrap !== true || cell.content.kind !== "text" || width === 0) return 1;
  return Math.ceil(cell.content.text.length / (width * FILLED));
}
