import type { ExpectedAmount } from "../types";

/** How far the balance may lie under and over the expected one at the end of a week, both positive, in cents. */
export interface Doubt {
  readonly below: number;
  readonly above: number;
}

/**
 * The doubt about the balance at the end of each week.
 *
 * From `cumulative`, the receipts up to the end of each week with their own range, when the forecast gives it: only it
 * knows that money missing in one week mostly comes in a later one. Without it the weeks are taken as uncorrelated, and
 * their doubts add up as squares: late money returns (which narrows the sum), late clients stay late (which widens it).
 * Adding the weekly ranges as they are would say that every week goes wrong at once.
 */
export function balanceDoubts(
  weeks: readonly ExpectedAmount[],
  cumulative: readonly ExpectedAmount[] | null,
): readonly Doubt[] {
  if (cumulative) return weeks.map((_, week) => doubtOf(cumulative[week]!));
  let below = 0;
  let above = 0;
  return weeks.map((week) => {
    const doubt = doubtOf(week);
    below = Math.hypot(below, doubt.below);
    above = Math.hypot(above, doubt.above);
    return { below, above };
  });
}

function doubtOf({ expected, low, high }: ExpectedAmount): Doubt {
  return { below: Math.max(0, expected - low), above: Math.max(0, high - expected) };
}
