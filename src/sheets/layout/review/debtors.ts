import { invoicesById } from "../../../engine/ledger/invoicesById";
import type { CalendarDate, ClientId, Ledger, PaymentForecast } from "../../../engine/types";

/** A client and what it owes after its credit notes, in cents. */
export interface Debtor {
  readonly clientId: ClientId;
  readonly owed: number;
  readonly overdue: number;
  /** The day by which the last of it is expected. */
  readonly expectedBy: CalendarDate;
}

/** Everybody who owes something, the most first. */
export function debtorsOf(ledger: Ledger, payments: readonly PaymentForecast[]): readonly Debtor[] {
  const invoices = invoicesById(ledger);
  const debtors = new Map<ClientId, Debtor>();
  for (const { clientId, invoiceId, outstanding, expected } of payments) {
    const known = debtors.get(clientId) ?? { clientId, owed: 0, overdue: 0, expectedBy: expected };
    const isOverdue = invoices.get(invoiceId)!.dueOn < ledger.asOf;
    debtors.set(clientId, {
      clientId,
      owed: known.owed + outstanding,
      overdue: known.overdue + (isOverdue ? outstanding : 0),
      expectedBy: expected > known.expectedBy ? expected : known.expectedBy,
    });
  }
  return [...debtors.values()].sort((a, b) => b.owed - a.owed || (a.clientId < b.clientId ? -1 : 1));
}
