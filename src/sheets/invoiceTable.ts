import type { Field } from "./fields";
import type { RowKind } from "./rowKinds";
import type { TableCandidate } from "./tableCandidates";

/** The table that was read: where it is and which column holds what. Rows and columns count from 1. */
export interface InvoiceTable {
  readonly sheet: string;
  readonly headerRow: number;
  /** First and last row of invoices; totals and notes below are not included. `lastRow` < `firstRow`: no invoice. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Name of the Excel table, or null for a plain range. */
  readonly table: string | null;
  readonly columns: ReadonlyMap<Field, MappedColumn>;
}

interface MappedColumn {
  readonly column: number;
  /** As written, on one line. */
  readonly header: string;
}

/** Describes a table by its kinds of rows. In an Excel table every row belongs to it. */
export function invoiceTable(candidate: TableCandidate, kinds: readonly RowKind[]): InvoiceTable {
  const { grid, headerRow, firstColumn, lastColumn, lastRow, table, roles } = candidate;
  const last = lastIndexOf(kinds);
  const columns = new Map<Field, MappedColumn>();
  for (const [field, { column, header }] of roles.columns) columns.set(field, { column, header });
  const status = roles.statuses[0];
  if (status) columns.set("status", { column: status.column, header: status.header });
  return {
    sheet: grid.name,
    headerRow,
    firstRow: headerRow + 1,
    lastRow: table === null ? headerRow + 1 + last : lastRow,
    firstColumn,
    lastColumn,
    table,
    columns,
  };
}

/** The last row that is no total, note or blank; -1 when there is none. */
function lastIndexOf(kinds: readonly RowKind[]): number {
  let last = kinds.length - 1;
  while (last >= 0 && ["blank", "total-row", "note"].includes(kinds[last]!)) last--;
  return last;
}
