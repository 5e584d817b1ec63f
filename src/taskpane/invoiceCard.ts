import type { NextReminder } from "../engine/dunning/reminder";
import { cents } from "../engine/money";
import type { Cents, CurrencyCode, Invoice, PaymentForecast } from "../engine/types";
import { lateFee } from "../functions/lateFee";
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
  /** Interest and fixed indemnity that may be claimed today; null where there are none or it is not known. */
  readonly lateFee: Cents | null;
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
    lateFee: lateFeeOf(shown, invoice),
  };
}

/** As `=LATE_FEE` has it, so that pane and cell never differ. */
function lateFeeOf({ book }: PaneBook, { number }: Invoice): Cents | null {
  const answer = lateFee(book, number, null);
  return "value" in answer && answer.value > 0 ? cents(Math.round(answer.value * 100)) : null;
}
