import { cents } from "../engine/money";
import type { Cents, CurrencyCode } from "../engine/types";
import type { AmountColumn } from "./amountColumns";
import { cellText } from "./cellText";
import { readCurrency } from "./currencies";
import { amountAt, textAt, type TableColumns } from "./tableColumns";

/** Where the amounts of the rows come from. */
export type AmountSource = "amount" | "net-plus-tax" | "net" | "balance" | "none";

/** What each row claims, tax included where the sheet allows. */
export interface RowAmounts {
  readonly source: AmountSource;
  readonly amounts: readonly (Cents | null)[];
  readonly currencies: readonly CurrencyCode[];
  /** The column that decides whether a row has an amount. */
  readonly column: AmountColumn | null;
  /** Places of amounts that cannot be used. */
  readonly bad: ReadonlySet<number>;
}

/** Reads the amount of each row: the amount column, else net + VAT, else net alone, else the balance. */
export function rowAmounts(table: TableColumns, defaultCurrency: CurrencyCode): RowAmounts {
  const gross = table.amounts.get("amount");
  const net = table.amounts.get("amountWithoutTax");
  const column = gross ?? net ?? table.amounts.get("balance") ?? null;
  const source = gross
    ? "amount"
    : net
      ? table.values.has("vat")
        ? "net-plus-tax"
        : "net"
      : column
        ? "balance"
        : "none";
  const ratesOnly = areRates((table.values.get("vat") ?? []).map(cellText));
  const bad = new Set(column?.bad);
  const amounts: (Cents | null)[] = [];
  const currencies: CurrencyCode[] = [];
  let sumOfSizes = 0;
  for (let place = 0; place < table.rows; place++) {
    let amount = column?.amounts[place] ?? null;
    if (source === "net-plus-tax" && amount !== null) amount = cents(amount + taxOf(table, place, amount, ratesOnly));
    // Sums must stay safe integers, whatever a cell holds.
    sumOfSizes += Math.abs(amount ?? 0);
    if (sumOfSizes > MAX_SUM) {
      sumOfSizes -= Math.abs(amount ?? 0);
      amount = null;
      bad.add(place);
    }
    amounts.push(amount);
    currencies.push(readCurrency(textAt(table, "currency", place)) ?? column?.currencies[place] ?? defaultCurrency);
  }
  return { source, amounts, currencies, column, bad };
}

/** A tenth of what fits: receipts and balances are summed beside the amounts. */
const MAX_SUM = Number.MAX_SAFE_INTEGER / 10;

/** VAT rates of France, Belgium and their neighbours, in percent. */
const RATES = new Set([0, 2.1, 5.5, 6, 7, 8.5, 9, 10, 12, 13, 17, 18, 19, 20, 21, 22, 23, 25]);

/** The rate a text states, as a fraction; null when it is none of the usual ones. "20 %", "20", "0,2". */
function rateOf(text: string): number | null {
  const number = Number(text.replace("%", "").replace(",", ".").trim());
  if (RATES.has(number)) return number / 100;
  const percent = Math.round(number * 1000) / 10;
  return RATES.has(percent) && !text.includes("%") ? percent / 100 : null;
}

function areRates(texts: readonly string[]): boolean {
  const filled = new Set(texts.filter((text) => text !== ""));
  return filled.size > 0 && filled.size <= RATES.size && [...filled].every((text) => rateOf(text) !== null);
}

function taxOf(table: TableColumns, place: number, net: Cents, ratesOnly: boolean): number {
  if (!ratesOnly) return amountAt(table, "vat", place) ?? 0;
  return Math.round(net * (rateOf(textAt(table, "vat", place)) ?? 0));
}
