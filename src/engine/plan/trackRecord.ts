import { binomialDistribution } from "simple-statistics";
import { addDays } from "../calendar";
import type { CalendarDate, Cents } from "../types";
import type { FrozenPlan } from "./frozenPlan";

/** A past week: the range of its closing balance as it was forecast before the week was over, and what it was. */
export interface JudgedWeek {
  /** Its Monday. */
  readonly startsOn: CalendarDate;
  readonly low: Cents;
  readonly expected: Cents;
  readonly high: Cents;
  readonly actual: Cents;
  readonly inside: boolean;
}

/** How well past ranges kept their word: `inside` of `weeks.length` weeks, where 80 % are promised. */
export interface TrackRecord {
  /** Oldest first, at most 26. */
  readonly weeks: readonly JudgedWeek[];
  readonly inside: number;
  readonly byChance: ChanceCounts;
}

/** Ranges that do hold 80 % count at least `least` weeks inside and at most `most`, nine times in ten. */
export interface ChanceCounts {
  readonly least: number;
  readonly most: number;
}

/** Half a year: enough to tell 80 % from half, recent enough to be this company. */
const WEEKS_JUDGED = 26;
/** What the plan's ranges promise. */
export const PROMISED = 0.8;
/** Counts rarer than this, on either side, are not taken for chance. */
export const RARE = 0.05;

/**
 * The last weeks whose closing balance is known, each against the plan frozen last before the week began, or in it where
 * there is no other. `closings`: the balance at the close of a week, by its Monday. Plans without an opening balance
 * promised nothing about the balance.
 */
export function trackRecord(plans: readonly FrozenPlan[], closings: ReadonlyMap<CalendarDate, Cents>): TrackRecord {
  const weeks = [...closings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([startsOn, actual]) => judgedWeek(plans, startsOn, actual))
    .slice(-WEEKS_JUDGED);
  return { weeks, inside: weeks.filter(({ inside }) => inside).length, byChance: countsByChance(weeks.length) };
}

/** The 5 and 95 % points of a binomial distribution: weeks are judged one by one, each from its own opening balance. */
function countsByChance(weeks: number): ChanceCounts {
  const chances = weeks === 0 ? [1] : binomialDistribution(weeks, PROMISED)!;
  const point = (level: number): number => {
    let cumulated = 0;
    return chances.findIndex((chance) => (cumulated += chance) >= level);
  };
  return { least: point(RARE), most: point(1 - RARE) };
}

/**
 * The balance at the close of past weeks, by their Mondays, from the opening balances of the plans frozen on Sundays.
 * A plan of another day opens in the middle of a week and tells nothing of its end.
 */
export function closingsOfPlans(plans: readonly FrozenPlan[]): ReadonlyMap<CalendarDate, Cents> {
  const closings = new Map<CalendarDate, Cents>();
  for (const { asOf, opening, weeks } of plans) {
    const isSunday = weeks[0]!.startsOn === addDays(asOf, 1);
    if (isSunday && opening !== null) closings.set(addDays(asOf, -6), opening);
  }
  return closings;
}

function judgedWeek(plans: readonly FrozenPlan[], startsOn: CalendarDate, actual: Cents): readonly JudgedWeek[] {
  const said = plans.filter(
    ({ asOf, opening, weeks }) =>
      opening !== null && asOf < addDays(startsOn, 6) && weeks.some((week) => week.startsOn === startsOn),
  );
  const before = said.filter(({ asOf }) => asOf < startsOn);
  const plan = latest(before.length > 0 ? before : said);
  const week = plan?.weeks.find((one) => one.startsOn === startsOn);
  if (!week) return [];
  const { low, expected, high } = week;
  return [{ startsOn, low, expected, high, actual, inside: actual >= low && actual <= high }];
}

function latest(plans: readonly FrozenPlan[]): FrozenPlan | undefined {
  return plans.reduce<FrozenPlan | undefined>(
    (last, plan) => (last && last.asOf >= plan.asOf ? last : plan),
    undefined,
  );
}
