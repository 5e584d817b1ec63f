import { addDays } from "../../src/engine/calendar";
import type { ExpenseLine } from "../../src/engine/plan/expenses";
import { FIRM_PAYMENT } from "../../src/engine/plan/expenses";
import { runRateSales } from "../../src/engine/plan/runRate";
import type { ExpectedSale } from "../../src/engine/plan/salesToCome";
import type { VatSettings } from "../../src/engine/plan/vatEstimate";
import { estimatedVat } from "../../src/engine/plan/vatEstimate";
import type { PlanFacts } from "../../src/engine/plan/weeklyPlan";
import { clientId, day, euros, invoiceOf, ledgerOf, received } from "./ledgerBuilders";
import { forecastOf, planFacts, planOf } from "./planBuilders";

const order: ExpectedSale = {
  reference: "CMD-1",
  client: "Durand",
  clientId: clientId("durand"),
  kind: "order",
  amount: euros(240),
  invoicedOn: day("2026-12-15"),
  dueOn: day("2027-01-14"),
  chance: 0.5,
  frequency: "once",
  endsOn: null,
  deliveredOn: null,
};

describe("estimatedVat", () => {
  // Sunday 22 November 2026. 60 were received in November, 120 are sure to come on 10 December.
  const ledger = ledgerOf("2026-11-22", [
    invoiceOf("F1", { issued: "2026-11-10", due: "2026-12-10", euros: 180, receipts: [received(60, "2026-11-12")] }),
  ]);
  const timber: ExpenseLine = {
    ...FIRM_PAYMENT,
    label: "Bois",
    category: "Fournisseurs",
    amount: euros(60),
    firstOn: day("2026-12-04"),
    frequency: "once",
    lastOn: null,
  };
  const settings: VatSettings = {
    dueOn: "receipt",
    salesRate: 0.2,
    purchaseRates: new Map([["Fournisseurs", 0.2]]),
    day: 20,
    label: "TVA estimée",
    category: "TVA",
  };
  const estimate = (changes: Partial<PlanFacts> = {}, other: Partial<VatSettings> = {}) => {
    const payments = [forecastOf(ledger, "F1", 120, { "2026-12-10": 1 })];
    return estimatedVat(planFacts(ledger, { payments, expenses: [timber], ...changes }), { ...settings, ...other });
  };
  const due = (...of: Parameters<typeof estimate>) =>
    estimate(...of).map(({ month, due: amount, line }) => [month, amount / 100, line?.firstOn ?? null]);

  it("is due on receipts for services: a sixth of what comes in, less a sixth of purchases, on the firm's day", () => {
    expect(due()).toEqual([
      ["2026-11-01", 10, "2026-12-20"],
      ["2026-12-01", 10, "2027-01-20"],
      ["2027-01-01", 0, null],
    ]);
  });

  it("is due on invoices for goods: all 180 of November, half of the order in December by its chance", () => {
    expect(due({ sales: [order] }, { dueOn: "invoice" })).toEqual([
      ["2026-11-01", 30, "2026-12-20"],
      ["2026-12-01", 10, "2027-01-20"],
      ["2027-01-01", 0, null],
    ]);
  });

  it("is due on receipts of sales to come when they come", () => {
    expect(due({ sales: [order] })[2]).toEqual(["2027-01-01", 20, "2027-02-20"]);
  });

  it("includes the month before while its day is still to come", () => {
    expect(due({}, { day: 24 })[0]![0]).toBe("2026-10-01");
  });

  it("carries a credit over to the next month instead of paying a negative amount", () => {
    const machine = { ...timber, amount: euros(90), firstOn: day("2026-11-25") };
    expect(estimate({ expenses: [machine] }).slice(0, 2)).toMatchObject([
      { output: euros(10), input: euros(15), due: 0, line: null },
      { output: euros(20), creditBefore: euros(5), due: euros(15) },
    ]);
  });

  it("deducts nothing for categories without a rate, such as wages", () => {
    expect(due({ expenses: [{ ...timber, category: "Salaires" }] })[1]).toEqual(["2026-12-01", 20, "2027-01-20"]);
  });

  it("makes expense lines with the caller's words", () => {
    expect(estimate()[0]!.line).toMatchObject({ label: "TVA estimée", category: "TVA", frequency: "once" });
  });
});

describe("runRateSales", () => {
  // More than a year of sales of 100 a week to Durand, the last on Friday 20 November 2026.
  const weekly = Array.from({ length: 60 }, (_, week) => {
    const issued = addDays(day("2026-11-20"), -7 * week);
    return invoiceOf(`F${week}`, { issued, due: addDays(issued, 30) });
  });
  const ledger = ledgerOf("2026-11-22", weekly);
  const until = day("2027-02-21");

  it("goes on as in the last year, week by week", () => {
    // In the last 364 days there were 52 Fridays.
    expect(runRateSales(ledger, [], until)).toMatchObject([
      { client: "durand", kind: "run-rate", amount: euros(100), invoicedOn: "2026-11-27", frequency: "weekly" },
    ]);
  });

  it("counts nothing twice that is ordered already: 650 in 13 weeks leave 50 a week", () => {
    expect(runRateSales(ledger, [{ ...order, amount: euros(650), chance: 1 }], until)).toMatchObject([
      { amount: euros(50) },
    ]);
  });

  it("says nothing of a book of less than half a year", () => {
    expect(runRateSales(ledgerOf("2026-11-22", weekly.slice(0, 20)), [], until)).toEqual([]);
  });

  it("stands apart from the sales to come in the plan", () => {
    const plan = planOf(ledger, { sales: [order, ...runRateSales(ledger, [order], until)] });
    const total = (which: "receiptsSales" | "receiptsRunRate") =>
      plan.weeks.reduce((sum, week) => sum + week[which], 0);
    expect(total("receiptsSales")).toBe(euros(120));
    // 100 a week less 120 / 13, invoiced on 27 November and eight Fridays more that fall due within the plan.
    expect(total("receiptsRunRate")).toBe(9 * euros(90.77));
  });
});
