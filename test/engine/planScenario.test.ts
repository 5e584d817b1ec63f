import type { ExpenseLine } from "../../src/engine/plan/expenses";
import { FIRM_PAYMENT } from "../../src/engine/plan/expenses";
import type { ExpectedSale } from "../../src/engine/plan/salesToCome";
import type { Scenario, ScenarioChange } from "../../src/engine/plan/scenario";
import { applyScenario, BASE, OPTIMISTIC, PRUDENT } from "../../src/engine/plan/scenario";
import { compareScenarios } from "../../src/engine/plan/scenarioComparison";
import { weeklyPlan } from "../../src/engine/plan/weeklyPlan";
import { clientId, day, euros, invoiceId, invoiceOf, ledgerOf } from "./ledgerBuilders";
import { forecastOf, planFacts } from "./planBuilders";

// Sunday 22 November 2026. Durand pays 100 on Wednesday of the first week, Martin 200 on Friday 4 December.
const ledger = ledgerOf("2026-11-22", [
  invoiceOf("F1", { due: "2026-11-20", euros: 100 }),
  invoiceOf("F2", { client: "martin", due: "2026-11-30", euros: 200 }),
]);
const rent: ExpenseLine = {
  ...FIRM_PAYMENT,
  label: "Loyer",
  category: "Loyers",
  amount: euros(50),
  firstOn: day("2026-12-01"),
  frequency: "monthly",
  lastOn: null,
  doubtShare: 0.1,
};
const quote: ExpectedSale = {
  reference: "D-1",
  client: "Durand",
  clientId: clientId("durand"),
  kind: "quote",
  amount: euros(1000),
  invoicedOn: day("2026-12-01"),
  dueOn: day("2026-12-31"),
  chance: 0.5,
  frequency: "once",
  endsOn: null,
  deliveredOn: null,
};
const facts = planFacts(ledger, {
  opening: euros(1000),
  payments: [forecastOf(ledger, "F1", 100, { "2026-11-25": 1 }), forecastOf(ledger, "F2", 200, { "2026-12-04": 1 })],
  expenses: [rent],
  sales: [quote],
});

const own = (...changes: ScenarioChange[]): Scenario => ({ name: "own", changes });
const planUnder = (scenario: Scenario) => weeklyPlan(applyScenario(facts, scenario));
/** Receipts of open invoices, then of sales, of the first seven weeks, in euros. */
const receipts = (scenario: Scenario) =>
  planUnder(scenario)
    .weeks.slice(0, 7)
    .map((week) => (week.receipts.expected + week.receiptsSales) / 100);
const payments = (scenario: Scenario) =>
  planUnder(scenario).planned.map(({ paidOn, amount }) => [paidOn, amount / 100]);

describe("applyScenario", () => {
  it("leaves the base as it is", () => {
    expect(applyScenario(facts, BASE)).toEqual(facts);
    expect(receipts(BASE)).toEqual([100, 200, 0, 0, 0, 500, 0]);
  });

  it("delays a client by days, its sales to come too: Durand ten days later", () => {
    // From Wednesday 25 November to Saturday 5 December, which is Monday the 7th for a bank; 31 December to 11 January.
    expect(receipts(own({ kind: "delay-client", clientId: clientId("durand"), days: 10 }))).toEqual([
      0, 200, 100, 0, 0, 0, 0,
    ]);
  });

  it("brings nothing forward to before tomorrow", () => {
    expect(receipts(own({ kind: "delay-client", clientId: clientId("martin"), days: -30 }))[0]).toBe(300);
  });

  it("lets a client never pay, and says so under what may never come", () => {
    const plan = planUnder(own({ kind: "client-never-pays", clientId: clientId("durand") }));
    expect(plan.weeks.map((week) => week.receipts.expected / 100).slice(0, 3)).toEqual([0, 200, 0]);
    expect([plan.receiptsNever, plan.salesNever]).toEqual([euros(100), euros(1000)]);
  });

  it("loses a sale and adds one", () => {
    expect(receipts(own({ kind: "lose-sale", reference: "D-1" }))).toEqual([100, 200, 0, 0, 0, 0, 0]);
    const sale = { ...quote, reference: "D-2", kind: "order", chance: 1 } as const;
    expect(receipts(own({ kind: "add-sale", sale }))[5]).toBe(1500);
  });

  it("moves one payment of a line, or each of them", () => {
    const move = { kind: "move-expense", label: "Loyer", reference: null, days: 10 } as const;
    expect(payments(own({ ...move, dueOn: day("2027-01-01") }))).toEqual([
      ["2026-12-01", 50],
      ["2027-01-11", 50],
      ["2027-02-01", 50],
    ]);
    expect(payments(own({ ...move, dueOn: null }))).toEqual([
      ["2026-12-11", 50],
      ["2027-01-11", 50],
      ["2027-02-11", 50],
    ]);
  });

  it("moves a payment forward to tomorrow at the earliest", () => {
    const move = {
      kind: "move-expense",
      label: "Loyer",
      reference: null,
      days: -20,
      dueOn: day("2026-12-01"),
    } as const;
    expect(payments(own(move))[0]).toEqual(["2026-11-23", 50]);
  });

  it("takes a promise at its word, on the next bank day", () => {
    const promise = { kind: "promise", invoiceId: invoiceId("F1"), promisedOn: day("2026-12-05") } as const;
    expect(receipts(own(promise)).slice(0, 3)).toEqual([0, 200, 100]);
  });

  it("changes nothing where a change names what is not there", () => {
    const unknown = own(
      { kind: "delay-client", clientId: clientId("nobody"), days: 10 },
      { kind: "lose-sale", reference: "D-9" },
      { kind: "promise", invoiceId: invoiceId("F9"), promisedOn: day("2026-12-05") },
      { kind: "move-expense", label: "Loyer", reference: "A-1", dueOn: null, days: 10 },
    );
    expect(planUnder(unknown).weeks).toEqual(planUnder(BASE).weeks);
  });

  it("has a prudent and an optimistic plan: a week later or earlier, quotes lost or won, expenses at their ends", () => {
    expect(receipts(PRUDENT)).toEqual([0, 100, 200, 0, 0, 0, 0]);
    expect(payments(PRUDENT)[0]).toEqual(["2026-12-01", 55]);
    expect(receipts(OPTIMISTIC)).toEqual([300, 0, 0, 0, 1000, 0, 0]);
    expect(payments(OPTIMISTIC)[0]).toEqual(["2026-12-01", 45]);
  });

  it("does not touch the facts it is given", () => {
    const before = JSON.stringify(facts);
    applyScenario(facts, PRUDENT);
    expect(JSON.stringify(facts)).toBe(before);
  });
});

describe("compareScenarios", () => {
  it("shows both plans week by week, with the difference in the lowest balance", () => {
    const comparison = compareScenarios(
      planUnder(BASE),
      planUnder(own({ kind: "client-never-pays", clientId: clientId("martin") })),
    );
    expect(comparison.weeks[1]).toEqual({
      startsOn: "2026-11-30",
      base: euros(1250),
      scenario: euros(1050),
      difference: euros(-200),
    });
    // The base is lowest at the end of its first week; without Martin the balance falls to 1,050 after the first rent.
    expect(comparison.lowest).toEqual({
      base: { startsOn: "2026-11-23", balance: euros(1100) },
      scenario: { startsOn: "2026-11-30", balance: euros(1050) },
      difference: euros(-50),
    });
  });
});
