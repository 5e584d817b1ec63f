import { daysBetween } from "../calendar";
import { cents } from "../money";
import type { CalendarDate, Cents, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { openAmount } from "./dunningBook";
import type { ReminderStep } from "./reminder";

/**
 * Share of the money not coming by itself that a contact is assumed to bring within two weeks. Assumptions, not
 * measurements: history cannot show the effect of a call, since it is the late clients who are called. Only their order
 * rests on the practice literature (a call beats a letter, a letter an e-mail, an answered dispute frees the payment).
 * They decide nothing but the order of the list.
 */
const ASSUMED_SHARE: Readonly<Record<ReminderStep, number>> = {
  "email-before-due": 0.05,
  email: 0.1,
  "firm-letter": 0.2,
  "formal-notice": 0.25,
  call: 0.3,
  "answer-dispute": 0.3,
  decision: 0.1,
};

/** Time in which a contact works: promises given on the telephone are mostly for one of the next two weeks. */
const EFFECT_DAYS = 14;

/**
 * Cents assumed to come within two weeks because of the contact: for each invoice, outstanding × chance that it would
 * not be paid by then anyway × the assumed share. An invoice without a forecast counts as not coming by itself.
 */
export function expectedEffect(book: DunningBook, invoices: readonly Invoice[], step: ReminderStep): Cents {
  const atStake = invoices.reduce(
    (sum, invoice) => sum + openAmount(book, invoice) * chanceStillUnpaid(book, invoice, book.ledger.asOf),
    0,
  );
  return cents(Math.round(atStake * ASSUMED_SHARE[step]));
}

function chanceStillUnpaid({ forecasts }: DunningBook, invoice: Invoice, asOf: CalendarDate): number {
  const delay = forecasts.get(invoice.id)?.delay;
  if (!delay) return 1;
  const lastDay = daysBetween(invoice.dueOn, asOf) + EFFECT_DAYS;
  const paid = delay.probabilities.slice(0, Math.max(0, lastDay - delay.firstDay + 1)).reduce((a, b) => a + b, 0);
  return Math.max(0, 1 - paid);
}
