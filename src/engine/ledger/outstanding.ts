import { cents } from "../money";
import { laterOf } from "../calendar";
import type { CalendarDate, Cents, ClientId, Invoice, InvoiceId, Ledger } from "../types";

/**
 * Amount less all receipts, dated or not. Positive: still to be paid. Negative: owed to the client (an overpaid
 * invoice, a credit note not yet used or refunded).
 */
export function outstanding(invoice: Invoice): Cents {
  let open: number = invoice.amount;
  for (const { amount } of invoice.receipts) open -= amount;
  return cents(open);
}

/**
 * The day on which the invoice was wholly paid: the date of its last receipt. Null while something is outstanding,
 * when any receipt has no date (paid, but nobody knows when), and for credit notes.
 */
export function paidOn(invoice: Invoice): CalendarDate | null {
  if (invoice.amount <= 0 || outstanding(invoice) > 0) return null;
  let last: CalendarDate | null = null;
  for (const { receivedOn } of invoice.receipts) {
    if (receivedOn === null) return null;
    last = last === null ? receivedOn : laterOf(last, receivedOn);
  }
  return last;
}

/**
 * What is still to be paid of each invoice and deposit of the ledger, once each client's open credit (credit notes,
 * overpayments) has been set against its open invoices, oldest due date first. Zero when paid or covered, never
 * negative. Holds every invoice and deposit and no credit note.
 *
 * Oldest first is the order in which a payment is set against debts that nobody named (C. civ. art. 1342-10).
 */
export function outstandingAfterCredits(ledger: Ledger): ReadonlyMap<InvoiceId, Cents> {
  return setCreditsAgainstInvoices(ledger).invoices;
}

/**
 * What remains owed to each client once its credit has been set against all of its open invoices: positive cents.
 * Holds only clients with such a balance.
 */
export function creditBalances(ledger: Ledger): ReadonlyMap<ClientId, Cents> {
  return setCreditsAgainstInvoices(ledger).credits;
}

/** Open invoices and clients' credit once the one was set against the other. */
interface Settlement {
  readonly invoices: ReadonlyMap<InvoiceId, Cents>;
  readonly credits: ReadonlyMap<ClientId, Cents>;
}

/** Forecast, reminders and plan all ask for it, and a ledger never changes. */
const settlements = new WeakMap<Ledger, Settlement>();

function setCreditsAgainstInvoices(ledger: Ledger): Settlement {
  const known = settlements.get(ledger);
  if (known) return known;
  const credits = openCredits(ledger);
  const invoices = new Map<InvoiceId, Cents>();
  const covered: Invoice[] = [];
  for (const invoice of ledger.invoices) {
    if (invoice.kind === "credit-note") continue;
    const open = cents(Math.max(0, outstanding(invoice)));
    invoices.set(invoice.id, open);
    if (open > 0 && credits.has(invoice.clientId)) covered.push(invoice);
  }
  for (const { id, clientId } of covered.sort(byDueDate)) {
    const [open, credit] = [invoices.get(id)!, credits.get(clientId)!];
    const used = Math.min(open, credit);
    invoices.set(id, cents(open - used));
    credits.set(clientId, cents(credit - used));
  }
  const settlement = { invoices, credits: new Map([...credits].filter(([, credit]) => credit > 0)) };
  settlements.set(ledger, settlement);
  return settlement;
}

/** Positive cents owed to each client. A credit note refunded beyond its amount is a slip, not a debt: it counts zero. */
function openCredits(ledger: Ledger): Map<ClientId, Cents> {
  const credits = new Map<ClientId, Cents>();
  for (const invoice of ledger.invoices) {
    const credit = 0 - outstanding(invoice);
    if (credit > 0) credits.set(invoice.clientId, cents((credits.get(invoice.clientId) ?? 0) + credit));
  }
  return credits;
}

/** Ties are settled by issue date and id, so that the order of the sheet's rows changes nothing. */
function byDueDate(a: Invoice, b: Invoice): number {
  return compare(a.dueOn, b.dueOn) || compare(a.issuedOn, b.issuedOn) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
