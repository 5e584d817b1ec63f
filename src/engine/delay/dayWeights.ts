/** Weight of what is seen on each day, 1 on the as-of day. */
export interface DayWeights {
  readonly firstDay: number;
  readonly ofDay: Float64Array;
  /** Sum up to and including a day. */
  readonly upTo: Float64Array;
  /** Sum over the same weekday up to and including a day. */
  readonly sameWeekdayUpTo: Float64Array;
}

/** Weights of the days from `firstDay` to the as-of day, which weigh half every `halfLifeDays` before it. */
export function dayWeights(firstDay: number, asOf: number, halfLifeDays: number): DayWeights {
  const days = asOf - firstDay + 1;
  const ofDay = Float64Array.from({ length: days }, (_, index) => 0.5 ** ((days - 1 - index) / halfLifeDays));
  const upTo = new Float64Array(days);
  const sameWeekdayUpTo = new Float64Array(days);
  for (let index = 0; index < days; index++) {
    upTo[index] = ofDay[index]! + (index > 0 ? upTo[index - 1]! : 0);
    sameWeekdayUpTo[index] = ofDay[index]! + (index > 6 ? sameWeekdayUpTo[index - 7]! : 0);
  }
  return { firstDay, ofDay, upTo, sameWeekdayUpTo };
}

/** Weight of a day. */
export function weightOf(weights: DayWeights, day: number): number {
  return weights.ofDay[day - weights.firstDay]!;
}
