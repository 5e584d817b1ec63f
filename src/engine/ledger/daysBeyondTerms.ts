import { daysBetween } from "../calendar";
import type { DaysBeyondTerms, Invoice, Ledger } from "../types";
import { paidOn } from "./outstanding";

/** Paid date minus due date; negative when paid early. Null for what is not wholly paid on a known day. */
export function daysBeyondTerms(invoice: Invoice): DaysBeyondTerms | null {
  const paid = paidOn(invoice);
  return paid && daysBetween(invoice.dueOn, paid);
}

/**
 * Days beyond terms of the paid invoices, each weighing its amount: Σ amount × days ÷ Σ amount. Early payments count
 * negative, so it is what the book's lateness costs or saves on average. Null when nothing was paid on a known day.
 */
export function meanWeightedLateness(ledger: Ledger): number | null {
  let weightedDays = 0;
  let weight = 0;
  for (const invoice of ledger.invoices) {
    const days = daysBeyondTerms(invoice);
    if (days === null) continue;
    weightedDays += days * invoice.amount;
    weight += invoice.amount;
  }
  return weight === 0 ? null : weightedDays / weight;
}
