import { addDays } from "../calendar";
import { nextWorkingDay } from "../holidays";
import type { Invoice, InvoiceId, Ledger, PaymentForecast } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningBook, standingOf } from "./dunningBook";
import { callAfterBrokenPromise, nextStep } from "./ladder";
import type { DunningPolicy } from "./policy";
import type { NextReminder, Reminder } from "./reminder";
import { remindersOfBook } from "./reminders";

/**
 * For every invoice and deposit of the ledger, what comes next and when, within `policy.lookAheadDays`, or why nothing
 * does. An invoice named in a message of the to-do list has that message; another invoice of the same client waits at
 * least the minimum gap after it.
 */
export function nextReminders(
  ledger: Ledger,
  forecasts: readonly PaymentForecast[],
  policy: DunningPolicy,
): ReadonlyMap<InvoiceId, NextReminder> {
  const book = dunningBook(ledger, forecasts, policy);
  const list = remindersOfBook(book);
  const listed = new Map(list.flatMap((reminder) => reminder.invoiceIds.map((id) => [id, reminder] as const)));
  const contacts = new Map(
    list.filter(({ step }) => step !== "answer-dispute").map((reminder) => [reminder.clientId, reminder]),
  );
  const invoices = ledger.invoices.filter(({ kind }) => kind !== "credit-note");
  return new Map(
    invoices.map((invoice) => {
      const reminder = listed.get(invoice.id);
      const next: NextReminder = reminder
        ? { kind: "planned", step: reminder.step, doOn: reminder.doOn }
        : nextReminder(book, invoice, contacts.get(invoice.clientId) ?? null);
      return [invoice.id, next];
    }),
  );
}

function nextReminder(book: DunningBook, invoice: Invoice, contact: Reminder | null): NextReminder {
  const standing = standingOf(book, invoice);
  switch (standing.kind) {
    case "stopped":
      return { kind: "none", because: standing.because };
    case "promised":
      return { kind: "waiting-for-promise", promisedOn: standing.promisedOn };
    case "disputed":
      return { kind: "planned", step: "answer-dispute", doOn: nextWorkingDay(book.ledger.asOf, book.policy.region) };
    case "broken-promise":
      return asNext(callAfterBrokenPromise(book, invoice, standing.promisedOn));
    case "remindable": {
      const { asOf } = book.ledger;
      const from = contact ? addDays(contact.doOn, book.policy.minimumGapDays) : asOf;
      return asNext(nextStep(book, invoice, from, addDays(asOf, book.policy.lookAheadDays)));
    }
  }
}

function asNext(planned: ReturnType<typeof nextStep>): NextReminder {
  if (!planned) return { kind: "none", because: "nothing-planned" };
  return { kind: "planned", step: planned.step.step, doOn: planned.doOn };
}
