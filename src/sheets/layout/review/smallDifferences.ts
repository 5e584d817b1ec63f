import { cents, sumCents } from "../../../engine/money";
import type { VarianceLine } from "../../../engine/plan/varianceLine";
import type { Cents } from "../../../engine/types";

/** One unit of money: below it a line is of no use to a reader, and a book of many invoices has pages of them. */
export const SMALL: Cents = cents(100);
/** Invoices named; the count tells of the others. */
const NAMED = 3;

/** Lines of invoices that differ by less than `SMALL`, taken together. */
export interface SmallDifferences {
  readonly forecast: Cents;
  readonly actual: Cents;
  readonly difference: Cents;
  readonly invoices: number;
  /** "F12, F15, F31 …": the first ones. */
  readonly names: string;
  /** All of them. */
  readonly lines: readonly VarianceLine[];
}

/**
 * The lines worth one of their own, in their order, and the small ones of invoices as one; null where there are fewer
 * than two of these. Nothing is rounded: the sums stay those of all lines, to the cent.
 */
export function withoutSmall(lines: readonly VarianceLine[]): {
  readonly shown: readonly VarianceLine[];
  readonly small: SmallDifferences | null;
} {
  const isSmall = ({ invoiceId, difference }: VarianceLine): boolean =>
    invoiceId !== null && Math.abs(difference) < SMALL;
  const gathered = lines.filter(isSmall);
  const invoices = new Set(gathered.map(({ invoiceId }) => invoiceId)).size;
  if (invoices < 2) return { shown: lines, small: null };
  const names = [...new Set(gathered.map(({ name }) => name).filter((name) => name !== ""))];
  return {
    shown: lines.filter((line) => !isSmall(line)),
    small: {
      forecast: sumCents(gathered.map(({ forecast }) => forecast)),
      actual: sumCents(gathered.map(({ actual }) => actual)),
      difference: sumCents(gathered.map(({ difference }) => difference)),
      invoices,
      names: `${names.slice(0, NAMED).join(", ")}${names.length > NAMED ? " …" : ""}`,
      lines: gathered,
    },
  };
}
