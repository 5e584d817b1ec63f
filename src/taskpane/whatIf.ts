import { applyScenario, type Scenario, type ScenarioChange } from "../engine/plan/scenario";
import { compareScenarios, type ScenarioComparison } from "../engine/plan/scenarioComparison";
import { weeklyPlan, type PlanFacts, type WeeklyPlan } from "../engine/plan/weeklyPlan";
import type { CalendarDate, Cents, ClientId } from "../engine/types";

/** What the user takes to be otherwise. */
export interface WhatIf {
  /** Everybody pays so many days later. */
  readonly delayAll: number;
  /** The client that the next two are about; null: none. */
  readonly clientId: ClientId | null;
  readonly clientDelay: number;
  readonly neverPays: boolean;
  /** Reference of the sale that does not come about; null: none. */
  readonly lostSale: string | null;
  /** A sale more, invoiced today: as typed, and as read. */
  readonly newSale: { readonly text: string; readonly amount: Cents | null };
}

/** Nothing is otherwise: the plan as it is. */
export const AS_PLANNED: WhatIf = {
  delayAll: 0,
  clientId: null,
  clientDelay: 0,
  neverPays: false,
  lostSale: null,
  newSale: { text: "", amount: null },
};

/** The scenario of these wishes; null when it is the plan as it is. */
export function scenarioOf(whatIf: WhatIf, asOf: CalendarDate): Scenario | null {
  const { delayAll, clientId, clientDelay, neverPays, lostSale, newSale } = whatIf;
  const changes: ScenarioChange[] = [];
  if (delayAll > 0) changes.push({ kind: "delay-all", days: delayAll });
  if (clientId !== null && neverPays) changes.push({ kind: "client-never-pays", clientId });
  else if (clientId !== null && clientDelay > 0) changes.push({ kind: "delay-client", clientId, days: clientDelay });
  if (lostSale !== null) changes.push({ kind: "lose-sale", reference: lostSale });
  if (newSale.amount !== null && newSale.amount > 0) changes.push(saleOf(newSale.amount, asOf));
  return changes.length === 0 ? null : { name: "own", changes };
}

function saleOf(amount: Cents, asOf: CalendarDate): ScenarioChange {
  return {
    kind: "add-sale",
    sale: {
      reference: "",
      client: "",
      clientId: null,
      kind: "order",
      amount,
      invoicedOn: asOf,
      dueOn: null,
      chance: 1,
      frequency: "once",
      endsOn: null,
      deliveredOn: null,
    },
  };
}

/** The base beside the plan of a scenario. */
export function comparedWith(facts: PlanFacts, base: WeeklyPlan, scenario: Scenario): ScenarioComparison {
  return compareScenarios(base, weeklyPlan(applyScenario(facts, scenario)));
}
