import { outstanding } from "../../engine/ledger/outstanding";
import type { ClientId, Invoice, InvoiceId } from "../../engine/types";
import { clientKey } from "../clientNames";
import type { BookReading } from "../readInvoices";

/** Finds the invoices that a line of the to-do list or of the log names. */
export interface InvoiceNames {
  readonly clientNamed: (name: string) => ClientId | null;
  /**
   * Invoices of these numbers, of the client's own where several clients have one of the number; all its unpaid ones
   * where the cell names none.
   */
  readonly invoicesNamed: (numbers: string, clientId: ClientId) => readonly InvoiceId[];
}

/** The names of a book's clients and invoices. */
export function invoiceNames({ invoices, clients }: Pick<BookReading, "invoices" | "clients">): InvoiceNames {
  const clientsByKey = new Map<string, ClientId>();
  for (const { id, name } of clients.values()) {
    clientsByKey.set(name, id);
    if (!clientsByKey.has(clientKey(name))) clientsByKey.set(clientKey(name), id);
  }
  let byNumber: ReadonlyMap<string, readonly Invoice[]> | null = null;
  return {
    clientNamed: (name) => clientsByKey.get(name.trim()) ?? clientsByKey.get(clientKey(name)) ?? null,
    invoicesNamed: (numbers, clientId) => {
      const named = numbers
        .split(/[,;\n]+/)
        .map(numberKey)
        .filter((number) => number !== "");
      if (named.length === 0) return unpaidOf(invoices, clientId);
      const numbered = (byNumber ??= invoicesByNumber(invoices));
      return named.flatMap((number) => {
        const all = numbered.get(number) ?? [];
        const own = all.filter((invoice) => invoice.clientId === clientId);
        return (own.length > 0 ? own : all).map(({ id }) => id);
      });
    },
  };
}

function invoicesByNumber(invoices: readonly Invoice[]): ReadonlyMap<string, readonly Invoice[]> {
  const byNumber = new Map<string, Invoice[]>();
  for (const invoice of invoices) {
    const number = numberKey(invoice.number);
    const known = byNumber.get(number);
    if (known) known.push(invoice);
    else byNumber.set(number, [invoice]);
  }
  return byNumber;
}

function unpaidOf(invoices: readonly Invoice[], clientId: ClientId): readonly InvoiceId[] {
  return invoices
    .filter((invoice) => invoice.clientId === clientId && invoice.kind !== "credit-note" && outstanding(invoice) > 0)
    .map(({ id }) => id);
}

function numberKey(number: string): string {
  return number.trim().toLowerCase();
}
