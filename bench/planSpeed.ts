/**
 * What a slider costs: a plan, and a plan with a scenario beside it, of a book of 5,000 invoices whose forecast is made.
 *
 *     node bench/run.mjs bench/planSpeed.ts
 */
import { addDays, calendarDate } from "../src/engine/calendar";
import { forecastPayments } from "../src/engine/delay/forecast";
import { cents, NO_CENTS } from "../src/engine/money";
import { FIRM_PAYMENT } from "../src/engine/plan/expenses";
import { weekAtRisk } from "../src/engine/plan/moves";
import { applyScenario, PRUDENT, type Scenario } from "../src/engine/plan/scenario";
import { compareScenarios } from "../src/engine/plan/scenarioComparison";
import { type PlanFacts, weeklyPlan } from "../src/engine/plan/weeklyPlan";
import type { ClientId } from "../src/engine/types";
import { ledgerOf, type PaidInvoice } from "./ledgerFile";
import { seededRandom } from "./seededRandom";

const INVOICES = 5000;
const CLIENTS = 150;
const FIRST_DAY = calendarDate("2024-11-23");
const AS_OF = calendarDate("2026-11-22");
const DAYS = 730;
const RUNS = 21;

function book(): PaidInvoice[] {
  const random = seededRandom(5);
  return Array.from({ length: INVOICES }, (_, index) => {
    const client = Math.floor(random() * CLIENTS);
    const issuedOn = addDays(FIRST_DAY, Math.floor(random() * DAYS));
    const dueOn = addDays(issuedOn, 45);
    const paidOn = addDays(dueOn, (client % 30) - 5 + Math.floor(random() * 20));
    return { number: `F${index}`, client: `Client ${client}`, issuedOn, dueOn, paidOn, amount: 10_000 + index * 37 };
  });
}

function facts(): PlanFacts {
  const ledger = ledgerOf(book(), AS_OF);
  const { payments, joint, newInvoice } = forecastPayments(ledger);
  console.log(`${ledger.invoices.length} invoices, ${payments.length} open`);
  const rent = { ...FIRM_PAYMENT, label: "Rent", category: "Rent", frequency: "monthly", lastOn: null } as const;
  const amount = payments.reduce((sum, { outstanding }) => sum + outstanding, 0);
  return {
    ...{ ledger, payments, joint, newInvoice, opening: NO_CENTS, alertLevel: null, floor: NO_CENTS },
    expenses: [{ ...rent, amount: cents(Math.round(amount / 3)), firstOn: addDays(AS_OF, 20), movableDays: 20 }],
    ...{ movedPayments: [], sales: [], otherReceipts: new Map(), otherPayments: new Map() },
  };
}

/** Median time in milliseconds. */
function time(work: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return Math.round(times.sort((a, b) => a - b)[RUNS >> 1]! * 10) / 10;
}

const base = facts();
const plan = weeklyPlan(base);
const late: Scenario = {
  name: "own",
  changes: [{ kind: "delay-client", clientId: "Client 7" as ClientId, days: 14 }],
};
const compared = (scenario: Scenario) => () =>
  compareScenarios(weeklyPlan(base), weeklyPlan(applyScenario(base, scenario)));
console.table({
  plan: { ms: time(() => weeklyPlan(base)) },
  "plan beside one client late": { ms: time(compared(late)) },
  "plan beside the prudent one": { ms: time(compared(PRUDENT)) },
  "week at risk and its moves": { ms: time(() => weekAtRisk(base, plan, [])) },
});
