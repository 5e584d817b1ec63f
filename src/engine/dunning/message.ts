import { addDays, earlierOf, laterOf } from "../calendar";
import { daysOverdue } from "../ledger/ageing";
import { cents } from "../money";
import type { CalendarDate, ContactChannel, Invoice } from "../types";
import type { ClientDunning, DunningBook } from "./dunningBook";
import { dunningOf, openAmount } from "./dunningBook";
import { expectedEffect } from "./expectedEffect";
import type { PlannedStep } from "./ladder";
import { callAfter, nextStep } from "./ladder";
import type { LadderStep } from "./policy";
import type { ProofDossier } from "./proof";
import { proofDossier } from "./proof";
import type { Trigger } from "./reasons";
import { reasonOf } from "./reasons";
import type { Reminder, ReminderReason, ReminderStep } from "./reminder";
import type { Standing } from "./standing";
import { mayBeAskedFor } from "./standing";

/** An open invoice of a client and where it stands. */
export interface InvoiceStanding {
  readonly invoice: Invoice;
  readonly standing: Standing;
}

/** From the one day to the other, both included. */
export interface Days {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/**
 * The one message to a client whose open invoices are given, in these days; null when none of them comes to a step.
 * When one does, the firmest step of the first such day is taken and the message names all that is due by then, except
 * what is contested, promised, announced, excluded, or collected by direct debit. An announcement before the due date
 * names only what it announces.
 */
export function messageTo(book: DunningBook, standings: readonly InvoiceStanding[], days: Days): Reminder | null {
  const planned: Trigger[] = [];
  for (const each of standings) {
    const next = plannedStep(book, each, days);
    if (next)
      planned.push({
        step: next.step,
        doOn: next.doOn,
        usualDelay: next.usualDelay,
        invoice: each.invoice,
        standing: each.standing,
      });
  }
  if (planned.length === 0) return null;
  const doOn = planned.map((trigger) => trigger.doOn).reduce(earlierOf);
  const triggers = planned.filter((trigger) => trigger.doOn === doOn);
  const client = dunningOf(book, triggers[0]!.invoice);
  const first = firmest(client, triggers);
  const others = triggers.filter((trigger) => trigger !== first).sort((a, b) => byDueDate(a.invoice, b.invoice));
  const { step, level } = first.step;
  const named =
    step === "email-before-due"
      ? triggers.map(({ invoice }) => invoice)
      : standings
          .filter(({ invoice, standing }) => mayBeAskedFor(standing) && invoice.dueOn <= doOn)
          .map(({ invoice }) => invoice);
  return reminderOf(book, named, {
    step,
    doOn,
    level,
    channel: channelOf(book, client, first.step),
    owner: first.step.owner ?? client.client.owner,
    reasons: [first, ...others].map((trigger) => reasonOf(book, trigger)),
  });
}

/** The step an invoice comes to in these days; null when it comes to none, or may not be asked for. */
export function plannedStep(book: DunningBook, { invoice, standing }: InvoiceStanding, days: Days): PlannedStep | null {
  if (!("missedOn" in standing)) return standing.kind === "remindable" ? nextStep(book, invoice, days) : null;
  const planned = callAfter(book, invoice, laterOf(standing.missedOn, addDays(days.from, -1)));
  return planned && planned.doOn <= days.until ? planned : null;
}

/** What is said of one thing to do, beside the invoices it names. */
export interface Action {
  readonly step: ReminderStep;
  readonly doOn: CalendarDate;
  readonly level: number | null;
  readonly channel: ContactChannel | null;
  readonly owner: string | null;
  /** The one that counts first. */
  readonly reasons: readonly ReminderReason[];
}

/** One line of the list about these invoices of one client. */
export function reminderOf(book: DunningBook, named: readonly Invoice[], action: Action): Reminder {
  const { step, doOn, level, reasons } = action;
  const oldestFirst = [...named].sort(byDueDate);
  const oldest = oldestFirst[0]!;
  let amount = 0;
  let overdue = 0;
  for (const invoice of named) {
    const open = openAmount(book, invoice);
    amount += open;
    if (invoice.dueOn < doOn) overdue += open;
  }
  return {
    ...action,
    clientId: oldest.clientId,
    ladder: dunningOf(book, oldest).ladder,
    invoiceIds: oldestFirst.map(({ id }) => id),
    amount: cents(amount),
    overdue: cents(overdue),
    oldestDaysOverdue: daysOverdue(oldest, book.ledger.asOf),
    dunningLevel: Math.max(level ?? 0, ...named.map(({ dunning }) => dunning.level)),
    reason: reasons[0]!,
    dossier: weakestDossier(named),
    expectedEffect: expectedEffect(book, named, step),
    effectLearned: book.settings.effectShares[step].learned,
  };
}

/** Oldest due first; ties by id, so that the order of the sheet's rows changes nothing. */
export function byDueDate(a: Invoice, b: Invoice): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/** The firmest step; between equals what was missed speaks, then the oldest due invoice. */
function firmest({ policy }: ClientDunning, triggers: readonly Trigger[]): Trigger {
  const rank = (step: LadderStep): number => policy.steps.indexOf(step);
  const missed = ({ standing }: Trigger): number => (standing.kind === "remindable" ? 0 : 1);
  return triggers.reduce((best, candidate) => {
    const firmer = rank(candidate.step) - rank(best.step) || missed(candidate) - missed(best);
    return firmer > 0 || (firmer === 0 && byDueDate(candidate.invoice, best.invoice) < 0) ? candidate : best;
  });
}

/** A client without an e-mail address is written a letter, where the book knows addresses at all. */
function channelOf(
  { knowsEmail }: DunningBook,
  { client }: ClientDunning,
  { channel }: LadderStep,
): ContactChannel | null {
  return channel === "email" && knowsEmail && client.email === null ? "letter" : channel;
}

function weakestDossier(invoices: readonly Invoice[]): ProofDossier | null {
  let weakest: ProofDossier | null = null;
  for (const invoice of invoices) {
    const dossier = proofDossier(invoice);
    if (dossier && (weakest === null || dossier.missing.length > weakest.missing.length)) weakest = dossier;
  }
  return weakest;
}
