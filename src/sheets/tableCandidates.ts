import { cellText } from "./cellText";
import { columnProfile } from "./columnProfile";
import { columnRoles, type ColumnRoles } from "./columnRoles";
import type { Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import type { HeaderPlace } from "./headerPlaces";
import { columnsOf, numberedColumns, type NumberedColumns } from "./numberedColumns";
import { cellAt } from "./sheetGrid";

/** A table whose columns have been given their roles. */
export interface TableCandidate extends HeaderPlace {
  readonly headed: readonly HeadedColumn[];
  readonly roles: ColumnRoles;
  readonly numbered: NumberedColumns;
}

/** The table below a header, every column profiled and given its role. */
export function tableCandidate(place: HeaderPlace, chosen: ReadonlyMap<Field, number> = new Map()): TableCandidate {
  const { grid, headerRow, lastRow } = place;
  const headed: HeadedColumn[] = [];
  for (let column = place.firstColumn; column <= place.lastColumn; column++) {
    if (grid.ownColumns.has(column)) continue;
    const header = cellText(cellAt(grid, headerRow, column));
    headed.push({ column, header, profile: columnProfile(grid, column, headerRow + 1, lastRow) });
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
