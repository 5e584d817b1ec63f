import type { Invoice, InvoiceId, Ledger } from "../types";

const known = new WeakMap<Ledger, ReadonlyMap<InvoiceId, Invoice>>();

/** The invoices of a ledger by id. Made once: plan, sheets and answers all look up the few that are open. */
export function invoicesById(ledger: Ledger): ReadonlyMap<InvoiceId, Invoice> {
  const made = known.get(ledger);
  if (made) return made;
  const invoices = new Map<InvoiceId, Invoice>();
  for (const invoice of ledger.invoices) invoices.set(invoice.id, invoice);
  known.set(ledger, invoices);
  return invoices;
}
