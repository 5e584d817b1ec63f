import fc from "fast-check";
import { addDays } from "../../src/engine/calendar";
import { ageingBuckets, daysOverdue, receivables } from "../../src/engine/ledger/ageing";
import { clientSummaries } from "../../src/engine/ledger/clientSummaries";
import { daysSalesOutstanding } from "../../src/engine/ledger/daysSalesOutstanding";
import { ledgerAsOf } from "../../src/engine/ledger/ledgerAsOf";
import { creditBalances, outstandingAfterCredits } from "../../src/engine/ledger/outstanding";
import { sumCents } from "../../src/engine/money";
import type { Ledger } from "../../src/engine/types";
import { anyInvoices, anyLedger } from "./arbitraryLedger";

const reversed = (ledger: Ledger): Ledger => ({ ...ledger, invoices: [...ledger.invoices].reverse() });

describe("the receivables", () => {
  it("are what invoices still owe after credits, less what remains owed to clients", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const open = sumCents(outstandingAfterCredits(ledger).values());
        const owedToClients = sumCents(creditBalances(ledger).values());
        expect(open - owedToClients).toBe(receivables(ledger));
      }),
    );
  });

  it("are the sum of the ageing buckets and of the clients' balances", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const buckets = ageingBuckets(ledger);
        expect(sumCents(Object.values(buckets))).toBe(receivables(ledger));
        expect(sumCents(clientSummaries(ledger).map(({ balance }) => balance))).toBe(receivables(ledger));
      }),
    );
  });
});

describe("what is left of an invoice after credits", () => {
  it("is never negative, and nobody has an open invoice and a credit balance at once", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const open = outstandingAfterCredits(ledger);
        const credits = creditBalances(ledger);
        for (const invoice of ledger.invoices) {
          const left = open.get(invoice.id) ?? 0;
          expect(left).toBeGreaterThanOrEqual(0);
          expect(left > 0 && credits.has(invoice.clientId)).toBe(false);
        }
      }),
    );
  });

  it("is known for every invoice and for no credit note", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        const invoices = ledger.invoices.filter(({ kind }) => kind !== "credit-note").map(({ id }) => id);
        expect([...outstandingAfterCredits(ledger).keys()].sort()).toEqual(invoices.sort());
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        expect(new Map(outstandingAfterCredits(reversed(ledger)))).toEqual(new Map(outstandingAfterCredits(ledger)));
        expect(clientSummaries(reversed(ledger))).toEqual(clientSummaries(ledger));
        expect(daysSalesOutstanding(reversed(ledger))).toEqual(daysSalesOutstanding(ledger));
      }),
    );
  });
});

describe("a later as-of day without news", () => {
  it("never lowers what is overdue", () => {
    fc.assert(
      fc.property(anyLedger, fc.nat(100), (ledger, days) => {
        const overdue = (book: Ledger) => sumCents(clientSummaries(book).map((summary) => summary.overdue));
        expect(overdue({ ...ledger, asOf: addDays(ledger.asOf, days) })).toBeGreaterThanOrEqual(overdue(ledger));
      }),
    );
  });
});

describe("the ledger as of a day", () => {
  it("knows nothing later than that day", () => {
    fc.assert(
      fc.property(anyLedger, ({ invoices, asOf }) => {
        for (const { issuedOn, receipts, promise, dispute, dunning } of invoices) {
          const known = [
            issuedOn,
            ...receipts.map(({ receivedOn }) => receivedOn),
            promise?.madeOn,
            dispute?.since,
            dunning.lastRemindedOn,
          ];
          expect(known.filter((day) => day != null && day > asOf)).toEqual([]);
        }
      }),
    );
  });

  it("is the same when taken from a later ledger of the same book", () => {
    fc.assert(
      fc.property(anyInvoices, anyLedger, fc.nat(100), (invoices, { asOf, currency, clients }, days) => {
        const facts = {
          invoices: invoices.map((invoice) => ({ ...invoice, dunning: { ...invoice.dunning, lastRemindedOn: null } })),
          clients,
        };
        const later = ledgerAsOf(facts, addDays(asOf, days), currency);
        expect(ledgerAsOf(later, asOf, currency)).toEqual(ledgerAsOf(facts, asOf, currency));
      }),
    );
  });

  it("never counts an invoice overdue before its due date", () => {
    fc.assert(
      fc.property(anyLedger, (ledger) => {
        for (const invoice of ledger.invoices) {
          expect(daysOverdue(invoice, ledger.asOf) > 0).toBe(ledger.asOf > invoice.dueOn);
        }
      }),
    );
  });
});
