import type { ScenarioChange } from "../../engine/plan/scenario";
import type { PlanFacts } from "../../engine/plan/weeklyPlan";
import type { Client, ClientId } from "../../engine/types";
import { clientKey } from "../clientNames";
import { lettersOnly, plainWords } from "../plainWords";
import type { Problem } from "../problem";
import type { ScenarioRow } from "./readScenarios";
import { readScenarioChange } from "./scenarioChanges";

/** A scenario the user wrote. */
export interface OwnScenario {
  readonly name: string;
  readonly changes: readonly ScenarioChange[];
}

export interface OwnScenarios {
  /** In the order of their first lines. */
  readonly scenarios: readonly OwnScenario[];
  /** Lines that say nothing the plan can follow: each is left out of its scenario. */
  readonly problems: readonly Problem[];
}

/** The scenarios of the sheet for this plan: its clients, invoices, sales to come and expenses are those meant. */
export function ownScenarios(rows: readonly ScenarioRow[], facts: PlanFacts): OwnScenarios {
  const scenarios = new Map<string, { readonly name: string; readonly changes: ScenarioChange[] }>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const change = row.scenario === "" || row.isUnreadable ? null : changeOf(row, facts);
    if (row.scenario !== "") {
      const key = scenarioKey(row.scenario);
      const scenario = scenarios.get(key) ?? { name: row.scenario, changes: [] };
      scenarios.set(key, scenario);
      if (change !== null) scenario.changes.push(change);
    }
    if (change === null) problems.push(unclear(row));
  }
  return { scenarios: [...scenarios.values()], problems };
}

/** What two spellings of one scenario's name share. */
export function scenarioKey(name: string): string {
  return lettersOnly(name);
}

function unclear({ sheet, row, scenario, change, subject }: ScenarioRow): Problem {
  const found = [scenario, change, subject].filter((text) => text !== "").join(", ");
  return { code: "scenario-line-unclear", severity: "warning", sheet, row, column: null, found, details: {} };
}

/** Null when the words, what they concern or a figure they need are not known. */
function changeOf(row: ScenarioRow, facts: PlanFacts): ScenarioChange | null {
  switch (readScenarioChange(row.change)) {
    case "pays-later":
      return delayOf(row, facts);
    case "never-pays": {
      const clientId = clientNamed(row.subject, facts);
      return clientId === null ? null : { kind: "client-never-pays", clientId };
    }
    case "sale-lost": {
      const sale = facts.sales.find(({ reference }) => isSame(reference, row.subject));
      return sale ? { kind: "lose-sale", reference: sale.reference } : null;
    }
    case "sale-added":
      return saleOf(row, facts);
    case "payment-moved":
      return moveOf(row, facts);
    case "promise": {
      const invoice = facts.ledger.invoices.find(({ number }) => isSame(number, row.subject));
      return invoice && row.date ? { kind: "promise", invoiceId: invoice.id, promisedOn: row.date } : null;
    }
    case null:
      return null;
  }
}

/** "All my clients" in either language. */
const EVERYBODY = /^(?:tou(?:s|t|te|tes)\b|all\b|every|chaque client)/;

function delayOf({ subject, days }: ScenarioRow, facts: PlanFacts): ScenarioChange | null {
  if (days === null) return null;
  const clientId = clientNamed(subject, facts);
  if (clientId !== null) return { kind: "delay-client", clientId, days };
  return EVERYBODY.test(lettersOnly(subject)) ? { kind: "delay-all", days } : null;
}

/** A client nobody knows yet may buy too; one by name must be written. */
function saleOf({ subject, amount, date }: ScenarioRow, facts: PlanFacts): ScenarioChange | null {
  if (subject === "" || amount === null || amount <= 0 || date === null) return null;
  return {
    kind: "add-sale",
    sale: {
      ...{ reference: "", client: subject, clientId: clientNamed(subject, facts), kind: "order", amount },
      ...{ invoicedOn: date, dueOn: null, chance: 1, frequency: "once", endsOn: null, deliveredOn: null },
    },
  };
}

/** With a date, the payment due on that day alone. */
function moveOf({ subject, days, date }: ScenarioRow, { expenses }: PlanFacts): ScenarioChange | null {
  if (days === null || subject === "") return null;
  const line =
    expenses.find(({ reference }) => reference !== null && isSame(reference, subject)) ??
    expenses.find(({ label }) => plainWords(label) === plainWords(subject));
  return line ? { kind: "move-expense", label: line.label, reference: line.reference, dueOn: date, days } : null;
}

/** The client of that name or code; a code does not tell which of two, so the first. */
function clientNamed(name: string, { ledger }: PlanFacts): ClientId | null {
  if (name === "") return null;
  const key = clientKey(name);
  if (ledger.clients.has(key)) return key;
  return [...ledger.clients.values()].find((client: Client) => clientKey(client.name) === key)?.id ?? null;
}

function isSame(reference: string, text: string): boolean {
  const key = lettersOnly(text);
  return key !== "" && lettersOnly(reference) === key;
}
