import { dayNumber } from "../calendar";
import type { ClientId, DaysBeyondTerms, Invoice, InvoiceId, Ledger } from "../types";
import { daysBeyondTerms } from "./daysBeyondTerms";
import { outstandingAfterCredits } from "./outstanding";

/** A client that has begun to pay later than it used to. */
export interface DriftingClient {
  readonly clientId: ClientId;
  /** Middle of its delays before: days beyond terms. */
  readonly usual: DaysBeyondTerms;
  /** Middle of its last four; an invoice still unpaid counts the days it is overdue so far. */
  readonly recent: DaysBeyondTerms;
  /** The invoices that tell what is usual, and the last four, by due date. */
  readonly usualOf: readonly InvoiceId[];
  readonly recentOf: readonly InvoiceId[];
}

/** Invoices by due date that are looked at, and how many of them must be later than usual. */
const RECENT = 4;
const LATE_AT_LEAST = 3;
/** Invoices before them that tell what is usual. */
const LEAST_BEFORE = 6;
const MOST_BEFORE = 20;
/** Later than usual: later than four in five of its own invoices before. */
const USUAL_SHARE = 0.8;
/** A drift of less changes no decision. */
const LEAST_DAYS = 3;

/**
 * Clients that slip beyond their own spread, most days first: of their last four invoices three or more were paid (or
 * are unpaid) later than four in five of those before, and the middle of the four is three days or more above. By
 * chance alone that befalls about one steady client in 37: three or four successes of four at one in five.
 */
export function driftingClients(ledger: Ledger): readonly DriftingClient[] {
  const drifting = [...invoicesOfClients(ledger)].flatMap(([clientId, invoices]) =>
    driftOf(clientId, invoices, ledger),
  );
  return drifting.sort((a, b) => b.recent - b.usual - (a.recent - a.usual) || (a.clientId < b.clientId ? -1 : 1));
}

function driftOf(clientId: ClientId, invoices: readonly Invoice[], ledger: Ledger): readonly DriftingClient[] {
  const open = outstandingAfterCredits(ledger);
  const paid = invoices.flatMap((invoice) => daysBeyondTerms(invoice) ?? []);
  if (paid.length < LEAST_BEFORE) return [];
  const limit = quantile(paid.slice(-MOST_BEFORE - RECENT), USUAL_SHARE);
  const delays = invoices.flatMap((invoice) => {
    const days = daysBeyondTerms(invoice) ?? soFar(invoice, ledger, open, limit);
    return days === null ? [] : { id: invoice.id, days };
  });
  const before = delays.slice(0, -RECENT).slice(-MOST_BEFORE);
  const last = delays.slice(-RECENT);
  if (before.length < LEAST_BEFORE) return [];
  const late = daysOf(last).filter((delay) => delay > quantile(daysOf(before), USUAL_SHARE));
  const [usual, recent] = [quantile(daysOf(before), 0.5), quantile(daysOf(last), 0.5)];
  if (late.length < LATE_AT_LEAST || recent - usual < LEAST_DAYS) return [];
  return [{ clientId, usual, recent, usualOf: before.map(({ id }) => id), recentOf: last.map(({ id }) => id) }];
}

function daysOf(delays: readonly { readonly days: number }[]): readonly number[] {
  return delays.map(({ days }) => days);
}

/** Days overdue of an unpaid invoice once they are more than usual; before, it says nothing yet. */
function soFar(
  { id, dueOn, dispute }: Invoice,
  { asOf }: Ledger,
  open: ReadonlyMap<InvoiceId, number>,
  limit: number,
): number | null {
  const days = dayNumber(asOf) - dayNumber(dueOn);
  return (open.get(id) ?? 0) > 0 && dispute === null && days > limit ? days : null;
}

/** Invoices and deposits of each client by due date. */
function invoicesOfClients({ invoices }: Ledger): ReadonlyMap<ClientId, readonly Invoice[]> {
  const byClient = new Map<ClientId, Invoice[]>();
  const inOrder = invoices
    .filter(({ kind }) => kind !== "credit-note")
    .sort((a, b) => dayNumber(a.dueOn) - dayNumber(b.dueOn) || (a.id < b.id ? -1 : 1));
  for (const invoice of inOrder) {
    const own = byClient.get(invoice.clientId);
    if (own) own.push(invoice);
    else byClient.set(invoice.clientId, [invoice]);
  }
  return byClient;
}

/** The smallest value that so large a share of the values does not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
}
