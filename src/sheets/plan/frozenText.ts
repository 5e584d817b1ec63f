import { addDays, daysBetween } from "../../engine/calendar";
import { cents } from "../../engine/money";
import type { FrozenExpense, FrozenPlan, FrozenReceipt, FrozenSale } from "../../engine/plan/frozenPlan";
import type { CalendarDate, Cents, ClientId, InvoiceId } from "../../engine/types";

/** What a frozen plan knows beside its weeks. */
export type FrozenDetails = Pick<FrozenPlan, "receipts" | "sales" | "expenses"> & {
  /** By the week of the plan, from 0. */
  readonly otherReceipts: readonly Cents[];
  readonly otherPayments: readonly Cents[];
};

/** Of the text; a text of a later version is not read. */
const VERSION = 1;

/**
 * The details as text, for cells: JSON of lists without names, days counted from the as-of day, clients by their place in
 * a list. 500 open invoices make about 30,000 characters.
 */
export function frozenText(details: FrozenDetails, asOf: CalendarDate): string {
  const clients = [...new Set([...details.receipts, ...details.sales].map(({ clientId }) => clientId))];
  const day = (date: CalendarDate): number => daysBetween(asOf, date);
  return asciiOnly(
    JSON.stringify([
      VERSION,
      withoutLastZeros(details.otherReceipts),
      withoutLastZeros(details.otherPayments),
      clients,
      details.receipts.map((receipt) => [
        receipt.invoiceId,
        receipt.number === receipt.invoiceId ? 0 : receipt.number,
        clients.indexOf(receipt.clientId),
        day(receipt.dueOn),
        receipt.outstanding,
        receipt.datedReceipts,
        receipt.undatedReceipts,
        receipt.disputed ? 1 : 0,
        day(receipt.expectedWeek),
        receipt.byWeek,
      ]),
      details.sales.map((sale) => [sale.reference, sale.client, clients.indexOf(sale.clientId), sale.byWeek]),
      details.expenses.map((expense) => [
        expense.label,
        expense.category,
        expense.reference ?? 0,
        day(expense.dueOn),
        day(expense.paidOn),
        expense.amount,
        ...(expense.isEstimate ? [1] : []),
      ]),
    ]),
  );
}

/** The text is cut into cells anywhere: no character may take two units. */
function asciiOnly(json: string): string {
  return json.replace(/[^\u0020-\u007E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** The details in a text of `frozenText()`; null when it is none, whole: half a plan explains nothing. */
export function readFrozenText(text: string, asOf: CalendarDate): FrozenDetails | null {
  try {
    const [version, otherReceipts, otherPayments, clients, receipts, sales, expenses] = list(JSON.parse(text));
    if (version !== VERSION) return null;
    const ids = list(clients).map((id) => (id === null ? null : word(id)));
    const day = (days: unknown): CalendarDate => addDays(asOf, whole(days));
    return {
      otherReceipts: amounts(otherReceipts),
      otherPayments: amounts(otherPayments),
      receipts: list(receipts).map((entry) => receiptOf(list(entry), ids, day)),
      sales: list(sales).map((entry) => saleOf(list(entry), ids)),
      expenses: list(expenses).map((entry) => expenseOf(list(entry), day)),
    };
  } catch {
    return null;
  }
}

type Fields = readonly unknown[];
type ReadDay = (days: unknown) => CalendarDate;

function receiptOf(fields: Fields, ids: readonly (string | null)[], day: ReadDay): FrozenReceipt {
  const [id, number, client, due, outstanding, dated, undated, disputed, week, byWeek] = fields;
  return {
    invoiceId: word(id) as InvoiceId,
    number: number === 0 ? word(id) : word(number),
    clientId: word(ids[whole(client)]) as ClientId,
    dueOn: day(due),
    outstanding: cents(whole(outstanding)),
    datedReceipts: cents(whole(dated)),
    undatedReceipts: cents(whole(undated)),
    disputed: disputed === 1,
    expectedWeek: day(week),
    byWeek: amounts(byWeek),
  };
}

function saleOf([reference, client, place, byWeek]: Fields, ids: readonly (string | null)[]): FrozenSale {
  const id = ids[whole(place)] ?? null;
  return {
    reference: word(reference),
    client: word(client),
    clientId: id === null ? null : (id as ClientId),
    byWeek: amounts(byWeek),
  };
}

function expenseOf([label, category, reference, due, paid, amount, isEstimate]: Fields, day: ReadDay): FrozenExpense {
  return {
    label: word(label),
    category: word(category),
    reference: reference === 0 ? null : word(reference),
    dueOn: day(due),
    paidOn: day(paid),
    amount: cents(whole(amount)),
    isEstimate: isEstimate === 1,
  };
}

function amounts(value: unknown): readonly Cents[] {
  return list(value).map((amount) => cents(whole(amount)));
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("frozen plan: a list is missing");
  return value;
}

function word(value: unknown): string {
  if (typeof value !== "string") throw new TypeError("frozen plan: a text is missing");
  return value;
}

function whole(value: unknown): number {
  if (!Number.isSafeInteger(value)) throw new TypeError("frozen plan: a number is missing");
  return value as number;
}

function withoutLastZeros(values: readonly Cents[]): readonly Cents[] {
  let length = values.length;
  while (length > 0 && values[length - 1] === 0) length--;
  return values.slice(0, length);
}
