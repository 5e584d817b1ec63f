import type { ExpenseLine } from "../../src/engine/plan/expenses";
import { FIRM_PAYMENT } from "../../src/engine/plan/expenses";
import type { CallEffect } from "../../src/engine/plan/move";
import type { WeekAtRisk } from "../../src/engine/plan/moves";
import { weekAtRisk } from "../../src/engine/plan/moves";
import type { ExpectedSale } from "../../src/engine/plan/salesToCome";
import type { PlanFacts } from "../../src/engine/plan/weeklyPlan";
import { weeklyPlan } from "../../src/engine/plan/weeklyPlan";
import { clientId, day, euros, invoiceId, invoiceOf, ledgerOf } from "./ledgerBuilders";
import { forecastOf, planFacts } from "./planBuilders";

// Sunday 22 November 2026, 100 euros in the bank. Wages of 300 leave on Monday 30 November, the second week.
const ledger = ledgerOf("2026-11-22", [invoiceOf("F1", { due: "2026-10-31", euros: 500 })]);
const expense = (label: string, amount: number, on: string, words: Partial<ExpenseLine> = {}): ExpenseLine => ({
  ...FIRM_PAYMENT,
  label,
  category: "Charges",
  amount: euros(amount),
  firstOn: day(on),
  frequency: "once",
  lastOn: null,
  ...words,
});
const wages = expense("Salaires", 300, "2026-11-30");
const order: ExpectedSale = {
  reference: "CMD-1",
  client: "Martin",
  clientId: clientId("martin"),
  kind: "order",
  amount: euros(1000),
  invoicedOn: day("2026-12-21"),
  dueOn: day("2026-12-28"),
  chance: 1,
  frequency: "once",
  endsOn: null,
  deliveredOn: null,
};
/** Durand owes 500 and pays in March by itself; a call is taken to bring half of it within two weeks, for sure here. */
const payments = [forecastOf(ledger, "F1", 500, { "2027-03-10": 1 })];
const call: CallEffect = {
  clientId: clientId("durand"),
  invoiceIds: [invoiceId("F1")],
  doOn: day("2026-11-23"),
  share: 1,
  withinDays: 11,
  assumed: true,
};

function risk(changes: Partial<PlanFacts> = {}, calls: readonly CallEffect[] = []): WeekAtRisk | null {
  const facts = planFacts(ledger, { opening: euros(100), expenses: [wages], payments, ...changes });
  return weekAtRisk(facts, weeklyPlan(facts), calls);
}
const kinds = (found: WeekAtRisk | null) => found!.moves.map(({ kind, name, amount }) => [kind, name, amount / 100]);

describe("weekAtRisk", () => {
  it("is null where no week is at risk", () => {
    expect(risk({ opening: euros(300) })).toBeNull();
  });

  it("names the first week below the level and what is missing; says so where nothing helps", () => {
    expect(risk()).toEqual({
      startsOn: "2026-11-30",
      low: euros(-200),
      level: 0,
      shortfall: euros(200),
      moves: [],
      cleared: false,
      stillMissing: euros(200),
      nextWeekAtRisk: "2026-11-30",
    });
  });

  it("measures against the alert level the user typed", () => {
    expect(risk({ alertLevel: euros(50) })).toMatchObject({ level: euros(50), shortfall: euros(250) });
  });

  it("calls, when what the call is taken to bring is enough", () => {
    const found = risk({}, [call]);
    expect(found).toMatchObject({ cleared: true, stillMissing: 0, nextWeekAtRisk: null });
    expect(found!.moves).toEqual([
      {
        kind: "call",
        doOn: "2026-11-23",
        amount: euros(500),
        sureAmount: euros(500),
        name: "durand",
        clientId: "durand",
        invoiceIds: ["F1"],
        reference: null,
        movedTo: null,
        assumed: true,
      },
    ]);
  });

  it("does not rely on a call that only perhaps brings the money", () => {
    const found = risk({}, [{ ...call, share: 0.5 }]);
    expect(found).toMatchObject({ cleared: false });
    expect(found!.moves).toMatchObject([{ kind: "call", amount: euros(250), sureAmount: 0 }]);
  });

  it("invoices at once what is delivered", () => {
    const delivered = { ...order, deliveredOn: day("2026-11-20") };
    expect(kinds(risk({ sales: [delivered] }))).toEqual([["invoice-delivered", "Martin", 1000]]);
  });

  it("asks 30 % of an order that is not delivered", () => {
    expect(risk({ sales: [order] })!.moves).toMatchObject([
      { kind: "deposit", name: "Martin", reference: "CMD-1", amount: euros(300), doOn: "2026-11-23" },
    ]);
  });

  it("asks no second deposit", () => {
    const book = ledgerOf("2026-11-22", [invoiceOf("CMD-1", { client: "martin", kind: "deposit", euros: 300 })]);
    expect(risk({ ledger: book, payments: [], sales: [order] })!.moves).toEqual([]);
  });

  const timber = expense("Bois du Nord", 250, "2026-11-27", { reference: "A-17", movableDays: 20 });

  it("puts off a payment within its terms, and says to which day", () => {
    const found = risk({ opening: euros(350), expenses: [wages, timber] });
    expect(found!.moves).toMatchObject([
      { kind: "move-expense", name: "Bois du Nord", reference: "A-17", amount: euros(250), movedTo: "2026-12-17" },
    ]);
    // The timber is paid all the same: three weeks later the balance is where it was.
    expect(found).toMatchObject({ cleared: true, nextWeekAtRisk: "2026-12-14" });
  });

  it("does not move what only moves within the week at risk", () => {
    const soon = { ...timber, firstOn: day("2026-11-30"), movableDays: 3 };
    expect(risk({ opening: euros(350), expenses: [wages, soon] })!.moves).toEqual([]);
  });

  it("splits a payment in two halves a month apart", () => {
    const machine = expense("Machine", 400, "2026-11-27", { mayBeSplit: true });
    expect(risk({ opening: euros(500), expenses: [wages, machine] })!.moves).toMatchObject([
      { kind: "split-payment", name: "Machine", amount: euros(200), movedTo: "2026-12-28" },
    ]);
  });

  it("takes one move rather than two, and of two single ones what disturbs less", () => {
    const small = [
      expense("Assurance", 100, "2026-11-25", { movableDays: 30 }),
      expense("Publicité", 100, "2026-11-26", { movableDays: 30 }),
    ];
    const changes = { opening: euros(300), expenses: [wages, ...small] };
    expect(kinds(risk(changes))).toHaveLength(2);
    expect(kinds(risk(changes, [call]))).toEqual([["call", "durand", 500]]);
    const delivered = { ...order, deliveredOn: day("2026-11-20") };
    expect(kinds(risk({ ...changes, sales: [delivered] }, [call]))).toEqual([["invoice-delivered", "Martin", 1000]]);
  });

  it("lives on the overdraft only where nothing else suffices", () => {
    expect(kinds(risk({ floor: euros(-500) }, [call]))).toEqual([["call", "durand", 500]]);
    expect(risk({ floor: euros(-500) })).toMatchObject({
      cleared: true,
      moves: [{ kind: "overdraft", amount: euros(200), doOn: "2026-11-30" }],
      nextWeekAtRisk: null,
    });
  });

  it("adds the overdraft to the fewest moves it needs beside it", () => {
    // 200 are missing: the bank allows 150, a payment of 60 can wait.
    const insurance = expense("Assurance", 60, "2026-11-25", { movableDays: 30 });
    const found = risk({ opening: euros(160), floor: euros(-150), expenses: [wages, insurance] });
    expect(kinds(found)).toEqual([
      ["move-expense", "Assurance", 60],
      ["overdraft", "", 140],
    ]);
  });

  it("shows all that helps and what is still missing where even everything is too little", () => {
    const insurance = expense("Assurance", 60, "2026-11-25", { movableDays: 30 });
    const found = risk({ opening: euros(160), floor: euros(-100), expenses: [wages, insurance] });
    expect(found).toMatchObject({ cleared: false, stillMissing: euros(40) });
    expect(kinds(found).map(([kind]) => kind)).toEqual(["move-expense", "overdraft"]);
  });
});
