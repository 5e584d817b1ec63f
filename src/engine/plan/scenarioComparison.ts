import { cents } from "../money";
import type { CalendarDate, Cents } from "../types";
import type { PlanWeek } from "./planWeek";
import type { WeeklyPlan } from "./weeklyPlan";

/** The week in which a balance is lowest, the first of them. */
export interface LowestBalance {
  /** Its Monday. */
  readonly startsOn: CalendarDate;
  readonly balance: Cents;
}

/** A scenario beside the base: `difference` = scenario − base. */
export interface ScenarioComparison {
  readonly weeks: readonly {
    readonly startsOn: CalendarDate;
    readonly base: Cents;
    readonly scenario: Cents;
    readonly difference: Cents;
  }[];
  /** Lowest expected closing balance of each plan; not always of the same week. */
  readonly lowest: {
    readonly base: LowestBalance;
    readonly scenario: LowestBalance;
    readonly difference: Cents;
  };
  /** The same for the low end of the range. */
  readonly lowestLow: {
    readonly base: LowestBalance;
    readonly scenario: LowestBalance;
    readonly difference: Cents;
  };
}

/** Two plans of the same weeks, side by side. */
export function compareScenarios(base: WeeklyPlan, scenario: WeeklyPlan): ScenarioComparison {
  return {
    weeks: base.weeks.map(({ startsOn, closing }, week) => {
      const other = scenario.weeks[week]!.closing.expected;
      return { startsOn, base: closing.expected, scenario: other, difference: cents(other - closing.expected) };
    }),
    lowest: compareLowest(base, scenario, "expected"),
    lowestLow: compareLowest(base, scenario, "low"),
  };
}

/** The lowest closing balance of a plan. */
function lowestBalance({ weeks }: WeeklyPlan, which: "expected" | "low"): LowestBalance {
  const lowest = weeks.reduce<PlanWeek>((least, week) => {
    return week.closing[which] < least.closing[which] ? week : least;
  }, weeks[0]!);
  return { startsOn: lowest.startsOn, balance: lowest.closing[which] };
}

function compareLowest(
  base: WeeklyPlan,
  scenario: WeeklyPlan,
  which: "expected" | "low",
): ScenarioComparison["lowest"] {
  const [before, after] = [lowestBalance(base, which), lowestBalance(scenario, which)];
  return { base: before, scenario: after, difference: cents(after.balance - before.balance) };
}
