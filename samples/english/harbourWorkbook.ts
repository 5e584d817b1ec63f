import { calendarDate } from "../../src/engine/calendar";
import type { CalendarDate } from "../../src/engine/types";
import { isOpenAsOf, paidAsOf, simulateCompany, type SimulatedInvoice } from "../company";
import { cell, dateCell, typedDate, type Cell, type Row } from "../xlsx/cells";
import type { SheetSpec } from "../xlsx/sheetXml";
import { workbookFile } from "../xlsx/workbookFile";
import { HARBOUR_EXPENSES, HARBOUR_JOINERY, HARBOUR_SALES } from "./harbourJoinery";

const HARBOUR_SEED = 7;
const HEADERS = [
  ...["Customer", "Invoice no", "Invoice date", "Due date", "Total", "Amount paid", "Paid on", "Status", "Terms"],
];
const HEADER_ROW = 3;
/** Rows imported from an old spreadsheet kept their dates as text. */
const IMPORTED_ROWS = 24;

/** The workbook of Harbour Joinery as it stands on 22 November 2026: plain ranges, no Excel table, some dates as text. */
export function harbourWorkbook(): Uint8Array {
  const invoices = simulateCompany(HARBOUR_SEED, HARBOUR_JOINERY);
  return workbookFile({ author: HARBOUR_JOINERY.name, sheets: [invoicesSheet(invoices), expensesSheet(), salesSheet()] });
}

function invoicesSheet(invoices: readonly SimulatedInvoice[]): SheetSpec {
  const first = HEADER_ROW + 1;
  const last = HEADER_ROW + invoices.length;
  const paid = invoices.map((invoice) => paidAsOf(invoice, HARBOUR_JOINERY.asOf));
  const totals = invoices.map(({ total }) => total);
  const sum = (column: string, cents: readonly number[]): Cell | null =>
    cell(
      { formula: `SUM(${column}${first}:${column}${last})`, value: cents.reduce((a, b) => a + b, 0) / 100 },
      "totalBefore",
    );
  return {
    name: "Invoices",
    rows: [
      [cell(`${HARBOUR_JOINERY.name} Ltd: sales invoices`, "title")],
      [],
      HEADERS.map((header) => cell(header, "plainHeader")),
      ...invoices.map((invoice, index) => invoiceRow(invoice, index < IMPORTED_ROWS)),
      [],
      [cell("Total", "totalLabel"), null, null, null, sum("E", totals), sum("F", paid)],
    ],
    widths: [28, 13, 13, 13, 14, 14, 13, 14, 22],
    frozenFrom: [first, 1],
  };
}

function invoiceRow(invoice: SimulatedInvoice, isImported: boolean): Row {
  const { asOf } = HARBOUR_JOINERY;
  const paid = paidAsOf(invoice, asOf);
  const paidOn = invoice.payments.filter((payment) => payment.paidOn <= asOf).at(-1)?.paidOn ?? null;
  const day = (date: CalendarDate | null): Cell | null =>
    isImported && date !== null ? cell(typedDate(date), "typed") : dateCell(date);
  return [
    cell(invoice.client.name),
    cell(invoice.number),
    day(invoice.issuedOn),
    day(invoice.dueOn),
    cell(invoice.total / 100, "eurosBefore"),
    paid === 0 ? null : cell(paid / 100, "eurosBefore"),
    day(paidOn),
    cell(statusOf(invoice, asOf), "centered"),
    cell(invoice.client.terms),
  ];
}

function statusOf(invoice: SimulatedInvoice, asOf: CalendarDate): string {
  if (!isOpenAsOf(invoice, asOf)) return "Paid";
  if (paidAsOf(invoice, asOf) !== 0) return "Part paid";
  return invoice.dueOn < asOf ? "Overdue" : "Open";
}

function expensesSheet(): SheetSpec {
  const headers = ["Description", "Category", "Amount", "First date", "Frequency", "Until"];
  const rows = HARBOUR_EXPENSES.map((expense): Row => [
    cell(expense.label),
    cell(expense.category),
    cell(expense.amount, "eurosBefore"),
    dateCell(calendarDate(expense.firstOn)),
    cell(expense.frequency, "centered"),
    dateCell(expense.lastOn === "" ? null : calendarDate(expense.lastOn)),
  ]);
  return {
    name: "Expenses",
    rows: [headers.map((header) => cell(header, "plainHeader")), ...rows],
    widths: [26, 16, 14, 14, 14, 14],
    frozenFrom: [2, 1],
  };
}

function salesSheet(): SheetSpec {
  const headers = ["Reference", "Kind", "Customer", "Amount", "Invoice date", "Chance"];
  const rows = HARBOUR_SALES.map((sale): Row => [
    cell(sale.reference),
    cell(sale.kind),
    cell(sale.client),
    cell(sale.amount, "eurosBefore"),
    dateCell(calendarDate(sale.invoicedOn)),
    cell(sale.chance, "centered"),
  ]);
  return {
    name: "Sales to come",
    rows: [headers.map((header) => cell(header, "plainHeader")), ...rows],
    widths: [13, 11, 28, 14, 14, 10],
    frozenFrom: [2, 1],
  };
}
