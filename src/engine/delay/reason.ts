import { dateOfDayNumber } from "../calendar";
import type { CalendarDate, ForecastBasis, ForecastReason } from "../types";
import { lastDelays, medianDelay } from "./clientHistory";
import type { HistoryWalk } from "./historyWalk";
import { weightOf } from "./dayWeights";

/** Paid invoices from which on a forecast is said to rest on the client's own habits. */
const OWN_HISTORY = 3;
/**
 * Share of a client's payments that makes a weekday its pay day, and the payments needed to tell: of eight payments
 * spread by chance over five days, more than half fall on the same one in some 5 % of clients.
 */
const PAY_DAY_SHARE = 0.5;
const PAY_DAY_PAYMENTS = 8;
const SHOWN_DELAYS = 5;

/** What the caller adds to the model's figures. */
export interface StatedPart {
  readonly basis: ForecastBasis | null;
  readonly statedDate: CalendarDate | null;
  readonly modelDate: CalendarDate | null;
}

/** Why a fact's date is what it is: the figures the forecast used. */
export function reasonOfFact(walk: HistoryWalk, fact: number, stated: StatedPart): ForecastReason {
  const { facts, history } = walk;
  const client = facts.client[fact]!;
  const paymentsUsed = history.paidCount[client]!;
  const overdue = facts.asOf - facts.due[fact]!;
  return {
    basis: stated.basis ?? modelBasis(paymentsUsed, history.book.length),
    paymentsUsed,
    typicalDelay: medianDelay(history, client),
    lastDelays: lastDelays(history, client, SHOWN_DELAYS),
    payWeekday: payWeekday(walk, client),
    portfolioDelay: history.book.length === 0 ? null : history.bookDelay,
    daysOverdue: overdue > 0 ? overdue : null,
    statedDate: stated.statedDate,
    modelDate: stated.modelDate,
  };
}

/** ISO weekday: 1970-01-01, day 0, was a Thursday. */
const ISO_OF_INDEX = [4, 5, 6, 7, 1, 2, 3];

function modelBasis(ownPayments: number, bookPayments: number): ForecastBasis {
  if (ownPayments >= OWN_HISTORY) return "client";
  return bookPayments > 0 ? "portfolio" : "terms";
}

/** The weekday of more than half of the client's payments, recent ones weighing more; null when none stands out. */
function payWeekday(walk: HistoryWalk, client: number): number | null {
  if (walk.history.paidCount[client]! < PAY_DAY_PAYMENTS) return null;
  const seen = walk.weekdays.seen.subarray(client * 7, client * 7 + 7);
  const total = seen.reduce((sum, weight) => sum + weight, 0);
  if (total < weightOf(walk.weights, walk.day) * 1e-6) return null;
  const index = seen.findIndex((weight) => weight > PAY_DAY_SHARE * total);
  return index < 0 ? null : ISO_OF_INDEX[index]!;
}

/** The date `days` after the as-of day; null for null. */
export function dateAhead(asOf: number, days: number | null): CalendarDate | null {
  return days === null ? null : dateOfDayNumber(asOf + days);
}
