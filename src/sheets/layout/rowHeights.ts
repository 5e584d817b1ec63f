import type { LayoutCell } from "./cellContent";

/** Height of a line of the default font, in points. */
const LINE = 15;
/** Greatest height of a row in points. Source: support.microsoft.com, "Excel specifications and limits". */
const TALLEST_ROW = 409;
/** A column's width is counted in digits; small letters and punctuation are narrower, capitals a little wider. */
const SMALL_LETTER = 0.88;
const OTHER_SIGN = 1.05;

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
    if (most > 1) heights.set(index + 1, Math.min(TALLEST_ROW, most * LINE));
  });
  return heights;
}

function linesOf(cell: LayoutCell | undefined, width: number): number {
  if (cell?.style.wrap !== true || cell.content.kind !== "text" || width === 0) return 1;
  const room = width - 2 * (cell.style.indent ?? 0);
  return cell.content.text.split("\n").reduce((lines, text) => lines + brokenLines(text, room), 0);
}

/** Lines that a text takes when it is broken between words, or within one that is longer than a line. */
function brokenLines(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  // A no-break space is none to break at.
  for (const word of text.split(" ")) {
    const width = widthOf(word);
    const end = used === 0 ? width : used + SMALL_LETTER + width;
    if (end <= room) used = end;
    else {
      if (used > 0) lines++;
      lines += Math.max(0, Math.ceil(width / room) - 1);
      used = width % room;
    }
  }
  return lines;
}

function widthOf(word: string): number {
  const small = word.match(/[a-zà-ÿ.,;:’'()·\u00a0]/g)?.length ?? 0;
  return small * SMALL_LETTER + (word.length - small) * OTHER_SIGN;
}
