import { addDays, daysBetween, earlierOf } from "../calendar";
import { nextWorkingDay } from "../holidays";
import { daysOverdue } from "../ledger/ageing";
import { sumCents } from "../money";
import type { CalendarDate, ClientId, Invoice } from "../types";
import type { DunningBook, Standing } from "./dunningBook";
import { openAmount, standingOf } from "./dunningBook";
import { expectedEffect } from "./expectedEffect";
import type { PlannedStep } from "./ladder";
import { callAfterBrokenPromise, nextStep } from "./ladder";
import type { DunningPolicy, LadderStep } from "./policy";
import type { Reminder, ReminderReason, ReminderStep } from "./reminder";

/**
 * What to do in the next days (`policy.listDays`), in the order in which to do it: by day; on a day disputes and broken
 * promises first; then the largest expected effect on cash.
 *
 * Each client gets at most one message: when one of its invoices comes to a step, the firmest step of that day is taken
 * and the message names all that is due by then, except what is contested, promised, excluded, or collected by direct
 * debit. Besides it a client may have one line more: its disputes to be answered, which is work for the company itself.
 */
export function reminders(book: DunningBook): readonly Reminder[] {
  const list: Reminder[] = [];
  for (const invoices of invoicesByClient(book).values()) {
    const standings = invoices.map((invoice) => ({ invoice, standing: standingOf(book, invoice) }));
    const disputed = standings.filter(({ standing }) => standing.kind === "disputed").map(({ invoice }) => invoice);
    const contact = contactOf(book, standings);
    if (disputed.length > 0) list.push(disputeToAnswer(book, disputed));
    if (contact) list.push(contact);
  }
  return list.sort(byDayThenEffect);
}

interface InvoiceStanding {
  readonly invoice: Invoice;
  readonly standing: Standing;
}

/** An invoice that came to a step. */
interface Trigger extends PlannedStep {
  readonly invoice: Invoice;
  readonly standing: Standing;
}

function contactOf(book: DunningBook, standings: readonly InvoiceStanding[]): Reminder | null {
  const planned = standings.flatMap((each) => triggerOf(book, each) ?? []);
  if (planned.length === 0) return null;
  const doOn = planned.map((trigger) => trigger.doOn).reduce(earlierOf);
  const triggers = planned.filter((trigger) => trigger.doOn === doOn);
  const trigger = firmest(book.policy, triggers);
  const { step, level } = trigger.step;
  const named =
    step === "email-before-due"
      ? triggers.map(({ invoice }) => invoice)
      : standings.filter((each) => isRemindable(each) && each.invoice.dueOn <= doOn).map(({ invoice }) => invoice);
  return reminderOf(book, named, { step, doOn, reason: reasonOf(book, trigger), level });
}

function triggerOf(book: DunningBook, { invoice, standing }: InvoiceStanding): Trigger | null {
  const until = addDays(book.ledger.asOf, book.policy.listDays);
  const planned = plannedStep(book, { invoice, standing }, until);
  return planned && planned.doOn <= until ? { ...planned, invoice, standing } : null;
}

function plannedStep(
  book: DunningBook,
  { invoice, standing }: InvoiceStanding,
  until: CalendarDate,
): PlannedStep | null {
  if (standing.kind === "broken-promise") return callAfterBrokenPromise(book, invoice, standing.promisedOn);
  return standing.kind === "remindable" ? nextStep(book, invoice, book.ledger.asOf, until) : null;
}

function isRemindable({ standing }: InvoiceStanding): boolean {
  return standing.kind === "remindable" || standing.kind === "broken-promise";
}

/** The firmest step; between equals a broken promise speaks, then the oldest due invoice. */
function firmest(policy: DunningPolicy, triggers: readonly Trigger[]): Trigger {
  const rank = (step: LadderStep): number => policy.steps.indexOf(step);
  const broken = ({ standing }: Trigger): number => (standing.kind === "broken-promise" ? 1 : 0);
  return triggers.reduce((best, candidate) => {
    const firmer = rank(candidate.step) - rank(best.step) || broken(candidate) - broken(best);
    return firmer > 0 || (firmer === 0 && byDueDate(candidate.invoice, best.invoice) < 0) ? candidate : best;
  });
}

function reasonOf(book: DunningBook, { invoice, standing, step, doOn }: Trigger): ReminderReason {
  const { number: invoiceNumber, dueOn, dunning } = invoice;
  const daysOverdueThen = daysBetween(dueOn, doOn);
  if (standing.kind === "broken-promise") {
    return { kind: "broken-promise", invoiceNumber, promisedOn: standing.promisedOn, daysOverdue: daysOverdueThen };
  }
  if (step.step === "email-before-due") {
    return { kind: "due-soon", invoiceNumber, dueOn, outstanding: openAmount(book, invoice) };
  }
  const lastRemindedOn = book.lastContacts.get(invoice.clientId) ?? null;
  return {
    kind: "overdue",
    invoiceNumber,
    dueOn,
    daysOverdue: daysOverdueThen,
    levelSent: dunning.level,
    lastRemindedOn,
  };
}

/** To be answered on the next working day: a contested invoice is an unpaid one. */
function disputeToAnswer(book: DunningBook, disputed: readonly Invoice[]): Reminder {
  const { number: invoiceNumber, dispute } = [...disputed].sort(byDueDate)[0]!;
  return reminderOf(book, disputed, {
    step: "answer-dispute",
    doOn: nextWorkingDay(book.ledger.asOf, book.policy.region),
    reason: {
      kind: "dispute",
      invoiceNumber,
      since: dispute?.since ?? null,
      statedReason: dispute?.reason ?? null,
    },
    level: null,
  });
}

interface Contact {
  readonly step: ReminderStep;
  readonly doOn: CalendarDate;
  readonly reason: ReminderReason;
  readonly level: number | null;
}

function reminderOf(book: DunningBook, named: readonly Invoice[], { step, doOn, reason, level }: Contact): Reminder {
  const oldestFirst = [...named].sort(byDueDate);
  const oldest = oldestFirst[0]!;
  const amountOf = (invoices: readonly Invoice[]) => sumCents(invoices.map((invoice) => openAmount(book, invoice)));
  return {
    clientId: oldest.clientId,
    step,
    doOn,
    invoiceIds: oldestFirst.map(({ id }) => id),
    amount: amountOf(named),
    overdue: amountOf(named.filter(({ dueOn }) => dueOn < doOn)),
    oldestDaysOverdue: daysOverdue(oldest, book.ledger.asOf),
    dunningLevel: Math.max(level ?? 0, ...named.map(({ dunning }) => dunning.level)),
    reason,
    expectedEffect: expectedEffect(book, named, step),
  };
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

function byDueDate(a: Invoice, b: Invoice): number {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function byDayThenEffect(a: Reminder, b: Reminder): number {
  return (
    daysBetween(b.doOn, a.doOn) ||
    urgency(b) - urgency(a) ||
    b.expectedEffect - a.expectedEffect ||
    (a.clientId < b.clientId ? -1 : 1)
  );
}

function urgency({ reason }: Reminder): number {
  return reason.kind === "dispute" || reason.kind === "broken-promise" ? 1 : 0;
}
