import type { CalendarDate, Cents, ClientId, InvoiceId } from "../types";

/** Reminders as data: what to do, for whom, when and why. `text/` turns them into words. */

/** What is done. `decision`: hand over to a collector or a court, agree on a plan, or write off; a person decides. */
export type ReminderStep =
  "email-before-due" | "email" | "call" | "firm-letter" | "formal-notice" | "decision" | "answer-dispute";

/** Why the client is contacted now: the facts of the invoice that triggered it, the oldest one if several did. */
export type ReminderReason =
  | {
      readonly kind: "due-soon";
      readonly invoiceNumber: string;
      readonly dueOn: CalendarDate;
      readonly outstanding: Cents;
    }
  | {
      readonly kind: "overdue";
      readonly invoiceNumber: string;
      readonly dueOn: CalendarDate;
      /** On the day of the contact: 0 on the due date. */
      readonly daysOverdue: number;
      /** Highest written level sent so far; 0 when none is recorded. */
      readonly levelSent: number;
      /** Of any invoice of the client; null when none is recorded. */
      readonly lastRemindedOn: CalendarDate | null;
    }
  | {
      readonly kind: "broken-promise";
      readonly invoiceNumber: string;
      readonly promisedOn: CalendarDate;
      readonly daysOverdue: number;
    }
  | {
      readonly kind: "dispute";
      readonly invoiceNumber: string;
      readonly since: CalendarDate | null;
      /** As the sheet words it. */
      readonly statedReason: string | null;
    };

/** One thing to do for one client. */
export interface Reminder {
  readonly clientId: ClientId;
  readonly step: ReminderStep;
  /** A working day, the as-of day or later. */
  readonly doOn: CalendarDate;
  /** The invoices the message names, oldest due first. */
  readonly invoiceIds: readonly InvoiceId[];
  /** Outstanding of the invoices named, after credits. */
  readonly amount: Cents;
  /** Of that, past due on `doOn`; none when it is an announcement before the due date or on it. */
  readonly overdue: Cents;
  /** Days overdue, at the as-of day, of the oldest invoice named; negative when none is due yet. */
  readonly oldestDaysOverdue: number;
  /** Highest written level of the invoices named once this is done. */
  readonly dunningLevel: number;
  readonly reason: ReminderReason;
  /** Cents the contact is assumed to bring in sooner: see `expectedEffect()`. An assumption, never a promise. */
  readonly expectedEffect: Cents;
}

/** Why an open or closed invoice is not reminded. */
export type NoReminder =
  | "paid"
  | "covered-by-credit"
  | "negligible-balance"
  | "direct-debit"
  | "client-excluded"
  | "invoice-excluded"
  /** Every step of the ladder was taken, or none falls within the days looked ahead. */
  | "nothing-planned";

/** What comes next for one invoice, or why nothing does. */
export type NextReminder =
  | { readonly kind: "planned"; readonly step: ReminderStep; readonly doOn: CalendarDate }
  | { readonly kind: "waiting-for-promise"; readonly promisedOn: CalendarDate }
  | { readonly kind: "none"; readonly because: NoReminder };
