import type { ClientId, ExpectedAmount } from "../types";
import type { ChancesByWeek } from "./weeklyChances";

/** Money of a client that comes in one of the weeks, or not. */
export interface UncertainReceipt {
  readonly clientId: ClientId | null;
  readonly amount: number;
  readonly chances: ChancesByWeek;
}

/** How far the balance may lie under and over the expected one at the end of a week, both positive, in cents. */
export interface Doubt {
  readonly below: number;
  readonly above: number;
}

/** Normal quantile of 90 %: one chance in ten lies beyond it on either side. */
const NORMAL_90 = 1.2816;

/**
 * The doubt about the receipts up to the end of each week, which is the doubt about the balance.
 *
 * It is not made of the weekly ranges: money missing in one week mostly comes in a later one, so their sum grows for
 * ever, while the doubt about all receipts so far shrinks again as invoices are paid. It is the spread of "paid by
 * then": variance V₀ + ρ (V₁ − V₀), V₀ as if invoices were independent, V₁ as if each client paid all of its invoices at
 * once. In the first week ρ is the correlation that the forecast's own weekly ranges show; from the second it is √ρ,
 * because a client that holds back one invoice for weeks holds back the others too.
 *
 * Ranges meant to hold 80 % of the time held, in weeks 2 to 6 of replays on two public ledgers, 88 and 86 % so; 84 and
 * 68 % with ρ itself; 98 and 100 % when weekly ranges are added up as squares.
 */
export function balanceDoubts(
  invoices: readonly UncertainReceipt[],
  weeks: readonly ExpectedAmount[],
): readonly Doubt[] {
  const weekly = correlationOf(invoices, weeks);
  const total = invoices.reduce((sum, { amount }) => sum + amount, 0);
  const paidBy = invoices.map((invoice) => cumulated(invoice.chances));
  return weeks.map((_, week) => {
    const { mean, independent, together } = momentsOf(invoices, (index) => paidBy[index]![week]!);
    const correlation = week === 0 ? weekly : Math.sqrt(weekly);
    const reach = NORMAL_90 * Math.sqrt(independent + correlation * (together - independent));
    // Nothing received is the least, everything the most.
    return { below: Math.min(reach, mean), above: Math.min(reach, Math.max(0, total - mean)) };
  });
}

/** The doubt from receipts cumulated by the forecast itself, one entry for each week. */
export function doubtsOf(cumulative: readonly ExpectedAmount[]): readonly Doubt[] {
  return cumulative.map(({ expected, low, high }) => ({
    below: Math.max(0, expected - low),
    above: Math.max(0, high - expected),
  }));
}

/** ρ from 0 to 1 that makes the variances of the weekly ranges, their upper halves, which zero does not cut off. */
function correlationOf(invoices: readonly UncertainReceipt[], weeks: readonly ExpectedAmount[]): number {
  let beyondIndependent = 0;
  let whenTogether = 0;
  weeks.forEach(({ expected, high }, week) => {
    const { independent, together } = momentsOf(invoices, (index) => invoices[index]!.chances[week]!);
    beyondIndependent += ((high - expected) / NORMAL_90) ** 2 - independent;
    whenTogether += together - independent;
  });
  return whenTogether <= 0 ? 0 : Math.min(1, Math.max(0, beyondIndependent / whenTogether));
}

interface Moments {
  readonly mean: number;
  /** V₀ = Σ s², s = amount × √(q (1 − q)). */
  readonly independent: number;
  /** V₁ = Σ over clients of (Σ s)²; never less than V₀. */
  readonly together: number;
}

function momentsOf(invoices: readonly UncertainReceipt[], chanceOf: (index: number) => number): Moments {
  let mean = 0;
  let independent = 0;
  const deviations = new Map<ClientId | null, number>();
  invoices.forEach(({ clientId, amount }, index) => {
    const chance = chanceOf(index);
    const deviation = amount * Math.sqrt(Math.max(0, chance * (1 - chance)));
    mean += amount * chance;
    independent += deviation ** 2;
    deviations.set(clientId, (deviations.get(clientId) ?? 0) + deviation);
  });
  const together = [...deviations.values()].reduce((sum, deviation) => sum + deviation ** 2, 0);
  return { mean, independent, together: Math.max(together, independent) };
}

function cumulated(chances: Float64Array): Float64Array {
  let sum = 0;
  return chances.map((chance) => (sum += chance));
}
