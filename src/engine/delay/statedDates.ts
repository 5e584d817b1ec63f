import { dayNumber } from "../calendar";
import type { ForecastBasis, Invoice } from "../types";
import type { PaymentDays } from "./distribution";
import { shifted } from "./distribution";
import type { ClosedDays } from "./closedDays";
import { nextOpenDay } from "./closedDays";

/**
 * Dates somebody stated win over the model: a promise to pay that is not broken, a date the user typed, a dispute.
 */

/**
 * Chance that a promise to pay is kept. A prior, not learned: sheets keep only the promises that still stand, so a book
 * cannot show how many were kept. Collectors report between half and four fifths.
 */
const PROMISE_KEPT = 0.7;
/** Of a kept promise's money, the part that arrives on the promised day and on each of the two open days after it. */
const KEPT_ON_DAY = [0.75, 0.15, 0.1];
/** A dispute delays payment by a month or more: the default resolution time, in days. */
const DISPUTE_DAYS = 30;

export interface StatedDate {
  readonly basis: Extract<ForecastBasis, "promise" | "typed" | "dispute">;
  readonly days: PaymentDays;
}

/** What somebody stated about the payment day, or null when the model alone speaks. The user's typed date comes first. */
export function statedDate(invoice: Invoice, model: PaymentDays, asOf: number, closed: ClosedDays): StatedDate | null {
  const ahead = (day: number): number => nextOpenDay(closed, day) - asOf - 1;
  const { expectedByUser, promise, dispute } = invoice;
  if (expectedByUser !== null && dayNumber(expectedByUser) > asOf) {
    return { basis: "typed", days: certain(ahead(dayNumber(expectedByUser)), model.chances.length) };
  }
  if (promise !== null && dayNumber(promise.promisedOn) > asOf) {
    return { basis: "promise", days: promised(ahead(dayNumber(promise.promisedOn)), model, asOf, closed) };
  }
  if (dispute !== null) {
    const later = (day: number): number => ahead(asOf + 1 + day + DISPUTE_DAYS);
    return { basis: "dispute", days: shifted(model, later) };
  }
  return null;
}

/** The whole chance on one day; beyond the days known it is all unpaid. */
function certain(day: number, length: number): PaymentDays {
  const chances = new Float64Array(length);
  if (day >= length) return { chances, unpaid: 1 };
  chances[day] = 1;
  return { chances, unpaid: 0 };
}

/** A kept promise around its day, else the model's days after it. */
function promised(day: number, model: PaymentDays, asOf: number, closed: ClosedDays): PaymentDays {
  const { length } = model.chances;
  const chances = new Float64Array(length);
  let unpaid = 0;
  let keptDay = day;
  for (const share of KEPT_ON_DAY) {
    if (keptDay < length) chances[keptDay]! += PROMISE_KEPT * share;
    else unpaid += PROMISE_KEPT * share;
    keptDay = nextOpenDay(closed, asOf + 2 + keptDay) - asOf - 1;
  }
  let later = model.unpaid;
  for (let after = keptDay; after < length; after++) later += model.chances[after]!;
  if (later <= 0) return { chances, unpaid: unpaid + 1 - PROMISE_KEPT };
  const broken = (1 - PROMISE_KEPT) / later;
  for (let after = keptDay; after < length; after++) chances[after]! += broken * model.chances[after]!;
  return { chances, unpaid: unpaid + broken * model.unpaid };
}
