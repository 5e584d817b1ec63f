import { addDays, dateOfDayNumber, dayNumber, daysBetween, laterOf } from "../calendar";
import { nextWorkingDay } from "../holidays";
import type { CalendarDate, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { openAmount } from "./dunningBook";
import type { LadderStep } from "./policy";

/** A rung and the working day on which to take it. */
export interface PlannedStep {
  readonly step: LadderStep;
  readonly doOn: CalendarDate;
}

/**
 * The next step for an invoice that may be reminded, on a working day from `from` to `until`; null when none falls in
 * that time. `from` is the as-of day or later; the gap since the client's last contact is kept.
 *
 * The step is the firmest one whose day has come, never more than one written level above the last one sent. So an old
 * invoice that was never reminded, in a book that keeps a record, starts with a call: at that age a call finds out
 * whether the invoice arrived, is contested or forgotten, which a letter does not, and a formal notice out of the blue
 * costs clients. In a book that keeps no record the step follows from the days overdue alone.
 */
export function nextStep(
  book: DunningBook,
  invoice: Invoice,
  from: CalendarDate,
  until: CalendarDate,
): PlannedStep | null {
  const { steps, minimumGapDays, region } = book.policy;
  const lastContact = book.lastContacts.get(invoice.clientId);
  const rested = lastContact === undefined ? 0 : dayNumber(lastContact) + minimumGapDays;
  const earliest = Math.max(dayNumber(from), rested);
  const days = new Set(steps.map((step) => Math.max(earliest, firstDay(book, invoice, step))));
  for (const day of [...days].sort((a, b) => a - b)) {
    const doOn = nextWorkingDay(dateOfDayNumber(day), region);
    if (doOn > until) return null;
    const step = firmestStep(book, invoice, doOn);
    if (step) return { step, doOn };
  }
  return null;
}

/**
 * The call after a broken promise, without waiting for a gap: the working day after the promised one at the earliest,
 * and never before the invoice is overdue. Null when the ladder has no call.
 */
export function callAfterBrokenPromise(
  { ledger, policy }: DunningBook,
  invoice: Invoice,
  promisedOn: CalendarDate,
): PlannedStep | null {
  const step = policy.steps.find((candidate) => candidate.step === "call");
  const day = laterOf(ledger.asOf, addDays(laterOf(promisedOn, invoice.dueOn), 1));
  return step ? { step, doOn: nextWorkingDay(day, policy.region) } : null;
}

/** The last step of the ladder that may be taken on a day. */
function firmestStep(book: DunningBook, invoice: Invoice, doOn: CalendarDate): LadderStep | null {
  const day = dayNumber(doOn);
  return book.policy.steps.filter((step) => mayBeTaken(book, invoice, step, day)).at(-1) ?? null;
}

function mayBeTaken(book: DunningBook, invoice: Invoice, step: LadderStep, day: number): boolean {
  if (day < firstDay(book, invoice, step)) return false;
  if (step.step === "email-before-due") return day < dayNumber(invoice.dueOn) && deservesAnnouncement(book, invoice);
  if (!book.keepsRecord) return true;
  const { level, lastRemindedOn } = invoice.dunning;
  if (level < step.afterLevel) return false;
  if (step.level !== null) return level < step.level;
  const wasTaken = lastRemindedOn !== null && lastRemindedOn >= addDays(invoice.dueOn, step.daysFromDue);
  return step.step === "decision" || !wasTaken;
}

/** The first day of a step, as a number: its day of the ladder, and the deadline given by the contact before it. */
function firstDay(book: DunningBook, invoice: Invoice, step: LadderStep): number {
  const grace = step.step === "email" && isGoodPayer(book, invoice) ? book.policy.goodPayer.graceDays : 0;
  const day = dayNumber(invoice.dueOn) + step.daysFromDue + grace;
  const { lastRemindedOn } = invoice.dunning;
  return lastRemindedOn === null ? day : Math.max(day, dayNumber(lastRemindedOn) + step.daysAfterContact);
}

/** Only what is large or long in coming, not yet announced, and not owed by somebody who pays on time anyway. */
function deservesAnnouncement(book: DunningBook, invoice: Invoice): boolean {
  const { amount, termDays } = book.policy.announceFrom;
  const isWorthIt = openAmount(book, invoice) >= amount || daysBetween(invoice.issuedOn, invoice.dueOn) >= termDays;
  const wasContacted = invoice.dunning.level > 0 || invoice.dunning.lastRemindedOn !== null;
  return isWorthIt && !wasContacted && !isGoodPayer(book, invoice);
}

function isGoodPayer({ forecasts, policy: { goodPayer } }: DunningBook, invoice: Invoice): boolean {
  const reason = forecasts.get(invoice.id)?.reason;
  if (!reason || reason.typicalDelay === null) return false;
  return reason.paymentsUsed >= goodPayer.minimumPayments && reason.typicalDelay <= goodPayer.typicalDelay;
}
