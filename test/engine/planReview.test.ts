import { addDays } from "../../src/engine/calendar";
import type { ExpenseLine } from "../../src/engine/plan/expenses";
import { FIRM_PAYMENT } from "../../src/engine/plan/expenses";
import type { FrozenPlan } from "../../src/engine/plan/frozenPlan";
import { freezePlan } from "../../src/engine/plan/frozenPlan";
import type { SupplierInvoice } from "../../src/engine/plan/supplierInvoices";
import { payableLines } from "../../src/engine/plan/supplierInvoices";
import { closingsOfPlans, trackRecord } from "../../src/engine/plan/trackRecord";
import type { Variance, WhatHappened } from "../../src/engine/plan/variance";
import { variance } from "../../src/engine/plan/variance";
import type { Invoice, PaymentForecast } from "../../src/engine/types";
import { day, euros, invoiceOf, ledgerOf, received } from "./ledgerBuilders";
import { forecastOf, planFacts, planOf } from "./planBuilders";

// The plan of Sunday 22 November 2026 is held against what is known a week later, on Sunday 29 November.
const FROZEN_ON = "2026-11-22";
const REVIEWED_ON = "2026-11-29";

/** F1: 100 euros, 60 % in the first week and 40 % in the third. */
const F1 = invoiceOf("F1", { due: "2026-11-20", euros: 100 });
const before = ledgerOf(FROZEN_ON, [F1]);
const forecast = forecastOf(before, "F1", 100, { "2026-11-25": 0.6, "2026-12-10": 0.4 });

const rent: ExpenseLine = {
  ...FIRM_PAYMENT,
  label: "Loyer",
  category: "Loyers",
  amount: euros(50),
  firstOn: day("2026-11-25"),
  frequency: "once",
  lastOn: null,
};
const timber: SupplierInvoice = {
  reference: "A-17",
  supplier: "Bois du Nord",
  category: "Fournisseurs",
  amount: euros(80),
  dueOn: day("2026-11-27"),
  payments: [],
  paymentMethod: null,
  movableDays: 0,
  mayBeSplit: false,
};

function frozen(changes: Parameters<typeof planFacts>[1] = {}, ledger = before): FrozenPlan {
  const payments = ledger.invoices.some(({ id }) => id === F1.id) ? [forecast] : [];
  return freezePlan(planOf(ledger, { payments, opening: euros(1000), ...changes }), ledger);
}

function happened(invoices: readonly Invoice[], changes: Partial<WhatHappened> = {}): WhatHappened {
  return {
    ledger: ledgerOf(REVIEWED_ON, invoices),
    payments: [],
    expenses: [],
    suppliers: [],
    bankBalance: null,
    otherReceipts: new Map(),
    otherPayments: new Map(),
    ...changes,
  };
}

const lines = (result: Variance | null) =>
  result!.lines.map(({ cause, name, difference, week }) => [cause, name, difference, week]);
const review = (invoices: readonly Invoice[], changes: Partial<WhatHappened> = {}) =>
  lines(variance(frozen(), happened(invoices, changes)));
const paid = (amount: number, on: string | null): Invoice => ({ ...F1, receipts: [received(amount, on)] });

describe("freezePlan", () => {
  it("keeps what the plan expected of each invoice, week by week, and the closing balances", () => {
    const { receipts, weeks, opening } = frozen();
    expect(receipts).toEqual([
      {
        invoiceId: "F1",
        number: "F1",
        clientId: "durand",
        dueOn: "2026-11-20",
        outstanding: euros(100),
        datedReceipts: 0,
        undatedReceipts: 0,
        disputed: false,
        byWeek: [euros(60), 0, euros(40)],
        expectedWeek: "2026-11-23",
      },
    ]);
    expect([opening, ...weeks.map(({ expected }) => expected)].slice(0, 4)).toEqual(
      [1000, 1060, 1060, 1100].map(euros),
    );
  });

  it("keeps every payment of the plan", () => {
    expect(frozen({ expenses: [rent, ...payableLines([timber], day(FROZEN_ON))] }).expenses).toEqual([
      {
        ...{ label: "Loyer", category: "Loyers", reference: null, isEstimate: false },
        ...{ dueOn: "2026-11-25", paidOn: "2026-11-25", amount: 5000 },
      },
      {
        label: "Bois du Nord",
        category: "Fournisseurs",
        reference: "A-17",
        dueOn: "2026-11-27",
        paidOn: "2026-11-27",
        amount: 8000,
        isEstimate: false,
      },
    ]);
  });

  it("refuses a plan of another ledger", () => {
    const plan = planOf(before, { payments: [forecast] });
    expect(() => freezePlan(plan, ledgerOf(FROZEN_ON, []))).toThrow(RangeError);
  });
});

describe("the variance of receipts", () => {
  it("is nothing before the first week is over", () => {
    expect(variance(frozen(), { ...happened([F1]), ledger: ledgerOf("2026-11-28", [F1]) })).toBeNull();
  });

  it("says paid earlier for what the plan had in later weeks: 100 came, 60 were counted", () => {
    expect(review([paid(100, "2026-11-24")])).toEqual([["paid-earlier", "F1", euros(40), null]]);
  });

  it("names the week from which it came when the plan expected the invoice there", () => {
    const late: PaymentForecast = { ...forecast, expected: day("2026-12-10") };
    const plan = frozen({ payments: [late] });
    expect(lines(variance(plan, happened([paid(100, "2026-11-24")])))).toEqual([
      ["paid-earlier", "F1", euros(40), "2026-12-07"],
    ]);
  });

  it("says paid later, and to which week the invoice has moved", () => {
    const now = { ...forecast, expected: day("2026-12-16") };
    expect(review([F1], { payments: [now] })).toEqual([["paid-later", "F1", euros(-60), "2026-12-14"]]);
  });

  it("says part payment", () => {
    expect(review([paid(30, "2026-11-24")])).toEqual([["part-payment", "F1", euros(-30), null]]);
    expect(review([paid(90, "2026-11-24")])).toEqual([["part-payment", "F1", euros(30), null]]);
  });

  it("says nothing of an invoice that brought exactly what was counted", () => {
    expect(review([paid(60, "2026-11-24")])).toEqual([]);
  });

  it("counts a part once whose day the list has overwritten with that of the last part", () => {
    // Of 160 euros, 60 came before the plan, which expects 60 of the other 100. The list has one cell for the day.
    const known = { ...F1, amount: euros(160), receipts: [received(60, "2026-11-10")] };
    const plan = frozen({}, ledgerOf(FROZEN_ON, [known]));
    const whole = { ...known, receipts: [received(160, "2026-11-26")] };
    // 1,000 + 100 in the bank.
    const result = variance(plan, happened([whole], { bankBalance: euros(1100) }));
    expect(lines(result)).toEqual([["paid-earlier", "F1", euros(40), null]]);
  });

  it("takes what came beyond what was owed for unplanned", () => {
    expect(review([paid(110, "2026-11-24")])).toEqual([
      ["paid-earlier", "F1", euros(40), null],
      ["unplanned", "F1", euros(10), null],
    ]);
  });

  it("takes a receipt without a day for one of these weeks", () => {
    expect(review([paid(100, null)])).toEqual([["paid-earlier", "F1", euros(40), null]]);
  });

  it("says credit note, dispute, changed and removed invoice", () => {
    const creditNote = invoiceOf("A1", { euros: -100, issued: "2026-11-24" });
    expect(review([F1, creditNote])).toEqual([["credit-note", "F1", euros(-60), null]]);
    const dispute = { since: day("2026-11-24"), reason: null };
    expect(review([{ ...F1, dispute }])).toEqual([["dispute", "F1", euros(-60), null]]);
    expect(review([{ ...F1, amount: euros(20) }])).toEqual([["invoice-changed", "F1", euros(-60), null]]);
    expect(review([])).toEqual([["invoice-removed", "F1", euros(-60), null]]);
  });

  it("knows money that was in the bank before the plan and came into the sheet after it", () => {
    expect(review([paid(100, "2026-11-20")])).toEqual([["entered-late", "F1", euros(-60), null]]);
  });

  it("names new invoices, old ones paid again and credit notes paid out", () => {
    const others = [
      invoiceOf("F9", { issued: "2026-11-24", due: "2026-11-24", euros: 70, receipts: [received(70, "2026-11-26")] }),
      invoiceOf("F0", { issued: "2026-09-01", euros: 20, receipts: [received(20, "2026-11-26")] }),
      invoiceOf("A1", { euros: -10, issued: "2026-11-24", receipts: [received(-10, "2026-11-27")] }),
    ];
    expect(review([paid(60, "2026-11-24"), ...others])).toEqual([
      ["new-invoice", "F9", euros(70), null],
      ["unplanned", "F0", euros(20), null],
      ["credit-note", "A1", euros(-10), null],
    ]);
  });

  it("compares several weeks at once: three weeks later all 100 were counted", () => {
    const now = { ...happened([paid(100, "2026-12-11")]), ledger: ledgerOf("2026-12-13", [paid(100, "2026-12-11")]) };
    expect(variance(frozen(), now)).toMatchObject({ until: "2026-12-13", weeks: 3, difference: 0, lines: [] });
  });

  it("refuses a ledger of another currency", () => {
    expect(() => variance({ ...frozen(), currency: "USD" as FrozenPlan["currency"] }, happened([]))).toThrow(
      RangeError,
    );
  });
});

describe("the variance of payments", () => {
  const withRent = (now: readonly ExpenseLine[], then = [rent]) =>
    lines(variance(frozen({ payments: [], expenses: then }, ledgerOf(FROZEN_ON, [])), happened([], { expenses: now })));

  it("is nothing for what was paid as planned", () => {
    expect(withRent([rent])).toEqual([]);
  });

  it("says changed, moved, removed and added", () => {
    expect(withRent([{ ...rent, amount: euros(55) }])).toEqual([["expense-changed", "Loyer", euros(-5), null]]);
    expect(withRent([{ ...rent, firstOn: day("2026-12-09") }])).toEqual([
      ["expense-moved", "Loyer", euros(50), "2026-12-07"],
    ]);
    expect(withRent([rent], [{ ...rent, firstOn: day("2026-12-09") }])).toEqual([
      ["expense-moved", "Loyer", euros(-50), "2026-12-07"],
    ]);
    expect(withRent([])).toEqual([["expense-removed", "Loyer", euros(50), null]]);
    expect(withRent([rent], [])).toEqual([["expense-added", "Loyer", euros(-50), null]]);
  });

  const estimate = { ...rent, label: "TVA (estimation)", category: "TVA (estimation)", isEstimate: true };

  it("says of an estimate whose day has passed that it was one, and leaves one still to come alone", () => {
    const vat = [["estimate-passed", "TVA (estimation)", euros(50), null]];
    expect(withRent([], [estimate])).toEqual(vat);
    expect(withRent([], [{ ...estimate, firstOn: day("2026-12-20") }])).toEqual([]);
    // What was really paid stands in the sheet under any name, be it the estimate's own.
    const real = { ...rent, label: "TVA (estimation)", amount: euros(47) };
    expect(withRent([real], [estimate])).toEqual([["expense-added", "TVA (estimation)", euros(-47), null], ...vat]);
  });

  const withTimber = (now: Partial<SupplierInvoice>) =>
    lines(
      variance(
        frozen({ payments: [], expenses: payableLines([timber], day(FROZEN_ON)) }, ledgerOf(FROZEN_ON, [])),
        happened([], { suppliers: [{ ...timber, ...now }] }),
      ),
    );

  it("counts what was really paid to suppliers", () => {
    expect(withTimber({ payments: [{ paidOn: day("2026-11-26"), amount: euros(80) }] })).toEqual([]);
    expect(withTimber({ payments: [{ paidOn: null, amount: euros(80) }] })).toEqual([]);
    expect(withTimber({ payments: [{ paidOn: day("2026-11-26"), amount: euros(30) }] })).toEqual([
      ["expense-changed", "Bois du Nord A-17", euros(50), null],
    ]);
    expect(withTimber({})).toEqual([["expense-moved", "Bois du Nord A-17", euros(80), "2026-11-30"]]);
  });
});

describe("the variance of the balance", () => {
  const timelyPaid = [paid(60, "2026-11-24")];

  it("shows what the bank has beyond all movements the sheet knows", () => {
    // 1,000 + 60 received make 1,060; the bank shows 1,048.
    const result = variance(frozen(), happened(timelyPaid, { bankBalance: euros(1048) }));
    expect(result).toMatchObject({ forecastClosing: euros(1060), actualClosing: euros(1048), difference: euros(-12) });
    expect(lines(result)).toEqual([["bank-balance", "", euros(-12), null]]);
  });

  it("brings a balance typed on Tuesday back to Sunday", () => {
    const tuesday = ledgerOf("2026-12-01", [
      { ...F1, receipts: [received(60, "2026-11-24"), received(40, "2026-11-30")] },
    ]);
    const now = { ...happened([]), ledger: tuesday, bankBalance: euros(1100) };
    expect(variance(frozen(), now)).toMatchObject({ until: "2026-11-29", actualClosing: euros(1060), lines: [] });
  });

  it("has nothing to hold a balance against where the plan had no opening balance", () => {
    expect(variance(frozen({ opening: null }), happened(timelyPaid, { bankBalance: euros(5) }))!.lines).toEqual([]);
  });

  it("names amounts typed into the plan that were changed since", () => {
    const monday = day("2026-11-23");
    const plan = frozen({ otherReceipts: new Map([[monday, euros(500)]]) });
    const none = { otherReceipts: new Map([[monday, euros(0)]]) };
    expect(lines(variance(plan, happened(timelyPaid, none)))).toEqual([
      ["typed-amounts", "", euros(-500), "2026-11-23"],
    ]);
    expect(variance(plan, happened(timelyPaid))!.lines).toEqual([]);
  });
});

describe("trackRecord", () => {
  /** A plan of a Sunday whose first week lies between 900 and 1,100 euros, and the second between 800 and 1,200. */
  const planOfSunday = (sunday: string, opening: number | null): FrozenPlan => {
    const plan = freezePlan(
      planOf(ledgerOf(sunday, []), { opening: opening === null ? null : euros(opening) }),
      ledgerOf(sunday, []),
    );
    const [first, second, ...rest] = plan.weeks;
    return {
      ...plan,
      weeks: [
        { ...first!, low: euros(900), expected: euros(1000), high: euros(1100) },
        { ...second!, low: euros(800), expected: euros(1000), high: euros(1200) },
        ...rest,
      ],
    };
  };
  const monday = day("2026-11-23");

  it("counts the weeks inside the range that the plan before them promised", () => {
    const plans = [planOfSunday("2026-11-22", 1000), planOfSunday("2026-11-29", 1150)];
    const closings = new Map([
      [monday, euros(1150)],
      [day("2026-11-30"), euros(1100)],
    ]);
    expect(trackRecord(plans, closings)).toMatchObject({
      inside: 1,
      weeks: [
        { startsOn: "2026-11-23", actual: euros(1150), inside: false },
        { startsOn: "2026-11-30", actual: euros(1100), inside: true },
      ],
    });
  });

  it("falls back on an older plan where a Monday was missed", () => {
    const closings = new Map([[day("2026-11-30"), euros(1150)]]);
    expect(trackRecord([planOfSunday("2026-11-22", 1000)], closings).inside).toBe(1);
  });

  it("judges nothing that was not promised", () => {
    expect(trackRecord([planOfSunday("2026-11-22", null)], new Map([[monday, euros(1000)]])).weeks).toEqual([]);
  });

  it("looks at the last 26 weeks, of which ranges that hold eight in ten hold 17 to 24 nine times in ten", () => {
    // Binomial distribution of 26 and 0.8: 16 or less have a chance of 2.3 %, 17 or less of 5.9 %; 23 or less of 91.6 %, 24 or less of 97.7 %.
    const plans = Array.from({ length: 30 }, (_, week) => planOfSunday(addDays(day("2026-01-04"), 7 * week), 1000));
    const record = trackRecord(plans, closingsOfPlans(plans));
    expect(record.weeks).toHaveLength(26);
    expect(record.byChance).toEqual({ least: 17, most: 24 });
  });

  it("takes a single week for chance whatever it was, and counts none before the first", () => {
    const one = trackRecord([planOfSunday("2026-11-22", 1000)], new Map([[monday, euros(0)]]));
    expect(one.byChance).toEqual({ least: 0, most: 1 });
    expect(trackRecord([], new Map()).byChance).toEqual({ least: 0, most: 0 });
  });

  it("takes the opening balances of Sundays for closings, those of other days for none", () => {
    const sunday = planOfSunday("2026-11-29", 1150);
    const wednesday = { ...sunday, asOf: day("2026-12-02") };
    expect([...closingsOfPlans([sunday, wednesday])]).toEqual([["2026-11-23", euros(1150)]]);
  });
});
