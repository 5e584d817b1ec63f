import fc from "fast-check";
import { addBankDays } from "../../src/engine/bankDays";
import { addDays, calendarDate, daysBetween, weekday } from "../../src/engine/calendar";
import type { ContactRecord } from "../../src/engine/dunning/contactLog";
import { withContacts } from "../../src/engine/dunning/contactLog";
import { dunningBook } from "../../src/engine/dunning/dunningBook";
import { nextReminders } from "../../src/engine/dunning/nextReminders";
import { DEFAULT_SETTINGS } from "../../src/engine/dunning/defaultSettings";
import { overdueAccount } from "../../src/engine/dunning/overdueAccount";
import type { Reminder } from "../../src/engine/dunning/reminder";
import { reminders } from "../../src/engine/dunning/reminders";
import { isWorkingDay } from "../../src/engine/holidays";
import { outstandingAfterCredits } from "../../src/engine/ledger/outstanding";
import { NO_CENTS, sumCents } from "../../src/engine/money";
import type { CalendarDate, ContactOutcome, Invoice, Ledger, PaymentForecast } from "../../src/engine/types";
import { anyForecasts } from "./arbitraryForecasts";
import { invoiceOf, ledgerOf as bookOf } from "../engine/ledgerBuilders";
import { anyLedger } from "./arbitraryLedger";

const anyBook = anyLedger.chain((ledger) => fc.tuple(fc.constant(ledger), anyForecasts(ledger)));
const listOf = (ledger: Ledger, forecasts: readonly PaymentForecast[]) =>
  reminders(dunningBook(ledger, forecasts, DEFAULT_SETTINGS));

/** Bank days for which money announced without a day is waited for. */
const PATIENCE: Readonly<Partial<Record<ContactOutcome, number>>> = {
  "payment-sent": 3,
  "in-payment": 10,
  "waiting-approval": 10,
};

/** What a person would say may be asked for: written independently of the engine, from the facts alone. */
function mayBeAskedFor(ledger: Ledger, invoice: Invoice): boolean {
  const open = outstandingAfterCredits(ledger).get(invoice.id) ?? 0;
  const client = ledger.clients.get(invoice.clientId)!;
  return (
    ![client.insolvent, client.onHold, client.excludedFromReminders].includes(true) &&
    open > DEFAULT_SETTINGS.ladders.get("standard")!.negligibleBalance &&
    !invoice.dispute &&
    !invoice.paymentUnreadable &&
    !invoice.dunning.excluded &&
    ((invoice.paymentMethod ?? client.paymentMethod) !== "direct-debit" || invoice.directDebitRejected) &&
    !isAnnounced(ledger, invoice) &&
    !(invoice.promise && invoice.promise.promisedOn > ledger.asOf)
  );
}

function isAnnounced({ asOf }: Ledger, { contact }: Invoice): boolean {
  const patience = contact?.outcome ? PATIENCE[contact.outcome] : undefined;
  return contact !== null && patience !== undefined && addBankDays(contact.on, patience) > asOf;
}

/** Reasons that do not wait for the gap. */
const MISSED: ReadonlySet<string> = new Set(["broken-promise", "payment-not-arrived", "rejected-direct-debit"]);

/** Work inside the company is no contact. */
const isWork = (step: string) => ["answer-dispute", "complete-proof", "check-payment"].includes(step);

describe("reminders", () => {
  it("never ask for what is paid, contested, promised, excluded or collected", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const invoices = new Map(ledger.invoices.map((invoice) => [invoice.id, invoice]));
        for (const { step, invoiceIds } of listOf(ledger, forecasts)) {
          if (isWork(step)) continue;
          for (const id of invoiceIds) expect(mayBeAskedFor(ledger, invoices.get(id)!)).toBe(true);
        }
      }),
    );
  });

  it("are one message to a client at most, one line of disputes to answer, one of payments to check, and one of proof to complete", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const lines = listOf(ledger, forecasts).map(({ clientId, step }) => `${clientId} ${isWork(step) ? step : ""}`);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  it("ask to the cent for what is due by their day less what is left out", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const open = outstandingAfterCredits(ledger);
        for (const { clientId, step, doOn, amount } of listOf(ledger, forecasts)) {
          if (isWork(step) || step === "email-before-due") continue;
          const due = ledger.invoices.filter(
            (invoice) => invoice.clientId === clientId && invoice.dueOn <= doOn && mayBeAskedFor(ledger, invoice),
          );
          expect(amount).toBe(sumCents(due.map(({ id }) => open.get(id)!)));
        }
      }),
    );
  });

  it("fall on working days of the next seven or, after a holiday, the first one there is", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        for (const { doOn } of listOf(ledger, forecasts)) {
          expect(isWorkingDay(doOn, "france")).toBe(true);
          expect(doOn >= ledger.asOf && doOn <= addDays(ledger.asOf, DEFAULT_SETTINGS.listDays)).toBe(true);
        }
      }),
    );
  });

  it("fall on no day on which the company is closed, whatever days those are", () => {
    const weekdays = fc.subarray([1, 2, 3, 4, 5], { maxLength: 4 });
    const periods = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 30 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(anyBook, weekdays, periods, ([ledger, forecasts], closedOn, spans) => {
        const closed = spans.map(([start, length]) => {
          const from = addDays(ledger.asOf, start);
          return { from, until: addDays(from, length) };
        });
        const settings = { ...DEFAULT_SETTINGS, closures: { weekdays: closedOn, periods: closed } };
        for (const { doOn } of reminders(dunningBook(ledger, forecasts, settings))) {
          expect(isWorkingDay(doOn, "france")).toBe(true);
          expect(closedOn).not.toContain(weekday(doOn));
          expect(closed.filter(({ from, until }) => doOn >= from && doOn <= until)).toEqual([]);
        }
      }),
    );
  });

  it("skip no written level", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const invoices = new Map(ledger.invoices.map((invoice) => [invoice.id, invoice]));
        for (const { level, invoiceIds } of listOf(ledger, forecasts)) {
          const highest = Math.max(...invoiceIds.map((id) => invoices.get(id)!.dunning.level));
          expect(level ?? 0).toBeLessThanOrEqual(highest + 1);
        }
      }),
    );
  });

  it("keep the gap between two contacts, apart from what was promised, announced or collected and did not come", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        for (const { step, reason, doOn, clientId, ladder } of listOf(ledger, forecasts)) {
          if (isWork(step) || MISSED.has(reason.kind)) continue;
          const gap = DEFAULT_SETTINGS.ladders.get(ladder)!.minimumGapDays;
          for (const { dunning } of ledger.invoices.filter((invoice) => invoice.clientId === clientId)) {
            if (dunning.lastRemindedOn) expect(daysBetween(dunning.lastRemindedOn, doOn)).toBeGreaterThanOrEqual(gap);
          }
        }
      }),
    );
  });

  it("and what they leave out are to the cent all that is overdue", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const book = dunningBook(ledger, forecasts, DEFAULT_SETTINGS);
        const list = reminders(book);
        const account = overdueAccount(book, list);
        const open = outstandingAfterCredits(ledger);
        const isOverdue = ({ dueOn }: Invoice) => dueOn < ledger.asOf;
        const overdue = ledger.invoices.filter(isOverdue).map(({ id }) => open.get(id) ?? NO_CENTS);
        expect(sumCents(account.values())).toBe(sumCents(overdue));
        // The lines themselves: of the messages, what is overdue at the as-of day.
        const named = new Set(list.filter(({ step }) => !isWork(step)).flatMap(({ invoiceIds }) => invoiceIds));
        const listed = ledger.invoices.filter((invoice) => named.has(invoice.id) && isOverdue(invoice));
        expect(account.get("listed") ?? 0).toBe(sumCents(listed.map(({ id }) => open.get(id)!)));
      }),
    );
  });

  it("are assumed to bring no more than what they ask for", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        for (const { expectedEffect, amount, overdue } of listOf(ledger, forecasts)) {
          expect(expectedEffect >= 0 && expectedEffect <= amount && overdue <= amount).toBe(true);
        }
      }),
    );
  });

  it("do not depend on the order of the rows", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const reversed = { ...ledger, invoices: [...ledger.invoices].reverse() };
        const actions = (book: Ledger) =>
          listOf(book, forecasts).map(({ clientId, step, doOn, amount }) => ({ clientId, step, doOn, amount }));
        const inAnyOrder = (book: Ledger) => new Set(actions(book).map((action) => JSON.stringify(action)));
        expect(inAnyOrder(reversed)).toEqual(inAnyOrder(ledger));
      }),
    );
  });
});

describe("the next reminder", () => {
  it("is known for every invoice, and agrees with the list", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const book = dunningBook(ledger, forecasts, DEFAULT_SETTINGS);
        const list = reminders(book);
        const next = nextReminders(book, list);
        expect(next.size).toBe(ledger.invoices.filter(({ kind }) => kind !== "credit-note").length);
        const named = new Set(list.filter(({ step }) => !isWork(step)).flatMap(({ invoiceIds }) => invoiceIds));
        for (const { step, doOn, invoiceIds } of list) {
          // An invoice whose proof is to be completed may be called about meanwhile: then the call comes next.
          const alone = isWork(step) ? invoiceIds.filter((id) => !named.has(id)) : invoiceIds;
          for (const id of alone) expect(next.get(id)).toEqual({ kind: "planned", step, doOn });
        }
      }),
    );
  });
});

describe("half a year of reminders, each done on its day and logged", () => {
  const START = calendarDate("2026-01-05");
  const DAYS = 180;
  /** Twice the wait after which a client goes first: with room for all of them in it, nobody waits longer. */
  const LONGEST = 2 * DEFAULT_SETTINGS.longestWaitDays;

  /** Open invoices of up to fifteen clients, from 10 to 20,000 euros, that nobody pays. */
  const anyUnpaidBook = fc.array(
    fc.record({
      client: fc.integer({ min: 1, max: 15 }).map((index) => `client ${index}`),
      issued: fc.integer({ min: -60, max: 60 }).map((days) => addDays(START, days)),
      euros: fc.oneof(fc.integer({ min: 10, max: 100 }), fc.integer({ min: 5000, max: 20_000 })),
    }),
    { minLength: 1, maxLength: 25 },
  );

  interface Contacts {
    readonly log: readonly ContactRecord[];
    readonly done: readonly Reminder[];
    readonly invoices: readonly Invoice[];
  }

  /** What is done by a company that can contact one client a day, and what it notes. */
  function livedThrough(words: readonly { client: string; issued: CalendarDate; euros: number }[]): Contacts {
    const settings = { ...DEFAULT_SETTINGS, contactsPerDay: 1 };
    const invoices = words.map((one, index) => invoiceOf(`F${index}`, { ...one, due: addDays(one.issued, 30) }));
    const log: ContactRecord[] = [];
    const done: Reminder[] = [];
    for (let day = START; day < addDays(START, DAYS); day = addDays(day, 1)) {
      if (weekday(day) > 5) continue;
      const ledger = bookOf(
        day,
        invoices.filter(({ issuedOn }) => issuedOn <= day),
      );
      const list = reminders(dunningBook(withContacts(ledger, log), [], settings));
      for (const reminder of list.filter(({ doOn }) => doOn === day)) {
        done.push(reminder);
        log.push({ ...reminder, on: day, outcome: null, note: null, promisedOn: null });
      }
    }
    return { log, done, invoices };
  }

  it("contacts nobody twice within the gap, and one client a day", () => {
    fc.assert(
      fc.property(anyUnpaidBook, (words) => {
        const { log } = livedThrough(words);
        expect(new Set(log.map(({ on }) => on)).size).toBe(log.length);
        const last = new Map<string, CalendarDate>();
        for (const { on, clientId } of log) {
          const before = last.get(clientId);
          if (before !== undefined) expect(daysBetween(before, on)).toBeGreaterThanOrEqual(7);
          last.set(clientId, on);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("contacts every client about every overdue invoice within eight weeks, the small and old ones too", () => {
    fc.assert(
      fc.property(anyUnpaidBook, (words) => {
        const { log, invoices } = livedThrough(words);
        for (const { id, dueOn } of invoices) {
          const days = log.filter(({ invoiceIds }) => invoiceIds.includes(id)).map(({ on }) => on);
          const start = dueOn > START ? dueOn : START;
          for (const [index, on] of [...days, addDays(START, DAYS)].entries()) {
            expect(daysBetween(index === 0 ? start : days[index - 1]!, on)).toBeLessThanOrEqual(LONGEST);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it("climbs the written levels one by one, about each invoice", () => {
    fc.assert(
      fc.property(anyUnpaidBook, (words) => {
        const { done } = livedThrough(words);
        const levels = new Map<string, number>();
        for (const { level, invoiceIds } of done) {
          const reached = Math.max(...invoiceIds.map((id) => levels.get(id) ?? 0));
          if (level !== null) expect(level).toBeLessThanOrEqual(reached + 1);
          for (const id of invoiceIds) {
            const before = levels.get(id) ?? 0;
            levels.set(id, Math.max(before, Math.min(level ?? 0, before + 1)));
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
