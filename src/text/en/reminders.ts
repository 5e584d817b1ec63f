import type { NextReminder, NoReminder, ReminderReason, ReminderStep } from "../../engine/dunning/reminder";
import type { CalendarDate, CurrencyCode } from "../../engine/types";
import { formatDate, formatMoney } from "../figures";
import { ENGLISH_FIGURES } from "./figures";

const STEPS: Readonly<Record<ReminderStep, string>> = {
  "email-before-due": "E-mail before the due date",
  email: "Reminder e-mail",
  call: "Call",
  "firm-letter": "Firm letter",
  "formal-notice": "Formal notice",
  decision: "Decide: collection, plan or write-off",
  "answer-dispute": "Answer the dispute",
};

const NO_REMINDER: Readonly<Record<NoReminder, string>> = {
  paid: "",
  "covered-by-credit": "Covered by a credit note",
  "negligible-balance": "Negligible balance",
  "direct-debit": "Direct debit: no reminder",
  "client-excluded": "Client excluded from reminders",
  "invoice-excluded": "Invoice excluded from reminders",
  "nothing-planned": "",
};

/** The action, as an order to oneself. */
export function englishStep(step: ReminderStep): string {
  return STEPS[step];
}

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
    case "broken-promise":
      return `Broken promise: ${invoice} was to be paid on ${date(reason.promisedOn)}${reason.daysOverdue > 0 ? `, ${lateness(reason.daysOverdue)}` : ""}.`;
    case "dispute":
      return `Dispute over ${invoice}${reason.since ? ` since ${date(reason.since)}` : ""}${reason.statedReason ? ` (${reason.statedReason})` : ""}: answer it before any reminder.`;
  }
}

/** What the reminder column says of one invoice; empty when there is nothing to say. */
export function englishNextReminder(next: NextReminder): string {
  switch (next.kind) {
    case "planned":
      return `${STEPS[next.step]} on ${date(next.doOn)}`;
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
