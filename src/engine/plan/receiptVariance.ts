import { startOfWeek } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import { outstanding, outstandingAfterCredits } from "../ledger/outstanding";
import { NO_CENTS } from "../money";
import type { CalendarDate, Invoice, InvoiceId, Ledger, PaymentForecast } from "../types";
import type { FrozenPlan, FrozenReceipt } from "./frozenPlan";
import type { VarianceCause, VarianceLine } from "./varianceLine";
import { varianceLine } from "./varianceLine";

/** The days compared: after `from`, up to and including `until`, which closes the week `lastWeek` of the frozen plan. */
export interface ComparedDays {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly lastWeek: number;
}

/** What the book knows now. */
export interface BookNow {
  readonly ledger: Ledger;
  /** Forecasts of what is still open: they say to which week late money has moved. */
  readonly payments: readonly PaymentForecast[];
}

/**
 * Every invoice that brought more or less than the plan counted on, with its cause. What the plan counted on is an
 * expected value: an invoice of 100 with a chance of 60 % in the week counts 60, so its payment is 40 "earlier" (the
 * plan had them in later weeks) and its silence 60 "later". The differences of the lines are together what was received
 * less what was expected, to the cent: each invoice has exactly one line, or two where more came than was owed.
 *
 * A receipt without a day that the plan did not know counts as received in the days compared.
 */
export function receiptVariance(frozen: FrozenPlan, now: BookNow, days: ComparedDays): readonly VarianceLine[] {
  const invoices = invoicesById(now.ledger);
  const forecasts = new Map(now.payments.map((payment) => [payment.invoiceId, payment]));
  const frozenIds = new Set(frozen.receipts.map(({ invoiceId }) => invoiceId));
  const planned = frozen.receipts.flatMap((receipt) => {
    const invoice = invoices.get(receipt.invoiceId);
    const forecast = expectedWithin(receipt.byWeek, days);
    if (invoice === undefined) return removedInvoice(receipt, forecast);
    return plannedInvoice({ receipt, invoice, forecast, now, days, forecasts });
  });
  const others = now.ledger.invoices.flatMap((invoice) =>
    frozenIds.has(invoice.id) ? [] : unplannedInvoice(invoice, days),
  );
  return [...planned, ...others];
}

/** Expected by the end of the days compared. */
export function expectedWithin(byWeek: readonly number[], { lastWeek }: ComparedDays): number {
  return byWeek.slice(0, lastWeek + 1).reduce((sum, amount) => sum + amount, 0);
}

/** All that the book received in the days compared, on known days and, for what the plan knew, on unknown ones. */
interface PlannedInvoice {
  readonly receipt: FrozenReceipt;
  readonly invoice: Invoice;
  readonly forecast: number;
  readonly now: BookNow;
  readonly days: ComparedDays;
  readonly forecasts: ReadonlyMap<InvoiceId, PaymentForecast>;
}

function plannedInvoice(facts: PlannedInvoice): readonly VarianceLine[] {
  const { receipt, invoice, forecast, days } = facts;
  const dated = receivedDated(invoice, days);
  const actual = dated - Math.min(dated, redated(receipt, invoice, days)) + Math.max(0, newUndated(receipt, invoice));
  const excess = Math.max(0, actual - receipt.outstanding);
  const owed = actual - excess;
  const subject = { invoiceId: invoice.id, name: invoice.number, clientId: invoice.clientId };
  const lines: VarianceLine[] = [];
  if (owed !== forecast) {
    const cause = owed > forecast ? causeOfMore(facts, owed) : causeOfLess(facts, owed);
    const week = owed > forecast && cause === "paid-earlier" ? weekItCameFrom(receipt, days) : weekItGoesTo(facts);
    lines.push(varianceLine(cause, { forecast, actual: owed }, { ...subject, week }));
  }
  if (excess > 0) lines.push(varianceLine("unplanned", { forecast: 0, actual: excess }, { ...subject, week: null }));
  return lines;
}

function causeOfMore(facts: PlannedInvoice, actual: number): VarianceCause {
  return actual < facts.receipt.outstanding && leftNow(facts) > 0 ? "part-payment" : "paid-earlier";
}

function causeOfLess(facts: PlannedInvoice, actual: number): VarianceCause {
  const { receipt, invoice, now, days } = facts;
  if (invoice.dispute !== null && !receipt.disputed && leftNow(facts) > 0) return "dispute";
  const gone = receipt.outstanding - leftNow(facts) - receivedSince(facts);
  if (gone > 0) {
    if (enteredLate(receipt, invoice, days) > 0) return "entered-late";
    return isCredited(invoice, now.ledger) ? "credit-note" : "invoice-changed";
  }
  return actual > 0 ? "part-payment" : "paid-later";
}

function removedInvoice(receipt: FrozenReceipt, forecast: number): readonly VarianceLine[] {
  if (forecast === 0) return [];
  const { invoiceId, number, clientId } = receipt;
  return [varianceLine("invoice-removed", { forecast, actual: 0 }, { invoiceId, name: number, clientId, week: null })];
}

/** An invoice of which the plan expected nothing: issued since, settled before, or a credit note paid out. */
function unplannedInvoice(invoice: Invoice, days: ComparedDays): readonly VarianceLine[] {
  const isNew = invoice.issuedOn > days.from;
  const undated = isNew && invoice.issuedOn <= days.until ? undatedOf(invoice) : 0;
  const actual = receivedDated(invoice, days) + undated;
  if (actual === 0) return [];
  const cause = invoice.kind === "credit-note" ? "credit-note" : isNew ? "new-invoice" : "unplanned";
  const subject = { invoiceId: invoice.id, name: invoice.number, clientId: invoice.clientId, week: null };
  return [varianceLine(cause, { forecast: 0, actual }, subject)];
}

/** Received on days within those compared. */
export function receivedDated({ receipts }: Invoice, { from, until }: Pick<ComparedDays, "from" | "until">): number {
  return receipts.reduce((sum, { receivedOn, amount }) => {
    return receivedOn !== null && receivedOn > from && receivedOn <= until ? sum + amount : sum;
  }, 0);
}

function undatedOf({ receipts }: Invoice): number {
  return receipts.reduce((sum, { receivedOn, amount }) => (receivedOn === null ? sum + amount : sum), 0);
}

/** Without a day, beyond what the plan knew of; negative where a day was added to one of those. */
function newUndated(receipt: FrozenReceipt, invoice: Invoice): number {
  return undatedOf(invoice) - receipt.undatedReceipts;
}

/** Dated by the day of the plan, which did not know of it. */
function enteredLate(receipt: FrozenReceipt, invoice: Invoice, { from }: ComparedDays): number {
  const before = receivedDated(invoice, { from: "" as CalendarDate, until: from });
  return before - receipt.datedReceipts + Math.min(0, newUndated(receipt, invoice));
}

/**
 * Known to the plan under an earlier day: a list with one cell for the payment's day gives all of it the day of the last
 * part. It did not arrive a second time.
 */
function redated(receipt: FrozenReceipt, invoice: Invoice, { from }: ComparedDays): number {
  return Math.max(0, receipt.datedReceipts - receivedDated(invoice, { from: "" as CalendarDate, until: from }));
}

/** Received after the day of the plan, whenever. */
function receivedSince({ receipt, invoice, now, days }: PlannedInvoice): number {
  const dated = receivedDated(invoice, { from: days.from, until: now.ledger.asOf });
  return dated - Math.min(dated, redated(receipt, invoice, days)) + Math.max(0, newUndated(receipt, invoice));
}

function leftNow({ invoice, now }: PlannedInvoice): number {
  return outstandingAfterCredits(now.ledger).get(invoice.id) ?? NO_CENTS;
}

/** True when a credit of the client covers part of it. */
function isCredited(invoice: Invoice, ledger: Ledger): boolean {
  return outstanding(invoice) > (outstandingAfterCredits(ledger).get(invoice.id) ?? 0);
}

/** The later week in which the plan had most of the money; null when it had none in any. */
function weekItCameFrom(receipt: FrozenReceipt, days: ComparedDays): CalendarDate | null {
  return receipt.expectedWeek > days.until ? receipt.expectedWeek : null;
}

/** Week of a receipt since, else of the day on which it is expected now. */
function weekItGoesTo({ invoice, days, forecasts }: PlannedInvoice): CalendarDate | null {
  const since = invoice.receipts.flatMap(({ receivedOn }) =>
    receivedOn !== null && receivedOn > days.until ? [receivedOn] : [],
  );
  const day = since.sort()[0] ?? forecasts.get(invoice.id)?.expected;
  return day === undefined ? null : startOfWeek(day);
}
