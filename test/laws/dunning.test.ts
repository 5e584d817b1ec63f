import fc from "fast-check";
import { addDays, daysBetween } from "../../src/engine/calendar";
import { dunningBook } from "../../src/engine/dunning/dunningBook";
import { nextReminders } from "../../src/engine/dunning/nextReminders";
import { DEFAULT_SETTINGS } from "../../src/engine/dunning/defaultSettings";
import { reminders } from "../../src/engine/dunning/reminders";
import { isWorkingDay } from "../../src/engine/holidays";
import { outstandingAfterCredits } from "../../src/engine/ledger/outstanding";
import { sumCents } from "../../src/engine/money";
import type { Invoice, Ledger, PaymentForecast } from "../../src/engine/types";
import { anyForecasts } from "./arbitraryForecasts";
import { anyLedger } from "./arbitraryLedger";

const anyBook = anyLedger.chain((ledger) => fc.tuple(fc.constant(ledger), anyForecasts(ledger)));
const listOf = (ledger: Ledger, forecasts: readonly PaymentForecast[]) =>
  reminders(dunningBook(ledger, forecasts, DEFAULT_SETTINGS));

/** What a person would say may be asked for: written independently of the engine, from the facts alone. */
function mayBeAskedFor(ledger: Ledger, invoice: Invoice): boolean {
  const open = outstandingAfterCredits(ledger).get(invoice.id) ?? 0;
  const client = ledger.clients.get(invoice.clientId)!;
  return (
    open > DEFAULT_SETTINGS.ladders.get("standard")!.negligibleBalance &&
    !invoice.dispute &&
    !invoice.dunning.excluded &&
    !client.excludedFromReminders &&
    (invoice.paymentMethod ?? client.paymentMethod) !== "direct-debit" &&
    !(invoice.promise && invoice.promise.promisedOn > ledger.asOf)
  );
}

describe("reminders", () => {
  it("never ask for what is paid, contested, promised, excluded or collected", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const invoices = new Map(ledger.invoices.map((invoice) => [invoice.id, invoice]));
        for (const { step, invoiceIds } of listOf(ledger, forecasts)) {
          if (step === "answer-dispute") continue;
          for (const id of invoiceIds) expect(mayBeAskedFor(ledger, invoices.get(id)!)).toBe(true);
        }
      }),
    );
  });

  it("are one message to a client at most, and one line of disputes to answer", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const lines = listOf(ledger, forecasts).map(({ clientId, step }) => `${clientId} ${step === "answer-dispute"}`);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  it("ask to the cent for what is due by their day less what is left out", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const open = outstandingAfterCredits(ledger);
        for (const { clientId, step, doOn, amount } of listOf(ledger, forecasts)) {
          if (step === "answer-dispute" || step === "email-before-due") continue;
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

  it("skip no written level where the record gives one", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        const keepsRecord = ledger.invoices.some(({ dunning }) => dunning.level > 0 || dunning.lastRemindedOn !== null);
        fc.pre(keepsRecord);
        const levels = { email: 1, "firm-letter": 2, "formal-notice": 3, decision: 4 };
        const invoices = new Map(ledger.invoices.map((invoice) => [invoice.id, invoice]));
        for (const { step, invoiceIds } of listOf(ledger, forecasts)) {
          if (!(step in levels)) continue;
          const highest = Math.max(...invoiceIds.map((id) => invoices.get(id)!.dunning.level));
          expect(levels[step as keyof typeof levels]).toBeLessThanOrEqual(highest + 1);
        }
      }),
    );
  });

  it("keep the gap between two contacts, broken promises apart", () => {
    fc.assert(
      fc.property(anyBook, ([ledger, forecasts]) => {
        for (const { step, reason, doOn, clientId } of listOf(ledger, forecasts)) {
          if (step === "answer-dispute" || reason.kind === "broken-promise") continue;
          for (const { dunning } of ledger.invoices.filter((invoice) => invoice.clientId === clientId)) {
            if (dunning.lastRemindedOn) expect(daysBetween(dunning.lastRemindedOn, doOn)).toBeGreaterThanOrEqual(7);
          }
        }
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
        for (const { step, doOn, invoiceIds } of list) {
          for (const id of invoiceIds) expect(next.get(id)).toEqual({ kind: "planned", step, doOn });
        }
      }),
    );
  });
});
