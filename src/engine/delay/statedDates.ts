import { dayNumber, daysBetween } from "../calendar";
import type { CalendarDate, ForecastBasis, Invoice, PromiseRecord } from "../types";
import type { AnnouncedPayment } from "./announcedPayments";
import { announcedPayment } from "./announcedPayments";
import type { PaymentDays } from "./distribution";
import { shifted } from "./distribution";
import type { ClosedDays } from "./closedDays";
import { nextOpenDay } from "./closedDays";

/**
 * Dates somebody stated win over the model: a date the user typed, a promise to pay that is not broken, a dispute, what
 * the client announced in the last contact, an invoice that had to be sent again.
 */

/**
 * Chance that a promise to pay is kept, before a client has shown how it keeps its own: an assumption, no study was found
 * (a vendor's glossary names 60 to 80 %). It weighs as much as `PROMISE_PRIOR_WEIGHT` promises of the client.
 */
const PROMISE_KEPT = 0.7;
const PROMISE_PRIOR_WEIGHT = 4;
/** Of a kept promise's money, the part that arrives on the promised day and on each of the two open days after it. */
const KEPT_ON_DAY = [0.75, 0.15, 0.1];
/** An invoice that waits for approval is paid after it: a week from the day on which that was said, an assumption. */
const APPROVAL_DAYS = 7;

export interface StatedDate {
  readonly basis: Extract<ForecastBasis, "promise" | "typed" | "dispute" | "announced" | "sent-again">;
  readonly days: PaymentDays;
  /** The day that was promised or typed; null where no day was named. */
  readonly on: CalendarDate | null;
}

/** An open invoice, how its client kept its promises, and the days that a dispute adds, as `disputeDays.ts` finds them. */
export interface StatedFacts {
  readonly invoice: Invoice;
  readonly promises: PromiseRecord | null;
  readonly disputeDays: number;
}

/** Days counted from the as-of day: index 0 is the day after it. */
interface DaysAhead {
  readonly asOf: number;
  readonly closed: ClosedDays;
}

/**
 * Chance that the client's word is kept: its own promises kept so far, drawn toward what is usual by a prior worth four
 * promises (the posterior mean of a beta-binomial model).
 */
export function keptShare(promises: PromiseRecord | null): number {
  const { made, kept } = promises ?? { made: 0, kept: 0 };
  return (kept + PROMISE_KEPT * PROMISE_PRIOR_WEIGHT) / (made + PROMISE_PRIOR_WEIGHT);
}

/** What somebody stated about the payment day, or null when the model alone speaks. The user's typed date comes first. */
export function statedDate(
  { invoice, promises, disputeDays }: StatedFacts,
  model: PaymentDays,
  asOf: number,
  closed: ClosedDays,
): StatedDate | null {
  const ahead = (day: number): number => nextOpenDay(closed, day) - asOf - 1;
  const { expectedByUser, promise, dispute, contact } = invoice;
  if (expectedByUser !== null && dayNumber(expectedByUser) > asOf) {
    const days = certain(ahead(dayNumber(expectedByUser)), model.chances.length);
    return { basis: "typed", days, on: expectedByUser };
  }
  const days: DaysAhead = { asOf, closed };
  const kept = keptShare(promises);
  if (promise !== null && dayNumber(promise.promisedOn) > asOf) {
    const arriving = arrivals(ahead(dayNumber(promise.promisedOn)), days);
    return { basis: "promise", days: keptOr(model, arriving, kept), on: promise.promisedOn };
  }
  if (dispute !== null) return { basis: "dispute", days: later(model, disputeDays, days), on: null };
  const announced = announcedPayment(contact);
  if (announced !== null && dayNumber(announced.until) > asOf) {
    return { basis: "announced", days: announcedDays(announced, { model, kept }, days), on: null };
  }
  const again = sentAgainDays(invoice, asOf);
  return again > 0 ? { basis: "sent-again", days: later(model, again, days), on: null } : null;
}

/** The model's days so many days later, on open days. */
function later(model: PaymentDays, days: number, { asOf, closed }: DaysAhead): PaymentDays {
  return shifted(model, (day) => nextOpenDay(closed, asOf + 1 + day + days) - asOf - 1);
}

/**
 * A payment on its way arrives on one of the open days it is waited for, one as likely as another. One in the next
 * payment run comes within its time on the days on which the model expects this client's payments. Both as surely as
 * the client keeps its promises; else by the model after that. One that waits for approval comes a week later than it
 * would, from the day on which that was said.
 */
function announcedDays(
  { outcome, saidOn, until }: AnnouncedPayment,
  { model, kept }: { readonly model: PaymentDays; readonly kept: number },
  days: DaysAhead,
): PaymentDays {
  const { asOf, closed } = days;
  if (outcome === "waiting-approval") return later(model, Math.max(0, dayNumber(saidOn) + APPROVAL_DAYS - asOf), days);
  const openDays: number[] = [];
  for (let day = nextOpenDay(closed, asOf + 1); day <= dayNumber(until); day = nextOpenDay(closed, day + 1)) {
    openDays.push(day - asOf - 1);
  }
  const byModel = new Map(openDays.map((day) => [day, model.chances[day] ?? 0]));
  const isExpected = outcome === "in-payment" && [...byModel.values()].some((weight) => weight > 0);
  return keptOr(model, isExpected ? byModel : new Map(openDays.map((day) => [day, 1])), kept);
}

/** Days for which an invoice that was sent again is still within the term it had, counted anew; zero otherwise. */
function sentAgainDays({ contact, issuedOn, dueOn }: Invoice, asOf: number): number {
  if (!contact?.resentOn) return 0;
  return Math.max(0, dayNumber(contact.resentOn) + Math.max(0, daysBetween(issuedOn, dueOn)) - asOf);
}

/** The whole chance on one day; beyond the days known it is all unpaid. */
function certain(day: number, length: number): PaymentDays {
  const chances = new Float64Array(length);
  if (day >= length) return { chances, unpaid: 1 };
  chances[day] = 1;
  return { chances, unpaid: 0 };
}

/** Weights of the days on which a kept promise arrives: the promised one and the two open days after it. */
function arrivals(day: number, { asOf, closed }: DaysAhead): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  let keptDay = day;
  for (const share of KEPT_ON_DAY) {
    weights.set(keptDay, share);
    keptDay = nextOpenDay(closed, asOf + 2 + keptDay) - asOf - 1;
  }
  return weights;
}

/** With the chance `kept` on days of these weights, else the model's days after them; the model without any day. */
function keptOr(model: PaymentDays, weights: ReadonlyMap<number, number>, kept: number): PaymentDays {
  if (weights.size === 0) return model;
  const { length } = model.chances;
  const chances = new Float64Array(length);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  let unpaid = 0;
  for (const [day, weight] of weights) {
    if (day < length) chances[day] = (kept * weight) / total;
    else unpaid += (kept * weight) / total;
  }
  const firstAfter = Math.max(...weights.keys()) + 1;
  let after = model.unpaid;
  for (let day = firstAfter; day < length; day++) after += model.chances[day]!;
  if (after <= 0) return { chances, unpaid: unpaid + 1 - kept };
  const broken = (1 - kept) / after;
  for (let day = firstAfter; day < length; day++) chances[day]! += broken * model.chances[day]!;
  return { chances, unpaid: unpaid + broken * model.unpaid };
}
