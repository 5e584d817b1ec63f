import { sumCents } from "../engine/money";
import type { CalendarDate, Cents, Receipt } from "../engine/types";
import { isCellError } from "./cellText";
import type { Claim } from "./claims";
import type { PaymentFacts } from "./receipts";
import { cellAt } from "./sheetGrid";
import { readStatus } from "./statuses";
import { amountAt, dateAt, rowAt, textAt, type TableColumns } from "./tableColumns";

/** Gathers what the rows of one invoice say of its payments. */
export function paymentFacts(table: TableColumns, { group, amount, status }: Claim): PaymentFacts {
  const { places, rowsAre } = group;
  const first = places.slice(0, 1);
  const payments =
    rowsAre === "payments"
      ? places.map((place) => ({ amount: amountAt(table, "paid", place), date: dateAt(table, "paymentDate", place) }))
      : table.payments.flatMap(({ amounts, dates }) =>
          places.map((place) => ({ amount: amounts?.amounts[place] ?? null, date: dates?.dates[place] ?? null })),
        );
  return {
    amount,
    payments,
    paid: rowsAre === "payments" ? null : figure(table, "paid", rowsAre === "repeats" ? first : places, amount),
    balance: balanceIsAmount(table)
      ? null
      : figure(table, "balance", rowsAre === "payments" ? places.slice(-1) : places, amount),
    paymentDate: lastDate(table, places),
    hasUnreadableDate: places.some((place) => isUnreadable(table, place)),
    status,
  };
}

/**
 * Whether nobody knows if an invoice that counts as unpaid is: a cell that would tell holds an error. A day or a word beside
 * amounts that can be read tells no more than they do.
 */
export function isPaymentUnreadable(
  table: TableColumns,
  { group, amount }: Claim,
  receipts: readonly Receipt[],
): boolean {
  if (amount <= sumCents(receipts.map((receipt) => receipt.amount))) return false;
  const { columns, statuses } = table.candidate.roles;
  const { payments } = table.candidate.numbered;
  const amounts = [columns.get("paid"), ...payments.map((payment) => payment.amount)];
  const others = [columns.get("balance"), columns.get("paymentDate"), ...payments.map(({ date }) => date), ...statuses];
  const telling = receipts.length === 0 ? [...amounts, ...others] : amounts;
  return group.places.some((place) =>
    telling.some((column) => column && isCellError(cellAt(table.candidate.grid, rowAt(table, place), column.column))),
  );
}

/** Without an amount column the balance was taken for the amount, and says nothing more. */
function balanceIsAmount({ amounts }: TableColumns): boolean {
  return !amounts.has("amount") && !amounts.has("amountWithoutTax");
}

/** The figure of an invoice's rows: the same on each row is the invoice's own, different ones are the lines' and add up. */
function figure(
  table: TableColumns,
  field: "paid" | "balance",
  places: readonly number[],
  amount: Cents,
): Cents | null {
  const figures = places.map((place) => amountAt(table, field, place)).filter((value) => value !== null);
  if (figures.length === 0) return null;
  const sum = sumCents(figures);
  const isRepeated = figures.length > 1 && figures.every((value) => value === figures[0]);
  return isRepeated && Math.abs(sum) > Math.abs(amount) ? figures[0]! : sum;
}

function lastDate(table: TableColumns, places: readonly number[]): CalendarDate | null {
  let last: CalendarDate | null = null;
  for (const place of places) {
    const date = dateAt(table, "paymentDate", place);
    if (date !== null && (last === null || date > last)) last = date;
  }
  return last;
}

function isUnreadable(table: TableColumns, place: number): boolean {
  const text = textAt(table, "paymentDate", place);
  return table.dates.get("paymentDate")?.bad.has(place) === true && /\d/.test(text) && readStatus(text) === null;
}
