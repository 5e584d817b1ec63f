import { dayNumber } from "../../src/engine/calendar";
import type { NewInvoiceForecast } from "../../src/engine/delay/newInvoice";
import type { PlanFacts, WeeklyPlan } from "../../src/engine/plan/weeklyPlan";
import { planMondays, weeklyPlan } from "../../src/engine/plan/weeklyPlan";
import type { Ledger, PaymentForecast } from "../../src/engine/types";
import { day, euros, invoiceId } from "./ledgerBuilders";

/** A forecast that knows the days: chance by date, the rest never. */
export function forecastOf(
  ledger: Ledger,
  number: string,
  amount: number,
  chances: Record<string, number>,
): PaymentForecast {
  const invoice = ledger.invoices.find(({ id }) => id === number)!;
  const days = Object.entries(chances).map(([date, chance]) => [dayNumber(day(date)), chance] as const);
  const first = days[0]![0];
  const probabilities = new Float64Array(days.at(-1)![0] - first + 1);
  for (const [date, chance] of days) probabilities[date - first] = chance;
  const unpaid = 1 - probabilities.reduce((a, b) => a + b, 0);
  const expected = day(Object.keys(chances)[0]!);
  return {
    invoiceId: invoiceId(number),
    clientId: invoice.clientId,
    outstanding: euros(amount),
    delay: { firstDay: first - dayNumber(invoice.dueOn), probabilities, unpaid },
    expected,
    low: expected,
    high: null,
    reason: {
      basis: "terms",
      paymentsUsed: 0,
      typicalDelay: null,
      lastDelays: [],
      payWeekday: null,
      portfolioDelay: null,
      daysOverdue: null,
      statedDate: null,
      modelDate: null,
    },
  };
}

/** Every invoice to come is paid on its due date for sure, or on the day after it is issued. */
export const paidOnTime: NewInvoiceForecast = ({ issuedOn, dueOn }) => ({
  firstDay: issuedOn < dueOn ? 0 : 1,
  probabilities: Float64Array.of(1),
  unpaid: 0,
});

/** No money from invoices in any week. */
export const noReceipts = { expected: 0, low: 0, high: 0 };

/** The facts of a plan of which nothing is known but the ledger and what the words say. */
export function planFacts(ledger: Ledger, changes: Partial<PlanFacts> = {}): PlanFacts {
  return {
    ledger,
    payments: [],
    weeks: planMondays(ledger.asOf).map((startsOn) => ({ startsOn, receipts: noReceipts })),
    cumulative: null,
    opening: null,
    alertLevel: null,
    expenses: [],
    movedPayments: [],
    sales: [],
    newInvoice: paidOnTime,
    otherReceipts: new Map(),
    otherPayments: new Map(),
    ...changes,
  };
}

export function planOf(ledger: Ledger, changes: Partial<PlanFacts> = {}): WeeklyPlan {
  return weeklyPlan(planFacts(ledger, changes));
}
