import { isBankDayNumber } from "../bankDays";
import { dayNumber } from "../calendar";
import type { CalendarDate, DelayDistribution } from "../types";

/**
 * The distribution with every day `days` later (earlier when negative), on bank days after the as-of day. The chance of
 * no payment stays what it is.
 */
export function delayed(
  delay: DelayDistribution,
  { dueOn, asOf, days }: { readonly dueOn: CalendarDate; readonly asOf: CalendarDate; readonly days: number },
): DelayDistribution {
  if (delay.probabilities.length === 0 || days === 0) return delay;
  const due = dayNumber(dueOn);
  const tomorrow = dayNumber(asOf) + 1;
  const dayOf = (index: number): number => bankDayFrom(Math.max(tomorrow, due + delay.firstDay + index + days));
  const first = dayOf(0);
  const last = dayOf(delay.probabilities.length - 1);
  const probabilities = new Float64Array(last - first + 1);
  delay.probabilities.forEach((chance, index) => {
    if (chance > 0) probabilities[dayOf(index) - first]! += chance;
  });
  return { firstDay: first - due, probabilities, unpaid: delay.unpaid };
}

/** No payment on any day. */
export function neverPaid(delay: DelayDistribution): DelayDistribution {
  return { firstDay: delay.firstDay, probabilities: new Float64Array(0), unpaid: 1 };
}

/** The whole payment on a day, or on the first bank day after it; tomorrow at the earliest. */
export function paidOn(day: CalendarDate, dueOn: CalendarDate, asOf: CalendarDate): DelayDistribution {
  const paid = bankDayFrom(Math.max(dayNumber(asOf) + 1, dayNumber(day)));
  return { firstDay: paid - dayNumber(dueOn), probabilities: Float64Array.of(1), unpaid: 0 };
}

function bankDayFrom(day: number): number {
  let candidate = day;
  while (!isBankDayNumber(candidate)) candidate++;
  return candidate;
}
