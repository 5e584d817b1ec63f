import { dateOfDayNumber, dayNumber } from "../calendar";
import type { CalendarDate, ForecastBasis, ForecastReason, Invoice } from "../types";
import { lastDelays, medianDelay, recentDelays } from "./clientHistory";
import type { DelayModel } from "./delayModel";
import { namedDaysOfMonth, namedWeekday } from "./payRunDays";
import { payRunsOf } from "./payRuns";

const { abs, round } = Math;

/** Paid invoices from which on a forecast is said to rest on the client's own habits. */
const OWN_HISTORY = 3;
const SHOWN_DELAYS = 5;
const DAYS_OF_YEAR = 365;

/** Why an open fact's date is what it is where nobody stated one: the figures the forecast used. */
export function reasonOfFact(model: DelayModel, fact: number, invoice: Invoice): ForecastReason {
  const { facts, walk } = model;
  const { history } = walk;
  const client = facts.client[fact]!;
  const paymentsUsed = history.paidCount[client]!;
  const overdue = facts.asOf - facts.due[fact]!;
  return {
    basis: modelBasis(paymentsUsed, history.book.length),
    paymentsUsed,
    typicalDelay: medianDelay(history, client),
    recentPayments: recentDelays(history, client),
    lastDelays: lastDelays(history, client, SHOWN_DELAYS),
    ...payDays(model, client),
    laterEachYear: paymentsUsed < OWN_HISTORY ? null : laterEachYear(facts.slopes[client]!),
    portfolioDelay: history.book.length === 0 ? null : history.bookDelay,
    daysOverdue: overdue > 0 ? overdue : null,
    statedDate: null,
    promises: null,
    passedDate: passedDate(invoice, facts.asOf),
    unlikelyUntil: null,
    modelDate: null,
  };
}

function modelBasis(ownPayments: number, bookPayments: number): ForecastBasis {
  if (ownPayments >= OWN_HISTORY) return "client";
  return bookPayments > 0 ? "portfolio" : "terms";
}

/** The days on which the client pays, as its pay runs have them: what came on a Monday for want of banks is no habit. */
function payDays({ walk, search }: DelayModel, client: number): Pick<ForecastReason, "payWeekday" | "payDaysOfMonth"> {
  const runs = payRunsOf(walk, client, search);
  if (runs === null) return { payWeekday: null, payDaysOfMonth: [] };
  const isOfMonth = runs.choice.kind === "days-of-month";
  return {
    payWeekday: isOfMonth ? null : namedWeekday(runs.days),
    payDaysOfMonth: isOfMonth ? namedDaysOfMonth(runs.days) : [],
  };
}

function laterEachYear(slope: number): number | null {
  const days = round(slope * DAYS_OF_YEAR);
  return abs(days) < 1 ? null : days;
}

/** The date the user typed, or else the promised one, once it is over. */
function passedDate({ expectedByUser, promise }: Invoice, asOf: number): ForecastReason["passedDate"] {
  const isOver = (on: CalendarDate): boolean => dayNumber(on) <= asOf;
  if (expectedByUser !== null && isOver(expectedByUser)) return { basis: "typed", on: expectedByUser };
  if (promise !== null && isOver(promise.promisedOn)) return { basis: "promise", on: promise.promisedOn };
  return null;
}

/** The date `days` after the as-of day; null for null. */
export function dateAhead(asOf: number, days: number | null): CalendarDate | null {
  return days === null ? null : dateOfDayNumber(asOf + days);
}
