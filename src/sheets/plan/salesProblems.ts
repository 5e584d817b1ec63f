import type { ExpectedSale, SaleMatch, SalesToCome } from "../../engine/plan/salesToCome";
import type { Problem } from "../problem";
import type { SaleRow } from "./readSales";

/** What the plan found of the sales to come beside the invoices: replaced, perhaps counted twice, late to invoice. */
export function salesProblems({ replaced, doubtful, overdueToInvoice }: Omit<SalesToCome, "invoices">): Problem[] {
  const matched = (code: Problem["code"], severity: Problem["severity"]) => (match: SaleMatch) =>
    problemOf(match.sale, code, severity, { invoice: match.invoiceId });
  return [
    ...replaced.map(matched("sale-already-invoiced", "notice")),
    ...doubtful.map(matched("sale-perhaps-invoiced", "warning")),
    ...overdueToInvoice.map((sale) => problemOf(sale, "sale-late-to-invoice", "warning", { day: sale.invoicedOn })),
  ];
}

function problemOf(
  sale: ExpectedSale & Partial<Pick<SaleRow, "sheet" | "row">>,
  code: Problem["code"],
  severity: Problem["severity"],
  details: Problem["details"],
): Problem {
  const found = [sale.reference, sale.client].filter((text) => text !== "").join(", ");
  return { code, severity, sheet: sale.sheet ?? "", row: sale.row ?? null, column: null, found, details };
}
