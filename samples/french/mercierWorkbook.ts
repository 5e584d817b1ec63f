import { calendarDate } from "../../src/engine/calendar";
import { simulateCompany } from "../company";
import { logoPng } from "../logo";
import { typedDate } from "../xlsx/cells";
import { workbookFile } from "../xlsx/workbookFile";
import { ATELIER_MERCIER, MERCIER_EXPENSES, MERCIER_SALES } from "./atelierMercier";
import { dashboard } from "./dashboardSheet";
import { withFaults } from "./faults";
import { invoiceLine } from "./invoiceLines";
import { FIRST_INVOICE_ROW, invoiceColumnName, invoicesSheet } from "./invoicesSheet";
import { clientsSheet, expensesSheet, salesSheet } from "./otherSheets";

/** Chosen so that the demonstration has work to do: about 40 open invoices, a dozen of them late, and a tight January. */
export const MERCIER_SEED = 229;
const EXPORTED_ON = calendarDate("2026-11-20");

export interface MercierWorkbook {
  readonly bytes: Uint8Array;
  /** The faults a reader must find, each with its cell, "D42". */
  readonly faults: readonly { readonly what: string; readonly cell: string }[];
}

/** The workbook of Atelier Mercier as it stands on 22 November 2026, faults included. */
export function mercierWorkbook(): MercierWorkbook {
  const { asOf, clients, name } = ATELIER_MERCIER;
  const invoices = simulateCompany(MERCIER_SEED, ATELIER_MERCIER);
  const { lines: faulty, faults } = withFaults(
    invoices.map((invoice) => invoiceLine(invoice, asOf)),
    invoices,
    asOf,
  );
  const page = dashboard(name, faulty, EXPORTED_ON);
  const bytes = workbookFile({
    author: name,
    sheets: [
      invoicesSheet(`${name} SARL`, typedDate(EXPORTED_ON), faulty),
      clientsSheet(clients),
      expensesSheet(MERCIER_EXPENSES),
      salesSheet(MERCIER_SALES),
      page.sheet,
    ],
    drawing: {
      chart: page.chart,
      chartPlace: { from: [5, 6], to: [11, 21] },
      picture: logoPng(),
      picturePlace: { from: [0, 0], to: [0, 5, 930_000] },
      pictureDescription: "Logo de l'Atelier Mercier",
    },
  });
  const cellOf = (place: number, column: Parameters<typeof invoiceColumnName>[0]): string =>
    `${invoiceColumnName(column)}${FIRST_INVOICE_ROW + place}`;
  return { bytes, faults: faults.map(({ what, place, column }) => ({ what, cell: cellOf(place, column) })) };
}
