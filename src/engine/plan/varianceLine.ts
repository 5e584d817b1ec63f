import { cents } from "../money";
import type { CalendarDate, Cents, ClientId, InvoiceId } from "../types";

/** Why cash came or went otherwise than forecast. */
export type VarianceCause =
  /** More of an invoice arrived than the plan counted on by then; the plan had the rest in later weeks. */
  | "paid-earlier"
  /** Less arrived than counted on; `week` says when it is expected now, null when nobody knows. */
  | "paid-later"
  | "part-payment"
  /** Received on an invoice the plan knew nothing open of. */
  | "unplanned"
  /** A credit note took the place of money, or was paid out. */
  | "credit-note"
  | "dispute"
  /** Received on an invoice issued since. */
  | "new-invoice"
  /** The money had already arrived when the plan was made; the sheet learned of it later. */
  | "entered-late"
  /** The amount of the invoice was changed in the sheet. */
  | "invoice-changed"
  /** The invoice is no longer in the sheet. */
  | "invoice-removed"
  /** A sale to come brought more or less by then: its invoice stands in lines of its own. */
  | "sale-to-come"
  | "expense-moved"
  | "expense-changed"
  | "expense-added"
  | "expense-removed"
  /** The plan's own estimate of a payment, whose day has passed: what was really paid stands on another line, if on any. */
  | "estimate-passed"
  /** Amounts the user typed into the plan, changed since. */
  | "typed-amounts"
  /** What the bank balance shows beyond all movements the sheet knows. */
  | "bank-balance";

/** One line of the variance: forecast + difference = actual, in cents of cash, payments negative. */
export interface VarianceLine {
  readonly cause: VarianceCause;
  readonly forecast: Cents;
  readonly actual: Cents;
  readonly difference: Cents;
  /** Null for what is no invoice of the ledger. */
  readonly invoiceId: InvoiceId | null;
  /** Invoice number, sale's reference or expense's label; empty for the bank balance. */
  readonly name: string;
  readonly clientId: ClientId | null;
  /** Monday of the week to which the money moved, or from which it came; null when there is none. */
  readonly week: CalendarDate | null;
}

/** A line of what was forecast and what happened. */
export function varianceLine(
  cause: VarianceCause,
  money: { readonly forecast: number; readonly actual: number },
  subject: Pick<VarianceLine, "invoiceId" | "name" | "clientId" | "week">,
): VarianceLine {
  return {
    cause,
    forecast: cents(money.forecast),
    actual: cents(money.actual),
    difference: cents(money.actual - money.forecast),
    ...subject,
  };
}
