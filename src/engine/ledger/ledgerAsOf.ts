import type { CalendarDate, Client, ClientId, CurrencyCode, DunningFacts, Invoice, Ledger } from "../types";

/** What a book says, whenever it was learned and in whatever currencies. */
export interface LedgerFacts {
  readonly invoices: readonly Invoice[];
  readonly clients: ReadonlyMap<ClientId, Client>;
}

/**
 * The ledger of one currency as it was known at the close of `asOf`: the invoices issued by then, without receipts
 * dated later, promises made later, disputes opened later and reminders sent later. What has no date is taken as known.
 *
 * A sheet shows a past promise or dispute only if it still stands, and when the user typed an expected date is not
 * known: a replay of the past sees what is left of them, not all there was.
 */
export function ledgerAsOf(facts: LedgerFacts, asOf: CalendarDate, currency: CurrencyCode): Ledger {
  const invoices = facts.invoices
    .filter((invoice) => invoice.currency === currency && invoice.issuedOn <= asOf)
    .map((invoice) => invoiceAsOf(invoice, asOf));
  return { asOf, currency, clients: facts.clients, invoices };
}

/** The invoice itself where all of it was known, as most of a book is. */
function invoiceAsOf(invoice: Invoice, asOf: CalendarDate): Invoice {
  const { receipts, promise, dispute, dunning, contact } = invoice;
  const stated = [promise?.madeOn, dispute?.since, dunning.lastRemindedOn, contact?.on];
  if (stated.every((day) => wasKnown(day, asOf)) && receipts.every(({ receivedOn }) => wasKnown(receivedOn, asOf)))
    return invoice;
  const ifKnown = <Fact>(fact: Fact | null, day: CalendarDate | null | undefined): Fact | null =>
    wasKnown(day, asOf) ? fact : null;
  return {
    ...invoice,
    receipts: receipts.filter(({ receivedOn }) => wasKnown(receivedOn, asOf)),
    promise: ifKnown(promise, promise?.madeOn),
    dispute: ifKnown(dispute, dispute?.since),
    dunning: ifKnown(dunning, dunning.lastRemindedOn) ?? beforeLastReminder(dunning),
    contact: ifKnown(contact, contact?.on),
  };
}

/** Whether what has this date, if any, was known at the close of `asOf`. */
function wasKnown(day: CalendarDate | null | undefined, asOf: CalendarDate): boolean {
  return day === null || day === undefined || day <= asOf;
}

/** A ladder is climbed one level at a time: before the last reminder the level was one lower, on a day nobody noted. */
function beforeLastReminder(dunning: DunningFacts): DunningFacts {
  return { ...dunning, level: Math.max(0, dunning.level - 1), lastRemindedOn: null };
}
