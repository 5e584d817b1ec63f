import { startOfWeek } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import { sumCents } from "../money";
import type { CalendarDate, Cents, ClientId, CurrencyCode, Invoice, InvoiceId, Ledger } from "../types";
import type { InvoiceReceipts } from "./receiptsByWeek";
import type { WeeklyPlan } from "./weeklyPlan";

/** What a plan said, kept to be held against what happened. Compact: a workbook keeps two years of them. */
export interface FrozenPlan {
  readonly asOf: CalendarDate;
  readonly currency: CurrencyCode;
  /** Null when nobody typed it: the weeks then start from zero. */
  readonly opening: Cents | null;
  readonly weeks: readonly FrozenWeek[];
  readonly receipts: readonly FrozenReceipt[];
  readonly sales: readonly FrozenSale[];
  readonly expenses: readonly FrozenExpense[];
}

/** A week's closing balance as it was forecast, with its 80 % range, and the amounts the user had typed. */
export interface FrozenWeek {
  /** Its Monday. */
  readonly startsOn: CalendarDate;
  readonly expected: Cents;
  readonly low: Cents;
  readonly high: Cents;
  readonly otherReceipts: Cents;
  readonly otherPayments: Cents;
}

/** An open invoice as it was forecast. */
export interface FrozenReceipt {
  readonly invoiceId: InvoiceId;
  /** As the sheet showed it. */
  readonly number: string;
  readonly clientId: ClientId;
  readonly dueOn: CalendarDate;
  /** After the client's credit notes were set against it. */
  readonly outstanding: Cents;
  /** Already received on known days, and on days nobody noted. */
  readonly datedReceipts: Cents;
  readonly undatedReceipts: Cents;
  readonly disputed: boolean;
  /** Expected in each week of the plan, without the zeros at the end. With what was expected later it is `outstanding`. */
  readonly byWeek: readonly Cents[];
  /** Monday of the week of its expected date. */
  readonly expectedWeek: CalendarDate;
}

/** What a sale to come was expected to bring. */
export interface FrozenSale {
  readonly reference: string;
  readonly client: string;
  readonly clientId: ClientId | null;
  /** In each week of the plan, without the zeros at the end. */
  readonly byWeek: readonly Cents[];
}

/** A payment as it was planned. */
export interface FrozenExpense {
  readonly label: string;
  readonly category: string;
  readonly reference: string | null;
  readonly dueOn: CalendarDate;
  readonly paidOn: CalendarDate;
  readonly amount: Cents;
  /** The plan's own estimate. */
  readonly isEstimate: boolean;
}

/**
 * The plan as it is to be kept.
 * @throws {RangeError} when the plan forecasts an invoice that is not in the ledger
 */
export function freezePlan(plan: WeeklyPlan, ledger: Ledger): FrozenPlan {
  const invoices = invoicesById(ledger);
  return {
    asOf: plan.asOf,
    currency: plan.currency,
    opening: plan.opening,
    weeks: plan.weeks.map(({ startsOn, closing: { expected, low, high }, otherReceipts, otherPayments }) => ({
      ...{ startsOn, expected, low, high, otherReceipts, otherPayments },
    })),
    receipts: plan.receipts.map((receipts) => frozenReceipt(receipts, invoices.get(receipts.forecast.invoiceId))),
    sales: plan.sales.map(({ coming: { sale }, byWeek }) => ({
      reference: sale.reference,
      client: sale.client,
      clientId: sale.clientId,
      byWeek: withoutLastZeros(byWeek),
    })),
    expenses: plan.planned.map(({ line: { label, category, reference, isEstimate }, dueOn, paidOn, amount }) => ({
      ...{ label, category, reference, dueOn, paidOn, amount, isEstimate },
    })),
  };
}

function frozenReceipt({ forecast, byWeek }: InvoiceReceipts, invoice: Invoice | undefined): FrozenReceipt {
  if (invoice === undefined) throw new RangeError(`freezePlan: ${forecast.invoiceId} is not in the ledger`);
  const { id, number, clientId, dueOn, receipts, dispute } = invoice;
  const received = (isDated: boolean): Cents =>
    sumCents(receipts.filter(({ receivedOn }) => (receivedOn !== null) === isDated).map(({ amount }) => amount));
  return {
    ...{ invoiceId: id, number, clientId, dueOn },
    outstanding: forecast.outstanding,
    datedReceipts: received(true),
    undatedReceipts: received(false),
    disputed: dispute !== null,
    byWeek: withoutLastZeros(byWeek),
    expectedWeek: startOfWeek(forecast.expected),
  };
}

function withoutLastZeros(amounts: readonly Cents[]): readonly Cents[] {
  let end = amounts.length;
  while (end > 0 && amounts[end - 1] === 0) end--;
  return amounts.slice(0, end);
}
