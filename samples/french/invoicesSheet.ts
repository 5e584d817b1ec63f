import { columnName, cell, type Cell, type Row } from "../xlsx/cells";
import type { SheetSpec } from "../xlsx/sheetXml";
import { CONDITIONAL_LOOKS } from "../xlsx/styles";
import type { TableColumn } from "../xlsx/tableXml";
import {
  BALANCE_OF_ROW,
  INVOICE_COLUMNS,
  METHODS,
  STATUSES,
  type InvoiceColumn,
  type InvoiceLine,
} from "./invoiceLines";

const HEADER_ROW = 5;
/** The row of the first invoice. */
export const FIRST_INVOICE_ROW = HEADER_ROW + 1;
const COLUMNS = Object.keys(INVOICE_COLUMNS) as InvoiceColumn[];
const SUMMED: readonly InvoiceColumn[] = ["net", "tax", "total", "paid", "balance"];
const WIDTHS: Readonly<Record<InvoiceColumn, number>> = {
  ...{ number: 13, kind: 9, client: 27, issued: 12, due: 12, net: 17, tax: 15, total: 17, currency: 8, paid: 17 },
  ...{ paidOn: 12, balance: 15, status: 18, method: 13, promise: 13, dispute: 34, reminder: 12, comment: 34 },
};

/** The letter of a column of the sheet. */
export function invoiceColumnName(column: InvoiceColumn): string {
  return columnName(COLUMNS.indexOf(column) + 1);
}

/** The sheet Factures: a title, the table with its totals row, and the looks that show what is late. */
export function invoicesSheet(company: string, exportedOn: string, lines: readonly InvoiceLine[]): SheetSpec {
  const lastRow = HEADER_ROW + lines.length;
  const cellsOf = (column: InvoiceColumn): string =>
    `${invoiceColumnName(column)}${FIRST_INVOICE_ROW}:${invoiceColumnName(column)}${lastRow}`;
  const lastColumn = columnName(COLUMNS.length);
  const header: Row = COLUMNS.map((column) => cell(INVOICE_COLUMNS[column], "header"));
  return {
    name: "Factures",
    rows: [
      [cell(company, "title")],
      [cell("Suivi des factures", "subtitle")],
      [cell(`Export du ${exportedOn}`, "note")],
      [],
      header,
      ...lines.map((line) => COLUMNS.map((column) => line[column])),
      totalsRow(lines),
    ],
    widths: COLUMNS.map((column) => WIDTHS[column]),
    frozenFrom: [FIRST_INVOICE_ROW, 2],
    conditions: statusLooks(`A${FIRST_INVOICE_ROW}:${lastColumn}${lastRow}`, cellsOf("status")),
    choices: [
      { range: cellsOf("status"), values: STATUSES },
      { range: cellsOf("method"), values: METHODS },
    ],
    table: {
      ...{ id: 1, name: "tblFactures", hasTotalsRow: true, columns: COLUMNS.map(tableColumn) },
      range: `A${HEADER_ROW}:${lastColumn}${lastRow + 1}`,
      filterRange: `A${HEADER_ROW}:${lastColumn}${lastRow}`,
    },
  };
}

function statusLooks(rows: string, statuses: string): NonNullable<SheetSpec["conditions"]> {
  const status = `${invoiceColumnName("status")}${FIRST_INVOICE_ROW}`;
  return [
    { range: statuses, formula: `$${status}="En retard"`, look: CONDITIONAL_LOOKS.late },
    { range: statuses, formula: `$${status}="Réglée"`, look: CONDITIONAL_LOOKS.paid },
    { range: rows, formula: `$${status}="Litige"`, look: CONDITIONAL_LOOKS.disputed },
  ];
}

function tableColumn(column: InvoiceColumn): TableColumn {
  return {
    name: INVOICE_COLUMNS[column],
    ...(column === "number" && { totalsLabel: "Total" }),
    ...(SUMMED.includes(column) && { isSummed: true }),
    ...(column === "balance" && { formula: BALANCE_OF_ROW }),
  };
}

function totalsRow(lines: readonly InvoiceLine[]): Row {
  return COLUMNS.map((column) => {
    if (column === "number") return cell("Total", "totalLabel");
    if (!SUMMED.includes(column)) return { content: "", style: "totalLabel" as const };
    const formula = `SUBTOTAL(109,tblFactures[${INVOICE_COLUMNS[column]}])`;
    return cell({ formula, value: sumOf(lines.map((line) => line[column])) }, "total");
  });
}

/** The sum of the numbers in the cells, as Excel computes it: texts count nothing. */
export function sumOf(cells: readonly (Cell | null)[]): number {
  return Math.round(cells.reduce((sum, each) => sum + Math.round(numberIn(each) * 100), 0)) / 100;
}

/** The number a cell shows; 0 when it shows none. */
export function numberIn(each: Cell | null): number {
  const content = each?.content ?? 0;
  const shown = typeof content === "object" ? content.value : content;
  return typeof shown === "number" ? shown : 0;
}
