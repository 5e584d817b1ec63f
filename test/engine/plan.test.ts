import { forecastPayments } from "../../src/engine/delay/forecast";
import type { ExpectedSale } from "../../src/engine/plan/salesToCome";
import type { ExpenseLine } from "../../src/engine/plan/expenses";
import { FIRM_PAYMENT, plannedPayments } from "../../src/engine/plan/expenses";
import { bankPosition } from "../../src/engine/plan/bankAccounts";
import type { SupplierInvoice } from "../../src/engine/plan/supplierInvoices";
import { payableLines } from "../../src/engine/plan/supplierInvoices";
import type { PlanFacts } from "../../src/engine/plan/weeklyPlan";
import { planMondays, weeklyPlan, WEEKS_IN_PLAN } from "../../src/engine/plan/weeklyPlan";
import type { PaymentForecast } from "../../src/engine/types";
import { bookAsOf, simulatedBook } from "./delay/books";
import { clientId, day, euros, invoiceOf, ledgerOf } from "./ledgerBuilders";
import { forecastOf, planFacts } from "./planBuilders";

// Sunday 22 November 2026: the plan begins on Monday 23 November and ends on Sunday 21 February 2027.
const ledger = ledgerOf("2026-11-22", [
  invoiceOf("F1", { due: "2026-10-31", euros: 100 }),
  invoiceOf("F2", { due: "2026-11-30", euros: 200 }),
]);

function facts(changes: Partial<PlanFacts> = {}): PlanFacts {
  return planFacts(changes.ledger ?? ledger, changes);
}

const rent: ExpenseLine = {
  ...FIRM_PAYMENT,
  label: "Loyer",
  category: "Loyers",
  amount: euros(50),
  firstOn: day("2026-12-01"),
  frequency: "monthly",
  lastOn: null,
};

describe("planMondays", () => {
  it("begins tomorrow when the as-of day is a Sunday", () => {
    expect(planMondays(day("2026-11-22"))[0]).toBe("2026-11-23");
  });

  it("begins in the running week on any other day", () => {
    expect(planMondays(day("2026-11-23"))[0]).toBe("2026-11-23");
    expect(planMondays(day("2026-11-28"))[0]).toBe("2026-11-23");
  });

  it("gives 13 weeks", () => {
    expect(planMondays(day("2026-11-22"))).toHaveLength(WEEKS_IN_PLAN);
    expect(planMondays(day("2026-11-22")).at(-1)).toBe("2027-02-15");
  });
});

describe("plannedPayments", () => {
  const payments = (changes: Partial<ExpenseLine>, asOf = "2026-11-22", until = "2027-02-21") =>
    plannedPayments({ ...rent, ...changes }, day(asOf), day(until)).map(({ paidOn }) => paidOn);

  it("moves a payment due on a Saturday to Monday", () => {
    expect(payments({ frequency: "once", firstOn: day("2026-12-05") })).toEqual(["2026-12-07"]);
  });

  it("includes what fell due at the weekend before the as-of day and leaves after it", () => {
    expect(payments({ frequency: "once", firstOn: day("2026-11-21") })).toEqual(["2026-11-23"]);
  });

  it("leaves out what left the bank by the as-of day and what leaves after the last day", () => {
    expect(payments({ frequency: "once", firstOn: day("2026-11-20") })).toEqual([]);
    expect(payments({ frequency: "once", firstOn: day("2027-02-21") })).toEqual([]);
  });

  it("repeats by the week", () => {
    expect(payments({ frequency: "weekly", firstOn: day("2026-11-24") }, "2026-11-22", "2026-12-08")).toEqual([
      "2026-11-24",
      "2026-12-01",
      "2026-12-08",
    ]);
  });

  it("keeps the 31st over a short month", () => {
    // 31 January 2027 is a Sunday and 28 February too: the money leaves on the Mondays after them.
    expect(payments({ firstOn: day("2026-12-31") }, "2026-11-22", "2027-03-31")).toEqual([
      "2026-12-31",
      "2027-02-01",
      "2027-03-01",
      "2027-03-31",
    ]);
  });

  it("repeats by the quarter and by the year from a first day long past", () => {
    expect(payments({ frequency: "quarterly", firstOn: day("2020-01-15") })).toEqual(["2027-01-15"]);
    expect(payments({ frequency: "yearly", firstOn: day("2015-12-15") })).toEqual(["2026-12-15"]);
  });

  it("knows the last working day of the month, whatever the day of the first payment", () => {
    // 30 November and 31 December 2026 are a Monday and a Thursday; 31 January 2027 is a Sunday.
    expect(payments({ frequency: "last-working-day", firstOn: day("2026-11-15") }, "2026-11-22", "2027-01-31")).toEqual(
      ["2026-11-30", "2026-12-31", "2027-01-29"],
    );
  });

  it("pays before banks close where they are closed on the last working day", () => {
    // Good Friday 29 March 2024: a working day in France, no bank day, and the last weekday of the month.
    const march = (frequency: ExpenseLine["frequency"]) =>
      payments({ frequency, firstOn: day("2024-03-01") }, "2024-03-01", "2024-04-15");
    expect(march("last-working-day")).toEqual(["2024-03-28"]);
    expect(march("last-bank-day")).toEqual(["2024-03-28"]);
  });

  it("pays before the weekend where the line says so, as wages are", () => {
    expect(payments({ frequency: "once", firstOn: day("2026-12-05"), shift: "previous" })).toEqual(["2026-12-04"]);
  });

  it("ends with the last day, included", () => {
    expect(payments({ lastOn: day("2027-01-01") })).toEqual(["2026-12-01", "2027-01-04"]);
    expect(payments({ lastOn: day("2026-12-31") })).toEqual(["2026-12-01"]);
  });
});

describe("payableLines", () => {
  const invoice: SupplierInvoice = {
    reference: "A-17",
    supplier: "Bois du Nord",
    category: "Fournisseurs",
    amount: euros(100),
    dueOn: day("2026-12-15"),
    payments: [],
    paymentMethod: null,
    movableDays: 10,
    mayBeSplit: false,
  };
  const lines = (changes: Partial<SupplierInvoice>) => payableLines([{ ...invoice, ...changes }], day("2026-11-22"));

  it("makes one payment on the due date of what is left after part payments", () => {
    const paid = [
      { paidOn: day("2026-11-20"), amount: euros(30) },
      { paidOn: null, amount: euros(10) },
    ];
    expect(lines({ payments: paid })).toMatchObject([
      { label: "Bois du Nord", reference: "A-17", amount: euros(60), firstOn: "2026-12-15", frequency: "once" },
    ]);
  });

  it("puts what is overdue on the day after the as-of day: unpaid is not gone", () => {
    expect(lines({ dueOn: day("2026-10-31") })).toMatchObject([{ amount: euros(100), firstOn: "2026-11-23" }]);
  });

  it("makes no line of what is paid, nor of a credit note", () => {
    expect(lines({ payments: [{ paidOn: null, amount: euros(100) }] })).toEqual([]);
    expect(lines({ amount: euros(-20) })).toEqual([]);
  });

  it("does not know of a payment dated after the as-of day", () => {
    expect(lines({ payments: [{ paidOn: day("2026-11-23"), amount: euros(100) }] })).toHaveLength(1);
  });
});

describe("bankPosition", () => {
  it("adds up the balances and what the banks allow", () => {
    const accounts = [
      { name: "Courant", balance: euros(1000), overdraft: euros(500) },
      { name: "Livret", balance: null, overdraft: euros(0) },
    ];
    expect(bankPosition(accounts)).toEqual({ opening: euros(1000), floor: euros(-500) });
  });

  it("has no opening balance where nobody typed one", () => {
    expect(bankPosition([{ name: "Courant", balance: null, overdraft: euros(0) }])).toEqual({
      opening: null,
      floor: 0,
    });
  });
});

describe("weeklyPlan", () => {
  const payments = [
    forecastOf(ledger, "F1", 100, { "2026-11-25": 0.5, "2026-12-02": 0.25 }),
    forecastOf(ledger, "F2", 200, { "2026-11-29": 0.5, "2026-11-30": 0.5 }),
  ];

  it("puts each invoice's chances into the weeks of their days, overdue apart from not yet due", () => {
    const { weeks } = weeklyPlan(facts({ payments }));
    expect(weeks.slice(0, 3).map((week) => [week.receiptsOverdue, week.receiptsNotYetDue])).toEqual([
      [euros(50), euros(100)],
      [euros(25), euros(100)],
      [0, 0],
    ]);
  });

  it("shows what is expected later or never, so that all receipts make the outstanding", () => {
    expect(weeklyPlan(facts({ payments })).receiptsBeyond).toBe(euros(25));
  });

  it("puts a payment after the thirteenth week beyond the plan", () => {
    const late = [forecastOf(ledger, "F1", 100, { "2027-02-21": 0.5, "2027-02-22": 0.5 })];
    const plan = weeklyPlan(facts({ payments: late }));
    expect(plan.weeks[12]!.receiptsOverdue).toBe(euros(50));
    expect(plan.receiptsBeyond).toBe(euros(50));
  });

  it("counts an invoice due on the as-of day as not yet due", () => {
    const dueToday = ledgerOf("2026-11-22", [invoiceOf("F1", { due: "2026-11-22" })]);
    const plan = weeklyPlan(
      facts({ ledger: dueToday, payments: [forecastOf(dueToday, "F1", 100, { "2026-11-23": 1 })] }),
    );
    expect(plan.weeks[0]!.receiptsNotYetDue).toBe(euros(100));
  });

  it("carries the balance: 1,000 + 150 of invoices + 30 other − 50 rent − 20 other", () => {
    const monday = day("2026-11-23");
    const plan = weeklyPlan(
      facts({
        payments,
        opening: euros(1000),
        expenses: [{ ...rent, firstOn: day("2026-11-24") }],
        otherReceipts: new Map([[monday, euros(30)]]),
        otherPayments: new Map([[monday, euros(20)]]),
      }),
    );
    expect(plan.weeks[0]).toMatchObject({
      opening: euros(1000),
      totalReceipts: euros(180),
      payments: [euros(50)],
      totalPayments: euros(70),
      net: euros(110),
      closing: { expected: euros(1110) },
    });
    expect(plan.weeks[1]!.opening).toBe(euros(1110));
  });

  it("starts from zero when nobody typed the opening balance, and says so", () => {
    const plan = weeklyPlan(facts());
    expect(plan.opening).toBeNull();
    expect(plan.weeks[0]!.opening).toBe(0);
  });

  it("groups expenses by category, in the order of their first line", () => {
    const wages: ExpenseLine = { ...rent, label: "Salaires", category: "Salaires", amount: euros(300) };
    const parking: ExpenseLine = { ...rent, label: "Parking", amount: euros(5) };
    const plan = weeklyPlan(facts({ expenses: [rent, wages, parking] }));
    expect(plan.categories).toEqual(["Loyers", "Salaires"]);
    // 1 December 2026 is in the second week.
    expect(plan.weeks[1]!.payments).toEqual([euros(55), euros(300)]);
    expect(plan.weeks[0]!.payments).toEqual([0, 0]);
  });

  it("names the first week below the alert level, expected and low", () => {
    // Balance 120: 70 after the rent of 1 December, 20 after that of 1 January, which leaves on Monday the 4th as banks
    // are closed on the 1st. 100 euros come on 10 December or never, one chance in two: expected 120 then and 70 later;
    // the low balance lies 50 lower, nothing received: 70 then, 20 from 4 January.
    const halfSure = [forecastOf(ledger, "F1", 100, { "2026-12-10": 0.5 })];
    const plan = weeklyPlan(
      facts({ payments: halfSure, opening: euros(120), alertLevel: euros(60), expenses: [rent] }),
    );
    expect(plan.weeks[2]!.closing).toEqual({ expected: euros(120), low: euros(70), high: euros(170) });
    expect(plan.firstWeekLowBelow).toBe("2027-01-04");
    expect(plan.firstWeekBelow).toBe("2027-02-01");
  });

  it("takes zero for the alert level when nobody typed one, and names no week when the balance stays above", () => {
    expect(weeklyPlan(facts({ expenses: [rent] })).firstWeekBelow).toBe("2026-11-30");
    expect(weeklyPlan(facts({ opening: euros(1000) })).firstWeekBelow).toBeNull();
  });

  it("refuses a forecast of an invoice that is not in the ledger", () => {
    expect(() => weeklyPlan(facts({ payments, ledger: { ...ledger, invoices: [] } }))).toThrow(RangeError);
  });
});

describe("sales to come", () => {
  const order: ExpectedSale = {
    reference: "CMD-12",
    client: "Durand",
    clientId: clientId("durand"),
    kind: "order",
    amount: euros(1000),
    invoicedOn: day("2026-12-01"),
    dueOn: day("2026-12-31"),
    chance: 1,
    frequency: "once",
    endsOn: null,
    deliveredOn: null,
  };
  const plan = (sales: readonly ExpectedSale[], changes: Partial<PlanFacts> = {}) =>
    weeklyPlan(facts({ sales, ...changes }));
  const received = ({ weeks }: ReturnType<typeof plan>) =>
    weeks.flatMap(({ startsOn, receiptsSales }) => (receiptsSales === 0 ? [] : [[startsOn, receiptsSales]]));

  it("bring their money in the week in which their client pays, and into the balance", () => {
    const planned = plan([order], { opening: euros(500) });
    expect(received(planned)).toEqual([["2026-12-28", euros(1000)]]);
    expect(planned.weeks.map(({ closing }) => closing.expected).slice(4, 6)).toEqual([euros(500), euros(1500)]);
  });

  it("count with their chance, and the rest among what may never come", () => {
    const planned = plan([{ ...order, kind: "quote", chance: 0.4 }]);
    expect(received(planned)).toEqual([["2026-12-28", euros(400)]]);
    expect(planned.salesNever).toBe(euros(600));
  });

  it("come later when they fall due after the thirteen weeks, and are nothing when invoiced after them", () => {
    expect(plan([{ ...order, dueOn: day("2027-03-31") }]).salesLater).toBe(euros(1000));
    expect(plan([{ ...order, invoicedOn: day("2027-02-22"), dueOn: null }]).sales).toEqual([]);
  });

  it("are payable as their client's invoices usually are: Durand's at 30 days, others' by the law's 30", () => {
    const dueDays = (sale: ExpectedSale) => plan([sale]).sales.map(({ coming }) => coming.dueOn);
    expect(dueDays({ ...order, dueOn: null })).toEqual(["2026-12-31"]);
    expect(dueDays({ ...order, dueOn: null, clientId: null, invoicedOn: day("2026-12-10") })).toEqual(["2027-01-09"]);
  });

  it("come back as often as the contract says until it ends", () => {
    const contract = {
      ...order,
      kind: "contract",
      frequency: "monthly",
      dueOn: null,
      endsOn: day("2027-01-15"),
    } as const;
    expect(plan([contract]).sales.map(({ coming }) => coming.issuedOn)).toEqual(["2026-12-01", "2027-01-01"]);
  });

  it("are replaced by the invoice that bears their reference, however it is written", () => {
    const book = ledgerOf("2026-11-22", [invoiceOf("Cmd n 12"), invoiceOf("F2", { number: "cmd 12" })]);
    const planned = plan([order], { ledger: book });
    expect(planned.sales).toEqual([]);
    expect(planned.salesFindings.replaced).toEqual([{ sale: order, invoiceId: "F2" }]);
  });

  it("lose what a deposit invoice has taken", () => {
    const book = ledgerOf("2026-11-22", [invoiceOf("CMD-12", { kind: "deposit", euros: 300 })]);
    expect(plan([order], { ledger: book }).sales.map(({ amount }) => amount)).toEqual([euros(700)]);
  });

  it("are told, and counted, where an invoice only looks like them", () => {
    const book = ledgerOf("2026-11-22", [invoiceOf("F8", { euros: 1000, issued: "2026-11-20", due: "2026-12-20" })]);
    const planned = plan([order], { ledger: book });
    expect(planned.sales).toHaveLength(1);
    expect(planned.salesFindings.doubtful).toEqual([{ sale: order, invoiceId: "F8" }]);
  });

  it("are invoiced on the next working day where their day has passed, and told", () => {
    const late = { ...order, invoicedOn: day("2026-11-10"), dueOn: null };
    const planned = plan([late]);
    expect(planned.sales.map(({ coming }) => coming.issuedOn)).toEqual(["2026-11-23"]);
    expect(planned.salesFindings.overdueToInvoice).toEqual([late]);
  });

  it("of a contract are replaced one by one, by an invoice a few days early too", () => {
    const contract = {
      ...order,
      kind: "contract",
      frequency: "monthly",
      invoicedOn: day("2026-10-01"),
      dueOn: null,
    } as const;
    const book = ledgerOf("2026-11-22", [
      invoiceOf("F1", { number: "CMD-12", issued: "2026-11-01", due: "2026-12-01" }),
      invoiceOf("F2", { number: "CMD-12", issued: "2026-11-20", due: "2026-12-20" }),
    ]);
    expect(plan([contract], { ledger: book }).sales.map(({ coming }) => coming.issuedOn)).toEqual([
      "2027-01-01",
      "2027-02-01",
    ]);
  });
});

describe("the range of the balance", () => {
  const plan = (payments: readonly PaymentForecast[], changes: Partial<PlanFacts> = {}) =>
    weeklyPlan(facts({ payments, ...changes }));
  const closings = (...of: Parameters<typeof plan>) => plan(...of).weeks.map(({ closing }) => closing);

  it("closes again when late money has come: sure by the second week, it is no doubt any more", () => {
    const [first, second] = closings([forecastOf(ledger, "F1", 100, { "2026-11-25": 0.5, "2026-12-02": 0.5 })]);
    expect(first).toEqual({ expected: euros(50), low: 0, high: euros(100) });
    expect(second).toEqual({ expected: euros(100), low: euros(100), high: euros(100) });
  });

  it("is never lower than nothing received nor higher than everything", () => {
    const [first] = closings([forecastOf(ledger, "F1", 100, { "2026-11-25": 0.1 })]);
    expect(first).toMatchObject({ expected: euros(10), low: 0 });
  });

  it("holds the very balance at which nothing came, though every expected cent is rounded", () => {
    // Ten times 4.6 cents, printed as ten times 5; that nothing comes has a chance of 0.954^10 = 62 %.
    const ten = ledgerOf(
      "2026-11-22",
      Array.from({ length: 10 }, (_, index) => invoiceOf(`F${index}`, { euros: 1 })),
    );
    const payments = ten.invoices.map(({ id }) => forecastOf(ten, id, 1, { "2026-11-25": 0.046 }));
    const [first] = closings(payments, { ledger: ten });
    expect(first).toEqual({ expected: 50, low: 0, high: euros(1) });
  });

  // A hundred invoices of one client, one euro each, half sure in the first week.
  const hundred = ledgerOf(
    "2026-11-22",
    Array.from({ length: 100 }, (_, index) => invoiceOf(`F${index}`, { euros: 1 })),
  );
  const halfSure = hundred.invoices.map(({ id }) => forecastOf(hundred, id, 1, { "2026-11-25": 0.5 }));
  const drawn = (client: number): Partial<PlanFacts> => ({
    ledger: hundred,
    joint: {
      togetherness: { client, book: 0, doubt: 0 },
      places: new Map(hundred.invoices.map(({ id }, place) => [id, place])),
      clients: new Map([[clientId("durand"), 0]]),
    },
  });

  it("is that of a hundred coins where payments are independent: 44 to 56", () => {
    // Binomial distribution with n = 100, p = 1/2: its 10 and 90 % points are 44 and 56.
    const [first] = closings(halfSure, drawn(0));
    expect(first!.expected).toBe(euros(50));
    expect(Math.abs(first!.low - euros(44))).toBeLessThanOrEqual(100);
    expect(Math.abs(first!.high - euros(56))).toBeLessThanOrEqual(100);
  });

  it("is all or nothing where a client pays everything together", () => {
    expect(closings(halfSure, drawn(1))[0]).toEqual({ expected: euros(50), low: 0, high: euros(100) });
  });

  it("is the same again, draw for draw", () => {
    expect(closings(halfSure, drawn(0.5))).toEqual(closings(halfSure, drawn(0.5)));
  });

  it("is as wide as the user doubts an expense: 1,000 ± 10 % leaves between 900 and 1,100", () => {
    const doubtful = { ...rent, amount: euros(1000), frequency: "once", doubtShare: 0.1 } as const;
    const [, second] = closings([], { opening: euros(2000), expenses: [doubtful] });
    expect(second!.expected).toBe(euros(1000));
    expect(Math.abs(second!.low - euros(900))).toBeLessThanOrEqual(1000);
    expect(Math.abs(second!.high - euros(1100))).toBeLessThanOrEqual(1000);
  });

  it("holds the sales to come: a quote of 1,000 with one chance in two", () => {
    const quote: ExpectedSale = {
      reference: "D-1",
      client: "Nouveau",
      clientId: null,
      kind: "quote",
      amount: euros(1000),
      invoicedOn: day("2026-11-24"),
      dueOn: day("2026-11-26"),
      chance: 0.5,
      frequency: "once",
      endsOn: null,
      deliveredOn: null,
    };
    expect(closings([], { sales: [quote] })[0]).toEqual({ expected: euros(500), low: 0, high: euros(1000) });
  });
});

describe("the plan of a forecast", () => {
  it("has the ranges of the forecast's own weeks, and of its receipts added up", () => {
    const book = bookAsOf(simulatedBook("fridays", 8, 30, 3), "2025-10-26");
    const forecast = forecastPayments(book);
    const { payments, joint, newInvoice } = forecast;
    const { weeks } = weeklyPlan({ ...facts({ ledger: book }), payments, joint, newInvoice });
    weeks.forEach(({ receipts, closing }, index) => {
      const [week, soFar] = [forecast.weeks[index]!.receipts, forecast.cumulative[index]!];
      // Each of some thirty open invoices is rounded by less than a cent.
      expect(Math.abs(receipts.expected - week.expected)).toBeLessThan(30);
      expect(Math.abs(receipts.low - week.low)).toBeLessThan(30);
      expect(Math.abs(receipts.high - week.high)).toBeLessThan(30);
      expect(Math.abs(closing.low - soFar.low)).toBeLessThan(30);
      expect(Math.abs(closing.high - soFar.high)).toBeLessThan(30);
    });
  });
});

describe("the chance of falling below the overdraft", () => {
  // 100 euros come in the first week with a chance of 70 %; a rent of 50 leaves in the second.
  const payments = [forecastOf(ledger, "F1", 100, { "2026-11-25": 0.7 })];
  const chances = (opening: number, floor: number) => {
    const plan = weeklyPlan(
      facts({ payments, opening: euros(opening), floor: euros(floor), expenses: [{ ...rent, frequency: "once" }] }),
    );
    return [plan.weeks[0]!.chanceBelowFloor, plan.weeks[1]!.chanceBelowFloor, plan.chanceBelowFloor];
  };

  it("is that of the money not coming, from the week on in which it is needed", () => {
    const [first, second, ever] = chances(20, 0);
    expect(first).toBe(0);
    expect(second).toBeCloseTo(0.3, 1);
    expect(ever).toBe(second);
  });

  it("is none where the bank allows what is missing", () => {
    expect(chances(20, -30)).toEqual([0, 0, 0]);
  });

  it("is sure where nothing can help", () => {
    expect(chances(-200, -30)).toEqual([1, 1, 1]);
  });
});
