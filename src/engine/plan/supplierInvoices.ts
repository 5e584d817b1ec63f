import { laterOf, addDays } from "../calendar";
import { cents } from "../money";
import type { CalendarDate, Cents, PaymentMethod } from "../types";
import type { ExpenseLine } from "./expenses";
import { FIRM_PAYMENT } from "./expenses";

/** A supplier's invoice, as a sheet of purchases has it. */
export interface SupplierInvoice {
  /** The supplier's number. */
  readonly reference: string;
  readonly supplier: string;
  readonly category: string;
  /** Including tax; negative for a credit note. */
  readonly amount: Cents;
  readonly dueOn: CalendarDate;
  readonly payments: readonly SupplierPayment[];
  readonly paymentMethod: PaymentMethod | null;
  /** Days after the due date by which it may be paid within what was agreed; 0 when it may not. */
  readonly movableDays: number;
  readonly mayBeSplit: boolean;
}

/** Money paid against one invoice; null: paid, on a day nobody noted. */
export interface SupplierPayment {
  readonly paidOn: CalendarDate | null;
  readonly amount: Cents;
}

/**
 * What is left to pay of each invoice at the close of `asOf`, as a line of the plan due on its due date. One already due
 * is to be paid on the day after: not paid is not gone. Paid and overpaid invoices and credit notes make no line.
 */
export function payableLines(invoices: readonly SupplierInvoice[], asOf: CalendarDate): readonly ExpenseLine[] {
  return invoices.flatMap((invoice) => {
    const left = leftToPay(invoice, asOf);
    if (left <= 0) return [];
    const { supplier, category, reference, paymentMethod, movableDays, mayBeSplit } = invoice;
    return {
      ...FIRM_PAYMENT,
      ...{ label: supplier, category, reference, paymentMethod, movableDays, mayBeSplit },
      amount: left,
      firstOn: laterOf(invoice.dueOn, addDays(asOf, 1)),
      frequency: "once",
      lastOn: null,
    } satisfies ExpenseLine;
  });
}

/** What is left to pay at the close of `asOf`, or now for null; negative when overpaid. */
export function leftToPay({ amount, payments }: SupplierInvoice, asOf: CalendarDate | null): Cents {
  const known = payments.filter(({ paidOn }) => paidOn === null || asOf === null || paidOn <= asOf);
  return cents(known.reduce<number>((left, payment) => left - payment.amount, amount));
}
