import type { CalendarDate, Cents, ClientId, ContactChannel, InvoiceId } from "../types";
import type { ProofDossier } from "./proof";

/** Reminders as data: what to do, for whom, when and why. `text/` turns them into words. */

/**
 * A rung of a ladder. `decision`: hand over to a collector or a court, agree on a plan, or write off; a person decides.
 */
export type ContactStep = "email-before-due" | "email" | "call" | "firm-letter" | "formal-notice" | "decision";

/** Work inside the company before a client is contacted again. */
export type InternalStep = "answer-dispute" | "check-payment" | "complete-proof";

/** What is done. */
export type ReminderStep = ContactStep | InternalStep;

const INTERNAL: ReadonlySet<ReminderStep> = new Set<InternalStep>([
  "answer-dispute",
  "check-payment",
  "complete-proof",
]);

/** Whether a step is work inside the company, no message to the client. */
export function isInternal(step: ReminderStep): step is InternalStep {
  return INTERNAL.has(step);
}

/** Why the client is contacted now: the facts of one invoice that came to a step. */
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
      /** A client that pays within a few days beyond terms has let its usual day pass. */
      readonly kind: "out-of-habit";
      readonly invoiceNumber: string;
      readonly dueOn: CalendarDate;
      readonly daysOverdue: number;
      /** The latest of its last payments, in days beyond terms. */
      readonly usualDelay: number;
    }
  | {
      readonly kind: "broken-promise";
      readonly invoiceNumber: string;
      readonly promisedOn: CalendarDate;
      readonly daysOverdue: number;
    }
  | {
      /** The client said it was paid, being paid or waiting for a signature, and nothing came in the usual time. */
      readonly kind: "payment-not-arrived";
      readonly invoiceNumber: string;
      readonly outcome: "payment-sent" | "in-payment" | "waiting-approval";
      readonly saidOn: CalendarDate;
      readonly daysOverdue: number;
    }
  | {
      readonly kind: "rejected-direct-debit";
      readonly invoiceNumber: string;
      readonly dueOn: CalendarDate;
      readonly daysOverdue: number;
    }
  | {
      readonly kind: "dispute";
      readonly invoiceNumber: string;
      readonly since: CalendarDate | null;
      /** At the as-of day; null when nobody noted since when. */
      readonly ageDays: number | null;
      /** As the sheet words it. */
      readonly statedReason: string | null;
    }
  | {
      /** The cell that would tell whether it is paid holds an error. */
      readonly kind: "payment-unreadable";
      readonly invoiceNumber: string;
      readonly dueOn: CalendarDate;
    }
  | {
      /** The next step needs proof that is not there. */
      readonly kind: "proof-missing";
      readonly invoiceNumber: string;
      readonly daysOverdue: number;
      readonly waitingStep: "formal-notice" | "decision";
      readonly dossier: ProofDossier;
    };

/** One thing to do for one client. */
export interface Reminder {
  readonly clientId: ClientId;
  readonly step: ReminderStep;
  /** How; null for work inside the company and for a decision. */
  readonly channel: ContactChannel | null;
  /** Written level this message reaches; null when it is none. */
  readonly level: number | null;
  /** Who does it: whoever the step names, else who looks after the client; null when nobody is named. */
  readonly owner: string | null;
  /** Name of the ladder it comes from. */
  readonly ladder: string;
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
  /** The reasons of all invoices that came to a step by that day, `reason` first. */
  readonly reasons: readonly ReminderReason[];
  /** The least complete proof among the invoices named; null when the sheet has no such columns. */
  readonly dossier: ProofDossier | null;
  /** Cents the contact is assumed to bring in sooner: see `expectedEffect()`. An assumption, never a promise. */
  readonly expectedEffect: Cents;
  /** True when the log holds enough outcomes for `expectedEffect` to rest on them more than on the assumption. */
  readonly effectLearned: boolean;
}

/** Why an open or closed invoice is not reminded. */
export type NoReminder =
  | "paid"
  | "covered-by-credit"
  | "negligible-balance"
  | "direct-debit"
  | "client-excluded"
  | "invoice-excluded"
  | "insolvent"
  | "on-hold"
  /** Every step of the ladder was taken, or none falls within the days looked ahead. */
  | "nothing-planned";

/** What comes next for one invoice, or why nothing does. */
export type NextReminder =
  | { readonly kind: "planned"; readonly step: ReminderStep; readonly doOn: CalendarDate }
  /** Overdue, but no later than this client usually pays: the step waits until it leaves its habit. */
  | {
      readonly kind: "within-habit";
      readonly step: ReminderStep;
      readonly doOn: CalendarDate;
      readonly usualDelay: number;
    }
  | { readonly kind: "waiting-for-promise"; readonly promisedOn: CalendarDate }
  /** The client said that the money is on its way or being approved: waited for until the close of that day. */
  | { readonly kind: "waiting-for-payment"; readonly until: CalendarDate }
  | { readonly kind: "none"; readonly because: NoReminder };
