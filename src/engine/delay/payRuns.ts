import type { FactsOfClients } from "./factsOfClients";
import { clientCentre } from "./clientHistory";
import type { ClosedDays } from "./closedDays";
import { isClosedDay } from "./closedDays";
import type { HistoryWalk } from "./historyWalk";
import type { LearningFacts } from "./learningFacts";
import type { DayChoice } from "./payRunDays";
import { daysOfMonth, LEAST_PAYMENTS, regularDays, weekdays } from "./payRunDays";

const { exp, max, min } = Math;

/**
 * Pay runs by the calendar: many firms pay on fixed days of the month (the 10th, the 5th and 20th, the last day) or on one
 * weekday, and what misses a run waits for the next. A client is taken for one of these where its past payments show it; then the
 * hazard lives on its pay days alone, as a logistic function of the days beyond terms:
 *
 *     logit P(paid on this pay day, given unpaid before) = height + slope · (days beyond terms − usual delay)
 */
export interface PayRuns {
  /** The client's pay days, as bits of `choice`. */
  readonly days: number;
  readonly choice: DayChoice;
  /** The client's usual delay, in days. */
  readonly centre: number;
  readonly height: number;
  readonly slope: number;
  /** Hazard of any other open day. */
  readonly besides: number;
}

/**
 * Latest invoices looked at: enough to see some runs of a client with several in each. Chosen on first-half days: 80 to 200
 * are within 1 %.
 */
const LATEST = 120;
/**
 * Prior of the curve: even odds at the usual delay, give or take a factor of five; from 1 in 10 to 9 in 10 within 18 days.
 * Half and twice of each do alike on first-half days.
 */
const HEIGHT_DEVIATION = 1.6;
const USUAL_SLOPE = 0.25;
const SLOPE_DEVIATION = 0.12;
const LEAST_SLOPE = 0.02;
/** Payments on other days, and days, that the prior of `besides` weighs. Half and twice do alike on first-half days. */
const BESIDES_PRIOR = { payments: 0.2, days: 20 };
const NEWTON_STEPS = 12;
/** Most that one of Newton's steps may move the curve: where a few payments part early from late days sharply, it overshoots. */
const MOST_MOVE = { height: 1.5, slope: 0.1 };

/** What pay runs are looked for in. */
export interface PayRunSearch {
  readonly facts: LearningFacts;
  readonly closed: ClosedDays;
  /** Days of the month, then weekdays: the sharper habit first. */
  readonly choices: readonly DayChoice[];
  readonly ofClients: FactsOfClients;
  /** What was found on `day`, by client. */
  readonly found: { day: number; readonly runs: Map<number, PayRuns | null> };
}

/** Prepares the search. */
export function payRunSearch(facts: LearningFacts, closed: ClosedDays, ofClients: FactsOfClients): PayRunSearch {
  return {
    facts,
    closed,
    choices: [daysOfMonth(closed), weekdays(closed)],
    ofClients,
    found: { day: 0, runs: new Map() },
  };
}

/** A client's pay runs as of the day the walk has reached; null when its payments show none. */
export function payRunsOf(walk: HistoryWalk, client: number, search: PayRunSearch): PayRuns | null {
  if (walk.history.paidCount[client]! < LEAST_PAYMENTS) return null;
  const { found, facts } = search;
  const day = min(walk.day, facts.asOf);
  if (found.day !== day) {
    found.runs.clear();
    found.day = day;
  }
  let runs = found.runs.get(client);
  if (runs === undefined) {
    runs = findRuns(search, { client, day, centre: clientCentre(walk.history, client, 0) });
    found.runs.set(client, runs);
  }
  return runs;
}

/** A client as it is known at the close of a day. */
interface KnownClient {
  readonly client: number;
  readonly day: number;
  readonly centre: number;
}

function findRuns(search: PayRunSearch, known: KnownClient): PayRuns | null {
  const latest = latestFacts(search, known);
  for (const choice of search.choices) {
    const days = regularDays(paymentsOf(search, choice, latest, known.day), choice);
    if (days !== 0) return fitRuns(search, { ...known, latest, days, choice });
  }
  return null;
}

/** Hazard of a day so many days beyond terms. */
export function runHazard(runs: PayRuns, search: PayRunSearch, day: number, delay: number): number {
  const nominal = runs.choice.nominal[day - search.closed.firstDay]!;
  if ((nominal & runs.days) !== 0) return logistic(runs.height + runs.slope * (delay - runs.centre));
  return isClosedDay(search.closed, day) ? 0 : runs.besides;
}

/** The client's latest invoices that teach and were known by the day, latest first. */
function latestFacts({ facts, ofClients }: PayRunSearch, { client, day }: KnownClient): number[] {
  const { start, facts: sorted } = ofClients;
  const latest: number[] = [];
  for (let at = start[client + 1]! - 1; at >= start[client]! && latest.length < LATEST; at--) {
    const fact = sorted[at]!;
    if (facts.entry[fact]! <= day && facts.teaches[fact] === 1) latest.push(fact);
  }
  return latest;
}

/** The payments known by the day, each as the nominal days of the day it came on. */
function paymentsOf(
  { facts, closed }: PayRunSearch,
  { nominal }: DayChoice,
  latest: readonly number[],
  day: number,
): number[] {
  return latest.filter((fact) => facts.paid[fact]! <= day).map((fact) => nominal[facts.paid[fact]! - closed.firstDay]!);
}

/** Fits the curve on every pay day that the invoices lived through. */
function fitRuns(
  { facts, closed }: PayRunSearch,
  {
    latest,
    days,
    day,
    centre,
    choice,
  }: KnownClient & Pick<PayRuns, "days" | "choice"> & { readonly latest: readonly number[] },
): PayRuns {
  const { nominal } = choice;
  const delays: number[] = [];
  const paidOn: number[] = [];
  let besides = BESIDES_PRIOR.payments;
  let otherDays = BESIDES_PRIOR.days;
  for (const fact of latest) {
    const paid = facts.paid[fact]!;
    const last = min(paid, day);
    for (let at = facts.entry[fact]! + 1; at <= last; at++) {
      if ((nominal[at - closed.firstDay]! & days) === 0) {
        otherDays += 1;
        if (at === paid) besides += 1;
        continue;
      }
      delays.push(at - facts.trendDue[fact]! - centre);
      paidOn.push(at === paid ? 1 : 0);
    }
  }
  return { days, choice, centre, ...fitCurve(delays, paidOn), besides: besides / otherDays };
}

/** Penalised logistic regression on one feature, by Newton's method. */
function fitCurve(
  delays: readonly number[],
  paidOn: readonly number[],
): { readonly height: number; readonly slope: number } {
  let height = 0;
  let slope = USUAL_SLOPE;
  const heightPenalty = 1 / HEIGHT_DEVIATION ** 2;
  const slopePenalty = 1 / SLOPE_DEVIATION ** 2;
  for (let step = 0; step < NEWTON_STEPS; step++) {
    let [byHeight, bySlope] = [-heightPenalty * height, -slopePenalty * (slope - USUAL_SLOPE)];
    let [curvature, cross, slopeCurvature] = [heightPenalty, 0, slopePenalty];
    for (let row = 0; row < delays.length; row++) {
      const delay = delays[row]!;
      const chance = logistic(height + slope * delay);
      const weight = chance * (1 - chance);
      byHeight += paidOn[row]! - chance;
      bySlope += (paidOn[row]! - chance) * delay;
      curvature += weight;
      cross += weight * delay;
      slopeCurvature += weight * delay * delay;
    }
    const determinant = curvature * slopeCurvature - cross * cross;
    height += within((slopeCurvature * byHeight - cross * bySlope) / determinant, MOST_MOVE.height);
    slope = max(LEAST_SLOPE, slope + within((curvature * bySlope - cross * byHeight) / determinant, MOST_MOVE.slope));
  }
  return { height, slope };
}

function within(move: number, most: number): number {
  return max(-most, min(most, move));
}

function logistic(logOdds: number): number {
  return 1 / (1 + exp(-max(-12, min(12, logOdds))));
}
