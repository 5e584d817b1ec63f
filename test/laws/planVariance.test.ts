import fc from "fast-check";
import { addDays } from "../../src/engine/calendar";
import { ledgerAsOf } from "../../src/engine/ledger/ledgerAsOf";
import { cents, sumCents } from "../../src/engine/money";
import { bankPosition } from "../../src/engine/plan/bankAccounts";
import type { ExpenseLine } from "../../src/engine/plan/expenses";
import { allPlannedPayments, FIRM_PAYMENT } from "../../src/engine/plan/expenses";
import { freezePlan } from "../../src/engine/plan/frozenPlan";
import type { ExpectedSale } from "../../src/engine/plan/salesToCome";
import type { SupplierInvoice } from "../../src/engine/plan/supplierInvoices";
import { payableLines } from "../../src/engine/plan/supplierInvoices";
import type { WhatHappened } from "../../src/engine/plan/variance";
import { variance } from "../../src/engine/plan/variance";
import type { CalendarDate, Cents, Invoice } from "../../src/engine/types";
import { clientId, EUR, invoiceOf, received } from "../engine/ledgerBuilders";
import { planFacts, planOf } from "../engine/planBuilders";
import { anyForecasts } from "./arbitraryForecasts";
import { anyDay, anyInvoices } from "./arbitraryLedger";

/**
 * A plan is frozen on some day and held against what is known some days later: invoices, receipts, credit notes,
 * disputes and expenses all happen as they like in between.
 */

const anyAmount = fc.integer({ min: 1, max: 100_000 }).map(cents);

const anyExpense: fc.Arbitrary<ExpenseLine> = fc
  .record({
    label: fc.constantFrom("Loyer", "Salaires"),
    category: fc.constant("Charges"),
    amount: anyAmount,
    firstOn: anyDay,
    frequency: fc.constantFrom("once" as const, "weekly" as const, "monthly" as const),
    lastOn: fc.constant(null),
  })
  .map((line) => ({ ...FIRM_PAYMENT, ...line }));

/** As the plan estimates VAT: one payment, of a label the sheets of expenses may use too. */
const anyEstimate = anyExpense.map((line): ExpenseLine => ({ ...line, frequency: "once", isEstimate: true }));

/** An order, and when its invoice is paid: in days after the day it was to be issued; null: not yet. */
const anyOrder = fc.record({
  euros: fc.integer({ min: 1, max: 1_000 }),
  invoicedOn: anyDay,
  chance: fc.constantFrom(0.3, 1),
  paidAfter: fc.option(fc.integer({ min: 0, max: 40 })),
});
type Order = typeof anyOrder extends fc.Arbitrary<infer One> ? One : never;

const saleOf = ({ euros, invoicedOn, chance }: Order, place: number): ExpectedSale => ({
  ...{ reference: `CMD-${place}`, client: "Durand", clientId: clientId("durand"), kind: "order" },
  ...{ amount: cents(euros * 100), invoicedOn, chance, dueOn: invoicedOn, frequency: "once", endsOn: null },
  deliveredOn: null,
});

/** The invoice that an order becomes. */
const soldInvoice = ({ euros, invoicedOn, paidAfter }: Order, place: number): Invoice =>
  invoiceOf(`CMD-${place}`, {
    ...{ euros, issued: invoicedOn, due: invoicedOn },
    receipts: paidAfter === null ? [] : [received(euros, addDays(invoicedOn, paidAfter))],
  });

const anySupplier: fc.Arbitrary<SupplierInvoice> = fc.record({
  reference: fc.constant(""),
  supplier: fc.constantFrom("Bois du Nord", "Quincaillerie Roux"),
  category: fc.constant("Fournisseurs"),
  amount: anyAmount,
  dueOn: anyDay,
  payments: fc.array(fc.record({ paidOn: anyDay, amount: anyAmount }), { maxLength: 2 }),
  paymentMethod: fc.constant(null),
  movableDays: fc.constant(0),
  mayBeSplit: fc.constant(false),
});
const anySuppliers = fc
  .array(anySupplier, { maxLength: 4 })
  .map((invoices) => invoices.map((invoice, index) => ({ ...invoice, reference: `A-${index}` })));

/** A book of which everything is known in the end; what the plan and the review knew is cut out of it. */
const anyStory = fc
  .record({
    invoices: anyInvoices,
    from: anyDay,
    days: fc.integer({ min: 1, max: 100 }),
    opening: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents),
    then: fc.array(anyExpense, { maxLength: 4 }),
    changed: fc.array(anyExpense, { maxLength: 2 }),
    suppliers: anySuppliers,
    estimates: fc.array(anyEstimate, { maxLength: 2 }),
    /** Days by which the first payments of the second line were moved. */
    moved: fc.integer({ min: 0, max: 30 }),
    orders: fc.array(anyOrder, { maxLength: 3 }),
  })
  .map((story) => ({
    ...story,
    orders: story.orders.filter(({ invoicedOn }) => invoicedOn > story.from),
  }))
  .map((story) => ({ ...story, invoices: [...story.invoices, ...story.orders.map(soldInvoice)] }))
  .chain((story) => {
    const before = ledgerAsOf({ invoices: story.invoices, clients: new Map() }, story.from, EUR);
    return anyForecasts(before).map((payments) => ({ ...story, before, payments }));
  });
type Story = typeof anyStory extends fc.Arbitrary<infer One> ? One : never;

/** Dated receipts only: of others nobody could say whether a bank balance holds them. */
const datedOnly = (invoices: readonly Invoice[]): Invoice[] =>
  invoices.map((invoice) => ({
    ...invoice,
    receipts: invoice.receipts.filter(({ receivedOn }) => receivedOn !== null),
  }));

function frozenPlan({ before, payments, opening, then, estimates, suppliers, orders, from }: Story) {
  const expenses = [...then, ...payableLines(suppliers, from), ...estimates];
  const sales = orders.map(saleOf);
  return freezePlan(planOf(before, { ...planFacts(before), payments, opening, expenses, sales }), before);
}

/** The first line was taken out since, the second moved. */
function expensesNow({ then, changed, moved }: Story): readonly ExpenseLine[] {
  const [, second, ...others] = then;
  const later = second === undefined ? [] : [{ ...second, firstOn: addDays(second.firstOn, moved) }];
  return [...later, ...others, ...changed];
}

function reviewed(story: Story, bankBalance: Cents | null): WhatHappened {
  const asOf = addDays(story.from, story.days);
  return {
    ledger: ledgerAsOf({ invoices: story.invoices, clients: new Map() }, asOf, EUR),
    payments: [],
    expenses: expensesNow(story),
    suppliers: story.suppliers,
    bankBalance,
    otherReceipts: new Map(),
    otherPayments: new Map(),
  };
}

/** What the bank would show: all dated movements after `from` and up to `until`, counted without the engine's help. */
function bankMovements(story: Story, happened: WhatHappened, until: CalendarDate): number {
  const isWithin = (day: CalendarDate | null): boolean => day !== null && day > story.from && day <= until;
  const received = story.invoices
    .filter(({ issuedOn }) => issuedOn <= happened.ledger.asOf)
    .flatMap(({ receipts }) => receipts)
    .filter(({ receivedOn }) => isWithin(receivedOn));
  const bought = story.suppliers.flatMap(({ payments }) => payments).filter(({ paidOn }) => isWithin(paidOn));
  const own = allPlannedPayments(happened.expenses, story.from, until);
  return sumCents(received.map(({ amount }) => amount)) - sumCents([...bought, ...own].map(({ amount }) => amount));
}

describe("the variance", () => {
  it("closes to the cent: its lines are what the balance is beside the forecast", () => {
    fc.assert(
      fc.property(anyStory, fc.option(fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents)), (story, bank) => {
        const result = variance(frozenPlan(story), reviewed(story, bank));
        if (result === null) return;
        expect(sumCents(result.lines.map(({ difference }) => difference))).toBe(result.difference);
        expect(result.actualClosing - result.forecastClosing).toBe(result.difference);
        for (const { forecast, actual, difference } of result.lines) expect(actual - forecast).toBe(difference);
      }),
    );
  });

  it("explains the bank's own balance without a rest where every movement stands in the sheets", () => {
    fc.assert(
      fc.property(anyStory, (anything) => {
        const story = { ...anything, invoices: datedOnly(anything.invoices) };
        const before = ledgerAsOf({ invoices: story.invoices, clients: new Map() }, story.from, EUR);
        const known = { ...story, before, payments: [] };
        const happened = reviewed(known, null);
        const bank = cents(story.opening + bankMovements(known, happened, happened.ledger.asOf));
        const result = variance(frozenPlan(known), { ...happened, bankBalance: bank });
        if (result === null) return;
        expect(result.lines.filter(({ cause }) => cause === "bank-balance")).toEqual([]);
        expect(result.actualClosing).toBe(story.opening + bankMovements(known, happened, result.until));
      }),
      // Movements on the Sunday itself are rare and the likeliest to be counted twice or not at all.
      { numRuns: 500 },
    );
  });

  it("puts what the bank shows beyond that on one line of its own", () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 1, max: 100_000 }), (story, more) => {
        const without = variance(frozenPlan(story), reviewed(story, null));
        if (without === null) return;
        const happened = reviewed(story, null);
        const since =
          bankMovements(story, happened, happened.ledger.asOf) - bankMovements(story, happened, without.until);
        const bank = cents(without.actualClosing + since + more);
        const lines = variance(frozenPlan(story), { ...happened, bankBalance: bank })!.lines;
        expect(lines.slice(0, -1)).toEqual(without.lines);
        expect(lines.at(-1)).toMatchObject({ cause: "bank-balance", difference: more });
      }),
    );
  });

  it("puts an account that was added since on that line, with the balance it holds", () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 1, max: 100_000 }).map(cents), (anything, added) => {
        const known = { ...anything, invoices: datedOnly(anything.invoices) };
        const before = ledgerAsOf({ invoices: known.invoices, clients: new Map() }, known.from, EUR);
        const story = { ...known, before, payments: [] };
        const happened = reviewed(story, null);
        const current = cents(story.opening + bankMovements(story, happened, happened.ledger.asOf));
        const accounts = [current, added].map((balance) => ({ name: "", balance, overdraft: cents(0) }));
        const lines = variance(frozenPlan(story), { ...happened, bankBalance: bankPosition(accounts).opening })?.lines;
        if (lines === undefined) return;
        expect(lines.filter(({ cause }) => cause === "bank-balance").map(({ difference }) => difference)).toEqual([
          added,
        ]);
      }),
    );
  });

  it("names each estimate whose day has passed, once, with all of its amount", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const result = variance(frozenPlan(story), reviewed(story, null));
        if (result === null) return;
        const passed = allPlannedPayments(story.estimates, story.from, result.until);
        const named = result.lines.filter(({ cause }) => cause === "estimate-passed");
        expect(named.map(({ name, difference }) => [name, difference])).toEqual(
          passed.map(({ line, amount }) => [line.label, amount]),
        );
      }),
    );
  });

  it("takes back what a sale was to bring, and shows what its invoice brought beside it", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const frozen = frozenPlan(story);
        const result = variance(frozen, reviewed(story, null));
        if (result === null) return;
        for (const { name, forecast, actual } of result.lines.filter(({ cause }) => cause === "sale-to-come")) {
          expect(actual).toBe(0);
          expect(forecast).toBeGreaterThan(0);
          expect(frozen.sales.some(({ reference }) => reference === name)).toBe(true);
        }
        const paid = story.orders.map(soldInvoice).filter(({ receipts: [receipt] }) => {
          return receipt !== undefined && receipt.receivedOn! > story.from && receipt.receivedOn! <= result.until;
        });
        const shown = result.lines.filter(({ cause, name }) => cause === "new-invoice" && name.startsWith("CMD-"));
        expect(shown.map(({ name }) => name).sort()).toEqual(paid.map(({ number }) => number).sort());
      }),
    );
  });

  it("names every invoice and expense it speaks of, and no invoice twice for the same cause", () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        const lines = variance(frozenPlan(story), reviewed(story, null))?.lines ?? [];
        const invoices = lines.filter(({ invoiceId }) => invoiceId !== null);
        expect(new Set(invoices.map(({ cause, invoiceId }) => `${cause} ${invoiceId}`)).size).toBe(invoices.length);
        const unnamed = lines.filter(({ name, invoiceId }) => name === "" && invoiceId === null);
        expect(unnamed.every(({ cause }) => ["bank-balance", "typed-amounts"].includes(cause))).toBe(true);
      }),
    );
  });
});
