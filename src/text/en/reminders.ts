import type { ProofItem } from "../../engine/dunning/proof";
import type { NextReminder, NoReminder, ReminderReason } from "../../engine/dunning/reminder";
import type { CalendarDate, CurrencyCode } from "../../engine/types";
import { formatDate, formatMoney } from "../figures";
import { ENGLISH_FIGURES } from "./figures";
import { englishStep } from "./reminderSteps";

const NO_REMINDER: Readonly<Record<NoReminder, string>> = {
  paid: "",
  "covered-by-credit": "Covered by a credit note",
  "negligible-balance": "Negligible balance",
  "direct-debit": "Direct debit: no reminder",
  "client-excluded": "Client excluded from reminders",
  "invoice-excluded": "Invoice excluded from reminders",
  insolvent: "Insolvency: declare the claim",
  "on-hold": "Reminders on hold",
  "nothing-planned": "",
};

const ANNOUNCED: Readonly<Record<Reason<"payment-not-arrived">["outcome"], string>> = {
  "payment-sent": "paid",
  "in-payment": "being paid",
  "waiting-approval": "waiting for approval",
};

const PROOF: Readonly<Record<ProofItem, string>> = {
  order: "order",
  delivery: "delivery note",
  signature: "signature",
  references: "references",
  dates: "coherent dates",
};

type Reason<Kind extends ReminderReason["kind"]> = Extract<ReminderReason, { kind: Kind }>;

/** Why the client is contacted now. */
export function englishReminderReason(reason: ReminderReason, currency: CurrencyCode): string {
  const invoice = `invoice ${reason.invoiceNumber}`;
  switch (reason.kind) {
    case "due-soon":
      return `${capital(invoice)} for ${formatMoney(reason.outstanding, currency, ENGLISH_FIGURES)} is due on ${date(reason.dueOn)}: check that it has arrived.`;
    case "overdue":
      return reason.daysOverdue === 0
        ? `${capital(invoice)} is due on ${date(reason.dueOn)}${last(reason.lastRemindedOn)}.`
        : `${capital(invoice)} was due on ${date(reason.dueOn)}, ${lateness(reason.daysOverdue)}${last(reason.lastRemindedOn)}.`;
    case "out-of-habit":
      return outOfHabit(reason, invoice);
    case "payment-not-arrived":
      return `${capital(invoice)}: ${ANNOUNCED[reason.outcome]} according to the client on ${date(reason.saidOn)}, nothing received since.`;
    case "rejected-direct-debit":
      return `Direct debit rejected: ${invoice} was due on ${date(reason.dueOn)}.`;
    case "payment-unreadable":
      return `${capital(invoice)}, due on ${date(reason.dueOn)}: the cell of its payment shows an error. Correct it before any reminder.`;
    case "proof-missing":
      return proofMissing(reason, invoice);
    case "broken-promise":
      return `Broken promise: ${invoice} was to be paid on ${date(reason.promisedOn)}${reason.daysOverdue > 0 ? `, ${lateness(reason.daysOverdue)}` : ""}.`;
    case "dispute":
      return disputed(reason, invoice);
  }
}

function outOfHabit(reason: Reason<"out-of-habit">, invoice: string): string {
  return `${capital(invoice)} was due on ${date(reason.dueOn)}, ${lateness(reason.daysOverdue)}: this client usually pays ${reason.usualDelay === 0 ? "by the due date" : `no more than ${reason.usualDelay} day${reason.usualDelay === 1 ? "" : "s"} after it`}.`;
}

function proofMissing(reason: Reason<"proof-missing">, invoice: string): string {
  return `${capital(invoice)}: proof ${reason.dossier.given}/${reason.dossier.of}, to be completed before the ${reason.waitingStep === "decision" ? "decision" : "formal notice"}. Missing: ${reason.dossier.missing.map((item) => PROOF[item]).join(", ")}.`;
}

function disputed(reason: Reason<"dispute">, invoice: string): string {
  return `Dispute over ${invoice}${reason.since ? ` since ${date(reason.since)}${reason.ageDays !== null && reason.ageDays > 0 ? `, ${reason.ageDays} day${reason.ageDays > 1 ? "s" : ""}` : ""}` : ""}${reason.statedReason ? ` (${reason.statedReason})` : ""}: answer it before any reminder.`;
}

/** What the reminder column says of one invoice; empty when there is nothing to say. */
export function englishNextReminder(next: NextReminder): string {
  switch (next.kind) {
    case "planned":
      return `${englishStep(next.step)} on ${date(next.doOn)}`;
    case "within-habit":
      return `Within its habit (up to ${next.usualDelay} day${next.usualDelay === 1 ? "" : "s"} after the due date): ${englishStep(next.step).toLowerCase()} on ${date(next.doOn)}`;
    case "waiting-for-payment":
      return `Payment announced: wait until ${date(next.until)}`;
    case "waiting-for-promise":
      return `Promised for ${date(next.promisedOn)}: wait`;
    case "none":
      return NO_REMINDER[next.because];
  }
}

function lateness(days: number): string {
  return `${days} day${days > 1 ? "s" : ""} overdue`;
}

function last(day: CalendarDate | null): string {
  return day === null ? "" : `, last reminder on ${date(day)}`;
}

function date(day: CalendarDate): string {
  return formatDate(day, ENGLISH_FIGURES);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
