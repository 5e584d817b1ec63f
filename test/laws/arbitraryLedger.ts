import fc from "fast-check";
import { addDays, calendarDate } from "../../src/engine/calendar";
import { NO_PROOF_COLUMNS } from "../../src/engine/dunning/proof";
import { ledgerAsOf } from "../../src/engine/ledger/ledgerAsOf";
import { cents } from "../../src/engine/money";
import type { CalendarDate, Client, Invoice, LastContact, Ledger, ProofOfDebt, Receipt } from "../../src/engine/types";
import { clientOf, EUR, invoiceOf } from "../engine/ledgerBuilders";

/** Any small book: a few clients, invoices and credit notes, receipts before and after the as-of day, dunning facts. */

const EPOCH = calendarDate("2026-01-01");
const CLIENT_NAMES = ["durand", "martin", "petit", "moreau"] as const;

export const anyDay: fc.Arbitrary<CalendarDate> = fc.integer({ min: 0, max: 500 }).map((days) => addDays(EPOCH, days));
const dayOrNull = fc.option(anyDay);

const anyReceipt: fc.Arbitrary<Receipt> = fc.record({
  receivedOn: dayOrNull,
  amount: fc.integer({ min: 1, max: 20_000 }).map(cents),
});

const anyContact: fc.Arbitrary<LastContact> = fc.record({
  on: anyDay,
  channel: fc.constantFrom(null, "email" as const, "call" as const),
  outcome: fc.constantFrom(
    null,
    "no-answer" as const,
    "invoice-not-received" as const,
    "in-payment" as const,
    "payment-sent" as const,
  ),
  level: fc.constantFrom(null, 1, 2, 3),
  unanswered: fc.constantFrom(0, 1, 2, 3),
  resentOn: dayOrNull,
});

const anyProof: fc.Arbitrary<ProofOfDebt> = fc.record({
  orderReference: fc.constantFrom(null, "", "C-12"),
  orderedOn: fc.option(anyDay),
  deliveryNote: fc.constantFrom(null, "", "BL-7"),
  deliveredOn: fc.oneof(fc.constant("missing" as const), fc.option(anyDay)),
  signed: fc.constantFrom(null, true, false),
});

const anyInvoice: fc.Arbitrary<Invoice> = fc
  .record({
    client: fc.constantFrom(...CLIENT_NAMES),
    issuedOn: anyDay,
    term: fc.integer({ min: 0, max: 75 }),
    amount: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 30_000 }) },
      fc.integer({ min: -10_000, max: -1 }),
    ),
    receipts: fc.array(anyReceipt, { maxLength: 3 }),
    promise: fc.option(fc.record({ promisedOn: anyDay, madeOn: dayOrNull }), { freq: 4 }),
    dispute: fc.option(fc.record({ since: dayOrNull, reason: fc.constant(null) }), { freq: 6 }),
    paymentMethod: fc.constantFrom(null, "transfer" as const, "direct-debit" as const),
    directDebitRejected: fc.boolean(),
    paymentUnreadable: fc.boolean(),
    contact: fc.option(anyContact, { freq: 3 }),
    proof: fc.option(anyProof, { nil: NO_PROOF_COLUMNS }),
    dunning: fc.record({
      level: fc.integer({ min: 0, max: 4 }),
      lastRemindedOn: dayOrNull,
      excluded: fc.boolean(),
    }),
  })
  .map(({ client, term, amount, receipts, issuedOn, ...facts }) => ({
    ...invoiceOf("", { client }),
    ...facts,
    issuedOn,
    dueOn: addDays(issuedOn, term),
    amount: cents(amount),
    kind: amount < 0 ? ("credit-note" as const) : ("invoice" as const),
    receipts: amount < 0 ? [] : receipts,
  }));

/** The first value mostly, one of the others now and then. */
function often<Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, fc.constantFrom(...others));
}

const anyClients: fc.Arbitrary<ReadonlyMap<Client["id"], Client>> = fc
  .tuple(
    ...CLIENT_NAMES.map((name) =>
      fc
        .record({
          excludedFromReminders: often(false, true),
          insolvent: often(false, true),
          onHold: often(false, true),
          kind: fc.constantFrom(null, "business" as const, "public" as const, "private" as const),
          ladder: often(null, "strategic-client", "good-payer", "unheard of"),
          country: often(null, "FR", "BE", "DE"),
        })
        .map((facts) => clientOf(name, facts)),
    ),
  )
  .map((clients) => new Map(clients.map((client) => [client.id, client])));

/** Invoices with distinct ids, whatever was known when. */
export const anyInvoices: fc.Arbitrary<readonly Invoice[]> = fc
  .array(anyInvoice, { maxLength: 25 })
  .map((invoices) => invoices.map((invoice, index) => ({ ...invoice, id: invoiceOf(`F${index}`).id })));

/** A book as it was known on some day. */
export const anyLedger: fc.Arbitrary<Ledger> = fc
  .tuple(anyInvoices, anyClients, anyDay)
  .map(([invoices, clients, asOf]) => ledgerAsOf({ invoices, clients }, asOf, EUR));
