import { daysBetween } from "../calendar";
import type { CalendarDate, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningOf, openAmount } from "./dunningBook";
import type { PlannedStep, WaitingForProof } from "./ladder";
import type { ReminderReason } from "./reminder";
import type { Standing } from "./standing";

/** An invoice that came to a step. */
export interface Trigger extends PlannedStep {
  readonly invoice: Invoice;
  readonly standing: Standing;
}

/** Why the invoice of a trigger is acted on, on the day of the contact. */
export function reasonOf(book: DunningBook, { invoice, standing, step, usualDelay, doOn }: Trigger): ReminderReason {
  const { number: invoiceNumber, dueOn, dunning } = invoice;
  const daysOverdue = daysBetween(dueOn, doOn);
  switch (standing.kind) {
    case "broken-promise":
      return { kind: "broken-promise", invoiceNumber, promisedOn: standing.promisedOn, daysOverdue };
    case "payment-not-arrived": {
      const { outcome, saidOn } = standing;
      return { kind: "payment-not-arrived", invoiceNumber, outcome, saidOn, daysOverdue };
    }
    case "rejected-direct-debit":
      return { kind: "rejected-direct-debit", invoiceNumber, dueOn, daysOverdue };
    default:
  }
  if (step.step === "email-before-due") {
    return { kind: "due-soon", invoiceNumber, dueOn, outstanding: openAmount(book, invoice) };
  }
  if (usualDelay !== null) return { kind: "out-of-habit", invoiceNumber, dueOn, daysOverdue, usualDelay };
  const { lastContact: lastRemindedOn } = dunningOf(book, invoice);
  return { kind: "overdue", invoiceNumber, dueOn, daysOverdue, levelSent: dunning.level, lastRemindedOn };
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

/** Why the proof of an invoice is to be completed. */
export function proofReason(
  { ledger }: DunningBook,
  { number: invoiceNumber, dueOn }: Invoice,
  { step: waitingStep, dossier }: WaitingForProof,
): ReminderReason {
  return { kind: "proof-missing", invoiceNumber, daysOverdue: daysBetween(dueOn, ledger.asOf), waitingStep, dossier };
}
