import { sumCents } from "../engine/money";
import { inUnits } from "../sheets/layout/cells";
import type { Problem } from "../sheets/problem";
import type { Phrases } from "../text/phrases";
import { invoicesById } from "../engine/ledger/invoicesById";
import type { CalendarDate, ExpectedAmount, PaymentForecast } from "../engine/types";
import { applyScenario } from "../engine/plan/scenario";
import type { PlanWeek } from "../engine/plan/planWeek";
import { compareScenarios } from "../engine/plan/scenarioComparison";
import { weeklyPlan } from "../engine/plan/weeklyPlan";
import type { PlanOutcome } from "../preparePlan";
import type { ShownScenario } from "./scenarioTable";
import type { Analysis, BookForecast } from "../run";

/** One open invoice in the JSON answer; amounts in currency units, days as "YYYY-MM-DD". */
export interface InvoiceJson {
  readonly number: string;
  readonly client: string;
  readonly currency: string;
  readonly due: CalendarDate;
  readonly balance: number;
  readonly expected: CalendarDate;
  readonly low: CalendarDate | null;
  readonly high: CalendarDate | null;
  readonly basis: string;
  readonly reason: string;
}

/**
 * `expected` is the middle of the week's receipts, the best single guess for that week; `mean` is the one that adds up
 * over weeks, and the plan's.
 */
export interface WeekJson {
  readonly start: CalendarDate;
  readonly receipts: ExpectedAmount & { readonly mean: number };
}

/** The answer of `encaisse forecast --json`. */
export interface ForecastJson {
  readonly asOf: CalendarDate;
  /** The currency of `weeks`; invoices name their own. Null when no invoice was read. */
  readonly currency: string | null;
  /** What the dates rest on: "model", or the simple rule that beats it on this book; null when no invoice was read. */
  readonly rule: string | null;
  readonly invoices: readonly InvoiceJson[];
  readonly weeks: readonly WeekJson[];
  readonly later: number;
  readonly problems: readonly ProblemJson[];
}

export interface ProblemJson extends Problem {
  readonly message: string;
  readonly whatToDo: string;
}

/** The forecast as data for another program. */
export function forecastJson(asOf: CalendarDate, { books, reading }: Analysis, phrases: Phrases): ForecastJson {
  const [main] = books;
  const weeks = main?.forecast.weeks ?? [];
  const outstanding = sumCents((main?.forecast.payments ?? []).map((payment) => payment.outstanding));
  // The rest, so that the weeks and what comes later add up to what is outstanding, to the cent.
  const within = weeks.reduce((sum, { receipts }) => sum + Math.round(receipts.expected), 0);
  return {
    asOf,
    currency: main?.ledger.currency ?? null,
    rule: main?.forecast.rule ?? null,
    invoices: books.flatMap((book) => invoicesJson(book, phrases)),
    weeks: weeks.map(({ startsOn, receipts, median }) => ({
      start: startsOn,
      receipts: {
        expected: inUnits(median),
        low: inUnits(receipts.low),
        high: inUnits(receipts.high),
        mean: inUnits(receipts.expected),
      },
    })),
    later: inUnits(outstanding - within),
    problems: problemsJson(reading.problems, phrases),
  };
}

/** The plan as data for another program: the forecast, and the weeks of the plan; amounts in currency units. */
export function planJson(
  outcome: PlanOutcome,
  { path, scenario }: { readonly path: string; readonly scenario: ShownScenario | null },
  phrases: Phrases,
): object {
  const { plan, books } = outcome;
  const range = ({ expected, low, high }: ExpectedAmount): ExpectedAmount => ({
    expected: inUnits(expected),
    low: inUnits(low),
    high: inUnits(high),
  });
  return {
    ...forecastJson(plan.asOf, outcome, phrases),
    written: path,
    opening: plan.opening === null ? null : inUnits(plan.opening),
    alertLevel: plan.alertLevel === null ? null : inUnits(plan.alertLevel),
    firstWeekBelow: plan.firstWeekBelow,
    chanceBelowOverdraft: plan.opening === null ? null : plan.chanceBelowFloor,
    plan: plan.weeks.map((week) => ({
      start: week.startsOn,
      receipts: inUnits(week.totalReceipts),
      receiptsFrom: receiptsJson(week),
      payments: inUnits(week.totalPayments),
      paymentsFor: paymentsJson(week, plan.categories),
      closing: range(week.closing),
      chanceBelowOverdraft: plan.opening === null ? null : week.chanceBelowFloor,
    })),
    scenarios: outcome.scenarios.map(({ name }) => name),
    scenario: scenario === null ? null : scenarioJson(outcome, scenario),
    variance: varianceJson(outcome),
    reminders: books.flatMap((book) => remindersJson(book, phrases)),
  };
}

/** What to do in one currency. */
function remindersJson({ ledger, reminders }: BookForecast, phrases: Phrases): readonly object[] {
  return reminders.toDo.map((reminder) => ({
    on: reminder.doOn,
    client: ledger.clients.get(reminder.clientId)?.name ?? reminder.clientId,
    step: reminder.step,
    currency: ledger.currency,
    overdue: inUnits(reminder.overdue),
    expectedEffect: inUnits(reminder.expectedEffect),
    reason: phrases.reminderReason(reminder.reason, ledger.currency),
  }));
}

/** Where the receipts of a week come from: together they are its receipts. */
function receiptsJson(week: PlanWeek): object {
  return {
    overdue: inUnits(week.receiptsOverdue),
    notYetDue: inUnits(week.receiptsNotYetDue),
    salesToCome: inUnits(week.receiptsSales),
    newSales: inUnits(week.receiptsRunRate),
    typed: inUnits(week.otherReceipts),
  };
}

/** What is paid, category by category; `category` is null for what the user typed. */
function paymentsJson(week: PlanWeek, categories: readonly string[]): readonly object[] {
  return [
    ...categories.map((category, place) => ({ category, amount: inUnits(week.payments[place]!) })),
    { category: null, amount: inUnits(week.otherPayments) },
  ].filter(({ amount }) => amount !== 0);
}

/** The scenario asked for beside the base: `difference` is scenario less base. */
function scenarioJson({ plan, facts }: PlanOutcome, { scenario, title }: ShownScenario): object {
  const { weeks, lowest, lowestLow } = compareScenarios(plan, weeklyPlan(applyScenario(facts, scenario)));
  const compared = ({ base, scenario: other, difference }: typeof lowest): object => ({
    base: { start: base.startsOn, balance: inUnits(base.balance) },
    scenario: { start: other.startsOn, balance: inUnits(other.balance) },
    difference: inUnits(difference),
  });
  return {
    name: title,
    weeks: weeks.map((week) => ({
      start: week.startsOn,
      base: inUnits(week.base),
      scenario: inUnits(week.scenario),
      difference: inUnits(week.difference),
    })),
    lowest: compared(lowest),
    lowestLow: compared(lowestLow),
  };
}

/** The last plan against what happened, with every line; null where there is no earlier plan. */
function varianceJson({ past: { variance }, books }: PlanOutcome): object | null {
  if (variance === null) return null;
  const { clients } = books[0]!.ledger;
  return {
    from: variance.from,
    until: variance.until,
    forecast: inUnits(variance.forecastClosing),
    actual: inUnits(variance.actualClosing),
    lines: variance.lines.map((line) => ({
      cause: line.cause,
      name: line.name,
      client: line.clientId === null ? null : (clients.get(line.clientId)?.name ?? line.clientId),
      forecast: inUnits(line.forecast),
      actual: inUnits(line.actual),
      difference: inUnits(line.difference),
      week: line.week,
    })),
  };
}

/** Problems with their sentences. */
export function problemsJson(problems: readonly Problem[], phrases: Phrases): readonly ProblemJson[] {
  return problems.map((problem) => ({ ...problem, ...phrases.problem(problem) }));
}

function invoicesJson({ ledger, forecast }: BookForecast, phrases: Phrases): readonly InvoiceJson[] {
  const invoices = invoicesById(ledger);
  return forecast.payments.map((payment: PaymentForecast) => {
    const invoice = invoices.get(payment.invoiceId)!;
    return {
      number: invoice.number,
      client: ledger.clients.get(payment.clientId)?.name ?? payment.clientId,
      currency: ledger.currency,
      due: invoice.dueOn,
      balance: inUnits(payment.outstanding),
      expected: payment.expected,
      low: payment.low,
      high: payment.high,
      basis: payment.reason.basis,
      reason: phrases.reason(payment.reason),
    };
  });
}
