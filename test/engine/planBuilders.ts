import { dayNumber } from "../../src/engine/calendar";
import type { JointDraw } from "../../src/engine/delay/jointDraw";
import type { NewInvoiceForecast } from "../../src/engine/delay/newInvoice";
import type { PlanFacts, WeeklyPlan } from "../../src/engine/plan/weeklyPlan";
import { weeklyPlan } from "../../src/engine/plan/weeklyPlan";
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
      recentPayments: 0,
      payWeekday: null,
      payDaysOfMonth: [],
      laterEachYear: null,
      portfolioDelay: null,
      daysOverdue: null,
      statedDate: null,
      promises: null,
      passedDate: null,
      unlikelyUntil: null,
      modelDate: null,
    },
  };
}

/** Every invoice to come is paid on its due date for sure, or on the day after it is issued. */
const paidOnTime: NewInvoiceForecast = ({ issuedOn, dueOn }) => ({
  firstDay: issuedOn < dueOn ? 0 : 1,
  probabilities: Float64Array.of(1),
  unpaid: 0,
});

/** Every invoice is paid or not whatever becomes of the others. */
const drawnApart: JointDraw = { togetherness: { client: 0, book: 0, doubt: 0 }, places: new Map(), clients: new Map() };

/** The facts of a plan of which nothing is known but the ledger and what the words say. */
export function planFacts(ledger: Ledger, changes: Partial<PlanFacts> = {}): PlanFacts {
  return {
    ledger,
    payments: [],
    joint: drawnApart,
    opening: null,
    alertLevel: null,
    floor: euros(0),
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
