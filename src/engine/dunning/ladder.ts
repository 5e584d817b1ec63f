import { addDays, dayNumber, daysBetween, laterOf } from "../calendar";
import type { CalendarDate, Invoice } from "../types";
import type { ClientDunning, DunningBook } from "./dunningBook";
import { dunningOf, openAmount } from "./dunningBook";
import { paysOnTime, usualDelay } from "./habit";
import type { LadderStep } from "./policy";
import type { ProofDossier } from "./proof";
import { proofDossier } from "./proof";

/** A rung and the working day on which to take it. */
export interface PlannedStep {
  readonly step: LadderStep;
  readonly doOn: CalendarDate;
  /** The client's usual delay when its habit, not the ladder, set the day; else null. */
  readonly usualDelay: number | null;
}

/** A formal step whose day has come and that waits for proof. */
export interface WaitingForProof {
  readonly step: "formal-notice" | "decision";
  readonly dossier: ProofDossier;
}

/** An invoice on its ladder: what decides which steps may be taken when, worked out once. */
interface Climb {
  readonly invoice: Invoice;
  readonly client: ClientDunning;
  /** The day from which the ladder counts, as a number: the due date, or the day the invoice was sent again. */
  readonly start: number;
  readonly lastRemindedOn: number | null;
  /** Written level reached, or presumed reached in a book taken over. */
  readonly level: number;
  readonly usualDelay: number | null;
  /** The first day on which its client is out of its habit; null without one. */
  readonly outOfHabit: number | null;
  readonly incomplete: ProofDossier | null;
}

/**
 * The next step for an invoice that may be reminded, on a working day from `from` to `until`; null when none falls in
 * that time. `from` is the as-of day or later; the gap since the client's last contact is kept.
 *
 * The step is the firmest one whose day has come, never more than one written level above the last one sent. So an old
 * invoice that was never reminded starts with a call: at that age a call finds out whether the invoice arrived, is
 * contested or forgotten, which a letter does not, and a formal notice out of the blue costs clients. A book taken over
 * from elsewhere may start at the level it had reached (`settings.takenOver`).
 *
 * A client that always pays within some days beyond terms is not reminded within them; once it leaves its habit it is
 * called at once. Formal notice and decision wait for a complete proof dossier; meanwhile, and where the ladder has no
 * step left, the call is repeated from time to time, so that no invoice is forgotten.
 */
export function nextStep(
  book: DunningBook,
  invoice: Invoice,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): PlannedStep | null {
  const { restsUntil, workingDay, firstStepDay } = dunningOf(book, invoice);
  const earliest = Math.max(dayNumber(from), restsUntil === null ? -Infinity : dayNumber(restsUntil));
  const last = dayNumber(until);
  if (earliest > last || dayNumber(invoice.dueOn) + firstStepDay > last) return null;
  const climb = climbOf(book, invoice);
  for (let day = -Infinity; ;) {
    day = nextFirstDay(climb, { passed: day, earliest });
    if (day > last) return null;
    const doOn = workingDay(day);
    if (doOn > until) return null;
    const step = firmestStep(book, climb, dayNumber(doOn));
    if (step) return { step, doOn, usualDelay: isByHabit(climb, step) ? climb.usualDelay : null };
  }
}

/** The next day after the one passed on which a step or the repeated call comes first; Infinity when none does. */
function nextFirstDay(
  climb: Climb,
  { passed, earliest }: { readonly passed: number; readonly earliest: number },
): number {
  const { steps, repeatCallAfterDays } = climb.client.policy;
  const again =
    climb.lastRemindedOn === null ? Infinity : Math.max(earliest, climb.lastRemindedOn + repeatCallAfterDays);
  let next = again > passed ? again : Infinity;
  for (const step of steps) {
    const day = Math.max(earliest, firstDay(climb, step));
    if (day > passed && day < next) next = day;
  }
  return next;
}

/** The formal step an invoice would be at on a day if its proof were complete; null when it waits for no proof. */
export function waitingForProof(book: DunningBook, invoice: Invoice, on: CalendarDate): WaitingForProof | null {
  if (incompleteProof(book, invoice) === null) return null;
  const climb = climbOf(book, invoice);
  if (climb.incomplete === null) return null;
  const step = climb.client.policy.steps
    .filter((one) => mayBeTaken(book, climb, { step: one, day: dayNumber(on) }))
    .at(-1)?.step;
  return step === "formal-notice" || step === "decision" ? { step, dossier: climb.incomplete } : null;
}

/**
 * The call about what was promised, announced or collected and did not come, without waiting for a gap: the working day
 * after that day at the earliest, and never before the invoice is overdue. Null when the ladder has no call.
 */
export function callAfter(book: DunningBook, invoice: Invoice, missedOn: CalendarDate): PlannedStep | null {
  const { policy, workingDay } = dunningOf(book, invoice);
  const step = policy.steps.find((candidate) => candidate.step === "call");
  const day = laterOf(book.ledger.asOf, addDays(laterOf(missedOn, invoice.dueOn), 1));
  return step ? { step, doOn: workingDay(dayNumber(day)), usualDelay: null } : null;
}

function climbOf(book: DunningBook, invoice: Invoice): Climb {
  const client = dunningOf(book, invoice);
  const { dunning, contact } = invoice;
  const start = dayNumber(contact?.resentOn ? laterOf(contact.resentOn, invoice.dueOn) : invoice.dueOn);
  // Once written to, the ladder alone decides: whether a call was one by habit does not matter any more.
  const usual = dunning.level > 0 ? null : usualDelay(book, invoice);
  return {
    invoice,
    client,
    start,
    lastRemindedOn: dunning.lastRemindedOn === null ? null : dayNumber(dunning.lastRemindedOn),
    level: levelReached(book, invoice, client),
    usualDelay: usual,
    outOfHabit: usual === null ? null : start + usual + client.policy.habit.marginDays + 1,
    incomplete: incompleteProof(book, invoice),
  };
}

function incompleteProof({ settings }: DunningBook, invoice: Invoice): ProofDossier | null {
  const dossier = settings.waitForProof ? proofDossier(invoice) : null;
  return dossier !== null && dossier.missing.length > 0 ? dossier : null;
}

/** The level on record; in a book taken over, for what was due before and has none, the one its age allowed then. */
function levelReached({ settings }: DunningBook, { dunning, dueOn }: Invoice, { policy }: ClientDunning): number {
  const { takenOver } = settings;
  if (dunning.level > 0 || dunning.lastRemindedOn !== null || takenOver === null || dueOn >= takenOver.on) {
    return dunning.level;
  }
  const age = daysBetween(dueOn, takenOver.on);
  const reached = policy.steps.filter(({ daysFromDue }) => daysFromDue <= age).map(({ level }) => level ?? 0);
  return Math.max(0, ...reached.filter((level) => level <= takenOver.level));
}

/** The last step of the ladder that may be taken on a day, those apart that wait for proof; else the call again. */
function firmestStep(book: DunningBook, climb: Climb, day: number): LadderStep | null {
  const { steps, repeatCallAfterDays } = climb.client.policy;
  let firmest: LadderStep | null = null;
  for (const step of steps) {
    if (climb.incomplete !== null && isFormal(step)) continue;
    if (mayBeTaken(book, climb, { step, day })) firmest = step;
  }
  if (firmest !== null) return firmest;
  const isQuiet = climb.lastRemindedOn !== null && day >= climb.lastRemindedOn + repeatCallAfterDays;
  const call = steps.find(({ step }) => step === "call");
  return call && isQuiet && day >= firstDay(climb, call) && !hasStepAhead(climb, day) ? call : null;
}

/** Whether a step that needs no more than time is still to come: then the call is not repeated before it. */
function hasStepAhead(climb: Climb, day: number): boolean {
  return climb.client.policy.steps.some(
    (step) =>
      step.step !== "email-before-due" &&
      step.step !== "call" &&
      !(climb.incomplete !== null && isFormal(step)) &&
      climb.level >= step.afterLevel &&
      (step.level === null || climb.level < step.level) &&
      firstDay(climb, step) > day,
  );
}

function isFormal({ step }: LadderStep): boolean {
  return step === "formal-notice" || step === "decision";
}

function mayBeTaken(book: DunningBook, climb: Climb, { step, day }: { step: LadderStep; day: number }): boolean {
  if (day < firstDay(climb, step)) return false;
  if (step.step === "email-before-due") return day < climb.start && deservesAnnouncement(book, climb.invoice);
  if (climb.level < step.afterLevel) return false;
  if (step.level !== null) return climb.level < step.level && !wasJustNamed(climb, step.level, day);
  return step.step === "decision" || climb.lastRemindedOn === null || climb.lastRemindedOn < earliestDay(climb, step);
}

/**
 * Whether a message of that level, about an older invoice, has named this one lately: the same letter is not sent again
 * a week later because another invoice has come to it.
 */
function wasJustNamed({ invoice: { contact }, client }: Climb, level: number, day: number): boolean {
  if (contact === null || contact.level === null || contact.level < level) return false;
  return day < dayNumber(contact.on) + client.policy.repeatCallAfterDays;
}

/** The first day of a step: its day of the ladder or of the habit, and the deadline given by the contact before it. */
function firstDay(climb: Climb, step: LadderStep): number {
  const { lastRemindedOn, start, outOfHabit } = climb;
  const onLadder = start + step.daysFromDue;
  const byHabit = outOfHabit === null || !isByHabit(climb, step) ? onLadder : habitDay(onLadder, outOfHabit, step);
  return lastRemindedOn === null ? byHabit : Math.max(byHabit, lastRemindedOn + step.daysAfterContact);
}

/** A client out of its habit is called at once, be it earlier or later than the ladder says; nothing goes before. */
function habitDay(onLadder: number, outOfHabit: number, { step }: LadderStep): number {
  return step === "call" ? outOfHabit : Math.max(onLadder, outOfHabit);
}

/** The day from which a contact counts as having taken the step. */
function earliestDay({ start, outOfHabit }: Climb, { daysFromDue }: LadderStep): number {
  return Math.min(start + daysFromDue, outOfHabit ?? Infinity);
}

/** The habit decides until the client was contacted about the invoice past its due date. */
function isByHabit({ lastRemindedOn, outOfHabit, start }: Climb, { step }: LadderStep): boolean {
  const wasContacted = lastRemindedOn !== null && lastRemindedOn >= start;
  return outOfHabit !== null && !wasContacted && step !== "email-before-due";
}

/** Only what is large or long in coming, not yet announced, and not owed by somebody who pays on time anyway. */
function deservesAnnouncement(book: DunningBook, invoice: Invoice): boolean {
  const { amount, termDays } = dunningOf(book, invoice).policy.announceFrom;
  const isWorthIt = openAmount(book, invoice) >= amount || daysBetween(invoice.issuedOn, invoice.dueOn) >= termDays;
  const wasContacted = invoice.dunning.level > 0 || invoice.dunning.lastRemindedOn !== null;
  return isWorthIt && !wasContacted && !paysOnTime(book, invoice);
}
