import { readFileSync } from "node:fs";
import { addDays, calendarDate, daysBetween, weekday } from "../src/engine/calendar";
import { NO_PROOF_COLUMNS } from "../src/engine/dunning/proof";
import { plainClient } from "../src/engine/ledger/plainClient";
import { cents } from "../src/engine/money";
import type { CalendarDate, Client, ClientId, CurrencyCode, Invoice, InvoiceId, Ledger } from "../src/engine/types";

/** An invoice of a ledger file whose payment day is known. */
export interface PaidInvoice {
  readonly number: string;
  readonly client: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** At least a day after issue. */
  readonly paidOn: CalendarDate;
  /** Minor units. */
  readonly amount: number;
}

/** Reads client, issue, entry, due, paid, amount (ISO dates); no quoted commas. */
export function readLedgerFile(path: string): PaidInvoice[] {
  const [head, ...lines] = readFileSync(path, "utf8").trim().split(/\r?\n/);
  const columns = head!.split(",");
  const invoices = lines.map((line, index): PaidInvoice => {
    const cells = line.split(",");
    const cell = (name: string): string => cells[columns.indexOf(name)]!;
    const issuedOn = calendarDate(cell("entry"));
    const paidOn = calendarDate(cell("paid"));
    return {
      number: `I${String(index + 1).padStart(6, "0")}`,
      client: cell("client"),
      issuedOn,
      dueOn: calendarDate(cell("due")),
      paidOn: daysBetween(issuedOn, paidOn) < 1 ? addDays(issuedOn, 1) : paidOn,
      amount: Math.round(Number(cell("amount")) * 100),
    };
  });
  return invoices.filter((invoice) => invoice.amount > 0);
}

/** All that was known of the invoices at the close of `asOf`. */
export function ledgerOf(invoices: readonly PaidInvoice[], asOf: CalendarDate): Ledger {
  const clients = new Map<ClientId, Client>();
  const known = invoices.filter((one) => one.issuedOn <= asOf);
  for (const { client } of known) {
    const id = client as ClientId;
    clients.set(id, plainClient(id, client));
  }
  return { asOf, currency: "EUR" as CurrencyCode, clients, invoices: known.map((one) => invoiceOf(one, asOf)) };
}

function invoiceOf(one: PaidInvoice, asOf: CalendarDate): Invoice {
  return {
    id: one.number as InvoiceId,
    number: one.number,
    clientId: one.client as ClientId,
    kind: "invoice",
    currency: "EUR" as CurrencyCode,
    issuedOn: one.issuedOn,
    dueOn: one.dueOn,
    dueSource: "sheet",
    amount: cents(one.amount),
    receipts: one.paidOn <= asOf ? [{ receivedOn: one.paidOn, amount: cents(one.amount) }] : [],
    promise: null,
    dispute: null,
    expectedByUser: null,
    paymentMethod: null,
    directDebitRejected: false,
    paymentUnreadable: false,
    dunning: { level: 0, lastRemindedOn: null, excluded: false },
    contact: null,
    proof: NO_PROOF_COLUMNS,
  };
}

/** So many Sundays, evenly spread between two points of the issue days (shares of the invoices). */
export function asOfSundays(invoices: readonly PaidInvoice[], from: number, to: number, count: number): CalendarDate[] {
  const days = invoices.map((one) => one.issuedOn).sort();
  const at = (share: number): CalendarDate => days[Math.min(days.length - 1, Math.floor(share * days.length))]!;
  const sundays: CalendarDate[] = [];
  for (let day = at(from); day <= at(to); day = addDays(day, 1)) if (weekday(day) === 7) sundays.push(day);
  const taken = Math.min(count, sundays.length);
  return Array.from({ length: taken }, (_, index) => {
    return sundays[taken === 1 ? 0 : Math.round((index * (sundays.length - 1)) / (taken - 1))]!;
  });
}
