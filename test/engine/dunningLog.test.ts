import { daysBetween, dayNumber, weekdayOfDayNumber } from "../../src/engine/calendar";
import type { PaymentDays } from "../../src/engine/delay/distribution";
import { daysUntil } from "../../src/engine/delay/distribution";
import { keptShare, statedDate } from "../../src/engine/delay/statedDates";
import type { ContactRecord } from "../../src/engine/dunning/contactLog";
import { withContacts } from "../../src/engine/dunning/contactLog";
import { DEFAULT_SETTINGS } from "../../src/engine/dunning/defaultSettings";
import { dunningBook } from "../../src/engine/dunning/dunningBook";
import { keptPromises } from "../../src/engine/dunning/keptPromises";
import { nextReminders } from "../../src/engine/dunning/nextReminders";
import { reminders } from "../../src/engine/dunning/reminders";
import type { Invoice } from "../../src/engine/types";
import { clientId, day, euros, invoiceId, invoiceOf, ledgerOf, received } from "./ledgerBuilders";

const SUNDAY = "2026-11-22";
const MONDAY = "2026-11-23";

interface RecordWords extends Partial<Omit<ContactRecord, "on" | "invoiceIds" | "promisedOn">> {
  readonly promisedOn?: string;
}

const entry = (on: string, invoices: readonly string[], { promisedOn, ...words }: RecordWords = {}): ContactRecord => ({
  on: day(on),
  clientId: clientId("durand"),
  invoiceIds: invoices.map(invoiceId),
  step: null,
  level: null,
  channel: null,
  outcome: null,
  note: null,
  promisedOn: promisedOn === undefined ? null : day(promisedOn),
  ...words,
});

const email = { step: "email", level: 1, channel: "email" } as const;
const call = { step: "call", channel: "call" } as const;

const after = (invoices: readonly Invoice[], log: readonly ContactRecord[], asOf = SUNDAY) => {
  const ledger = withContacts(ledgerOf(asOf, invoices), log);
  const book = dunningBook(ledger, [], DEFAULT_SETTINGS);
  const list = reminders(book);
  return { ledger, list, next: Object.fromEntries(nextReminders(book, list)), facts: ledger.invoices };
};

describe("the log", () => {
  it("raises the level by a message, not by a call, and keeps the day of both", () => {
    const [wrote] = after([invoiceOf("F1")], [entry("2026-11-02", ["F1"], email)]).facts;
    expect(wrote!.dunning).toMatchObject({ level: 1, lastRemindedOn: "2026-11-02" });
    const [called] = after(
      [invoiceOf("F1")],
      [entry("2026-11-02", ["F1"], email), entry("2026-11-09", ["F1"], call)],
    ).facts;
    expect(called!.dunning).toMatchObject({ level: 1, lastRemindedOn: "2026-11-09" });
  });

  it("raises the invoice furthest up to the level of the message, and the others it names by one", () => {
    const { facts } = after(
      [invoiceOf("F1", { dunning: { level: 2, lastRemindedOn: null, excluded: false } }), invoiceOf("F2")],
      [entry("2026-11-02", ["F1", "F2"], { step: "formal-notice", level: 3 })],
    );
    expect(facts.map(({ dunning }) => dunning.level)).toEqual([3, 1]);
  });

  it("says nothing yet of what is dated after the as-of day, nor of invoices the book does not hold", () => {
    const { facts } = after(
      [invoiceOf("F1")],
      [entry("2026-11-23", ["F1"], email), entry("2026-11-02", ["F9"], email)],
    );
    expect(facts).toEqual([invoiceOf("F1")]);
  });

  it("leaves a dispute of the sheet standing, and the later of two promises", () => {
    const dispute = { since: null, reason: "prix" };
    const promise = { promisedOn: day("2026-12-01"), madeOn: null };
    const said = entry("2026-11-02", ["F1"], { outcome: "promise", promisedOn: "2026-12-10" });
    const [disputed] = after([invoiceOf("F1", { dispute, promise })], [said]).facts;
    expect(disputed).toMatchObject({ dispute, promise: { promisedOn: "2026-12-10", madeOn: "2026-11-02" } });
  });
});

describe("an invoice named in a letter about an older one", () => {
  const older = invoiceOf("F1", { due: "2026-10-18", dunning: { level: 1, lastRemindedOn: null, excluded: false } });
  const younger = invoiceOf("F2", { due: "2026-10-25", dunning: { level: 1, lastRemindedOn: null, excluded: false } });
  const letter = entry("2026-11-09", ["F1", "F2"], { step: "formal-notice", level: 3, channel: "registered-letter" });

  it("does not bring the same letter, or a gentler one, again within two weeks", () => {
    const again = { ...older, dunning: { ...older.dunning, level: 2 } };
    const { facts, list } = after([again, younger], [letter], "2026-11-16");
    expect(facts.map(({ dunning }) => dunning.level)).toEqual([3, 2]);
    // Formal notice of the 9th: for the younger one, at its own 30 days, not before Monday 23 November.
    expect(list.map(({ step }) => step)).not.toContain("formal-notice");
    expect(after([again, younger], [letter], "2026-11-25").list).toMatchObject([{ step: "formal-notice" }]);
  });
});

describe("after a call", () => {
  const due = { due: "2026-10-20" };
  const outcomeOf = (outcome: ContactRecord["outcome"], on = "2026-11-20", words: RecordWords = {}) =>
    after([invoiceOf("F1", due)], [entry(on, ["F1"], { ...call, outcome, ...words })]);

  it("nobody answered, it is tried again two days later and counts as no contact", () => {
    // Called on Thursday 19 November: again on Monday, the first working day two days after.
    const { facts, list } = outcomeOf("no-answer", "2026-11-19");
    expect(facts[0]!.dunning.lastRemindedOn).toBeNull();
    expect(list).toMatchObject([{ step: "call", doOn: MONDAY }]);
  });

  it("nobody answered three times, the ladder goes on in writing", () => {
    const tried = ["2026-11-10", "2026-11-12", "2026-11-16"].map((on) =>
      entry(on, ["F1"], { ...call, outcome: "no-answer" }),
    );
    const { facts, list } = after([invoiceOf("F1", due)], tried);
    expect(facts[0]!.dunning.lastRemindedOn).toBe("2026-11-16");
    expect(list).toMatchObject([{ step: "email", doOn: MONDAY, level: 1 }]);
  });

  it("a message on the voicemail counts as a contact", () => {
    expect(outcomeOf("voicemail").list).toMatchObject([{ step: "email", doOn: "2026-11-27" }]);
  });

  it("with a promise, its day is waited for; once broken the client is called, and the list says so", () => {
    const promised = { promisedOn: "2026-11-27" };
    expect(outcomeOf("promise", "2026-11-20", promised)).toMatchObject({
      list: [],
      next: { F1: { kind: "waiting-for-promise", promisedOn: "2026-11-27" } },
    });
    const log = [entry("2026-11-12", ["F1"], { ...call, outcome: "promise", promisedOn: "2026-11-20" })];
    expect(after([invoiceOf("F1", due)], log).list).toMatchObject([
      { step: "call", doOn: MONDAY, reason: { kind: "broken-promise", promisedOn: "2026-11-20" } },
    ]);
  });

  it("with a payment sent, three bank days are waited for, then the client is called about it", () => {
    // Said on Friday 20 November: until Wednesday the 25th.
    expect(outcomeOf("payment-sent").next).toEqual({ F1: { kind: "waiting-for-payment", until: "2026-11-25" } });
    // Said on Tuesday 17 November: until Friday the 20th, called on Monday.
    expect(outcomeOf("payment-sent", "2026-11-17").list).toMatchObject([
      {
        step: "call",
        doOn: MONDAY,
        reason: { kind: "payment-not-arrived", outcome: "payment-sent", saidOn: "2026-11-17", daysOverdue: 34 },
      },
    ]);
  });

  it.each(["in-payment", "waiting-approval"] as const)("%s: ten bank days are waited for", (outcome) => {
    expect(outcomeOf(outcome).next).toEqual({ F1: { kind: "waiting-for-payment", until: "2026-12-04" } });
  });

  it("with an invoice not received, it is sent again and its reminders start anew", () => {
    const log = [
      entry("2026-11-02", ["F1"], { step: "firm-letter", level: 2 }),
      entry("2026-11-12", ["F1"], { ...call, outcome: "invoice-not-received" }),
    ];
    const { facts, list } = after([invoiceOf("F1", due)], log);
    expect(facts[0]).toMatchObject({ dunning: { level: 0 }, contact: { resentOn: "2026-11-12" } });
    // Sent again on the 12th: the call is for the 19th at the earliest, the as-of day makes it Monday.
    expect(list).toMatchObject([{ step: "call", doOn: MONDAY }]);
    expect(after([invoiceOf("F1", due)], log, "2026-11-12").next).toMatchObject({
      F1: { step: "call", doOn: "2026-11-19" },
    });
  });

  it("with a dispute, it is answered, with its age and the reason noted", () => {
    expect(outcomeOf("dispute", "2026-11-12", { note: "quantité" }).list).toMatchObject([
      {
        step: "answer-dispute",
        channel: null,
        reason: { kind: "dispute", since: "2026-11-12", ageDays: 10, statedReason: "quantité" },
      },
    ]);
  });

  it("a dispute that was settled by a promise is a promise", () => {
    const log = [
      entry("2026-11-02", ["F1"], { ...call, outcome: "dispute" }),
      entry("2026-11-12", ["F1"], { step: "answer-dispute", outcome: "promise", promisedOn: "2026-11-30" }),
    ];
    expect(after([invoiceOf("F1", due)], log).next).toEqual({
      F1: { kind: "waiting-for-promise", promisedOn: "2026-11-30" },
    });
  });
});

describe("the promises of a client", () => {
  const promise = (on: string, promisedOn: string, id = "F1") => entry(on, [id], { outcome: "promise", promisedOn });
  const record = (invoices: readonly Invoice[], log: readonly ContactRecord[]) =>
    keptPromises(ledgerOf(SUNDAY, invoices), log).get(clientId("durand"));

  it("are kept when all was paid by two bank days after the promised one", () => {
    // Promised for Friday 13 November: kept with money on Tuesday the 17th, not on Wednesday.
    const log = [promise("2026-11-02", "2026-11-13")];
    expect(record([invoiceOf("F1", { receipts: [received(100, "2026-11-17")] })], log)).toEqual({ made: 1, kept: 1 });
    expect(record([invoiceOf("F1", { receipts: [received(100, "2026-11-18")] })], log)).toEqual({ made: 1, kept: 0 });
    expect(record([invoiceOf("F1", { receipts: [received(99, "2026-11-13")] })], log)).toEqual({ made: 1, kept: 0 });
  });

  it("count once their day has passed, and not when another one replaced them before", () => {
    expect(record([invoiceOf("F1")], [promise("2026-11-12", "2026-11-19")])).toBeUndefined();
    const replaced = [promise("2026-11-02", "2026-11-10"), promise("2026-11-06", "2026-11-13")];
    expect(record([invoiceOf("F1")], replaced)).toEqual({ made: 1, kept: 0 });
  });

  it("are believed at 70 % before any, as if four had been seen", () => {
    expect(keptShare(null)).toBeCloseTo(0.7);
    // (0 + 2.8) of 8; (4 + 2.8) of 8.
    expect(keptShare({ made: 4, kept: 0 })).toBeCloseTo(0.35);
    expect(keptShare({ made: 4, kept: 4 })).toBeCloseTo(0.85);
  });

  it("reach the forecast through the client", () => {
    const log = [promise("2026-11-02", "2026-11-06")];
    expect(after([invoiceOf("F1")], log).ledger.clients.get(clientId("durand"))!.promises).toEqual({
      made: 1,
      kept: 0,
    });
  });
});

describe("what an outcome makes of the expected date", () => {
  const asOf = dayNumber(day(SUNDAY));
  const closed = {
    firstDay: asOf - 100,
    isClosed: Uint8Array.from({ length: 500 }, (_, index) => (weekdayOfDayNumber(asOf - 100 + index) > 5 ? 1 : 0)),
  };
  // The model: the money comes on one of the Thursdays of the next ten weeks, the first being 26 November.
  const model: PaymentDays = {
    chances: Float64Array.from({ length: 70 }, (_, ahead) => (ahead % 7 === 3 ? 0.1 : 0)),
    unpaid: 0,
  };
  const stated = (outcome: ContactRecord["outcome"], on: string, words: RecordWords = {}) => {
    const { facts } = after(
      [invoiceOf("F1", { issued: "2026-09-20", due: "2026-10-20" })],
      [entry(on, ["F1"], { ...call, outcome, ...words })],
    );
    return statedDate({ invoice: facts[0]!, promises: null, disputeDays: 30 }, model, asOf, closed);
  };
  const chanceOn = (days: PaymentDays, on: string) => days.chances[daysBetween(day(SUNDAY), day(on)) - 1];

  it("payment sent: 70 % within its three bank days, one as likely as another, else as the model says after them", () => {
    const { basis, days } = stated("payment-sent", "2026-11-20")!;
    expect(basis).toBe("announced");
    for (const on of ["2026-11-23", "2026-11-24", "2026-11-25"]) expect(chanceOn(days, on)).toBeCloseTo(0.7 / 3);
    // Ten Thursdays after the 25th share the rest.
    expect(chanceOn(days, "2026-11-26")).toBeCloseTo(0.03);
  });

  it("in payment: 70 % on the client's own pay days within ten bank days", () => {
    const { days } = stated("in-payment", "2026-11-20")!;
    // Until Friday 4 December: Thursday 26 November and Thursday 3 December.
    expect(chanceOn(days, "2026-11-26")).toBeCloseTo(0.35);
    expect(chanceOn(days, "2026-12-03")).toBeCloseTo(0.35);
    expect(chanceOn(days, "2026-11-24")).toBe(0);
  });

  it("waiting for approval: as the model says, a week later from the day on which that was said", () => {
    const { basis, days } = stated("waiting-approval", "2026-11-22")!;
    expect(basis).toBe("announced");
    expect(chanceOn(days, "2026-11-26")).toBe(0);
    expect(chanceOn(days, "2026-12-03")).toBeCloseTo(0.1);
    expect(daysUntil(days, 0.5)).toBe(daysUntil(model, 0.5)! + 7);
  });

  it("invoice not received: its term of 30 days starts anew on the day it is sent again", () => {
    // Sent again on Thursday 12 November, ten days ago: 20 days more.
    const { basis, days } = stated("invoice-not-received", "2026-11-12")!;
    expect(basis).toBe("sent-again");
    // Thursday 26 November and 20 days: Wednesday 16 December.
    expect(chanceOn(days, "2026-12-16")).toBeCloseTo(0.1);
    expect(stated("invoice-not-received", "2026-10-20")).toBeNull();
  });

  it("no answer and voicemail: nothing", () => {
    expect(stated("no-answer", "2026-11-20")).toBeNull();
    expect(stated("voicemail", "2026-11-20")).toBeNull();
  });

  it("what was announced and did not come in time: nothing more", () => {
    expect(stated("payment-sent", "2026-11-12")).toBeNull();
  });

  it("loses and makes no chance", () => {
    for (const outcome of ["payment-sent", "in-payment", "waiting-approval", "invoice-not-received"] as const) {
      const { days } = stated(outcome, "2026-11-20")!;
      expect(days.chances.reduce((sum, chance) => sum + chance, days.unpaid)).toBeCloseTo(1, 10);
    }
  });
});

describe("amounts after the log", () => {
  it("are those of the sheet: an entry about a contact moves no money", () => {
    const { list } = after([invoiceOf("F1", { euros: 100 })], [entry("2026-11-02", ["F1"], email)]);
    expect(list).toMatchObject([{ amount: euros(100) }]);
  });
});
