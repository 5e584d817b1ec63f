/** Longest name of a table (Excel's own limit). */
const LONGEST = 255;
/** Names that Excel takes for a cell, "A1" or "R1C1", or for the row or column of the active one. */
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*|r\d*|c\d*)$/i;

/**
 * A name for a new table: `wanted` as Excel allows it, with "_2", … where a table or a name of the workbook is called so in
 * any case.
 * Source: support.microsoft.com, "Rename an Excel table".
 */
export function freeTableName(wanted: string, taken: readonly string[]): string {
  const cleaned = wanted.replace(/[^\p{L}\p{N}_.]+/gu, "_").slice(0, LONGEST - 4);
  const base = /^[\p{L}_]/u.test(cleaned) && !LIKE_A_CELL.test(cleaned) ? cleaned : `_${cleaned}`;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}_${number}`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
