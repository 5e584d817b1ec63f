import { applyScenario, OPTIMISTIC, PRUDENT, type Scenario } from "../engine/plan/scenario";
import { compareScenarios } from "../engine/plan/scenarioComparison";
import { weeklyPlan } from "../engine/plan/weeklyPlan";
import type { PlanOutcome } from "../run";
import type { Phrases } from "../text/phrases";
import type { ScenarioName } from "./options";
import { writeTable } from "./output";
import type { Surroundings } from "./surroundings";

const SCENARIOS: Readonly<Record<ScenarioName, Scenario>> = { prudent: PRUDENT, optimistic: OPTIMISTIC };

/**
 * The base and a scenario side by side, week by week, with what the scenario does to the lowest balance. The workbook
 * keeps the base.
 */
export function writeScenario(
  surroundings: Surroundings,
  { plan, facts }: PlanOutcome,
  name: ScenarioName,
  phrases: Phrases,
): void {
  const words = phrases.review.scenario;
  const money = (amount: number): string => phrases.roundMoney(amount, plan.currency);
  const { weeks, lowest } = compareScenarios(plan, weeklyPlan(applyScenario(facts, SCENARIOS[name])));
  surroundings.stdout.write(`${words.what[name]}\n`);
  const rows = weeks.map(({ startsOn, base, scenario, difference }) => [
    phrases.date(startsOn),
    ...[base, scenario, difference].map(money),
  ]);
  writeTable(surroundings, [phrases.plan.weekFrom, words.base, words.name[name], words.difference], rows, [1, 2, 3]);
  const [base, scenario] = [lowest.base, lowest.scenario].map(({ balance }) => money(balance));
  surroundings.stdout.write(`${words.lowest(base!, scenario!, money(lowest.difference))}\n\n`);
}
