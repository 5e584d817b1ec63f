import type { NewInvoiceForecast } from "../delay/newInvoice";
import { invoicesById } from "../ledger/invoicesById";
import { cents } from "../money";
import type { CalendarDate, ClientId, DelayDistribution, InvoiceId, PaymentForecast } from "../types";
import { delayed, neverPaid, paidOn } from "./delayChanges";
import type { ExpectedSale } from "./salesToCome";
import type { PlanFacts } from "./weeklyPlan";

/** One thing that is taken to be otherwise. */
export type ScenarioChange =
  /** The client pays everything `days` later than forecast (earlier when negative, never before tomorrow). */
  | { readonly kind: "delay-client"; readonly clientId: ClientId; readonly days: number }
  /** The same for every client. */
  | { readonly kind: "delay-all"; readonly days: number }
  | { readonly kind: "client-never-pays"; readonly clientId: ClientId }
  | { readonly kind: "lose-sale"; readonly reference: string }
  | { readonly kind: "add-sale"; readonly sale: ExpectedSale }
  /** Only what is ordered or under contract comes (false), or every quote does (true). */
  | { readonly kind: "all-quotes"; readonly won: boolean }
  /** The payment of the line with this label due on `dueOn` (null: each of its payments), `days` later. */
  | {
      readonly kind: "move-expense";
      readonly label: string;
      /** Number of the supplier's invoice; null for the firm's own expenses. */
      readonly reference: string | null;
      readonly dueOn: CalendarDate | null;
      readonly days: number;
    }
  /** Expenses at the upper (1) or lower (-1) end of the user's own doubt about them. */
  | { readonly kind: "expenses-at"; readonly end: 1 | -1 }
  /** The client pays this invoice on that day, or on the next bank day. */
  | { readonly kind: "promise"; readonly invoiceId: InvoiceId; readonly promisedOn: CalendarDate };

/** What if: changes applied one after the other to the facts of a plan. No changes: the base. */
export interface Scenario {
  readonly name: "base" | "prudent" | "optimistic" | "own";
  readonly changes: readonly ScenarioChange[];
}

/** The plan as it is. */
export const BASE: Scenario = { name: "base", changes: [] };

/** The grain of the plan: everything a week later or earlier is the smallest step that every week shows. */
const ONE_WEEK = 7;

/** Everybody pays a week later, no quote comes about, expenses are as high as the user doubts them to be. */
export const PRUDENT: Scenario = {
  name: "prudent",
  changes: [
    { kind: "delay-all", days: ONE_WEEK },
    { kind: "all-quotes", won: false },
    { kind: "expenses-at", end: 1 },
  ],
};

/** Everybody pays a week earlier, every quote comes about, expenses are as low as the user doubts them to be. */
export const OPTIMISTIC: Scenario = {
  name: "optimistic",
  changes: [
    { kind: "delay-all", days: -ONE_WEEK },
    { kind: "all-quotes", won: true },
    { kind: "expenses-at", end: -1 },
  ],
};

/**
 * The facts as the scenario has them: a plan of these is the scenario's plan. Nothing is forecast anew: distributions
 * move. A change that names what is not there changes nothing.
 */
export function applyScenario(facts: PlanFacts, { changes }: Scenario): PlanFacts {
  return changes.reduce(applyChange, facts);
}

function applyChange(facts: PlanFacts, change: ScenarioChange): PlanFacts {
  const { asOf } = facts.ledger;
  switch (change.kind) {
    case "delay-all":
      return withDelays(facts, null, (delay, dueOn) => delayed(delay, { dueOn, asOf, days: change.days }));
    case "delay-client":
      return withDelays(facts, change.clientId, (delay, dueOn) => delayed(delay, { dueOn, asOf, days: change.days }));
    case "client-never-pays":
      return withDelays(facts, change.clientId, neverPaid);
    case "promise":
      return withPromise(facts, change);
    case "lose-sale":
      return withSales(facts, (sale) => (sale.reference === change.reference ? { ...sale, chance: 0 } : sale));
    case "add-sale":
      return { ...facts, sales: [...facts.sales, change.sale] };
    case "all-quotes":
      return withSales(facts, (sale) => (sale.kind === "quote" ? { ...sale, chance: change.won ? 1 : 0 } : sale));
    case "move-expense": {
      const { label, reference, dueOn, days } = change;
      return { ...facts, movedPayments: [...facts.movedPayments, { label, reference, dueOn, days, share: 1 }] };
    }
    case "expenses-at":
      return {
        ...facts,
        expenses: facts.expenses.map((line) => ({
          ...line,
          amount: cents(Math.round(line.amount * (1 + change.end * line.doubtShare))),
          doubtShare: 0,
        })),
      };
  }
}

type DelayChange = (delay: DelayDistribution, dueOn: CalendarDate) => DelayDistribution;

/** Every forecast of a client changed (null: of every client), of open invoices and of those to come. */
function withDelays(facts: PlanFacts, clientId: ClientId | null, change: DelayChange): PlanFacts {
  const isMeant = (client: ClientId | null): boolean => clientId === null || client === clientId;
  const invoices = invoicesById(facts.ledger);
  const newInvoice: NewInvoiceForecast = (invoice) => {
    const delay = facts.newInvoice(invoice);
    return isMeant(invoice.clientId) ? change(delay, invoice.dueOn) : delay;
  };
  return {
    ...facts,
    newInvoice,
    payments: facts.payments.map((payment) => {
      const dueOn = invoices.get(payment.invoiceId)?.dueOn;
      const isOne = dueOn !== undefined && isMeant(payment.clientId);
      return isOne ? withDelay(payment, change(payment.delay, dueOn)) : payment;
    }),
  };
}

function withPromise(
  facts: PlanFacts,
  { invoiceId, promisedOn }: Extract<ScenarioChange, { kind: "promise" }>,
): PlanFacts {
  const dueOn = invoicesById(facts.ledger).get(invoiceId)?.dueOn;
  if (dueOn === undefined) return facts;
  const delay = paidOn(promisedOn, dueOn, facts.ledger.asOf);
  return {
    ...facts,
    payments: facts.payments.map((payment) => (payment.invoiceId === invoiceId ? withDelay(payment, delay) : payment)),
  };
}

/** The plan reads the distribution alone; dates and reason stay those of the forecast, for comparison. */
function withDelay(payment: PaymentForecast, delay: DelayDistribution): PaymentForecast {
  return { ...payment, delay };
}

function withSales(facts: PlanFacts, change: (sale: ExpectedSale) => ExpectedSale): PlanFacts {
  return { ...facts, sales: facts.sales.map(change) };
}
