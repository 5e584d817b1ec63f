import { runRateSales } from "../../engine/plan/runRate";
import { estimatedVat } from "../../engine/plan/vatEstimate";
import { planMondays, type PlanFacts } from "../../engine/plan/weeklyPlan";
import { addDays } from "../../engine/calendar";
import { plainWords } from "../plainWords";

/** What a plan is to estimate beside what it knows; nothing unless the user asks. */
export interface PlanEstimates {
  readonly vat: VatChoices | null;
  /** Sales nobody has ordered, if business goes on as in the last year. */
  readonly newSales: boolean;
}

/** How the firm pays VAT, as the user says. */
export interface VatChoices {
  /** Day of the month after. */
  readonly day: number;
  /** 0.2 for 20 %. */
  readonly salesRate: number;
  /** What makes it due: the receipt for services, the invoice for goods. */
  readonly dueOn: "receipt" | "invoice";
  /** Rates of the categories of expenses whose VAT is deducted. */
  readonly purchases: readonly (readonly [category: string, rate: number])[];
}

export const NO_ESTIMATES: PlanEstimates = { vat: null, newSales: false };

/** The facts with what is estimated from them: new sales first, for their VAT is due too. */
export function withEstimates(facts: PlanFacts, { vat, newSales }: PlanEstimates, label: string): PlanFacts {
  const until = addDays(planMondays(facts.ledger.asOf).at(-1)!, 6);
  const added = newSales ? runRateSales(facts.ledger, facts.sales, until) : [];
  const grown = added.length > 0 ? { ...facts, sales: [...facts.sales, ...added] } : facts;
  if (vat === null) return grown;
  const { day, salesRate, dueOn } = vat;
  const rates = grown.expenses.flatMap(({ category }) => {
    const found = vat.purchases.find(([name]) => plainWords(name) === plainWords(category));
    return found ? [[category, found[1]] as const] : [];
  });
  const settings = { day, salesRate, dueOn, label, category: label, purchaseRates: new Map(rates) };
  const lines = estimatedVat(grown, settings).flatMap(({ line }) => (line === null ? [] : [line]));
  return { ...grown, expenses: [...grown.expenses, ...lines] };
}

/** Categories named for their VAT that no expense is of: nothing would be deducted for them. */
export function unknownCategories({ vat }: Partial<PlanEstimates>, { expenses }: PlanFacts): readonly string[] {
  const known = new Set(expenses.map(({ category }) => plainWords(category)));
  return (vat?.purchases ?? []).map(([name]) => name).filter((name) => !known.has(plainWords(name)));
}
