import { dayNumber } from "../calendar";
import type { Ledger } from "../types";
import { clientCentre } from "./clientHistory";
import type { HistoryWalk } from "./historyWalk";

const { max, min, round } = Math;

/** What a dispute adds where the book tells nothing: a month, an assumption. It weighs as much as four settled disputes. */
const USUAL_DAYS = 30;
const USUAL_WEIGHT = 4;
/** A dispute is watched for the plan's thirteen weeks: one forgotten on the sheet for years says no more than that. */
const WATCHED_DAYS = 91;

/**
 * Whole days that a dispute adds to an invoice's payment, by this book's disputes with a since-date: those of paid
 * invoices, and those still open, which have taken so long already. Days are counted from the dispute, or from the day
 * on which the client's usual delay is over where that is later. The mean is all days waited over the number of disputes
 * settled (an exponential wait, disputes still open being censored; Kalbfleisch & Prentice, The Statistical Analysis of
 * Failure Time Data, chapter 3), drawn toward a month.
 */
export function disputeDays(ledger: Ledger, { facts, history }: HistoryWalk): number {
  let waited = USUAL_DAYS * USUAL_WEIGHT;
  let settled = USUAL_WEIGHT;
  for (let fact = 0; fact < facts.count; fact++) {
    const since = ledger.invoices[facts.position[fact]!]!.dispute?.since ?? null;
    if (since === null) continue;
    const usualDay = facts.due[fact]! + clientCentre(history, facts.client[fact]!, 0);
    const begin = max(dayNumber(since), usualDay);
    const paid = facts.paid[fact]!;
    const days = max(0, min(paid, facts.asOf) - begin);
    waited += min(days, WATCHED_DAYS);
    if (paid <= facts.asOf && days <= WATCHED_DAYS) settled++;
  }
  return round(waited / settled);
}
