import type { CalendarDate, Invoice } from "../engine/types";
import { problemList } from "./problemList";
import type { Problem } from "./problem";
import type { BookReading } from "./readInvoices";

/** A notice, once for the sheet, on payments dated after the as-of day: they are planned or slips, and do not count yet. */
export function laterPayments({ invoices, rowsOf, table }: BookReading, asOf: CalendarDate): readonly Problem[] {
  const problems = problemList(table?.sheet ?? "");
  const column = table?.columns.get("paymentDate")?.header ?? null;
  for (const invoice of invoices) {
    const paid = firstLaterPayment(invoice, asOf);
    if (paid === null || invoice.issuedOn > asOf) continue;
    const place = { row: rowsOf.get(invoice.id)?.[0] ?? null, column, found: paid };
    problems.addOnce("payment-after-as-of", "notice", place, { paid });
  }
  return problems.all();
}

function firstLaterPayment({ receipts }: Invoice, asOf: CalendarDate): CalendarDate | null {
  for (const { receivedOn } of receipts) if (receivedOn !== null && receivedOn > asOf) return receivedOn;
  return null;
}
