import type { Invoice } from "../engine/types";
import { cellText } from "../sheets/cellText";

/** What a formula gives as an invoice number: the sheet may hold it as a number or as text. */
export type InvoiceArgument = string | number;

/** Finds an invoice by its number as a person means it. */
export type FindInvoice = (asked: InvoiceArgument) => FoundInvoice;

export type FoundInvoice =
  | { readonly kind: "found"; readonly invoice: Invoice }
  | { readonly kind: "unknown" | "ambiguous"; readonly text: string }
  | { readonly kind: "blank" };

/**
 * A finder over these invoices. The sheet's own text comes first, then without case, then, for numbers of digits only,
 * without leading zeros: 12 finds "0012" unless "12" is there too. Two such invoices are no answer, but a number that
 * the sheet repeats letter by letter means its first invoice, as in a lookup; a credit note never hides the invoice it
 * corrects.
 */
export function invoiceIndex(invoices: readonly Invoice[]): FindInvoice {
  const exact = firstByKey(invoices, textOf);
  const folded = allByKey(exact, (text) => text.toLowerCase());
  const digits = allByKey(exact, withoutLeadingZeros);
  return (asked) => {
    const text = cellText(asked);
    if (text === "") return { kind: "blank" };
    const found = exact.get(text);
    if (found) return { kind: "found", invoice: found };
    const key = withoutLeadingZeros(text);
    const near = folded.get(text.toLowerCase()) ?? (key === null ? undefined : digits.get(key));
    if (!near) return { kind: "unknown", text };
    return near.length === 1 ? { kind: "found", invoice: near[0]! } : { kind: "ambiguous", text };
  };
}

function textOf({ number, id }: Invoice): string {
  return cellText(number === "" ? id : number);
}

function firstByKey(invoices: readonly Invoice[], keyOf: (invoice: Invoice) => string): Map<string, Invoice> {
  const first = new Map<string, Invoice>();
  for (const invoice of invoices) {
    const key = keyOf(invoice);
    const known = first.get(key);
    if (!known || (known.kind === "credit-note" && invoice.kind !== "credit-note")) first.set(key, invoice);
  }
  return first;
}

function allByKey(
  exact: ReadonlyMap<string, Invoice>,
  keyOf: (text: string) => string | null,
): ReadonlyMap<string, readonly Invoice[]> {
  const all = new Map<string, Invoice[]>();
  for (const [text, invoice] of exact) {
    const key = keyOf(text);
    if (key === null) continue;
    const known = all.get(key);
    if (known) known.push(invoice);
    else all.set(key, [invoice]);
  }
  return all;
}

/** Null for a text that is not made of digits only. */
function withoutLeadingZeros(text: string): string | null {
  return /^\d+$/.test(text) ? text.replace(/^0+(?=\d)/, "") : null;
}
