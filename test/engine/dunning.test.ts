import { dayNumber } from "../../src/engine/calendar";
import { dunningBook } from "../../src/engine/dunning/dunningBook";
import { nextReminders } from "../../src/engine/dunning/nextReminders";
import { DEFAULT_SETTINGS } from "../../src/engine/dunning/defaultSettings";
import type { DunningSettings } from "../../src/engine/dunning/policy";
import { reminders } from "../../src/engine/dunning/reminders";
import type { CompanyClosures } from "../../src/engine/dunning/workingDays";
import type { Client, Invoice, PaymentForecast } from "../../src/engine/types";
import { clientId, clientOf, day, euros, invoiceId, invoiceOf, ledgerOf, received } from "./ledgerBuilders";

// Sunday 22 November 2026 at its close; the next working day is Monday 23 November.
const SUNDAY = "2026-11-22";
const MONDAY = "2026-11-23";

const toDo = (
  invoices: readonly Invoice[],
  {
    asOf = SUNDAY,
    clients = [] as readonly Client[],
    forecasts = [] as readonly PaymentForecast[],
    settings = DEFAULT_SETTINGS,
  } = {},
) => reminders(dunningBook(ledgerOf(asOf, invoices, clients), forecasts, settings));

const next = (invoices: readonly Invoice[], asOf = SUNDAY, settings = DEFAULT_SETTINGS) => {
  const book = dunningBook(ledgerOf(asOf, invoices), [], settings);
  return Object.fromEntries(nextReminders(book, reminders(book)));
};

const reminded = (level: number, lastRemindedOn: string | null) => ({
  dunning: { level, lastRemindedOn: lastRemindedOn === null ? null : day(lastRemindedOn), excluded: false },
});
/** Makes the book one that keeps a record of reminders. */
const recordElsewhere = invoiceOf("F0", {
  client: "petit",
  receipts: [received(100, null)],
  ...reminded(1, "2026-06-01"),
});

describe("the ladder, for an invoice that was never reminded", () => {
  // The contact is on Monday 23 November.
  it.each([
    ["2026-11-23", "email", "on the due date"],
    ["2026-11-17", "email", "6 days after"],
    ["2026-11-16", "call", "7 days after"],
    ["2026-11-03", "call", "20 days after"],
    ["2026-10-09", "call", "45 days after: it starts gently, however old"],
    ["2025-10-09", "call", "a year after"],
  ])("takes for an invoice due %s the step %s: %s", (due, step) => {
    expect(toDo([invoiceOf("F1", { due })])).toMatchObject([{ step, doOn: MONDAY }]);
  });

  it("leaves an invoice due after the days of the list alone", () => {
    expect(toDo([invoiceOf("F1", { issued: "2026-11-01", due: "2026-11-30" })])).toEqual([]);
  });
});

describe("the announcement before the due date", () => {
  const due = "2026-12-02";

  it("is made 10 days before for 5,000 euros, not for 4,999", () => {
    expect(toDo([invoiceOf("F1", { issued: "2026-11-02", due, euros: 5000 })])).toMatchObject([
      { step: "email-before-due", doOn: MONDAY, amount: euros(5000), overdue: 0, oldestDaysOverdue: -10 },
    ]);
    expect(toDo([invoiceOf("F1", { issued: "2026-11-02", due, euros: 4999 })])).toEqual([]);
  });

  it("is made for a small invoice with a term of 60 days", () => {
    expect(toDo([invoiceOf("F1", { issued: "2026-10-03", due })])).toMatchObject([{ step: "email-before-due" }]);
  });

  it("says which invoice falls due when", () => {
    expect(toDo([invoiceOf("F1", { issued: "2026-11-02", due, euros: 5000 })])[0]!.reason).toEqual({
      kind: "due-soon",
      invoiceNumber: "F1",
      dueOn: due,
      outstanding: euros(5000),
    });
  });

  it("is not made twice, nor to a client that pays about on time", () => {
    expect(toDo([invoiceOf("F1", { due, euros: 5000, ...reminded(0, "2026-10-23") })])).toEqual([]);
    const invoice = invoiceOf("F1", { due, euros: 5000 });
    expect(toDo([invoice], { forecasts: [forecastOf(invoice, { paymentsUsed: 5, typicalDelay: 3 })] })).toEqual([]);
  });
});

describe("a client that always pays a few days late", () => {
  // Its last payments came 2, 4, 1, 3 and 4 days beyond terms: usually 4 days at most, and two more are let pass.
  const known = (due: string, lastDelays = [2, 4, 1, 3, 4], paymentsUsed = 9, { facts = {}, habit = {} } = {}) => {
    const invoice = invoiceOf("F1", { due, ...facts });
    const forecasts = [forecastOf(invoice, { paymentsUsed, typicalDelay: 3, lastDelays })];
    const [name, policy] = [...DEFAULT_SETTINGS.ladders][0]!;
    const ladders = new Map([[name, { ...policy, habit: { ...policy.habit, ...habit } }]]);
    const book = dunningBook(ledgerOf(SUNDAY, [invoice]), forecasts, { ...DEFAULT_SETTINGS, ladders });
    const list = reminders(book);
    return { list, next: nextReminders(book, list).get(invoice.id) };
  };

  it("is not nagged within its habit, and the invoice says so", () => {
    // Due on Friday 20 November: called on the 27th, 7 days after, if nothing came; the e-mail of the due date is left out.
    expect(known("2026-11-20")).toMatchObject({
      list: [{ step: "call", doOn: "2026-11-27", reason: { kind: "out-of-habit", usualDelay: 4, daysOverdue: 7 } }],
    });
    const later = known("2026-11-22", [2, 11, 1, 3, 4]);
    expect(later).toEqual({
      list: [],
      next: { kind: "within-habit", step: "call", doOn: "2026-12-07", usualDelay: 11 },
    });
  });

  it("is moved up once it leaves its habit: called 3 days after the due date when it always pays on it", () => {
    expect(known("2026-11-20", [0, -2, 0, 0, -1]).list).toMatchObject([
      { step: "call", doOn: MONDAY, reason: { kind: "out-of-habit", usualDelay: 0, daysOverdue: 3 } },
    ]);
  });

  it("is written to after that call, a week later, and not called twice", () => {
    // Due on the 12th, called on the 16th, before the ladder's own day for a call.
    expect(known("2026-11-12", [0, -2, 0, 0, -1], 9, { facts: reminded(0, "2026-11-16") }).list).toMatchObject([
      { step: "email", doOn: MONDAY },
    ]);
  });

  it("is let pass as many days more as the company settled, and has a habit by its measure", () => {
    // Four days late at most, and five more are let pass: the tenth day after Friday 20 November is Monday 30 November.
    expect(known("2026-11-20", undefined, 9, { habit: { marginDays: 5 } })).toMatchObject({
      list: [],
      next: { kind: "within-habit", step: "call", doOn: "2026-11-30" },
    });
    // Four payments are enough where the company says so; four days late are too many where it says three.
    expect(known("2026-11-20", [2, 4, 1, 3], 4, { habit: { minimumPayments: 4 } }).list).toMatchObject([
      { step: "call" },
    ]);
    expect(known("2026-11-20", undefined, 9, { habit: { longestDelay: 3 } }).list).toMatchObject([{ step: "email" }]);
  });

  it("has no habit with one payment beyond 14 days, nor with four payments", () => {
    expect(known("2026-11-20", [2, 15, 1, 3, 4]).list).toMatchObject([{ step: "email", doOn: MONDAY }]);
    expect(known("2026-11-20", [2, 4, 1, 3], 4).list).toMatchObject([{ step: "email", doOn: MONDAY }]);
  });
});

describe("the ladder, in a book that keeps a record", () => {
  const step = (due: string, level: number, lastRemindedOn: string | null) =>
    toDo([invoiceOf("F1", { due, ...reminded(level, lastRemindedOn) }), recordElsewhere]).map(
      (reminder) => reminder.step,
    );

  it("starts with a call when an old invoice was never reminded, however old", () => {
    expect(step("2026-08-31", 0, null)).toEqual(["call"]);
  });

  it("goes on with the first e-mail after that call, then one level at a time", () => {
    expect(step("2026-08-31", 0, "2026-11-16")).toEqual(["email"]);
    expect(step("2026-08-31", 1, "2026-11-16")).toEqual(["firm-letter"]);
    expect(step("2026-08-31", 2, "2026-11-14")).toEqual(["formal-notice"]);
    expect(step("2026-08-31", 3, "2026-11-08")).toEqual(["decision"]);
  });

  it("calls once between the e-mail and the letter", () => {
    expect(step("2026-11-10", 1, "2026-11-10")).toEqual(["call"]);
    // Called on the 17th or later: the letter is for 1 December.
    expect(step("2026-11-09", 1, "2026-11-16")).toEqual([]);
  });

  it("waits the 8 days the firm letter gave and the 15 of the formal notice", () => {
    // 8 days after Wednesday 18 November is Thursday the 26th; 15 days after the 12th is Friday the 27th.
    expect(toDo([invoiceOf("F1", { due: "2026-08-31", ...reminded(2, "2026-11-18") })])).toMatchObject([
      { doOn: "2026-11-26" },
    ]);
    expect(toDo([invoiceOf("F1", { due: "2026-08-31", ...reminded(3, "2026-11-12") })])).toMatchObject([
      { doOn: "2026-11-27" },
    ]);
  });

  it("keeps seven days between two contacts of a client, whichever invoice they were about", () => {
    const paidSince = invoiceOf("F1", { receipts: [received(100, null)], ...reminded(1, "2026-11-18") });
    const dueNow = invoiceOf("F2", { due: "2026-11-20" });
    // Wednesday 18 November and seven days: Wednesday the 25th.
    expect(toDo([paidSince, dueNow])).toMatchObject([{ step: "email", doOn: "2026-11-25" }]);
  });
});

describe("the message to a client", () => {
  it("is one, takes the firmest step, and names all that is due, oldest first", () => {
    const list = toDo([
      invoiceOf("F1", { due: "2026-11-20", euros: 10 }),
      invoiceOf("F2", { due: "2026-10-20", euros: 200, ...reminded(2, "2026-11-10") }),
      invoiceOf("F3", { due: "2026-12-31", euros: 3000 }),
      invoiceOf("F4", { due: "2026-11-02", euros: 40 }),
    ]);
    expect(list).toMatchObject([
      {
        step: "formal-notice",
        invoiceIds: ["F2", "F4", "F1"],
        amount: euros(250),
        overdue: euros(250),
        oldestDaysOverdue: 33,
        dunningLevel: 3,
      },
    ]);
    expect(list[0]!.reason).toEqual({
      kind: "overdue",
      invoiceNumber: "F2",
      dueOn: "2026-10-20",
      daysOverdue: 34,
      levelSent: 2,
      lastRemindedOn: "2026-11-10",
    });
  });

  it("asks for what is left after a part payment and a credit note", () => {
    const list = toDo([
      invoiceOf("F1", { due: "2026-11-10", euros: 100, receipts: [received(30, "2026-11-12")] }),
      invoiceOf("A1", { euros: -20 }),
    ]);
    expect(list).toMatchObject([{ amount: euros(50) }]);
  });

  it("names what falls due on the day without calling it overdue", () => {
    expect(toDo([invoiceOf("F1", { due: MONDAY })])).toMatchObject([{ amount: euros(100), overdue: 0 }]);
  });

  it("is for a working day: neither Christmas and the weekend after it, nor 11 November", () => {
    expect(toDo([invoiceOf("F1")], { asOf: "2026-12-25" })).toMatchObject([{ doOn: "2026-12-28" }]);
    expect(toDo([invoiceOf("F1")], { asOf: "2026-11-11" })).toMatchObject([{ doOn: "2026-11-12" }]);
  });

  it("is for the as-of day itself when that is a working day", () => {
    expect(toDo([invoiceOf("F1")], { asOf: MONDAY })).toMatchObject([{ doOn: MONDAY }]);
  });
});

describe("the days on which the company is closed", () => {
  const closed = (closures: Partial<CompanyClosures>, more: Partial<DunningSettings> = {}): DunningSettings => ({
    ...DEFAULT_SETTINGS,
    closures: { weekdays: [], periods: [], ...closures },
    ...more,
  });
  const period = (from: string, until: string) => ({ from: day(from), until: day(until) });

  it.each([
    ["on Mondays", closed({ weekdays: [1] }), "2026-11-24"],
    ["on Mondays and Tuesdays", closed({ weekdays: [2, 1] }), "2026-11-25"],
    ["on that Monday", closed({ periods: [period(MONDAY, MONDAY)] }), "2026-11-24"],
    ["until Wednesday", closed({ periods: [period("2026-11-10", "2026-11-25")] }), "2026-11-26"],
    ["from Tuesday on", closed({ periods: [period("2026-11-24", "2026-12-24")] }), MONDAY],
    [
      "two times in a row, the later one told first",
      closed({ periods: [period("2026-11-25", "2026-11-26"), period(MONDAY, "2026-11-24")] }),
      "2026-11-27",
    ],
  ])("are nobody's day for a reminder: %s", (_, settings, doOn) => {
    expect(toDo([invoiceOf("F1")], { settings })).toMatchObject([{ doOn }]);
  });

  it("leave the list empty while it is closed for longer, and the invoice says when it goes on", () => {
    // Closed over Christmas, open again on Monday 4 January.
    const settings = closed({ periods: [period("2026-12-21", "2027-01-03")] });
    const invoice = invoiceOf("F1");
    expect(toDo([invoice], { asOf: "2026-12-20", settings })).toEqual([]);
    expect(next([invoice], "2026-12-20", settings)).toMatchObject({ F1: { doOn: "2027-01-04" } });
  });

  it("come on top of the public holidays, of the company's and of the client's", () => {
    const belgian = [clientOf("durand", { country: "BE" })];
    const invoices = [invoiceOf("F1", { due: "2026-07-10" })];
    // Tuesday 14 July is France's holiday, Tuesday 21 July Belgium's, and 26 December that of Alsace.
    const settings = closed({ periods: [period("2026-07-15", "2026-07-20")] });
    expect(toDo(invoices, { asOf: "2026-07-14", settings })).toEqual([]);
    expect(toDo(invoices, { asOf: "2026-07-15", settings, clients: belgian })).toEqual([]);
    expect(toDo(invoices, { asOf: "2026-07-16", settings, clients: belgian })).toMatchObject([{ doOn: "2026-07-22" }]);
    const old = [invoiceOf("F1", { issued: "2025-10-01", due: "2025-10-31" })];
    expect(toDo(old, { asOf: "2025-12-26" })).toMatchObject([{ doOn: "2025-12-26" }]);
    const alsace = closed({}, { region: "alsace-moselle" });
    expect(toDo(old, { asOf: "2025-12-26", settings: alsace })).toMatchObject([{ doOn: "2025-12-29" }]);
  });

  it("take no client of a day that has room for one", () => {
    const invoices = [invoiceOf("F1"), invoiceOf("F2", { client: "martin" })];
    const settings = closed({ weekdays: [2] }, { contactsPerDay: 1 });
    expect(toDo(invoices, { settings }).map(({ doOn }) => doOn)).toEqual([MONDAY, "2026-11-25"]);
  });

  it("are never all there are", () => {
    const settings = closed({ weekdays: [1, 2, 3, 4, 5] });
    expect(() => toDo([invoiceOf("F1")], { settings })).toThrow(RangeError);
  });
});

describe("stops", () => {
  const overdue = { due: "2026-11-02" };
  const credit = invoiceOf("A1", { euros: -100 });

  it.each<[string, Invoice[]]>([
    ["paid", [invoiceOf("F1", { ...overdue, receipts: [received(100, null)] })]],
    ["covered-by-credit", [invoiceOf("F1", overdue), credit]],
    ["negligible-balance", [invoiceOf("F1", { ...overdue, receipts: [received(95, null)] })]],
    ["direct-debit", [invoiceOf("F1", { ...overdue, paymentMethod: "direct-debit" })]],
    [
      "invoice-excluded",
      [invoiceOf("F1", { ...overdue, dunning: { level: 0, lastRemindedOn: null, excluded: true } })],
    ],
  ])("leave an invoice alone that is %s", (because, invoices) => {
    expect(toDo(invoices)).toEqual([]);
    expect(next(invoices)).toEqual({ F1: { kind: "none", because } });
  });

  it("leave a client alone that is excluded, or pays by direct debit", () => {
    expect(
      toDo([invoiceOf("F1", overdue)], { clients: [clientOf("durand", { excludedFromReminders: true })] }),
    ).toEqual([]);
    expect(
      toDo([invoiceOf("F1", overdue)], { clients: [clientOf("durand", { paymentMethod: "direct-debit" })] }),
    ).toEqual([]);
  });

  it("do not stop an invoice that its client pays by transfer, against its habit", () => {
    const clients = [clientOf("durand", { paymentMethod: "direct-debit" })];
    expect(toDo([invoiceOf("F1", { ...overdue, paymentMethod: "transfer" })], { clients })).toHaveLength(1);
  });

  it("take a stopped invoice out of the message about the others", () => {
    const excluded = invoiceOf("F2", { ...overdue, dunning: { level: 0, lastRemindedOn: null, excluded: true } });
    expect(toDo([invoiceOf("F1", overdue), excluded])).toMatchObject([{ invoiceIds: ["F1"], amount: euros(100) }]);
  });
});

describe("a promise to pay", () => {
  const promised = (on: string, facts = {}) =>
    invoiceOf("F1", { due: "2026-09-30", promise: { promisedOn: day(on), madeOn: null }, ...facts });

  it("is waited for", () => {
    expect(toDo([promised(MONDAY)])).toEqual([]);
    expect(next([promised(MONDAY)])).toEqual({ F1: { kind: "waiting-for-promise", promisedOn: MONDAY } });
  });

  it("is followed by a call when broken, before any letter, and the list says why", () => {
    expect(toDo([promised("2026-11-20")])).toMatchObject([
      {
        step: "call",
        doOn: MONDAY,
        reason: { kind: "broken-promise", invoiceNumber: "F1", promisedOn: "2026-11-20", daysOverdue: 54 },
      },
    ]);
  });

  it("of the as-of day is broken at its close, and the call is for the next day", () => {
    // Thursday 19 November.
    expect(toDo([promised("2026-11-19")], { asOf: "2026-11-19" })).toMatchObject([
      { step: "call", doOn: "2026-11-20" },
    ]);
  });

  it("does not wait for the gap when broken, and counts once", () => {
    expect(toDo([promised("2026-11-20", reminded(1, "2026-11-19"))])).toMatchObject([{ step: "call", doOn: MONDAY }]);
    expect(toDo([promised("2026-11-12", reminded(1, "2026-11-16"))])).toMatchObject([{ reason: { kind: "overdue" } }]);
  });

  it("stays out of the message about the client's other invoices", () => {
    expect(toDo([promised("2026-12-01"), invoiceOf("F2")])).toMatchObject([{ invoiceIds: ["F2"] }]);
  });
});

describe("a dispute", () => {
  const disputed = invoiceOf("F1", { dispute: { since: day("2026-11-01"), reason: "quantité" } });

  it("is answered instead of reminded", () => {
    expect(toDo([disputed])).toMatchObject([
      {
        step: "answer-dispute",
        doOn: MONDAY,
        invoiceIds: ["F1"],
        reason: { kind: "dispute", invoiceNumber: "F1", since: "2026-11-01", ageDays: 21, statedReason: "quantité" },
      },
    ]);
  });

  it("does not stop the reminder of the client's other invoices", () => {
    expect(toDo([disputed, invoiceOf("F2")]).map(({ step, invoiceIds }) => [step, invoiceIds])).toEqual([
      ["answer-dispute", ["F1"]],
      ["call", ["F2"]],
    ]);
  });
});

describe("an invoice whose payment cannot be read", () => {
  const unreadable = invoiceOf("F1", { paymentUnreadable: true });

  it("is checked, not reminded; the client's other invoices are reminded without it", () => {
    expect(toDo([unreadable, invoiceOf("F2")])).toMatchObject([
      {
        ...{ step: "check-payment", channel: null, level: null, doOn: MONDAY, invoiceIds: ["F1"], expectedEffect: 0 },
        reason: { kind: "payment-unreadable", invoiceNumber: "F1", dueOn: "2026-10-31" },
      },
      { step: "call", invoiceIds: ["F2"], amount: euros(100) },
    ]);
    expect(next([unreadable])).toEqual({ F1: { kind: "planned", step: "check-payment", doOn: MONDAY } });
  });

  it("is checked before a broken promise is called about, and even where it is collected by direct debit", () => {
    const promise = { promisedOn: day("2026-11-20"), madeOn: null };
    const collected = invoiceOf("F2", { client: "petit", paymentUnreadable: true, paymentMethod: "direct-debit" });
    expect(toDo([{ ...unreadable, promise }, collected]).map(({ step }) => step)).toEqual([
      "check-payment",
      "check-payment",
    ]);
  });

  it("is no matter once it is settled, contested or excluded", () => {
    const settled = { ...unreadable, receipts: [received(100, "2026-11-02")] };
    const contested = invoiceOf("F2", { paymentUnreadable: true, dispute: { since: null, reason: null } });
    const excluded = invoiceOf("F3", {
      ...{ client: "petit", paymentUnreadable: true },
      dunning: { level: 0, lastRemindedOn: null, excluded: true },
    });
    expect(toDo([settled, contested, excluded]).map(({ step }) => step)).toEqual(["answer-dispute"]);
  });
});

describe("the order of the list", () => {
  it("is by day, then disputes and broken promises, then the expected effect", () => {
    const list = toDo([
      invoiceOf("F1", { client: "large", euros: 9000 }),
      invoiceOf("F2", { client: "small", euros: 90 }),
      invoiceOf("F3", { client: "thursday", due: "2026-11-26", euros: 4000 }),
      invoiceOf("F4", { client: "promiser", euros: 50, promise: { promisedOn: day("2026-11-20"), madeOn: null } }),
      invoiceOf("F5", { client: "disputer", euros: 60, dispute: { since: null, reason: null } }),
    ]);
    expect(list.map((reminder) => reminder.clientId)).toEqual(["disputer", "promiser", "large", "small", "thursday"]);
  });
});

describe("the expected effect", () => {
  // Due 16 November: a call on Monday the 23rd, assumed to bring 30 % of what would not come by itself in 14 days.
  const invoice = invoiceOf("F1", { due: "2026-11-16", euros: 1000 });

  it("is 30 % of 1,000 euros for a call when nothing would come by itself", () => {
    expect(toDo([invoice])).toMatchObject([{ step: "call", expectedEffect: euros(300) }]);
  });

  it("is 30 % of the 250 euros still missing when three chances in four bring the money within 14 days", () => {
    const forecast = forecastOf(invoice, { paidByDay14: 0.75 });
    expect(toDo([invoice], { forecasts: [forecast] })).toMatchObject([{ expectedEffect: euros(75) }]);
  });
});

describe("nextReminders", () => {
  it("gives an invoice the action of the message that names it", () => {
    const invoices = [invoiceOf("F1", { due: "2026-11-20" }), invoiceOf("F2", { due: "2026-10-20" })];
    const planned = { kind: "planned", step: "call", doOn: MONDAY };
    expect(next(invoices)).toEqual({ F1: planned, F2: planned });
  });

  it("looks 30 days ahead", () => {
    // Due 12 December, a Saturday: the e-mail is for Monday the 14th. Due 23 December: beyond the 30 days.
    expect(next([invoiceOf("F1", { issued: "2026-11-12", due: "2026-12-12" })])).toEqual({
      F1: { kind: "planned", step: "email", doOn: "2026-12-14" },
    });
    expect(next([invoiceOf("F1", { issued: "2026-11-12", due: "2026-12-23" })])).toEqual({
      F1: { kind: "none", because: "nothing-planned" },
    });
  });

  it("keeps the gap after the message that goes out now", () => {
    const invoices = [invoiceOf("F1", { due: "2026-11-02" }), invoiceOf("F2", { due: "2026-11-27" })];
    // F1 is written to on 23 November: F2 waits until the 30th.
    expect(next(invoices)["F2"]).toEqual({ kind: "planned", step: "email", doOn: "2026-11-30" });
  });

  it("says when a client that was just contacted is due again", () => {
    // Written to on Friday 20 November: again seven days later.
    const invoice = invoiceOf("F1", { due: "2026-10-01", ...reminded(1, "2026-11-20") });
    expect(next([invoice])).toEqual({ F1: { kind: "planned", step: "firm-letter", doOn: "2026-11-27" } });
  });

  it("shows a dispute to be answered and a broken promise that falls after the days of the list", () => {
    const settings = { ...DEFAULT_SETTINGS, listDays: 0 };
    const disputed = invoiceOf("F1", { dispute: { since: null, reason: null } });
    const broken = invoiceOf("F2", { client: "martin", promise: { promisedOn: day("2026-11-20"), madeOn: null } });
    expect(next([disputed, broken], SUNDAY, settings)).toEqual({
      F1: { kind: "planned", step: "answer-dispute", doOn: MONDAY },
      F2: { kind: "planned", step: "call", doOn: MONDAY },
    });
  });

  it("plans nothing where the ladder has no step", () => {
    const standard = { ...DEFAULT_SETTINGS.ladders.get("standard")!, steps: [] };
    const settings = { ...DEFAULT_SETTINGS, ladders: new Map([["standard", standard]]) };
    const broken = invoiceOf("F1", { promise: { promisedOn: day("2026-11-20"), madeOn: null } });
    const planned = { kind: "none", because: "nothing-planned" };
    expect(next([broken, invoiceOf("F2")], SUNDAY, settings)).toEqual({ F1: planned, F2: planned });
  });

  it("has no entry for credit notes", () => {
    expect(next([invoiceOf("A1", { euros: -20 })])).toEqual({});
  });
});

interface ForecastWords {
  readonly paymentsUsed?: number;
  readonly typicalDelay?: number;
  readonly lastDelays?: readonly number[];
  readonly paidByDay14?: number;
}

/** A forecast for an as-of day of 22 November: some chance on the 14th day after it, the rest never. */
function forecastOf(
  invoice: Invoice,
  { paymentsUsed = 0, typicalDelay, lastDelays = [], paidByDay14 = 0 }: ForecastWords,
): PaymentForecast {
  const paidOn = day("2026-12-06");
  return {
    invoiceId: invoiceId(invoice.id),
    clientId: clientId(invoice.clientId),
    outstanding: invoice.amount,
    delay: {
      firstDay: dayNumber(paidOn) - dayNumber(invoice.dueOn),
      probabilities: Float64Array.of(paidByDay14),
      unpaid: 1 - paidByDay14,
    },
    expected: paidOn,
    low: null,
    high: null,
    reason: {
      basis: "client",
      paymentsUsed,
      typicalDelay: typicalDelay ?? null,
      lastDelays,
      recentPayments: 0,
      payWeekday: null,
      payDaysOfMonth: [],
      laterEachYear: null,
      portfolioDelay: null,
      daysOverdue: null,
      statedDate: null,
      promises: null,
      passedDate: null,
      unlikelyUntil: null,
      modelDate: null,
    },
  };
}

describe("a client's ladder", () => {
  const overdue = (due: string, facts: Partial<Client>, words = {}) =>
    toDo([invoiceOf("F1", { due, ...words })], { clients: [clientOf("durand", facts)] });

  it("is the one it names, else that of its kind, else the standard one", () => {
    // Three days after the due date: the standard ladder writes, a strategic client is called.
    expect(overdue("2026-11-20", {})).toMatchObject([{ ladder: "standard", step: "email" }]);
    expect(overdue("2026-11-20", { ladder: "strategic-client" })).toMatchObject([
      { ladder: "strategic-client", step: "call", channel: "call" },
    ]);
    expect(overdue("2026-11-20", { kind: "public" })).toMatchObject([{ ladder: "public-body", step: "email" }]);
    expect(overdue("2026-11-20", { kind: "private" })).toMatchObject([{ ladder: "private-person", step: "email" }]);
    expect(overdue("2026-11-20", { kind: "public", ladder: "strategic-client" })).toMatchObject([{ step: "call" }]);
    expect(overdue("2026-11-20", { ladder: "nobody wrote this one" })).toMatchObject([{ ladder: "standard" }]);
  });

  it("of a good payer begins five days after the due date, and announces nothing", () => {
    const goodPayer = { ladder: "good-payer" };
    expect(overdue("2026-11-20", goodPayer)).toMatchObject([{ step: "email", doOn: "2026-11-25" }]);
    expect(overdue("2026-12-02", goodPayer, { issued: "2026-11-02", euros: 50_000 })).toEqual([]);
  });

  it("of a strategic client leads to a decision and sends no formal notice", () => {
    const sent = reminded(2, "2026-11-06");
    expect(overdue("2026-09-30", { ladder: "strategic-client" }, sent)).toMatchObject([
      { step: "decision", channel: null },
    ]);
  });

  it("of a private person leaves 15 days after a firm letter before the formal notice", () => {
    expect(overdue("2026-09-30", { kind: "private" }, reminded(2, "2026-11-10"))).toMatchObject([
      { step: "formal-notice", doOn: "2026-11-25" },
    ]);
  });
});

describe("who does it, and how", () => {
  it("is who looks after the client, unless the step names somebody", () => {
    const standard = DEFAULT_SETTINGS.ladders.get("standard")!;
    const steps = standard.steps.map((step) => (step.step === "formal-notice" ? { ...step, owner: "Claire" } : step));
    const settings = { ...DEFAULT_SETTINGS, ladders: new Map([["standard", { ...standard, steps }]]) };
    const clients = [clientOf("durand", { owner: "Paul" })];
    expect(toDo([invoiceOf("F1", { due: "2026-11-20" })], { clients, settings })).toMatchObject([{ owner: "Paul" }]);
    const formal = invoiceOf("F1", { due: "2026-10-01", ...reminded(2, "2026-11-10") });
    expect(toDo([formal], { clients, settings })).toMatchObject([{ step: "formal-notice", owner: "Claire" }]);
    expect(toDo([formal])).toMatchObject([{ owner: null, channel: "registered-letter", level: 3 }]);
  });

  it("is a letter where the client's e-mail address is the one that is missing", () => {
    const invoices = [invoiceOf("F1", { due: "2026-11-20" }), invoiceOf("F2", { client: "martin", due: "2026-11-20" })];
    const channels = (clients: readonly Client[]) => toDo(invoices, { clients }).map(({ channel }) => channel);
    expect(channels([clientOf("durand", { email: null })])).toEqual(["letter", "email"]);
    expect(channels([clientOf("durand", { email: null }), clientOf("martin", { email: null })])).toEqual([
      "email",
      "email",
    ]);
  });

  it("is on a day on which both sides work", () => {
    const belgian = [clientOf("durand", { country: "BE" })];
    // Tuesday 21 July is Belgium's holiday, Tuesday 14 July France's.
    expect(toDo([invoiceOf("F1", { due: "2026-07-10" })], { asOf: "2026-07-21", clients: belgian })).toMatchObject([
      { doOn: "2026-07-22" },
    ]);
    expect(toDo([invoiceOf("F1", { due: "2026-07-10" })], { asOf: "2026-07-14", clients: belgian })).toMatchObject([
      { doOn: "2026-07-15" },
    ]);
    expect(toDo([invoiceOf("F1", { due: "2026-07-10" })], { asOf: "2026-07-21" })).toMatchObject([
      { doOn: "2026-07-21" },
    ]);
  });
});

describe("more stops", () => {
  const overdue = { due: "2026-11-02" };

  it.each<[string, Partial<Client>]>([
    ["insolvent", { insolvent: true }],
    ["on-hold", { onHold: true }],
    ["client-excluded", { excludedFromReminders: true }],
  ])("leave a client alone that is %s, and its dispute too", (because, facts) => {
    const disputed = invoiceOf("F2", { dispute: { since: null, reason: null } });
    const book = dunningBook(
      ledgerOf(SUNDAY, [invoiceOf("F1", overdue), disputed], [clientOf("durand", facts)]),
      [],
      DEFAULT_SETTINGS,
    );
    expect(reminders(book)).toEqual([]);
    expect(nextReminders(book, []).get(invoiceId("F1"))).toEqual({ kind: "none", because });
  });

  it("do not cover a direct debit that came back: the client is called, once", () => {
    const rejected = { ...overdue, paymentMethod: "direct-debit", directDebitRejected: true } as const;
    expect(toDo([invoiceOf("F1", rejected)])).toMatchObject([
      { step: "call", doOn: MONDAY, reason: { kind: "rejected-direct-debit", daysOverdue: 21 } },
    ]);
    expect(toDo([invoiceOf("F1", { ...rejected, ...reminded(0, "2026-11-16") })])).toMatchObject([
      { step: "email", reason: { kind: "overdue" } },
    ]);
  });

  it("wait for the payment that a client announced instead of a direct debit that came back", () => {
    const rejected = { ...overdue, paymentMethod: "direct-debit", directDebitRejected: true } as const;
    const contact = {
      on: day(SUNDAY),
      channel: "call",
      outcome: "payment-sent",
      level: null,
      unanswered: 0,
      resentOn: null,
    } as const;
    expect(toDo([invoiceOf("F1", { ...rejected, contact })])).toEqual([]);
  });
});

describe("a book taken over from elsewhere", () => {
  const settings = { ...DEFAULT_SETTINGS, takenOver: { on: day("2026-11-01"), level: 2 } };
  const step = (due: string, facts = {}) =>
    toDo([invoiceOf("F1", { due, ...facts })], { settings }).map((line) => line.step);

  it("starts at the level typed, as far as the age of the invoice allowed by then", () => {
    // Due 20 September, 42 days before: firm letter and more would have gone; due 25 October, 7 days: the e-mail only.
    expect(step("2026-09-20")).toEqual(["formal-notice"]);
    expect(step("2026-10-05")).toEqual(["formal-notice"]);
    expect(step("2026-10-25")).toEqual(["firm-letter"]);
  });

  it("starts gently with what was due since, and goes by the record where there is one", () => {
    expect(step("2026-11-01")).toEqual(["call"]);
    expect(step("2026-09-20", reminded(1, "2026-11-10"))).toEqual(["firm-letter"]);
  });
});

describe("formal steps without proof", () => {
  const proof = { orderReference: "C-12", orderedOn: null, deliveryNote: "", deliveredOn: null, signed: false };
  const ripe = { due: "2026-10-01", ...reminded(2, "2026-11-10") };

  it("wait, and the list says what is missing", () => {
    expect(toDo([invoiceOf("F1", { ...ripe, proof })])).toMatchObject([
      {
        step: "complete-proof",
        channel: null,
        doOn: MONDAY,
        dossier: { given: 2, of: 4, missing: ["delivery", "signature"] },
        reason: { kind: "proof-missing", waitingStep: "formal-notice" },
      },
      // Meanwhile the call is repeated, two weeks after the letter.
      { step: "call", doOn: "2026-11-24" },
    ]);
  });

  it("do not wait where the settings say so, nor in a sheet without such columns", () => {
    const settings = { ...DEFAULT_SETTINGS, waitForProof: false };
    expect(toDo([invoiceOf("F1", { ...ripe, proof })], { settings })).toMatchObject([{ step: "formal-notice" }]);
    expect(toDo([invoiceOf("F1", ripe)])).toMatchObject([{ step: "formal-notice", dossier: null }]);
  });
});

describe("where no step is left", () => {
  it("the call is repeated two weeks after the last contact, so that no invoice is forgotten", () => {
    const standard = DEFAULT_SETTINGS.ladders.get("standard")!;
    const steps = standard.steps.filter(({ step }) => step === "email" || step === "call");
    const settings = { ...DEFAULT_SETTINGS, ladders: new Map([["short", { ...standard, steps }]]) };
    const called = (on: string) => toDo([invoiceOf("F1", { due: "2026-10-01", ...reminded(1, on) })], { settings });
    expect(called("2026-11-09")).toMatchObject([{ step: "call", doOn: MONDAY }]);
    expect(called("2026-11-16")).toEqual([]);
  });

  it("but not while a letter is still to come", () => {
    // Due 5 November, e-mail on the 5th, called on the 12th: the firm letter is for the 26th.
    expect(toDo([invoiceOf("F1", { due: "2026-11-05", ...reminded(1, "2026-11-12") })])).toMatchObject([
      { step: "firm-letter", doOn: "2026-11-26" },
    ]);
  });

  it("and a decision comes up again every two weeks until it is taken", () => {
    expect(toDo([invoiceOf("F1", { due: "2026-08-31", ...reminded(3, "2026-11-08") })])).toMatchObject([
      { step: "decision", doOn: MONDAY },
    ]);
  });
});

describe("a working day with room for two contacts", () => {
  const settings = { ...DEFAULT_SETTINGS, contactsPerDay: 2 };
  const large = ["a", "b", "c", "d"].map((client, index) =>
    invoiceOf(`F${index}`, { client, due: "2026-11-10", euros: 9000 - index }),
  );

  it("takes the two that bring most, the next day the next two, each with what is due then", () => {
    const list = toDo(large, { settings });
    expect(list.map(({ clientId: id, doOn }) => [id, doOn])).toEqual([
      ["a", MONDAY],
      ["b", MONDAY],
      ["c", "2026-11-24"],
      ["d", "2026-11-24"],
    ]);
    expect(list[2]!.reason).toMatchObject({ daysOverdue: 14 });
  });

  it("takes a small old invoice before them, once nobody called its client for four weeks", () => {
    const small = invoiceOf("F9", { client: "z", due: "2026-10-25", euros: 50 });
    expect(toDo([...large, small], { settings })[0]).toMatchObject({ clientId: "z", doOn: MONDAY });
    const younger = invoiceOf("F9", { client: "z", due: "2026-10-26", euros: 50 });
    expect(toDo([...large, younger], { settings }).at(-1)).toMatchObject({ clientId: "z", doOn: "2026-11-25" });
  });
});
