import type { NextReminder } from "../engine/dunning/reminder";
import type { CurrencyCode, PaymentForecast } from "../engine/types";
import type { Invoice } from "../engine/types";
import type { PaneBook } from "./paneBook";

/** A row of a sheet that the user has selected. */
export interface SelectedRow {
  readonly sheet: string;
  readonly row: number;
}

/** What is known of the invoice in the selected row. */
export interface InvoiceCard {
  readonly invoice: Invoice;
  readonly client: string;
  readonly currency: CurrencyCode;
  /** Null when nothing is expected: `settled` says why. */
  readonly payment: PaymentForecast | null;
  readonly settled: "paid" | "credit" | "not-yet";
  readonly nextReminder: NextReminder | null;
}

/** The invoice of a row; null where there is none. */
export function invoiceCard(shown: PaneBook, selected: SelectedRow | null): InvoiceCard | null {
  if (selected === null || selected.sheet !== shown.found?.sheet) return null;
  const id = shown.invoiceInRow.get(selected.row);
  const invoice = id === undefined ? undefined : shown.invoices.get(id);
  if (!invoice) return null;
  const { reading, payments, nextReminders, asOf } = shown.book;
  return {
    invoice,
    client: reading.clients.get(invoice.clientId)?.name ?? invoice.clientId,
    currency: invoice.currency,
    payment: payments.get(invoice.id) ?? null,
    settled: invoice.issuedOn > asOf ? "not-yet" : invoice.kind === "credit-note" ? "credit" : "paid",
    nextReminder: nextReminders.get(invoice.id) ?? null,
  };
}
