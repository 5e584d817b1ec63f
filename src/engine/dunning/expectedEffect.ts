import { daysBetween } from "../calendar";
import { cents } from "../money";
import type { Cents, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { openAmount } from "./dunningBook";
import { EFFECT_DAYS } from "./effectShares";
import type { ReminderStep } from "./reminder";

/**
 * Cents assumed to come within two weeks because of the contact: for each invoice, outstanding × chance that it would
 * not be paid by then anyway × the share of the step (`settings.effectShares`). An invoice without a forecast counts as
 * not coming by itself.
 */
export function expectedEffect(book: DunningBook, invoices: readonly Invoice[], step: ReminderStep): Cents {
  let atStake = 0;
  for (const invoice of invoices) atStake += openAmount(book, invoice) * chanceStillUnpaid(book, invoice);
  return cents(Math.round(atStake * book.settings.effectShares[step].share));
}

function chanceStillUnpaid({ forecasts, ledger }: DunningBook, invoice: Invoice): number {
  const delay = forecasts.get(invoice.id)?.delay;
  if (!delay) return 1;
  const lastDay = daysBetween(invoice.dueOn, ledger.asOf) + EFFECT_DAYS;
  const days = Math.min(delay.probabilities.length, lastDay - delay.firstDay + 1);
  let unpaid = 1;
  for (let day = 0; day < days; day++) unpaid -= delay.probabilities[day]!;
  return Math.max(0, unpaid);
}
