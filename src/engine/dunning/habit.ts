import type { Invoice } from "../types";
import type { DunningBook } from "./dunningBook";
import { dunningOf } from "./dunningBook";

/**
 * The latest of a client's last payments, in days beyond terms (0 when all were early), if the client has a habit: at
 * least `habit.minimumPayments` paid invoices, of which the last ones (five at most) all came within
 * `habit.longestDelay` days. Null otherwise.
 */
export function usualDelay(book: DunningBook, invoice: Invoice): number | null {
  const reason = book.forecasts.get(invoice.id)?.reason;
  if (!reason || reason.lastDelays.length === 0) return null;
  const { minimumPayments, longestDelay } = dunningOf(book, invoice).policy.habit;
  if (reason.paymentsUsed < minimumPayments) return null;
  const latest = Math.max(0, ...reason.lastDelays);
  return latest <= longestDelay ? latest : null;
}

/** True for a client that pays about on time, in the middle: it needs no announcement of a due date. */
export function paysOnTime(book: DunningBook, invoice: Invoice): boolean {
  const reason = book.forecasts.get(invoice.id)?.reason;
  if (!reason || reason.typicalDelay === null) return false;
  const { minimumPayments, onTimeDelay } = dunningOf(book, invoice).policy.habit;
  return reason.paymentsUsed >= minimumPayments && reason.typicalDelay <= onTimeDelay;
}
