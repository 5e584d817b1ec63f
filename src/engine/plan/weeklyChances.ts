import { dayNumber } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import type { CalendarDate, DelayDistribution, Ledger, PaymentForecast } from "../types";

/**
 * The chance of being paid within each week of the plan, then in an entry `LATER` weeks after them, and in a last entry
 * never (or so late that no forecast names the day). They sum to 1.
 */
export type ChancesByWeek = Float64Array;

/** An open invoice's chances. */
export interface WeeklyChances {
  readonly forecast: PaymentForecast;
  readonly isOverdue: boolean;
  readonly chances: ChancesByWeek;
}

/**
 * The chances of each forecast over the weeks that begin on `mondays`.
 * @throws {RangeError} when a forecast's invoice is not in the ledger
 */
export function weeklyChances(
  ledger: Ledger,
  forecasts: readonly PaymentForecast[],
  mondays: readonly CalendarDate[],
): readonly WeeklyChances[] {
  const invoices = invoicesById(ledger);
  return forecasts.map((forecast) => {
    const dueOn = invoices.get(forecast.invoiceId)?.dueOn;
    if (dueOn === undefined) throw new RangeError(`weeklyChances: ${forecast.invoiceId} is not in the ledger`);
    return { forecast, isOverdue: dueOn < ledger.asOf, chances: chancesByWeek(forecast.delay, dueOn, mondays) };
  });
}

/** The chances of a payment due on `dueOn` over the weeks that begin on `mondays`. */
export function chancesByWeek(
  delay: DelayDistribution,
  dueOn: CalendarDate,
  mondays: readonly CalendarDate[],
): ChancesByWeek {
  const weeks = mondays.length;
  const chances = new Float64Array(weeks + 2);
  const firstDay = dayNumber(dueOn) + delay.firstDay - dayNumber(mondays[0]!);
  delay.probabilities.forEach((chance, index) => {
    const week = Math.floor((firstDay + index) / 7);
    const entry = Math.min(Math.max(0, week), weeks);
    chances[entry] = chances[entry]! + chance;
  });
  // What is left after all days may come out as a hair below zero.
  chances[weeks + 1] = Math.max(0, delay.unpaid);
  return chances;
}
