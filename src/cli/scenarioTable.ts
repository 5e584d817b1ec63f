import { applyScenario, OPTIMISTIC, PRUDENT, type Scenario } from "../engine/plan/scenario";
import { compareScenarios } from "../engine/plan/scenarioComparison";
import { weeklyPlan } from "../engine/plan/weeklyPlan";
import type { PlanOutcome } from "../preparePlan";
import { scenarioKey } from "../sheets/plan/ownScenarios";
import { REVIEW_WORDS } from "../text/review";
import type { Phrases } from "../text/phrases";
import { USER_SHEET_WORDS } from "../text/userSheets";
import { UsageError } from "./options";
import { writeTable } from "./output";
import type { Surroundings } from "./surroundings";

/** A scenario with the words for it. */
export interface ShownScenario {
  readonly scenario: Scenario;
  readonly title: string;
  readonly what: string;
}

const READY_MADE: Readonly<Record<string, "prudent" | "optimistic">> = {
  prudent: "prudent",
  optimistic: "optimistic",
  optimiste: "optimistic",
};

/**
 * The scenario of that name: one the user wrote in the workbook, else one of ours.
 * @throws {UsageError} when there is none, with those there are
 */
export function scenarioNamed(name: string, { scenarios }: PlanOutcome, phrases: Phrases): ShownScenario {
  const own = scenarios.find((scenario) => scenarioKey(scenario.name) === scenarioKey(name));
  const userSheets = USER_SHEET_WORDS[phrases.language];
  const review = REVIEW_WORDS[phrases.language];
  if (own) {
    const { changes } = own;
    return {
      scenario: { name: "own", changes },
      title: own.name,
      what: userSheets.ownScenario(own.name, changes.length),
    };
  }
  const ready = READY_MADE[name.toLowerCase()];
  if (ready === undefined) {
    throw new UsageError(
      userSheets.noSuchScenario(
        name,
        scenarios.map((scenario) => scenario.name),
      ),
    );
  }
  const { name: title, what } = review.scenario;
  return { scenario: ready === "prudent" ? PRUDENT : OPTIMISTIC, title: title[ready], what: what[ready] };
}

/**
 * The base and a scenario side by side, week by week, with what the scenario does to the lowest balance. The workbook
 * keeps the base.
 */
export function writeScenario(
  surroundings: Surroundings,
  { plan, facts }: PlanOutcome,
  { scenario, title, what }: ShownScenario,
  phrases: Phrases,
): void {
  const words = REVIEW_WORDS[phrases.language].scenario;
  const money = (amount: number): string => phrases.roundMoney(amount, plan.currency);
  const { weeks, lowest } = compareScenarios(plan, weeklyPlan(applyScenario(facts, scenario)));
  surroundings.stdout.write(`${what}\n`);
  const rows = weeks.map((week) => [
    phrases.date(week.startsOn),
    ...[week.base, week.scenario, week.difference].map(money),
  ]);
  writeTable(surroundings, [phrases.plan.weekFrom, words.base, title, words.difference], rows, [1, 2, 3]);
  const [base, other] = [lowest.base, lowest.scenario].map(({ balance }) => money(balance));
  surroundings.stdout.write(`${words.lowest(base!, other!, money(lowest.difference))}\n\n`);
}
