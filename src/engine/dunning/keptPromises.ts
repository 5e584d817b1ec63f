import { addBankDays } from "../bankDays";
import { outstanding } from "../ledger/outstanding";
import type { CalendarDate, ClientId, ContactOutcome, Invoice, InvoiceId, Ledger, PromiseRecord } from "../types";

/** What the log says of promises. */
export interface LoggedPromise {
  readonly on: CalendarDate;
  readonly invoiceIds: readonly InvoiceId[];
  readonly outcome: ContactOutcome | null;
  readonly promisedOn: CalendarDate | null;
}

/**
 * Bank days after the promised one within which the money counts as come in time: the order is given on the day, a
 * transfer arrives on the next bank day or the one after.
 */
const ARRIVAL_BANK_DAYS = 2;

/**
 * How each client kept its promises to pay: every promise of the log, for every invoice it names, whose day and two
 * bank days more have passed at the as-of day. Kept when the invoice was paid in full by then. A promise replaced
 * before its day by another one counts no more than the later one.
 */
export function keptPromises(ledger: Ledger, log: readonly LoggedPromise[]): ReadonlyMap<ClientId, PromiseRecord> {
  const promises = lastingPromises(log);
  const records = new Map<ClientId, PromiseRecord>();
  for (const invoice of ledger.invoices) {
    for (const promisedOn of promises.get(invoice.id) ?? []) {
      const arrivesBy = addBankDays(promisedOn, ARRIVAL_BANK_DAYS);
      if (arrivesBy > ledger.asOf) continue;
      const { made, kept } = records.get(invoice.clientId) ?? { made: 0, kept: 0 };
      records.set(invoice.clientId, { made: made + 1, kept: kept + (wasPaidBy(invoice, arrivesBy) ? 1 : 0) });
    }
  }
  return records;
}

/** The promised days of each invoice, those apart that a later promise replaced before they came. */
function lastingPromises(log: readonly LoggedPromise[]): ReadonlyMap<string, readonly CalendarDate[]> {
  const promises = new Map<string, CalendarDate[]>();
  const inTime = [...log].sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  for (const { on, outcome, promisedOn, invoiceIds } of inTime) {
    if (outcome !== "promise" || promisedOn === null) continue;
    for (const id of invoiceIds) {
      const standing = (promises.get(id) ?? []).filter((day) => day < on);
      promises.set(id, [...standing, promisedOn]);
    }
  }
  return promises;
}

function wasPaidBy(invoice: Invoice, day: CalendarDate): boolean {
  const inTime = invoice.receipts.filter(({ receivedOn }) => receivedOn === null || receivedOn <= day);
  return outstanding({ ...invoice, receipts: inTime }) <= 0;
}
