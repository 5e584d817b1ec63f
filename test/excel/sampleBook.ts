import { calendarDate } from "../../src/engine/calendar";
import { cents, currencyCode } from "../../src/engine/money";
import { planWorkbook, type PlanRequest } from "../../src/preparePlan";
import type { CellValue, Workbook, WorkbookSnapshot } from "../../src/sheets/workbook";
import type { HostBook } from "../host/excelHost";

/** A plan as of a day, with an opening balance or the one typed into the sheet. */
function planRequest(change: Partial<PlanRequest> = {}): PlanRequest {
  return {
    asOf: calendarDate("2026-11-22"),
    choices: { sheet: null, columns: new Map(), endOfMonthCount: "A", defaultCurrency: currencyCode("EUR") },
    opening: cents(3_800_000),
    alertLevel: cents(500_000),
    language: "fr",
    onStage: () => undefined,
    ...change,
  };
}

/** Plans a workbook in place. */
export async function plan(workbook: Workbook, change: Partial<PlanRequest> = {}): Promise<void> {
  await planWorkbook(workbook, workbook, planRequest(change));
}

/** A workbook that was read, as a user would have it open. */
export function openedBook({ dateSystem, sheets }: WorkbookSnapshot): HostBook {
  return { dateSystem, sheets: sheets.map(({ cells, ...sheet }) => ({ ...sheet, rows: cells })) };
}

/** A list of invoices, half of them paid, to some clients; one Excel table. */
export function invoiceBook(count: number): HostBook {
  const firstDay = 45_900;
  const rows: CellValue[][] = [["N°", "Client", "Date", "Échéance", "Montant TTC", "Payée le", "Montant payé"]];
  for (let number = 0; number < count; number++) {
    const issued = firstDay + Math.floor((number / count) * 400);
    const amount = 100 + ((number * 37) % 900);
    const isPaid = number < count * 0.8;
    rows.push([
      `F${number + 1}`,
      `Client ${number % 40}`,
      issued,
      issued + 30,
      amount,
      isPaid ? issued + 30 + (number % 25) : null,
      isPaid ? amount : null,
    ]);
  }
  const range = { firstRow: 1, lastRow: count + 1, firstColumn: 1, lastColumn: 7 };
  return {
    dateSystem: 1900,
    sheets: [{ name: "Factures", rows, tables: [{ name: "Factures", range, hasTotalsRow: false }] }],
  };
}
