import { cellText, isBlank } from "./cellText";
import { columnProfile } from "./columnProfile";
import { columnRoles, type ColumnRoles } from "./columnRoles";
import type { Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import type { HeaderPlace } from "./headerPlaces";
import { headerMatches, WHOLE_HEADER } from "./headers";
import { columnsOf, numberedColumns, type NumberedColumns } from "./numberedColumns";
import { plainWords } from "./plainWords";
import { cellAt } from "./sheetGrid";

/** A table whose columns have been given their roles. */
export interface TableCandidate extends HeaderPlace {
  readonly headed: readonly HeadedColumn[];
  readonly roles: ColumnRoles;
  readonly numbered: NumberedColumns;
}

/** The table below a header, every column profiled and given its role. */
export function tableCandidate(place: HeaderPlace, chosen: ReadonlyMap<Field, number> = new Map()): TableCandidate {
  const { grid } = place;
  const headed: HeadedColumn[] = [];
  const rows = sampledRows(place);
  const headings = { isTwice: hasHeaderTwice(place), isGrouped: isGrouped(place) };
  for (let column = place.firstColumn; column <= place.lastColumn; column++) {
    if (grid.ownColumns.has(column)) continue;
    const header = headerAt(place, column, headings);
    headed.push({ column, header, profile: columnProfile(grid, column, rows) });
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

/** One-word headers that need the heading above them where a header row has two of a kind, as `plainWords()`. */
const HALF_HEADERS = new Set(["date", "montant", "amount", "n", "numero", "number", "mode", "total"]);

/**
 * The header of a column. Where one stands twice in its row ("Date" under "Facture" and under "Règlement"), or the row
 * above groups the columns and both together name a field, a half header is read with the heading above, which counts for
 * the blank cells to its right, as merged cells read: "Date Règlement".
 */
function headerAt(
  place: HeaderPlace,
  column: number,
  rows: { readonly isTwice: boolean; readonly isGrouped: boolean },
) {
  const { grid, headerRow, firstColumn } = place;
  const header = cellText(cellAt(grid, headerRow, column));
  if (!(rows.isTwice || rows.isGrouped) || !HALF_HEADERS.has(plainWords(header))) return header;
  let above = column;
  while (above > firstColumn && isBlank(cellAt(grid, headerRow - 1, above))) above--;
  const whole = `${header} ${cellText(cellAt(grid, headerRow - 1, above))}`.trim();
  const namesField = (headerMatches(whole)[0]?.strength ?? 0) >= WHOLE_HEADER;
  return rows.isTwice || namesField ? whole : header;
}

/** A title stands alone above a table; headings of groups are several. */
function isGrouped({ grid, headerRow, firstColumn, lastColumn }: HeaderPlace): boolean {
  let headings = 0;
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (cellText(cellAt(grid, headerRow - 1, column)) !== "") headings++;
  }
  return headings > 1;
}

function hasHeaderTwice({ grid, headerRow, firstColumn, lastColumn }: HeaderPlace): boolean {
  const seen = new Set<string>();
  for (let column = firstColumn; column <= lastColumn; column++) {
    const words = plainWords(cellText(cellAt(grid, headerRow, column)));
    if (words !== "" && seen.has(words)) return true;
    seen.add(words);
  }
  return false;
}

/** Enough to tell what a column holds; the sample is spread over the whole table. */
const SAMPLE_SIZE = 300;

/** Rows to judge the columns by: not those with one cell (titles, notes), nor the header again on a new page. */
function sampledRows({ grid, headerRow, lastRow, firstColumn, lastColumn }: HeaderPlace): number[] {
  const step = Math.max(1, (lastRow - headerRow) / SAMPLE_SIZE);
  const rows: number[] = [];
  for (let at = headerRow + 1; at <= lastRow; at += step) {
    const row = Math.floor(at);
    let filled = 0;
    let repeated = 0;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const value = cellAt(grid, row, column);
      if (isBlank(value)) continue;
      filled++;
      if (value === cellAt(grid, headerRow, column)) repeated++;
    }
    if (filled > 1 && repeated * 2 < filled) rows.push(row);
  }
  return rows;
}
