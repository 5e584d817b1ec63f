import { addDays, laterOf, startOfWeek } from "../calendar";
import type { CalendarDate } from "../types";
import type { ExpenseLine, PlannedPayment } from "./expenses";
import { allPlannedPayments } from "./expenses";
import type { FrozenExpense, FrozenPlan } from "./frozenPlan";
import type { ComparedDays } from "./receiptVariance";
import type { SupplierInvoice } from "./supplierInvoices";
import { leftToPay } from "./supplierInvoices";
import type { VarianceLine } from "./varianceLine";
import { varianceLine } from "./varianceLine";

/** What the sheets of expenses and purchases say now. */
export interface ExpensesNow {
  /** Without the lines made of supplier invoices. */
  readonly expenses: readonly ExpenseLine[];
  readonly suppliers: readonly SupplierInvoice[];
}

/** A payment as planned then, as it stands now, or both. */
interface PaymentPair {
  readonly then: FrozenExpense | null;
  readonly now: PlannedPayment | null;
  readonly name: string;
}

/**
 * Every payment that left the bank otherwise than planned. The firm's own expenses are taken to have been paid as their
 * sheet says now: a line changed, moved, added or taken out since shows as such. Supplier invoices count what was really
 * paid. Payments are found again by label and due day, else by label in order.
 */
export function expenseVariance(
  frozen: FrozenPlan,
  { expenses, suppliers }: ExpensesNow,
  days: ComparedDays,
  lastDay: CalendarDate,
): readonly VarianceLine[] {
  const own = frozen.expenses.filter(({ reference, isEstimate }) => reference === null && !isEstimate);
  const now = allPlannedPayments(expenses, days.from, lastDay);
  const lines = pairPayments(own, now).flatMap((pair) => ownLine(pair, days));
  // No line of the sheet is an estimate's, though it bear its name.
  const estimates = frozen.expenses.filter(({ isEstimate }) => isEstimate);
  const passed = estimates.flatMap((then) => ownLine({ then, now: null, name: then.label }, days));
  return [...lines, ...passed, ...supplierLines(frozen.expenses, suppliers, days)];
}

/** Paid out after `from` and up to `until`, as the sheets say now. */
export function paidWithin({ expenses, suppliers }: ExpensesNow, from: CalendarDate, until: CalendarDate): number {
  const bought = suppliers.flatMap(datedPayments).filter(({ paidOn }) => paidOn > from && paidOn <= until);
  return sum(allPlannedPayments(expenses, from, until)) + sum(bought);
}

function pairPayments(then: readonly FrozenExpense[], now: readonly PlannedPayment[]): readonly PaymentPair[] {
  const pairs: PaymentPair[] = [];
  const left = new Map<string, PlannedPayment[]>();
  for (const payment of now) {
    const same = left.get(payment.line.label);
    if (same) same.push(payment);
    else left.set(payment.line.label, [payment]);
  }
  const take = (label: string, isIt: (payment: PlannedPayment) => boolean): PlannedPayment | null => {
    const same = left.get(label) ?? [];
    const at = same.findIndex(isIt);
    return at < 0 ? null : same.splice(at, 1)[0]!;
  };
  const moved: FrozenExpense[] = [];
  for (const expense of then) {
    const found = take(expense.label, ({ dueOn }) => dueOn === expense.dueOn);
    if (found) pairs.push({ then: expense, now: found, name: expense.label });
    else moved.push(expense);
  }
  for (const expense of moved) pairs.push({ then: expense, now: take(expense.label, () => true), name: expense.label });
  const added = [...left.values()].flat();
  return [...pairs, ...added.map((payment) => ({ then: null, now: payment, name: payment.line.label }))];
}

function ownLine({ then, now, name }: PaymentPair, days: ComparedDays): readonly VarianceLine[] {
  const within = (payment: { readonly paidOn: CalendarDate; readonly amount: number } | null): number =>
    payment !== null && payment.paidOn <= days.until ? 0 - payment.amount : 0;
  const [forecast, actual] = [within(then), within(now)];
  if (forecast === actual) return [];
  const isBoth = forecast !== 0 && actual !== 0;
  const other = forecast !== 0 ? now : then;
  const cause =
    now === null
      ? then?.isEstimate === true
        ? "estimate-passed"
        : "expense-removed"
      : then === null
        ? "expense-added"
        : isBoth
          ? "expense-changed"
          : "expense-moved";
  const week = cause === "expense-moved" && other !== null ? startOfWeek(other.paidOn) : null;
  return [varianceLine(cause, { forecast, actual }, { invoiceId: null, name, clientId: null, week })];
}

function supplierLines(
  frozen: readonly FrozenExpense[],
  suppliers: readonly SupplierInvoice[],
  days: ComparedDays,
): readonly VarianceLine[] {
  const planned = new Map(frozen.flatMap((one) => (one.reference === null ? [] : [[nameOf(one), one] as const])));
  const lines = suppliers.flatMap((invoice) => {
    const name = nameOf({ label: invoice.supplier, reference: invoice.reference });
    const then = planned.get(name) ?? null;
    planned.delete(name);
    return supplierLine(then, invoice, days);
  });
  const removed = [...planned].flatMap(([name, then]) => ownLine({ then, now: null, name }, days));
  return [...lines, ...removed];
}

function supplierLine(
  then: FrozenExpense | null,
  invoice: SupplierInvoice,
  days: ComparedDays,
): readonly VarianceLine[] {
  const since = datedPayments(invoice).filter(({ paidOn }) => paidOn > days.from);
  const left = leftToPay(invoice, null);
  const undated = then === null ? 0 : Math.max(0, then.amount - left - sum(since));
  const actual = 0 - (sum(since.filter(({ paidOn }) => paidOn <= days.until)) + undated);
  const forecast = then !== null && then.paidOn <= days.until ? 0 - then.amount : 0;
  if (actual === forecast) return [];
  const subject = {
    invoiceId: null,
    name: nameOf({ label: invoice.supplier, reference: invoice.reference }),
    clientId: null,
  };
  const line = (cause: VarianceLine["cause"], week: CalendarDate | null): readonly VarianceLine[] => [
    varianceLine(cause, { forecast, actual }, { ...subject, week }),
  ];
  if (then === null) return line("expense-added", null);
  if (forecast === 0) return line("expense-moved", startOfWeek(then.paidOn));
  if (actual !== 0 || left <= 0) return line("expense-changed", null);
  return line("expense-moved", startOfWeek(laterOf(invoice.dueOn, addDays(days.until, 1))));
}

interface DatedPayment {
  readonly paidOn: CalendarDate;
  readonly amount: number;
}

function datedPayments({ payments }: SupplierInvoice): readonly DatedPayment[] {
  return payments.flatMap(({ paidOn, amount }) => (paidOn === null ? [] : [{ paidOn, amount }]));
}

function sum(payments: readonly { readonly amount: number }[]): number {
  return payments.reduce((total, { amount }) => total + amount, 0);
}

function nameOf({ label, reference }: Pick<FrozenExpense, "label" | "reference">): string {
  return `${label} ${reference ?? ""}`.trim();
}
