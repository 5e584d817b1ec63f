import { cents, NO_CENTS } from "../money";
import type { Cents, ClientId, Ledger } from "../types";
import { daysOverdue } from "./ageing";
import { outstanding, outstandingAfterCredits } from "./outstanding";

/** What one client owes at the close of the as-of day. */
export interface ClientSummary {
  readonly clientId: ClientId;
  /** All its invoices less receipts, credit notes and overpayments; negative when the client is owed money. */
  readonly balance: Cents;
  /** Of that, past due, after the client's credit was set against its oldest invoices. */
  readonly overdue: Cents;
  /** Invoices and deposits with something left to pay after credits. */
  readonly openInvoices: number;
  /** Days overdue of the oldest of them that is past due; null when none is. */
  readonly oldestDaysOverdue: number | null;
}

/** One summary for each client with an invoice in the ledger, most overdue first, then by balance and id. */
export function clientSummaries(ledger: Ledger): readonly ClientSummary[] {
  const open = outstandingAfterCredits(ledger);
  const summaries = new Map<ClientId, ClientSummary>();
  for (const invoice of ledger.invoices) {
    const before = summaries.get(invoice.clientId) ?? emptySummary(invoice.clientId);
    const left = open.get(invoice.id) ?? NO_CENTS;
    const days = left > 0 ? daysOverdue(invoice, ledger.asOf) : 0;
    summaries.set(invoice.clientId, {
      ...before,
      balance: cents(before.balance + outstanding(invoice)),
      overdue: days > 0 ? cents(before.overdue + left) : before.overdue,
      openInvoices: before.openInvoices + (left > 0 ? 1 : 0),
      oldestDaysOverdue: days > 0 ? Math.max(before.oldestDaysOverdue ?? 0, days) : before.oldestDaysOverdue,
    });
  }
  return [...summaries.values()].sort(mostOverdueFirst);
}

function emptySummary(clientId: ClientId): ClientSummary {
  return { clientId, balance: NO_CENTS, overdue: NO_CENTS, openInvoices: 0, oldestDaysOverdue: null };
}

function mostOverdueFirst(a: ClientSummary, b: ClientSummary): number {
  return b.overdue - a.overdue || b.balance - a.balance || (a.clientId < b.clientId ? -1 : 1);
}
