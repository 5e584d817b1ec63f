import { addDays, daysBetween } from "../engine/calendar";
import { daysUntil } from "../engine/delay/distribution";
import { daysSalesOutstanding } from "../engine/ledger/daysSalesOutstanding";
import type { CalendarDate, PaymentForecast } from "../engine/types";
import { mainLedger } from "../run";
import { serialOfDate } from "../sheets/serialDate";
import { invalidValue, notAvailable, type Answer } from "./answer";
import type { Book } from "./book";
import { dateOf, dayAsked } from "./dayAsked";
import { openInvoice, settledInvoice } from "./invoiceAnswers";
import type { InvoiceArgument } from "./invoiceIndex";

/** The functions as look-ups in the book: dates in and out are serial numbers of the workbook's date system. */

/** The share of cases a range holds when none is asked for: that of every other face. */
const USUAL_SHARE = 0.8;

/** The day by which the invoice will as likely as not be paid. Not available once nothing is left to pay. */
export function expectedPayment(book: Book, asked: InvoiceArgument): Answer<number> {
  const open = openInvoice(book, asked);
  return "value" in open ? { value: serialOfDate(open.value.payment.expected, book.dateSystem) } : open;
}

/**
 * The first and last day of the range that holds the payment with the chance `share` (80 % when null), one cell each.
 * The last day is a word where the forecast does not look that far.
 */
export function paymentRange(book: Book, asked: InvoiceArgument, share: unknown): Answer<(number | string)[][]> {
  const held = share ?? USUAL_SHARE;
  if (typeof held !== "number" || !(held > 0 && held < 1)) return invalidValue(book.phrases.functions.giveShare);
  const open = openInvoice(book, asked);
  if (!("value" in open)) return open;
  const ends = [(1 - held) / 2, (1 + held) / 2].map((level) => {
    const day = quantile(book.asOf, open.value.payment, level);
    return day === null ? book.phrases.forecast.beyondHorizon : serialOfDate(day, book.dateSystem);
  });
  return { value: [ends] };
}

/** The chance that the invoice is paid by the close of the day `by`, 0 to 1; 1 for one already settled. */
export function paymentChance(book: Book, asked: InvoiceArgument, by: unknown): Answer<number> {
  const day = dateOf(book, by);
  if (day === null) return invalidValue(book.phrases.functions.giveDate);
  if (settledInvoice(book, asked)) return { value: 1 };
  const open = openInvoice(book, asked);
  if (!("value" in open)) return open;
  const { payment } = open.value;
  const days = Math.max(0, daysBetween(book.asOf, day));
  return { value: payment.delay.probabilities.subarray(0, days).reduce((sum, chance) => sum + chance, 0) };
}

/** What comes next for the invoice, in the words of the reminder column; empty when nothing does. */
export function nextReminder(book: Book, asked: InvoiceArgument): Answer<string> {
  if (settledInvoice(book, asked)) return { value: "" };
  const open = openInvoice(book, asked);
  if (!("value" in open)) return open;
  const next = book.nextReminders.get(open.value.invoice.id);
  return { value: next ? book.phrases.nextReminder(next) : "" };
}

/** DSO by count-back at the close of `asOf` (today when null), in the currency with most invoices. */
export function salesOutstanding(book: Book, asOf: unknown): Answer<number> {
  const { phrases, reading } = book;
  const day = dayAsked(book, asOf);
  if (!("value" in day)) return day;
  if (day.value > book.asOf) return invalidValue(phrases.functions.dateToCome);
  const ledger = mainLedger(reading, day.value);
  if (ledger === null) return notAvailable(phrases.functions.noInvoiceList);
  const days = daysSalesOutstanding(ledger);
  return days === null ? notAvailable(phrases.functions.moreOwedThanSold) : { value: days };
}

/** Null where the chances known do not reach the level. */
function quantile(asOf: CalendarDate, { delay }: PaymentForecast, level: number): CalendarDate | null {
  const days = daysUntil({ chances: delay.probabilities, unpaid: delay.unpaid }, level);
  return days === null ? null : addDays(asOf, days);
}
