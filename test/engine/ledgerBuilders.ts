import { calendarDate } from "../../src/engine/calendar";
import { NO_PROOF_COLUMNS } from "../../src/engine/dunning/proof";
import { plainClient } from "../../src/engine/ledger/plainClient";
import { cents, currencyCode } from "../../src/engine/money";
import type { Client, ClientId, Invoice, InvoiceId, Ledger, Receipt } from "../../src/engine/types";

/** Plain words for small ledgers: amounts in euros, dates as text, everything else what a tidy sheet would say. */

export const day = calendarDate;
export const euros = (amount: number) => cents(Math.round(amount * 100));
export const clientId = (text: string) => text as ClientId;
export const invoiceId = (text: string) => text as InvoiceId;
export const EUR = currencyCode("EUR");

/** Money received; null: some day nobody noted. */
export const received = (amount: number, on: string | null): Receipt => ({
  amount: euros(amount),
  receivedOn: on === null ? null : day(on),
});

export interface InvoiceWords extends Partial<Omit<Invoice, "id" | "clientId" | "amount" | "issuedOn" | "dueOn">> {
  readonly client?: string;
  readonly issued?: string;
  readonly due?: string;
  readonly euros?: number;
}

/** An unpaid invoice of 100 euros to Durand, issued 1 October 2026 and due 31 October, unless the words differ. */
export function invoiceOf(id: string, words: InvoiceWords = {}): Invoice {
  const { client = "durand", issued = "2026-10-01", due = "2026-10-31", euros: amount = 100, ...facts } = words;
  return {
    id: invoiceId(id),
    number: id,
    clientId: clientId(client),
    kind: amount < 0 ? "credit-note" : "invoice",
    currency: EUR,
    issuedOn: day(issued),
    dueOn: day(due),
    dueSource: "sheet",
    amount: euros(amount),
    receipts: [],
    promise: null,
    dispute: null,
    expectedByUser: null,
    paymentMethod: null,
    directDebitRejected: false,
    paymentUnreadable: false,
    dunning: { level: 0, lastRemindedOn: null, excluded: false },
    contact: null,
    proof: NO_PROOF_COLUMNS,
    ...facts,
  };
}

export function clientOf(id: string, facts: Partial<Client> = {}): Client {
  const plain = plainClient(clientId(id), id);
  return { ...plain, email: `compta@${id}.example`, phone: "01 23 45 67 89", ...facts };
}

/** The ledger of these invoices; clients not named are added with an e-mail address and a telephone number. */
export function ledgerOf(asOf: string, invoices: readonly Invoice[], clients: readonly Client[] = []): Ledger {
  const known = new Map(invoices.map((invoice) => [invoice.clientId, clientOf(invoice.clientId)]));
  for (const client of clients) known.set(client.id, client);
  return { asOf: day(asOf), currency: EUR, clients: known, invoices };
}
