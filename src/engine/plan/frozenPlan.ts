import type { CalendarDate, Cents, ClientId, CurrencyCode, InvoiceId } from "../types";

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
  /** Already received on a day nobody noted. */
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
}
