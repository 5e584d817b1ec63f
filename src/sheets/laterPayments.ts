import type { CalendarDate, Invoice, InvoiceId } from "../engine/types";
import type { Field } from "./fields";
import { problemList } from "./problemList";
import type { Problem } from "./problem";
import type { BookReading } from "./readInvoices";

/**
 * What is dated after the as-of day and does not count yet, each once for the sheet: a notice on payments, which may be
 * planned, and a warning on invoices, which a slip in the year would leave out of the plan.
 */
export function laterPayments({ invoices, rowsOf, table }: BookReading, asOf: CalendarDate): readonly Problem[] {
  const problems = problemList(table?.sheet ?? "");
  const headerOf = (field: Field): string | null => table?.columns.get(field)?.header ?? null;
  const rowOf = (id: InvoiceId): number | null => rowsOf.get(id)?.[0] ?? null;
  const [issued, column] = [headerOf("issued"), headerOf("paymentDate")];
  for (const invoice of invoices) {
    const paid = firstLaterPayment(invoice, asOf);
    if (invoice.issuedOn > asOf)
      problems.addOnce("issued-after-as-of", "warning", { row: rowOf(invoice.id), column: issued, found: "" });
    else if (paid !== null)
      problems.addOnce("payment-after-as-of", "notice", { row: rowOf(invoice.id), column, found: paid }, { paid });
  }
  return problems.all();
}

function firstLaterPayment({ receipts }: Invoice, asOf: CalendarDate): CalendarDate | null {
  for (const { receivedOn } of receipts) if (receivedOn !== null && receivedOn > asOf) return receivedOn;
  return null;
}
