import { dayNumber } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import type { CalendarDate, Ledger, PaymentForecast } from "../types";

/** An open invoice's chance of being paid within each week, and in a last entry later or never. They sum to 1. */
export interface WeeklyChances {
  readonly forecast: PaymentForecast;
  readonly isOverdue: boolean;
  readonly chances: Float64Array;
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
  const firstMonday = dayNumber(mondays[0]!);
  return forecasts.map((forecast) => {
    const dueOn = invoices.get(forecast.invoiceId)?.dueOn;
    if (dueOn === undefined) throw new RangeError(`weeklyChances: ${forecast.invoiceId} is not in the ledger`);
    const chances = chancesByWeek(forecast, dayNumber(dueOn) - firstMonday, mondays.length);
    return { forecast, isOverdue: dueOn < ledger.asOf, chances };
  });
}

/** `dueAfter`: days from the first Monday to the due date. */
function chancesByWeek({ delay }: PaymentForecast, dueAfter: number, weeks: number): Float64Array {
  const chances = new Float64Array(weeks + 1);
  delay.probabilities.forEach((chance, index) => {
    const week = Math.floor((dueAfter + delay.firstDay + index) / 7);
    const entry = Math.min(Math.max(0, week), weeks);
    chances[entry] = chances[entry]! + chance;
  });
  // What is left after all days may come out as a hair below zero.
  chances[weeks] = chances[weeks]! + Math.max(0, delay.unpaid);
  return chances;
}
