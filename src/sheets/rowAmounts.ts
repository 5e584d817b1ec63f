import { cents } from "../engine/money";
import type { Cents, CurrencyCode } from "../engine/types";
import type { AmountColumn } from "./amountColumns";
import { cellText } from "./cellText";
import { readCurrency } from "./currencies";
import { textAt, type TableColumns } from "./tableColumns";

/** Where the amounts of the rows come from. */
type AmountSource = "amount" | "net-plus-tax" | "net" | "balance" | "none";

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
  const source = sourceOf(table);
  const column = source === "none" ? null : table.amounts.get(COLUMN_OF[source])!;
  const { amounts, unusable } = summable(source === "net-plus-tax" ? withTax(table, column!) : (column?.amounts ?? []));
  const bad = new Set([...(column?.bad ?? []), ...unusable]);
  const currencies: CurrencyCode[] = [];
  for (let place = 0; place < table.rows; place++) {
    currencies.push(readCurrency(textAt(table, "currency", place)) ?? column?.currencies[place] ?? defaultCurrency);
  }
  return { source, amounts, currencies, column, bad };
}

const COLUMN_OF = {
  amount: "amount",
  "net-plus-tax": "amountWithoutTax",
  net: "amountWithoutTax",
  balance: "balance",
} as const;

/** The amounts without those that would carry their sum beyond the safe integers. */
function summable(written: readonly (Cents | null | "unreadable-tax")[]): {
  amounts: (Cents | null)[];
  unusable: number[];
} {
  const unusable: number[] = [];
  let sumOfSizes = 0;
  const amounts = written.map((amount, place) => {
    if (amount === null) return null;
    if (amount !== "unreadable-tax" && sumOfSizes + Math.abs(amount) <= MAX_SUM) {
      sumOfSizes += Math.abs(amount);
      return amount;
    }
    unusable.push(place);
    return null;
  });
  return { amounts, unusable };
}

function sourceOf({ amounts, values }: TableColumns): AmountSource {
  if (amounts.has("amount")) return "amount";
  if (amounts.has("amountWithoutTax")) return values.has("vat") ? "net-plus-tax" : "net";
  return amounts.has("balance") ? "balance" : "none";
}

/** Net and tax of each row added up. */
function withTax(table: TableColumns, net: AmountColumn): (Cents | null | "unreadable-tax")[] {
  const taxOf = taxReader(table);
  return net.amounts.map((amount, place) => {
    const tax = amount === null ? null : taxOf(amount, place);
    if (amount === null) return null;
    return tax === null ? "unreadable-tax" : cents(amount + tax);
  });
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

/** Reads the tax of a row, from an amount or a rate; a blank is none, and null what cannot be read. */
function taxReader(table: TableColumns): (net: Cents, place: number) => number | null {
  if (areRates((table.values.get("vat") ?? []).map(cellText))) {
    return (net, place) => Math.round(net * (rateOf(textAt(table, "vat", place)) ?? 0));
  }
  const column = table.amounts.get("vat");
  return (_, place) => (column?.bad.has(place) === true ? null : (column?.amounts[place] ?? 0));
}
