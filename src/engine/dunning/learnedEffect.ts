import { daysBetween } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import { outstanding, paidOn } from "../ledger/outstanding";
import type { Invoice, Ledger } from "../types";
import type { ContactRecord } from "./contactLog";
import type { EffectShare, EffectShares } from "./effectShares";
import { ASSUMED_SHARES, EFFECT_DAYS } from "./effectShares";
import type { ReminderStep } from "./reminder";

/** What the assumption weighs, in payments that would not have come by themselves. */
const PRIOR_WEIGHT = 20;

/** Outcomes of one step: each contact about an invoice, two weeks later. */
interface Evidence {
  /** Payments that came, less those that would have come anyway. */
  brought: number;
  /** Payments that would not have come by themselves. */
  atStake: number;
}

/**
 * The share of each step learned from the log: of the invoices named in a contact and unpaid on its day, how many more
 * were paid within two weeks than the book's invoices of the same age usually are, of those that were not. Shrunk to the
 * assumed share, which weighs as much as 20 payments that would not have come by themselves, and called learned once
 * the outcomes weigh as much as that. Between 0 and 1.
 *
 * A cautious figure: the book's usual payments are themselves those of a company that reminds, so what every reminder
 * brings is part of the comparison; and who was called and who was not was never drawn by lot.
 */
export function learnedShares(ledger: Ledger, log: readonly ContactRecord[]): EffectShares {
  const usual = usualPayments(ledger);
  const invoices = invoicesById(ledger);
  const evidence = new Map<ReminderStep, Evidence>();
  for (const { step, on, invoiceIds } of log) {
    if (step === null || daysBetween(on, ledger.asOf) < EFFECT_DAYS) continue;
    const seen = evidence.get(step) ?? { brought: 0, atStake: 0 };
    for (const id of invoiceIds) {
      const invoice = invoices.get(id);
      const days = invoice ? daysToPayment(invoice, on) : null;
      if (!invoice || days === null) continue;
      const byItself = usual(daysBetween(invoice.dueOn, on));
      seen.brought += (days <= EFFECT_DAYS ? 1 : 0) - byItself;
      seen.atStake += 1 - byItself;
    }
    evidence.set(step, seen);
  }
  const learned = [...evidence].map(([step, seen]) => [step, shareOf(ASSUMED_SHARES[step], seen)] as const);
  return { ...ASSUMED_SHARES, ...Object.fromEntries(learned) };
}

function shareOf({ share }: EffectShare, { brought, atStake }: Evidence): EffectShare {
  const posterior = (share * PRIOR_WEIGHT + brought) / (PRIOR_WEIGHT + atStake);
  return { share: Math.min(1, Math.max(0, posterior)), learned: atStake >= PRIOR_WEIGHT };
}

/** Days from a contact to the payment in full, Infinity while it is open; null when it was paid by then, or nobody knows when. */
function daysToPayment(invoice: Invoice, on: Invoice["dueOn"]): number | null {
  if (outstanding(invoice) > 0) return Infinity;
  const paid = paidOn(invoice);
  return paid !== null && paid > on ? daysBetween(on, paid) : null;
}

/**
 * Of the book's invoices unpaid so many days beyond terms and followed for two weeks more, the share paid in these two
 * weeks. 0 when there are none.
 */
function usualPayments(ledger: Ledger): (daysOverdue: number) => number {
  const paidAfter: number[] = [];
  const openFor: number[] = [];
  for (const invoice of ledger.invoices) {
    if (invoice.kind === "credit-note") continue;
    const paid = paidOn(invoice);
    if (paid !== null) paidAfter.push(daysBetween(invoice.dueOn, paid));
    else if (outstanding(invoice) > 0) openFor.push(daysBetween(invoice.dueOn, ledger.asOf));
  }
  const paid = Float64Array.from(paidAfter).sort();
  const open = Float64Array.from(openFor).sort();
  return (daysOverdue) => {
    const paidLater = countAbove(paid, daysOverdue);
    const known = paidLater + countAbove(open, daysOverdue + EFFECT_DAYS - 1);
    return known === 0 ? 0 : (paidLater - countAbove(paid, daysOverdue + EFFECT_DAYS)) / known;
  };
}

/** How many of the sorted values are greater. */
function countAbove(sorted: Float64Array, limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
