import { applyScenario, OPTIMISTIC, PRUDENT, type Scenario, type ScenarioChange } from "../engine/plan/scenario";
import { compareScenarios, type ScenarioComparison } from "../engine/plan/scenarioComparison";
import { weeklyPlan, type PlanFacts, type WeeklyPlan } from "../engine/plan/weeklyPlan";
import type { CalendarDate, Cents, ClientId } from "../engine/types";
import { scenarioKey, type OwnScenario } from "../sheets/plan/ownScenarios";
import type { ScenarioLine } from "../sheets/plan/scenarioLines";
import type { PaneWhatIfWords } from "../text/paneWhatIfWords";

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

/** A scenario to be shown as it is, beside those that are set in the pane. */
export interface ScenarioChoice {
  readonly key: string;
  readonly title: string;
  /** What it takes to be otherwise. */
  readonly what: string;
  readonly scenario: Scenario;
}

/** The scenarios of the workbook, and ours. */
export function scenarioChoices(own: readonly OwnScenario[], words: PaneWhatIfWords): readonly ScenarioChoice[] {
  return [
    ...own.map(({ name, changes }): ScenarioChoice => ({
      key: `own ${name}`,
      title: name,
      what: words.inWorkbook(name),
      scenario: { name: "own", changes },
    })),
    ...[PRUDENT, OPTIMISTIC].map((scenario): ScenarioChoice => {
      const name = scenario.name === "prudent" ? "prudent" : "optimistic";
      return { key: name, title: words.readyMade[name], what: words.what[name], scenario };
    }),
  ];
}

/** What lines of the *Scenarios* sheet are made from: its words, and how it names a client. */
export interface LineWords extends Pick<PaneWhatIfWords, "everyone" | "newClient"> {
  readonly nameOf: (id: ClientId) => string;
}

/** The wishes as lines of the *Scenarios* sheet. */
export function linesOf(whatIf: WhatIf, asOf: CalendarDate, words: LineWords): readonly ScenarioLine[] {
  const changes = scenarioOf(whatIf, asOf)?.changes ?? [];
  return changes.map((change) => lineOf(change, words)).filter((line) => line !== null);
}

/** Null for a change that the pane does not offer. */
function lineOf(change: ScenarioChange, { everyone, newClient, nameOf }: LineWords): ScenarioLine | null {
  const blank = { days: null, amount: null, date: null };
  const { kind } = change;
  if (kind === "delay-all") return { ...blank, kind: "pays-later", subject: everyone, days: change.days };
  if (kind === "delay-client")
    return { ...blank, kind: "pays-later", subject: nameOf(change.clientId), days: change.days };
  if (kind === "client-never-pays") return { ...blank, kind: "never-pays", subject: nameOf(change.clientId) };
  if (kind === "lose-sale") return { ...blank, kind: "sale-lost", subject: change.reference };
  if (kind !== "add-sale") return null;
  const { amount, invoicedOn } = change.sale;
  return { ...blank, kind: "sale-added", subject: newClient, amount, date: invoicedOn };
}

/** The first numbered name that no scenario of the workbook has. */
export function suggestedName(own: readonly OwnScenario[], { keep }: PaneWhatIfWords): string {
  const taken = new Set(own.map(({ name }) => scenarioKey(name)));
  let number = 1;
  while (taken.has(scenarioKey(keep.suggestion(number)))) number++;
  return keep.suggestion(number);
}
