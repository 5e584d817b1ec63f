import { addDays } from "../calendar";
import type { AnnouncedOutcome } from "../delay/announcedPayments";
import { announcedPayment } from "../delay/announcedPayments";
import { outstanding } from "../ledger/outstanding";
import type { CalendarDate, Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningOf, openAmount } from "./dunningBook";
import type { NoReminder } from "./reminder";

/** Where an invoice stands. A promise is pending until the close of its day; unpaid then, it is broken. */
export type Standing =
  | { readonly kind: "remindable" }
  | MissedPayment
  | { readonly kind: "disputed" }
  | { readonly kind: "payment-unreadable" }
  | { readonly kind: "promised"; readonly promisedOn: CalendarDate }
  | { readonly kind: "payment-announced"; readonly until: CalendarDate }
  | { readonly kind: "stopped"; readonly because: Exclude<NoReminder, "nothing-planned"> };

/** Money that was to be there by the close of `missedOn`, and is not. */
export type MissedPayment = { readonly missedOn: CalendarDate } & (
  | { readonly kind: "broken-promise" }
  | { readonly kind: "payment-not-arrived"; readonly outcome: AnnouncedOutcome; readonly saidOn: CalendarDate }
  | { readonly kind: "rejected-direct-debit" }
);

const REMINDABLE: Standing = { kind: "remindable" };

/**
 * Where an invoice stands. Stops win in this order: nothing left to pay, the user's wish, insolvency, a dispute, a
 * payment that cannot be read, a direct debit that was not rejected, a promise, a payment announced. A disputed invoice
 * is never reminded, whoever collects it: its dispute is answered.
 */
export function standingOf(book: DunningBook, invoice: Invoice): Standing {
  const stop = balanceStop(book, invoice) ?? clientStop(book, invoice);
  if (stop) return { kind: "stopped", because: stop };
  if (invoice.dispute) return { kind: "disputed" };
  if (invoice.paymentUnreadable) return { kind: "payment-unreadable" };
  return directDebitStanding(book, invoice) ?? promiseStanding(book, invoice) ?? announcedStanding(book, invoice);
}

/** True when the client may be asked for it. */
export function mayBeAskedFor(standing: Standing): boolean {
  return standing.kind === "remindable" || "missedOn" in standing;
}

function balanceStop(book: DunningBook, invoice: Invoice): "paid" | "covered-by-credit" | "negligible-balance" | null {
  const open = openAmount(book, invoice);
  if (open === 0) return outstanding(invoice) > 0 ? "covered-by-credit" : "paid";
  return open <= dunningOf(book, invoice).policy.negligibleBalance ? "negligible-balance" : null;
}

function clientStop(
  book: DunningBook,
  invoice: Invoice,
): "client-excluded" | "invoice-excluded" | "on-hold" | "insolvent" | null {
  const { client } = dunningOf(book, invoice);
  if (client.excludedFromReminders) return "client-excluded";
  if (invoice.dunning.excluded) return "invoice-excluded";
  if (client.insolvent) return "insolvent";
  return client.onHold ? "on-hold" : null;
}

/**
 * A rejected debit is called about once: after a contact since the due date, the ladder goes on. A promise or
 * an announced payment still to come is waited for.
 */
function directDebitStanding(book: DunningBook, invoice: Invoice): Standing | null {
  const method = invoice.paymentMethod ?? dunningOf(book, invoice).client.paymentMethod;
  if (!invoice.directDebitRejected) {
    return method === "direct-debit" ? { kind: "stopped", because: "direct-debit" } : null;
  }
  const days = [invoice.promise?.promisedOn, announcedPayment(invoice.contact)?.until];
  const isAwaited = days.some((day) => day !== undefined && day > book.ledger.asOf);
  return isAwaited || contactedAfter(invoice, addDays(invoice.dueOn, -1))
    ? null
    : { kind: "rejected-direct-debit", missedOn: invoice.dueOn };
}

/** A broken promise counts once: after a contact since the promised day, the ladder goes on. */
function promiseStanding({ ledger }: DunningBook, invoice: Invoice): Standing | null {
  if (!invoice.promise) return null;
  const { promisedOn } = invoice.promise;
  if (promisedOn > ledger.asOf) return { kind: "promised", promisedOn };
  return contactedAfter(invoice, promisedOn) ? null : { kind: "broken-promise", missedOn: promisedOn };
}

/** Money announced and not there by the end of its time is called about once, as a broken promise is. */
function announcedStanding({ ledger }: DunningBook, invoice: Invoice): Standing {
  const announced = announcedPayment(invoice.contact);
  if (announced === null) return REMINDABLE;
  const { until, outcome, saidOn } = announced;
  if (until > ledger.asOf) return { kind: "payment-announced", until };
  return contactedAfter(invoice, until)
    ? REMINDABLE
    : { kind: "payment-not-arrived", missedOn: until, outcome, saidOn };
}

function contactedAfter({ dunning }: Invoice, day: CalendarDate): boolean {
  return dunning.lastRemindedOn !== null && dunning.lastRemindedOn > day;
}
