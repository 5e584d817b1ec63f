import { daysBetween } from "../calendar";
import type { CalendarDate, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningOf, openAmount } from "./dunningBook";
import type { PlannedStep, WaitingForProof } from "./ladder";
import type { ReminderReason } from "./reminder";
import type { MissedPayment, Standing } from "./standing";

/** An invoice that came to a step. */
export interface Trigger extends PlannedStep {
  readonly invoice: Invoice;
  readonly standing: Standing;
}

/** Why the invoice of a trigger is acted on, on the day of the contact. */
export function reasonOf(book: DunningBook, trigger: Trigger): ReminderReason {
  const { invoice, standing, step, usualDelay, doOn } = trigger;
  const { number: invoiceNumber, dueOn, dunning } = invoice;
  if ("missedOn" in standing) return missedReason(invoice, standing, doOn);
  if (step.step === "email-before-due") {
    return { kind: "due-soon", invoiceNumber, dueOn, outstanding: openAmount(book, invoice) };
  }
  const daysOverdue = daysBetween(dueOn, doOn);
  if (usualDelay !== null) return { kind: "out-of-habit", invoiceNumber, dueOn, daysOverdue, usualDelay };
  const { lastContact: lastRemindedOn } = dunningOf(book, invoice);
  return { kind: "overdue", invoiceNumber, dueOn, daysOverdue, levelSent: dunning.level, lastRemindedOn };
}

function missedReason({ number, dueOn }: Invoice, missed: MissedPayment, doOn: CalendarDate): ReminderReason {
  const facts = { invoiceNumber: number, daysOverdue: daysBetween(dueOn, doOn) };
  switch (missed.kind) {
    case "broken-promise":
      return { kind: "broken-promise", ...facts, promisedOn: missed.missedOn };
    case "payment-not-arrived":
      return { kind: "payment-not-arrived", ...facts, outcome: missed.outcome, saidOn: missed.saidOn };
    case "rejected-direct-debit":
      return { kind: "rejected-direct-debit", ...facts, dueOn };
  }
}

/** Why a contested invoice is worked on. */
export function disputeReason({ number: invoiceNumber, dispute }: Invoice, asOf: CalendarDate): ReminderReason {
  const since = dispute?.since ?? null;
  return {
    kind: "dispute",
    invoiceNumber,
    since,
    ageDays: since === null ? null : daysBetween(since, asOf),
    statedReason: dispute?.reason ?? null,
  };
}

/** Why the payment of an invoice is looked up. */
export function unreadablePaymentReason({ number: invoiceNumber, dueOn }: Invoice): ReminderReason {
  return { kind: "payment-unreadable", invoiceNumber, dueOn };
}

/** Why the proof of an invoice is to be completed. */
export function proofReason(
  { ledger }: DunningBook,
  { number: invoiceNumber, dueOn }: Invoice,
  { step: waitingStep, dossier }: WaitingForProof,
): ReminderReason {
  return { kind: "proof-missing", invoiceNumber, daysOverdue: daysBetween(dueOn, ledger.asOf), waitingStep, dossier };
}
