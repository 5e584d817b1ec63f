import { addDays } from "../calendar";
import { nextWorkingDay } from "../holidays";
import type { Invoice, InvoiceId } from "../types";
import type { DunningBook } from "./dunningBook";
import { standingOf } from "./dunningBook";
import { callAfterBrokenPromise, nextStep } from "./ladder";
import type { NextReminder, Reminder } from "./reminder";

const PAID: NextReminder = { kind: "none", because: "paid" };

/**
 * For every invoice and deposit of the book, what comes next and when, within `policy.lookAheadDays`, or why nothing
 * does. An invoice named in a message of `list`, the to-do list of the same book, has that message; another invoice of
 * the same client waits at least the minimum gap after it.
 */
export function nextReminders(book: DunningBook, list: readonly Reminder[]): ReadonlyMap<InvoiceId, NextReminder> {
  const listed = new Map(list.flatMap((reminder) => reminder.invoiceIds.map((id) => [id, reminder] as const)));
  const contacts = new Map(
    list.filter(({ step }) => step !== "answer-dispute").map((reminder) => [reminder.clientId, reminder]),
  );
  const next = new Map<InvoiceId, NextReminder>();
  for (const { id, kind } of book.ledger.invoices) if (kind !== "credit-note") next.set(id, PAID);
  for (const invoice of book.unpaid) {
    const reminder = listed.get(invoice.id);
    const planned: NextReminder = reminder
      ? { kind: "planned", step: reminder.step, doOn: reminder.doOn }
      : nextReminder(book, invoice, contacts.get(invoice.clientId) ?? null);
    next.set(invoice.id, planned);
  }
  return next;
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
