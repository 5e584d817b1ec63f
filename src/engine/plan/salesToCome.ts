import type { CalendarDate, Cents, ClientId } from "../types";
import type { ExpenseFrequency } from "./expenses";

/** How firm a sale is: ordered, under contract, or only offered. */
export type SaleKind = "order" | "contract" | "quote";

/** A line of the *Sales to come* sheet: what will be invoiced, once or regularly. */
export interface ExpectedSale {
  /** Order, contract or quote number; the invoice that bears it replaces the line. Empty when the sheet has none. */
  readonly reference: string;
  /** As the sheet writes it. */
  readonly client: string;
  /** Null when the client has no invoice in the ledger. */
  readonly clientId: ClientId | null;
  readonly kind: SaleKind;
  /** Including tax, positive; of each invoice where they come regularly. */
  readonly amount: Cents;
  /** The day of the invoice, of the first one where they come regularly. */
  readonly invoicedOn: CalendarDate;
  /** Due date of the first invoice; null: by the client's usual terms. */
  readonly dueOn: CalendarDate | null;
  /** That it comes about, 0 to 1. */
  readonly chance: number;
  readonly frequency: ExpenseFrequency;
  /** No invoice after this day; null when it goes on. */
  readonly endsOn: CalendarDate | null;
  /** The day of delivery: what is delivered can be invoiced at once. Null when not delivered, or not known. */
  readonly deliveredOn: CalendarDate | null;
}
