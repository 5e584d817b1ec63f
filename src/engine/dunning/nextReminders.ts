import { addDays, dayNumber, daysBetween, laterOf } from "../calendar";
import type { Invoice, InvoiceId } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningOf } from "./dunningBook";
import { plannedStep } from "./message";
import { isInternal, type NextReminder, type Reminder } from "./reminder";
import type { Standing } from "./standing";
import { standingOf } from "./standing";

const PAID: NextReminder = { kind: "none", because: "paid" };

/**
 * For every invoice and deposit of the book, what comes next and when, within `settings.lookAheadDays`, or why nothing
 * does. An invoice named in a message of `list`, the to-do list of the same book, has that message; another invoice of
 * the same client waits at least the minimum gap after it.
 */
export function nextReminders(book: DunningBook, list: readonly Reminder[]): ReadonlyMap<InvoiceId, NextReminder> {
  const listed = new Map<InvoiceId, Reminder>();
  const contacts = new Map(list.filter(isContact).map((reminder) => [reminder.clientId, reminder]));
  for (const reminder of list) {
    for (const id of reminder.invoiceIds) if (isContact(reminder) || !listed.has(id)) listed.set(id, reminder);
  }
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

/** A message of the list to a client, not work inside the company. */
function isContact({ step }: Reminder): boolean {
  return !isInternal(step);
}

function nextReminder(book: DunningBook, invoice: Invoice, contact: Reminder | null): NextReminder {
  const standing = standingOf(book, invoice);
  switch (standing.kind) {
    case "stopped":
      return { kind: "none", because: standing.because };
    case "promised":
      return { kind: "waiting-for-promise", promisedOn: standing.promisedOn };
    case "payment-announced":
      return { kind: "waiting-for-payment", until: standing.until };
    case "disputed":
    case "payment-unreadable": {
      const doOn = dunningOf(book, invoice).workingDay(dayNumber(book.ledger.asOf));
      return { kind: "planned", step: standing.kind === "disputed" ? "answer-dispute" : "check-payment", doOn };
    }
    case "remindable":
    case "broken-promise":
    case "payment-not-arrived":
    case "rejected-direct-debit":
      return stepAhead(book, { invoice, standing }, contact);
  }
}

function stepAhead(
  book: DunningBook,
  each: { readonly invoice: Invoice; readonly standing: Standing },
  contact: Reminder | null,
): NextReminder {
  const { asOf } = book.ledger;
  const { policy } = dunningOf(book, each.invoice);
  const from = contact ? addDays(contact.doOn, policy.minimumGapDays) : asOf;
  const planned = plannedStep(book, each, {
    from: laterOf(asOf, from),
    until: addDays(asOf, book.settings.lookAheadDays),
  });
  if (!planned) return { kind: "none", because: "nothing-planned" };
  const { usualDelay, doOn } = planned;
  const { step } = planned.step;
  const isWithinHabit = usualDelay !== null && daysBetween(each.invoice.dueOn, asOf) >= 0;
  return isWithinHabit ? { kind: "within-habit", step, doOn, usualDelay } : { kind: "planned", step, doOn };
}
