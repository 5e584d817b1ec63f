import type { CalendarDate, ClientId, InvoiceId } from "../types";
import type { ExpectedSale } from "./salesToCome";

/** One thing that is taken to be otherwise. */
export type ScenarioChange =
  /** The client pays everything `days` later than forecast (earlier when negative, never before tomorrow). */
  | { readonly kind: "delay-client"; readonly clientId: ClientId; readonly days: number }
  /** The same for every client. */
  | { readonly kind: "delay-all"; readonly days: number }
  | { readonly kind: "client-never-pays"; readonly clientId: ClientId }
  | { readonly kind: "lose-sale"; readonly reference: string }
  | { readonly kind: "add-sale"; readonly sale: ExpectedSale }
  /** Only what is ordered or under contract comes (false), or every quote does (true). */
  | { readonly kind: "all-quotes"; readonly won: boolean }
  /** The payment of the line with this label due on `dueOn` (null: each of its payments), `days` later. */
  | {
      readonly kind: "move-expense";
      readonly label: string;
      readonly dueOn: CalendarDate | null;
      readonly days: number;
    }
  /** Expenses at the upper (1) or lower (-1) end of the user's own doubt about them. */
  | { readonly kind: "expenses-at"; readonly end: 1 | -1 }
  /** The client pays this invoice on that day. */
  | { readonly kind: "promise"; readonly invoiceId: InvoiceId; readonly promisedOn: CalendarDate };

/** What if: changes applied one after the other to the facts of a plan. No changes: the base. */
export interface Scenario {
  readonly name: "base" | "prudent" | "optimistic" | "own";
  readonly changes: readonly ScenarioChange[];
}
