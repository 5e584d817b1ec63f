import { outstanding } from "../engine/ledger/outstanding";
import type { Invoice, PaymentForecast } from "../engine/types";
import { invalidValue, notAvailable, type Answer } from "./answer";
import type { Book } from "./book";
import type { InvoiceArgument } from "./invoiceIndex";

/** An invoice with something left to pay, and when that will come. */
export interface OpenInvoice {
  readonly invoice: Invoice;
  readonly payment: PaymentForecast;
}

/** The invoice asked for, or why nothing is expected of it. */
export function openInvoice(book: Book, asked: InvoiceArgument): Answer<OpenInvoice> {
  const found = askedInvoice(book, asked);
  if (!("value" in found)) return found;
  const invoice = found.value;
  const payment = book.payments.get(invoice.id);
  if (payment) return { value: { invoice, payment } };
  const words = book.phrases.functions;
  if (invoice.issuedOn > book.asOf) return notAvailable(words.notIssuedYet(invoice.number));
  if (invoice.kind === "credit-note") return notAvailable(words.isCreditNote(invoice.number));
  return notAvailable(
    outstanding(invoice) > 0 ? words.invoiceCovered(invoice.number) : words.invoicePaid(invoice.number),
  );
}

/** True when an invoice is meant that has nothing left to pay: paid, or covered by a credit note. */
export function settledInvoice(book: Book, asked: InvoiceArgument): boolean {
  const found = askedInvoice(book, asked);
  if (!("value" in found)) return false;
  const { id, kind, issuedOn } = found.value;
  return kind !== "credit-note" && issuedOn <= book.asOf && !book.payments.has(id);
}

/** The invoice asked for, or why there is none. */
export function askedInvoice(book: Book, asked: InvoiceArgument): Answer<Invoice> {
  const words = book.phrases.functions;
  if (book.reading.table === null) return notAvailable(words.noInvoiceList);
  const found = book.findInvoice(asked);
  switch (found.kind) {
    case "found":
      return { value: found.invoice };
    case "blank":
      return invalidValue(words.giveInvoice);
    case "unknown":
      return notAvailable(words.unknownInvoice(found.text));
    case "ambiguous":
      return notAvailable(words.severalInvoices(found.text));
  }
}
