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

/** Clients named on a page; the others stand in one line. */
const DEBTORS_SHOWN = 5;

/** The largest debtors, and all others together; null where there are no others. */
export function largestDebtors(
  ledger: Ledger,
  payments: readonly PaymentForecast[],
): { readonly shown: readonly Debtor[]; readonly others: Debtor | null } {
  const debtors = debtorsOf(ledger, payments);
  const rest = debtors.slice(DEBTORS_SHOWN);
  const others = rest.length === 0 ? null : together(rest);
  return { shown: debtors.slice(0, DEBTORS_SHOWN), others };
}

function together(debtors: readonly Debtor[]): Debtor {
  return {
    ...debtors[0]!,
    owed: debtors.reduce((sum, { owed }) => sum + owed, 0),
    overdue: debtors.reduce((sum, { overdue }) => sum + overdue, 0),
  };
}
