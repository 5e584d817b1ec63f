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

/**
 * The distribution when `share` of what would not come by itself within `days` days after `from` comes in that time,
 * spread evenly over its bank days: the effect of a contact. Unchanged where those days have no bank day.
 */
export function broughtForward(
  delay: DelayDistribution,
  dueOn: CalendarDate,
  { from, days, share }: { readonly from: CalendarDate; readonly days: number; readonly share: number },
): DelayDistribution {
  const start = dayNumber(from) - dayNumber(dueOn) + 1;
  const bankDays = Array.from({ length: days }, (_, index) => start + index).filter((day) =>
    isBankDayNumber(dayNumber(dueOn) + day),
  );
  if (bankDays.length === 0) return delay;
  const firstDay = Math.min(delay.firstDay, start);
  const length = Math.max(delay.firstDay + delay.probabilities.length, start + days) - firstDay;
  const probabilities = new Float64Array(length);
  let moved = share * delay.unpaid;
  delay.probabilities.forEach((chance, index) => {
    const day = delay.firstDay + index;
    const leaving = day >= start + days ? share * chance : 0;
    probabilities[day - firstDay] = chance - leaving;
    moved += leaving;
  });
  for (const day of bankDays) probabilities[day - firstDay]! += moved / bankDays.length;
  return { firstDay, probabilities, unpaid: (1 - share) * delay.unpaid };
}
