import type { CalendarDate } from "../engine/types";
import { problemList } from "./problemList";
import type { Problem } from "./problem";
import type { BookReading } from "./readInvoices";

/** A notice, once for the sheet, on payments dated after the as-of day: they are planned or slips, and do not count yet. */
export function laterPayments({ invoices, rowsOf, table }: BookReading, asOf: CalendarDate): readonly Problem[] {
  const problems = problemList(table?.sheet ?? "");
  const column = table?.columns.get("paymentDate")?.header ?? null;
  for (const { id, receipts, issuedOn } of invoices) {
    const later = receipts.find(({ receivedOn }) => receivedOn !== null && receivedOn > asOf);
    if (!later || issuedOn > asOf) continue;
    const place = { row: rowsOf.get(id)?.[0] ?? null, column, found: later.receivedOn ?? "" };
    problems.addOnce("payment-after-as-of", "notice", place, { paid: later.receivedOn ?? "" });
  }
  return problems.all();
}
