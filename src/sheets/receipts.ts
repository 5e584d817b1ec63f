import { cents, NO_CENTS, sumCents } from "../engine/money";
import type { CalendarDate, Cents, Receipt } from "../engine/types";
import type { InvoiceStatus } from "./statuses";

/** What the sheet says was received for one invoice. */
export interface PaymentFacts {
  readonly amount: Cents;
  /** Payments of numbered columns or of payment rows, in their order. */
  readonly payments: readonly { readonly amount: Cents | null; readonly date: CalendarDate | null }[];
  /** Null when blank or there is no such column. */
  readonly paid: Cents | null;
  readonly balance: Cents | null;
  readonly paymentDate: CalendarDate | null;
  /** True when the payment date cell holds something that is no date. */
  readonly hasUnreadableDate: boolean;
  readonly status: InvoiceStatus | null;
}

/** Something to tell the user about an invoice's payments. */
export type PaymentDoubt =
  | { readonly code: "paid-without-date" | "part-paid-without-amount" }
  | { readonly code: "overpaid"; readonly excess: Cents }
  | { readonly code: "status-contradicts-payment"; readonly used: "status" | "payment" }
  | { readonly code: "balance-contradicts-payments"; readonly used: "balance" | "payments"; readonly payments: Cents };

export interface ReadReceipts {
  readonly receipts: readonly Receipt[];
  readonly doubts: readonly PaymentDoubt[];
}

/**
 * The receipts of an invoice from whatever the sheet has: numbered payments, an amount paid, a payment date, a balance,
 * a status. Figures win over words, and payments over a balance, except that a balance of nothing on an invoice
 * marked paid, or with a day of payment, closes it: the amount beside it was the deposit, or a discount was written off.
 */
export function readReceipts(facts: PaymentFacts): ReadReceipts {
  const stated = statedReceipts(facts);
  const received = sumCents(stated.map(({ amount }) => amount));
  if (facts.balance !== null) return reconciled(facts, facts.balance, stated, received);
  if (stated.length > 0) return checked(facts, stated, received);
  return fromDateAndStatus(facts);
}

/** Receipts whose amounts the sheet states. A credit note's are negative, whatever sign they were written with. */
function statedReceipts({ amount, payments, paid, paymentDate }: PaymentFacts): Receipt[] {
  const sign = amount < 0 ? -1 : 1;
  const signed = (value: Cents): Cents => cents(amount < 0 ? sign * Math.abs(value) : value);
  const numbered = payments.flatMap((payment) =>
    payment.amount === null || payment.amount === 0
      ? []
      : [{ receivedOn: payment.date, amount: signed(payment.amount) }],
  );
  if (numbered.length > 0) return numbered;
  return paid === null || paid === 0 ? [] : [{ receivedOn: paymentDate, amount: signed(paid) }];
}

/** The last day any payment column names: when the one amount came. */
function onlyDate({ payments, paymentDate }: PaymentFacts): CalendarDate | null {
  return paymentDate ?? payments.find(({ date }) => date !== null)?.date ?? null;
}

function reconciled(facts: PaymentFacts, balance: Cents, stated: readonly Receipt[], received: Cents): ReadReceipts {
  const { amount } = facts;
  const owed = amount < 0 && balance > 0 ? cents(0 - balance) : balance;
  const receivedByBalance = cents(amount - owed);
  if (stated.length === 0) {
    // A balance formula that was never filled down shows the full amount; a payment date is the better witness.
    if (receivedByBalance === 0 && saysPaid(facts) && amount !== 0) return contradicted(facts);
    if (receivedByBalance === 0) return { receipts: [], doubts: [] };
    const receipts = [{ receivedOn: onlyDate(facts), amount: receivedByBalance }];
    return { receipts, doubts: [...undated(amount, receipts), ...overpaid(amount, receivedByBalance)] };
  }
  if (received === receivedByBalance) return checked(facts, stated, received);
  if (owed === 0 && saysPaid(facts)) {
    const writtenOff = { receivedOn: stated[stated.length - 1]!.receivedOn, amount: cents(amount - received) };
    return {
      receipts: [...stated, writtenOff],
      doubts: [{ code: "balance-contradicts-payments", used: "balance", payments: received }],
    };
  }
  return {
    receipts: stated,
    doubts: [
      { code: "balance-contradicts-payments", used: "payments", payments: received },
      ...overpaid(amount, received),
    ],
  };
}

function saysPaid(facts: PaymentFacts): boolean {
  return facts.status === "paid" || onlyDate(facts) !== null;
}

function contradicted(facts: PaymentFacts): ReadReceipts {
  const read = fromDateAndStatus({ ...facts, balance: null });
  if (read.receipts.length === 0) return read;
  return {
    receipts: read.receipts,
    doubts: [{ code: "balance-contradicts-payments", used: "payments", payments: facts.amount }, ...read.doubts],
  };
}

/** Stated payments against the status. */
function checked({ amount, status }: PaymentFacts, receipts: readonly Receipt[], received: Cents): ReadReceipts {
  const isSettled = amount < 0 ? received <= amount : received >= amount;
  const contradicts = (status === "paid" && !isSettled) || (status === "open" && isSettled && amount !== 0);
  return {
    receipts,
    doubts: [
      ...(contradicts ? [{ code: "status-contradicts-payment", used: "payment" } as const] : []),
      ...undated(amount, receipts),
      ...overpaid(amount, received),
    ],
  };
}

/** No amount stated anywhere: a payment date, or the word "paid", means the whole invoice. */
function fromDateAndStatus(facts: PaymentFacts): ReadReceipts {
  const { amount, status, paid } = facts;
  const receivedOn = onlyDate(facts);
  if (status === "part-paid") return { receipts: [], doubts: [{ code: "part-paid-without-amount" }] };
  const receipts: Receipt[] = amount === NO_CENTS ? [] : [{ receivedOn, amount }];
  if (receivedOn !== null) {
    const contradicts = status === "open" || (paid === 0 && status !== "paid");
    return { receipts, doubts: contradicts ? [{ code: "status-contradicts-payment", used: "payment" }] : [] };
  }
  if (status === "paid" && paid === 0)
    return { receipts, doubts: [{ code: "status-contradicts-payment", used: "status" }] };
  const isPaid = status === "paid" || (facts.hasUnreadableDate && status !== "open");
  return isPaid ? { receipts, doubts: [{ code: "paid-without-date" }] } : { receipts: [], doubts: [] };
}

/** Settled by payments of which one has no date: when the invoice was paid is not known. */
function undated(amount: Cents, receipts: readonly Receipt[]): PaymentDoubt[] {
  const isSettled = amount > 0 && sumCents(receipts.map((receipt) => receipt.amount)) >= amount;
  return isSettled && receipts.some(({ receivedOn }) => receivedOn === null) ? [{ code: "paid-without-date" }] : [];
}

function overpaid(amount: Cents, received: Cents): PaymentDoubt[] {
  const isOver = amount < 0 ? received < amount : received > amount;
  return isOver ? [{ code: "overpaid", excess: cents(Math.abs(received - amount)) }] : [];
}
