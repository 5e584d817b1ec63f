import type { DelayDistribution } from "../types";

/**
 * A payment day as chances of the days after the as-of day: `chances[i]` = P(paid on day asOf + 1 + i), and the chance
 * that it is none of these.
 */
export interface PaymentDays {
  readonly chances: Float64Array;
  readonly unpaid: number;
}

/** What is left of rounding when a sum is compared with a level. */
const TOLERANCE = 1e-9;

/**
 * Days after the as-of day by which the payment has arrived with the chance `level`: the first day on which the
 * cumulated chance reaches it. Null when the days known do not bring it.
 */
export function daysUntil({ chances }: PaymentDays, level: number): number | null {
  let reached = 0;
  for (let day = 0; day < chances.length; day++) {
    reached += chances[day]!;
    if (reached >= level - TOLERANCE) return day + 1;
  }
  return null;
}

/** The same chances on the axis of days beyond terms, without the days at the end that bring nothing. */
export function asDelayDistribution({ chances, unpaid }: PaymentDays, asOf: number, due: number): DelayDistribution {
  let end = chances.length;
  while (end > 0 && chances[end - 1] === 0) end--;
  return { firstDay: asOf + 1 - due, probabilities: chances.slice(0, end), unpaid };
}

/** The chances with each day moved where `move` says, both 0 the first; what moves beyond the last counts as unpaid. */
export function shifted({ chances, unpaid }: PaymentDays, move: (day: number) => number): PaymentDays {
  const moved = new Float64Array(chances.length);
  let beyond = unpaid;
  chances.forEach((chance, day) => {
    const to = move(day);
    if (to < moved.length) moved[to]! += chance;
    else beyond += chance;
  });
  return { chances: moved, unpaid: beyond };
}
