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

function invoiceAsOf(invoice: Invoice, asOf: CalendarDate): Invoice {
  const wasKnown = (day: CalendarDate | null): boolean => day === null || day <= asOf;
  return {
    ...invoice,
    receipts: invoice.receipts.filter((receipt) => wasKnown(receipt.receivedOn)),
    promise: invoice.promise && wasKnown(invoice.promise.madeOn) ? invoice.promise : null,
    dispute: invoice.dispute && wasKnown(invoice.dispute.since) ? invoice.dispute : null,
    dunning: wasKnown(invoice.dunning.lastRemindedOn) ? invoice.dunning : beforeLastReminder(invoice.dunning),
  };
}

/** A ladder is climbed one level at a time: before the last reminder the level was one lower, on a day nobody noted. */
function beforeLastReminder(dunning: DunningFacts): DunningFacts {
  return { ...dunning, level: Math.max(0, dunning.level - 1), lastRemindedOn: null };
}
