import { mean, median } from "simple-statistics";
import { dateOfDayNumber } from "../calendar";
import type { CalendarDate, Ledger } from "../types";
import type { DelayModel } from "./delayModel";
import { delayModelsOn, HORIZON_DAYS, paymentDaysOf } from "./delayModel";
import { daysUntil } from "./distribution";
import type { LearningFacts } from "./learningFacts";
import { learningFacts, openFacts, UNPAID } from "./learningFacts";
import { receiptCorrelation } from "./receiptCorrelation";
import type { ForecastRule } from "./ruleChoice";
import { ruleDay } from "./simpleRules";
import { historyClass, HISTORY_CLASSES } from "./strata";
import type { WeeklyChance } from "./weeklyReceipts";
import { drawReceipts, pointsOf, rangeAround } from "./weeklyReceipts";
import { chancesByWeek, weekLimits, weekOfDay, WEEKS } from "./weeks";

/**
 * Self-audit: the ledger's own past, forecast again on earlier days with what was known then (rolling origin; Hyndman
 * & Athanasopoulos, Forecasting: Principles and Practice, 5.10), and compared with what happened and with what simple
 * rules would have said.
 */

/** Days between two origins. */
const ORIGIN_STEP_DAYS = 28;
/** Origins at most: what 5,000 invoices allow within a second. */
const MOST_ORIGINS = 5;
/** Days from the last origin to the as-of day: most invoices open then have been paid since. */
const SETTLING_DAYS = 42;
/** Paid invoices known at an origin at least: before, there is nothing to learn from. */
const LEAST_PAID = 10;
/** Draws of the weeks' ranges: their ends are then right to 1.3 points of chance, and five origins hold 65 weeks at most. */
const DRAWS = 500;
/** Forecasts below which no verdict is given, and a share says nothing. */
const ENOUGH_FORECASTS = 30;

/** Errors in days of the model and of two simple rules; null without a forecast to judge. */
export interface ErrorComparison {
  readonly model: number | null;
  readonly dueDate: number | null;
  /** Due date plus the client's mean delay so far, the book's without any. */
  readonly clientAverage: number | null;
}

/** How often something lay inside its 80 % range. */
export interface CoverageCount {
  readonly inside: number;
  readonly count: number;
}

/** The same for the invoices of clients with so many paid invoices at the time. */
export interface HistoryErrors {
  readonly paidFrom: number;
  /** Null for no limit. */
  readonly paidTo: number | null;
  readonly forecasts: number;
  readonly typicalError: ErrorComparison;
}

/** Which rule to trust on this book: the one that the forecast follows, see `ruleChoice.ts`. */
export type BacktestVerdict = ForecastRule | "too-few-to-judge";

/** How the forecasts would have done on this book. */
export interface Backtest {
  /** The days forecast again, earliest first. */
  readonly origins: readonly CalendarDate[];
  /** Forecasts judged: an invoice open on two of these days counts twice. */
  readonly forecasts: number;
  readonly invoices: number;
  /** Invoices of the book that were paid on a known day. */
  readonly paidInvoices: number;
  /** Median error. An invoice still unpaid counts with the least error it can have. */
  readonly typicalError: ErrorComparison;
  readonly meanError: ErrorComparison;
  readonly dates: CoverageCount;
  readonly weeks: CoverageCount;
  readonly byHistory: readonly HistoryErrors[];
  readonly verdict: BacktestVerdict;
}

interface Judged {
  readonly fact: number;
  readonly historyClass: number;
  readonly model: number;
  readonly dueDate: number;
  readonly clientAverage: number;
  /** Null when it cannot be known yet. */
  readonly inside: boolean | null;
}

interface JudgedOrigin {
  readonly judged: readonly Judged[];
  readonly weeks: CoverageCount;
}

/** So many of the days that are forecast again are done. */
export interface BacktestProgress {
  readonly done: number;
  readonly of: number;
}

/** Replays the ledger's past, telling of each day that is done. Empty where it has none. */
export function backtest(ledger: Ledger, tell: (progress: BacktestProgress) => void = () => undefined): Backtest {
  const steps = backtestInSteps(ledger);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    tell(step.value);
  }
}

/** As `backtest()`, a day at a time: for a face that stays alive meanwhile. Gives way after each day. */
export function* backtestInSteps(ledger: Ledger): Generator<BacktestProgress, Backtest, void> {
  const facts = learningFacts(ledger);
  const origins = originsOf(facts);
  const results: JudgedOrigin[] = [];
  let rule: ForecastRule = "model";
  for (const model of delayModelsOn(facts, [...origins, facts.asOf])) {
    rule = model.rule;
    if (model.facts.asOf === facts.asOf) continue;
    results.push(judgeOrigin(facts, model));
    yield { done: results.length, of: origins.length };
  }
  const judged = results.flatMap((result) => result.judged);
  const known = judged.filter(({ inside }) => inside !== null);
  return {
    origins: origins.map(dateOfDayNumber),
    forecasts: judged.length,
    invoices: new Set(judged.map(({ fact }) => fact)).size,
    paidInvoices: facts.count - openFacts(facts).length,
    typicalError: compare(judged, median),
    meanError: compare(judged, mean),
    dates: { inside: known.filter(({ inside }) => inside).length, count: known.length },
    weeks: {
      inside: results.reduce((sum, { weeks }) => sum + weeks.inside, 0),
      count: results.reduce((sum, { weeks }) => sum + weeks.count, 0),
    },
    byHistory: Array.from({ length: HISTORY_CLASSES }, (_, known) => errorsOfClass(judged, known)),
    verdict: judged.length < ENOUGH_FORECASTS ? "too-few-to-judge" : rule,
  };
}

/** Days a month apart, the last one `SETTLING_DAYS` before the as-of day, on which enough was known. */
function originsOf(facts: LearningFacts): number[] {
  const paid = facts.paid.filter((day) => day !== UNPAID).sort();
  const origins: number[] = [];
  for (let back = 0; back < MOST_ORIGINS; back++) {
    const origin = facts.asOf - SETTLING_DAYS - back * ORIGIN_STEP_DAYS;
    if (paid.length >= LEAST_PAID && paid[LEAST_PAID - 1]! <= origin) origins.unshift(origin);
  }
  return origins;
}

function judgeOrigin(facts: LearningFacts, model: DelayModel): JudgedOrigin {
  const known = model.facts;
  const origin = known.asOf;
  const limits = weekLimits(origin);
  const items: WeeklyChance[] = [];
  const received = new Float64Array(WEEKS);
  const judged = openFacts(known).map((fact): Judged => {
    const days = paymentDaysOf(model, fact);
    items.push({ client: facts.client[fact]!, amount: facts.amount[fact]!, chances: chancesByWeek(days, limits) });
    const paid = facts.paid[fact]!;
    const week = weekOfDay(limits, paid);
    if (week < WEEKS) received[week]! += facts.amount[fact]!;
    const at = (level: number): number => origin + (daysUntil(days, level) ?? HORIZON_DAYS + 1);
    const seen = { facts: known, history: model.walk.history };
    const dueDate = Math.max(origin + 1, ruleDay("due-date", seen, fact));
    const clientAverage = Math.max(origin + 1, ruleDay("client-average", seen, fact));
    const said = { dueDate, clientAverage, expected: at(0.5), low: at(0.1), high: at(0.9) };
    return judge(facts, fact, said, model.walk.history.paidCount);
  });
  const complete = Math.min(WEEKS, weekOfDay(limits, facts.asOf + 1));
  const togetherness = receiptCorrelation(model.replay, model.replayedChances);
  const { byWeek } = drawReceipts(items, { weeks: complete, draws: DRAWS, togetherness });
  const inside = byWeek.filter((draws, week) => {
    const mean = items.reduce((sum, { amount, chances }) => sum + amount * chances[week]!, 0);
    const { low, high } = rangeAround(mean, pointsOf(draws));
    return received[week]! >= low && received[week]! <= high;
  });
  return { judged, weeks: { inside: inside.length, count: complete } };
}

function judge(
  facts: LearningFacts,
  fact: number,
  said: Readonly<Record<"dueDate" | "clientAverage" | "expected" | "low" | "high", number>>,
  paidCount: Int32Array,
): Judged {
  const paid = facts.paid[fact]!;
  const isPaid = paid !== UNPAID;
  const error = (day: number): number => (isPaid ? Math.abs(paid - day) : Math.max(0, facts.asOf + 1 - day));
  const couldBeInside = said.high > facts.asOf;
  return {
    fact,
    historyClass: historyClass(paidCount[facts.client[fact]!]!),
    model: error(said.expected),
    dueDate: error(said.dueDate),
    clientAverage: error(said.clientAverage),
    inside: isPaid ? paid >= said.low && paid <= said.high : couldBeInside ? null : false,
  };
}

function compare(judged: readonly Judged[], summary: (errors: number[]) => number): ErrorComparison {
  const of = (rule: "model" | "dueDate" | "clientAverage"): number | null =>
    judged.length === 0 ? null : summary(judged.map((one) => one[rule]));
  return { model: of("model"), dueDate: of("dueDate"), clientAverage: of("clientAverage") };
}

/** Paid invoices at which the classes of history begin, see `historyClass`. */
const CLASS_STARTS = [0, 1, 3, 10];

function errorsOfClass(judged: readonly Judged[], historyOf: number): HistoryErrors {
  const own = judged.filter((one) => one.historyClass === historyOf);
  const next = CLASS_STARTS[historyOf + 1];
  return {
    paidFrom: CLASS_STARTS[historyOf]!,
    paidTo: next === undefined ? null : next - 1,
    forecasts: own.length,
    typicalError: compare(own, median),
  };
}
