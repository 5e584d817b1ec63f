import type { BookPace, WeeklyLimits } from "./bookPace";
import { bookPace, weeklyLimits } from "./bookPace";
import type { Replay, ReplayCase } from "./replay";
import type { Togetherness, WeeklyChance } from "./weeklyReceipts";
import { drawReceipts, drawsWithin, pointsOf } from "./weeklyReceipts";

/**
 * How strongly one client's payments move together (the moods of `weeklyReceipts.ts`), from the replayed weeks: the
 * least under which 80 % of past weeks lie inside their range, drawn toward a usual value where few weeks are known.
 */

type Moods = Pick<Togetherness, "client" | "book">;

/** From nothing in common to all at once: first the client, then the book. Stations that the replay interpolates between. */
const PATH: readonly Moods[] = [
  { client: 0, book: 0 },
  { client: 0.5, book: 0.05 },
  { client: 0.8, book: 0.1 },
  { client: 1, book: 0.2 },
  { client: 1, book: 0.6 },
];
/** As found on two ledgers, first-half days. */
const USUAL_STEP = 1;
/** Replayed weeks that the usual value weighs. On first-half days 5 to 80 do alike. */
const USUAL_WEEKS = 20;
const COVERAGE = 0.8;
/**
 * The doubt about the pace of the whole book: a part that no number of payments takes away, and a part that each of them
 * makes smaller, as if so many were known from the start. Chosen on simulated books and companies and on first-half days,
 * see docs/forecast-figures.md.
 */
const LASTING_DOUBT = 0.01;
const DOUBT_OF_ONE = 5;
const KNOWN_FROM_THE_START = 100;
/** Draws of a landmark, and single draws (cases times draws) in all of one candidate. */
const DRAW_LIMITS = [50, 400] as const;
const DRAW_BUDGET = 200_000;

interface PastWeeks {
  readonly items: readonly WeeklyChance[];
  readonly limits: readonly WeeklyLimits[];
  readonly receipts: Float64Array;
}

/** How the receipts of this book are to be drawn, from the chances on the replay's days. */
export function receiptCorrelation(replay: Replay, chances: Float64Array): Togetherness {
  const doubt = LASTING_DOUBT + DOUBT_OF_ONE / (KNOWN_FROM_THE_START + replay.cases.length);
  const landmarks = replayedWeeks(replay, chances, bookPace(doubt));
  const weeks = landmarks.reduce((sum, { receipts }) => sum + receipts.length, 0);
  if (weeks === 0) return { ...along(USUAL_STEP), doubt };
  const draws = drawsWithin(DRAW_BUDGET, replay.cases.length, DRAW_LIMITS);
  const found = leastCovering((moods) => {
    const inside = landmarks.reduce((sum, landmark) => sum + weeksInside(landmark, { ...moods, doubt }, draws), 0);
    return inside / weeks;
  });
  return { ...along((found * weeks + USUAL_STEP * USUAL_WEEKS) / (weeks + USUAL_WEEKS)), doubt };
}

/** Steps along the path, interpolated between those around which the coverage reaches 80 %. */
function leastCovering(coveredUnder: (moods: Moods) => number): number {
  // More togetherness covers more, so that halving finds the step in two or three looks instead of five.
  let below = { step: -1, covered: 0 };
  let above = { step: PATH.length, covered: 1 };
  while (above.step - below.step > 1) {
    const step = Math.floor((below.step + above.step) / 2);
    const covered = coveredUnder(PATH[step]!);
    if (covered >= COVERAGE) above = { step, covered };
    else below = { step, covered };
  }
  if (below.step < 0) return 0;
  if (above.step === PATH.length) return PATH.length - 1;
  return below.step + (COVERAGE - below.covered) / (above.covered - below.covered);
}

/** The point after so many steps of the path. */
function along(steps: number): Moods {
  const from = Math.min(PATH.length - 2, Math.floor(steps));
  const [before, after] = [PATH[from]!, PATH[from + 1]!];
  const share = steps - from;
  return {
    client: before.client + share * (after.client - before.client),
    book: before.book + share * (after.book - before.book),
  };
}

function weeksInside({ items, limits, receipts }: PastWeeks, togetherness: Togetherness, draws: number): number {
  const settings = { weeks: receipts.length, draws, togetherness };
  const { byWeek } = drawReceipts(items, settings, (index) => limits[index]!);
  return byWeek.filter((week, index) => {
    const { low, high } = pointsOf(week);
    return receipts[index]! >= low && receipts[index]! <= high;
  }).length;
}

function replayedWeeks({ cases }: Replay, chances: Float64Array, pace: BookPace): PastWeeks[] {
  const byLandmark = new Map<number, ReplayCase[]>();
  for (const one of cases) {
    const group = byLandmark.get(one.landmark);
    if (group) group.push(one);
    else byLandmark.set(one.landmark, [one]);
  }
  return [...byLandmark.values()].map((group) => {
    const weeks = Math.floor(group[0]!.count / 7);
    const receipts = new Float64Array(weeks);
    const items = group.map((one): WeeklyChance => {
      const week = Math.floor((one.paidAfter - 1) / 7);
      if (week < weeks) receipts[week]! += one.amount;
      return { client: one.client, amount: one.amount, chances: chancesByWeek(one, chances, weeks) };
    });
    const room = weeks * pace.paces.length;
    const limits = items.map((item) => weeklyLimits(item.chances, pace, new Float64Array(room)));
    return { items, limits, receipts };
  });
}

function chancesByWeek({ offset }: ReplayCase, chances: Float64Array, weeks: number): Float64Array {
  const byWeek = new Float64Array(weeks);
  for (let day = 0; day < weeks * 7; day++) byWeek[Math.floor(day / 7)]! += chances[offset + day]!;
  return byWeek;
}
