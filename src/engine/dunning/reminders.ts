import { addDays, dayNumber, daysBetween } from "../calendar";
import type { CalendarDate, ClientId, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningOf } from "./dunningBook";
import { waitingForProof } from "./ladder";
import type { InvoiceStanding } from "./message";
import { byDueDate, messageTo, reminderOf } from "./message";
import { disputeReason, proofReason, unreadablePaymentReason } from "./reasons";
import type { Reminder, ReminderReason, ReminderStep } from "./reminder";
import { standingOf } from "./standing";
import { nextCompanyDay } from "./workingDays";

/**
 * What to do in the next days (`settings.listDays`), in the order in which to do it: by day; on a day disputes and
 * payments that cannot be read first, then what was promised, announced or collected and did not come, then clients
 * that nobody contacted for `settings.longestWaitDays`, then the largest expected effect on cash.
 *
 * Each client gets at most one message: see `messageTo()`. Besides it a client may have lines of work for the company
 * itself: its disputes to be answered, its payments to be looked up, and the proof to be completed before a formal
 * step. Where no more than `settings.contactsPerDay` clients can be contacted, the list holds those who come first in that order.
 */
export function reminders(book: DunningBook): readonly Reminder[] {
  const work: Reminder[] = [];
  const messages: Message[] = [];
  for (const invoices of invoicesByClient(book).values()) {
    const standings = invoices.map((invoice) => ({ invoice, standing: standingOf(book, invoice) }));
    work.push(
      ...disputeToAnswer(book, standings),
      ...paymentToCheck(book, standings),
      ...proofToComplete(book, standings),
    );
    const reminder = messageTo(book, standings, daysOfList(book));
    if (reminder) messages.push({ reminder, standings, rank: rankOf(book, reminder) });
  }
  const ranked = [
    ...work.map((reminder) => ({ reminder, rank: rankOf(book, reminder) })),
    ...withinCapacity(book, messages),
  ];
  return ranked.sort(byDayThenRank).map(({ reminder }) => reminder);
}

interface Ranked {
  readonly reminder: Reminder;
  /** Higher goes first on a day, whatever the money. */
  readonly rank: number;
}

interface Message extends Ranked {
  readonly standings: readonly InvoiceStanding[];
}

function daysOfList({ ledger: { asOf }, settings }: DunningBook): { from: CalendarDate; until: CalendarDate } {
  return { from: asOf, until: addDays(asOf, settings.listDays) };
}

/**
 * The messages that fit in the days of the list: on each working day the first `contactsPerDay` in order; who is left
 * over comes on the next day, with what is due by then.
 */
function withinCapacity(book: DunningBook, messages: readonly Message[]): readonly Ranked[] {
  const { contactsPerDay } = book.settings;
  if (contactsPerDay === null) return messages;
  const { from, until } = daysOfList(book);
  const taken: Ranked[] = [];
  let waiting = [...messages].sort(byRank);
  const next = (day: CalendarDate): CalendarDate => nextCompanyDay(day, book.settings);
  for (let day = next(from); day <= until; day = next(addDays(day, 1))) {
    const left: Message[] = [];
    let free = contactsPerDay;
    for (const message of waiting) {
      const now = free > 0 && message.reminder.doOn <= day ? messageOn(book, message, day) : null;
      if (!now) left.push(message);
      else {
        taken.push({ reminder: now, rank: message.rank });
        free--;
      }
    }
    waiting = left;
  }
  return taken;
}

/** The message as it is on a day, later perhaps than planned; null on a day on which its client does not work. */
function messageOn(book: DunningBook, { reminder, standings }: Message, day: CalendarDate): Reminder | null {
  return reminder.doOn === day ? reminder : messageTo(book, standings, { from: day, until: day });
}

/** To be answered on the next working day: a contested invoice is an unpaid one. */
function disputeToAnswer(book: DunningBook, standings: readonly InvoiceStanding[]): readonly Reminder[] {
  const disputed = standings.filter(({ standing }) => standing.kind === "disputed").map(({ invoice }) => invoice);
  return workOn(book, disputed, (invoice) => ["answer-dispute", disputeReason(invoice, book.ledger.asOf)]);
}

/** To be looked up on the next working day: nobody is reminded of what may have been paid. */
function paymentToCheck(book: DunningBook, standings: readonly InvoiceStanding[]): readonly Reminder[] {
  const unreadable = standings.filter(({ standing }) => standing.kind === "payment-unreadable");
  const invoices = unreadable.map(({ invoice }) => invoice);
  return workOn(book, invoices, (invoice) => ["check-payment", unreadablePaymentReason(invoice)]);
}

/** Invoices whose next step is a formal one that waits for proof: to be completed on the next working day. */
function proofToComplete(book: DunningBook, standings: readonly InvoiceStanding[]): readonly Reminder[] {
  if (!book.settings.waitForProof) return [];
  const reasons = new Map<Invoice, ReminderReason>();
  for (const { invoice, standing } of standings) {
    if (standing.kind !== "remindable") continue;
    const waiting = waitingForProof(book, invoice, nextDay(book, invoice));
    if (waiting) reasons.set(invoice, proofReason(book, invoice, waiting));
  }
  return workOn(book, [...reasons.keys()], (invoice) => ["complete-proof", reasons.get(invoice)!]);
}

/** A line of work inside the company about these invoices of a client, for the next working day; none without any. */
function workOn(
  book: DunningBook,
  invoices: readonly Invoice[],
  lineOf: (invoice: Invoice) => readonly [ReminderStep, ReminderReason],
): readonly Reminder[] {
  const [oldest, ...others] = [...invoices].sort(byDueDate);
  if (!oldest) return [];
  const [step, reason] = lineOf(oldest);
  const work = reminderOf(book, invoices, {
    step,
    doOn: nextDay(book, oldest),
    level: null,
    channel: null,
    owner: dunningOf(book, oldest).client.owner,
    reasons: [reason, ...others.map((invoice) => lineOf(invoice)[1])],
  });
  return [work];
}

function nextDay(book: DunningBook, invoice: Invoice): CalendarDate {
  return dunningOf(book, invoice).workingDay(dayNumber(book.ledger.asOf));
}

function invoicesByClient({ unpaid }: DunningBook): ReadonlyMap<ClientId, readonly Invoice[]> {
  const byClient = new Map<ClientId, Invoice[]>();
  for (const invoice of unpaid) {
    const known = byClient.get(invoice.clientId);
    if (known) known.push(invoice);
    else byClient.set(invoice.clientId, [invoice]);
  }
  return byClient;
}

const RANKS: Readonly<Partial<Record<ReminderReason["kind"], number>>> = {
  dispute: 3,
  "payment-unreadable": 3,
  "broken-promise": 2,
  "payment-not-arrived": 2,
  "rejected-direct-debit": 2,
};

function rankOf(book: DunningBook, reminder: Reminder): number {
  return RANKS[reminder.reason.kind] ?? (waitedTooLong(book, reminder) ? 1 : 0);
}

/** Overdue, and nobody contacted the client for `longestWaitDays`: since its oldest due date when never. */
function waitedTooLong({ ledger, clients, settings }: DunningBook, reminder: Reminder): boolean {
  const lastContact = clients.get(reminder.clientId)?.lastContact ?? null;
  const waited = lastContact === null ? reminder.oldestDaysOverdue : daysBetween(lastContact, ledger.asOf);
  return reminder.oldestDaysOverdue > 0 && waited >= settings.longestWaitDays;
}

function byDayThenRank(a: Ranked, b: Ranked): number {
  return daysBetween(b.reminder.doOn, a.reminder.doOn) || byRank(a, b);
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    b.rank - a.rank ||
    b.reminder.expectedEffect - a.reminder.expectedEffect ||
    (a.reminder.clientId < b.reminder.clientId ? -1 : 1)
  );
}
