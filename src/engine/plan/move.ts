import type { CalendarDate, Cents, ClientId, InvoiceId } from "../types";

/** What a firm can do about a week at risk, from what disturbs nobody to what costs most. */
export type MoveKind =
  /** Invoice now what is delivered. */
  | "invoice-delivered"
  | "call"
  /** Ask 30 % of an order before the work. */
  | "deposit"
  /** Put off a payment within what was agreed. */
  | "move-expense"
  /** Pay half now and half later. */
  | "split-payment"
  /** Live on what the bank allows. */
  | "overdraft";

/** What the caller assumes a call to bring: the plan knows nothing of reminders. */
export interface CallEffect {
  readonly clientId: ClientId;
  readonly invoiceIds: readonly InvoiceId[];
  readonly doOn: CalendarDate;
  /** Of the money that would not come by itself within `withinDays` of the call, the share that comes then. */
  readonly share: number;
  readonly withinDays: number;
  /** True while the share is a stated assumption and not learned from logged calls. */
  readonly assumed: boolean;
}

/** One move. */
export interface Move {
  readonly kind: MoveKind;
  /** The day on which, or by which, it must be done. */
  readonly doOn: CalendarDate;
  /** What it adds to the expected balance of the week at risk. */
  readonly amount: Cents;
  /** What it adds to the low balance of that week: all of it where nothing is in doubt. */
  readonly sureAmount: Cents;
  /** Client or payee as written. */
  readonly name: string;
  readonly clientId: ClientId | null;
  readonly invoiceIds: readonly InvoiceId[];
  /** Number of the sale or of the supplier's invoice; null when there is none. */
  readonly reference: string | null;
  /** The day to which a payment is moved, or its second half; null for other moves. */
  readonly movedTo: CalendarDate | null;
  /** True where the amount rests on an assumed effect. */
  readonly assumed: boolean;
}
