import { cents } from "../engine/money";
import type { Cents, CurrencyCode } from "../engine/types";

/** Why a row of the invoice table is no part of an invoice. */
export type LeftOutReason =
  | "total-row"
  | "repeated-header"
  | "note"
  | "draft"
  | "cancelled"
  | "quote"
  | "missing-client"
  | "missing-amount"
  | "bad-amount"
  | "missing-date"
  | "bad-date"
  /** A row with an amount and nothing that says whose. */
  | "unlabelled-amount"
  /** The invoice's total, repeated on each of its lines. */
  | "repeated-total";

/** Sums that are never added to each other. */
export type AmountsByCurrency = ReadonlyMap<CurrencyCode, Cents>;

/** Rows, and the sum of their amounts as read. */
interface RowsAndAmounts {
  readonly rows: number;
  readonly amounts: AmountsByCurrency;
}

interface LeftOut extends RowsAndAmounts {
  readonly reason: LeftOutReason;
  /** Amount cells that could not be read, as text: these rows count in `rows` and in no sum. */
  readonly unreadable: readonly { readonly row: number; readonly text: string }[];
}

/**
 * What became of every row below the header that is not blank: `read` and `leftOut` add up to `rows` and, per currency,
 * to `total`, to the cent. Amounts are as the sheet writes them: a credit note written positive counts so here, as it
 * does in the sum a person makes of the column.
 */
export interface ReadingAccount {
  readonly rows: number;
  readonly read: RowsAndAmounts;
  readonly leftOut: readonly LeftOut[];
  readonly total: AmountsByCurrency;
}

/** The account of a book in which no table was found. */
export const EMPTY_ACCOUNT: ReadingAccount = {
  rows: 0,
  read: { rows: 0, amounts: new Map() },
  leftOut: [],
  total: new Map(),
};

/** One row as the account sees it; `amount` null when blank or unreadable. */
export interface AccountedRow {
  readonly row: number;
  readonly leftOut: LeftOutReason | null;
  readonly amount: Cents | null;
  readonly currency: CurrencyCode;
  /** The amount cell's text when it could not be read, else null. */
  readonly unreadable: string | null;
}

/** The account of these rows. Reasons come in the order in which they are first met. */
export function accountOf(rows: Iterable<AccountedRow>): ReadingAccount {
  const total = new Map<CurrencyCode, Cents>();
  const read = { rows: 0, amounts: new Map<CurrencyCode, Cents>() };
  const leftOut = new Map<LeftOutReason, OpenLeftOut>();
  let count = 0;
  for (const row of rows) {
    count++;
    const entry = row.leftOut === null ? read : entryOf(leftOut, row.leftOut);
    entry.rows++;
    if (row.unreadable !== null && "unreadable" in entry) entry.unreadable.push({ row: row.row, text: row.unreadable });
    if (row.amount === null) continue;
    add(entry.amounts, row.currency, row.amount);
    add(total, row.currency, row.amount);
  }
  return { rows: count, read, leftOut: [...leftOut.values()], total };
}

interface OpenLeftOut extends LeftOut {
  rows: number;
  readonly amounts: Map<CurrencyCode, Cents>;
  readonly unreadable: { row: number; text: string }[];
}

function entryOf(entries: Map<LeftOutReason, OpenLeftOut>, reason: LeftOutReason): OpenLeftOut {
  const known = entries.get(reason);
  if (known) return known;
  const entry = { reason, rows: 0, amounts: new Map<CurrencyCode, Cents>(), unreadable: [] };
  entries.set(reason, entry);
  return entry;
}

function add(amounts: Map<CurrencyCode, Cents>, currency: CurrencyCode, amount: Cents): void {
  amounts.set(currency, cents((amounts.get(currency) ?? 0) + amount));
}
