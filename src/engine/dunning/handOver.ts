import { NO_CENTS, cents, sumCents } from "../money";
import type { Cents, Client, ClientId, Invoice } from "../types";
import type { ContactRecord } from "./contactLog";
import type { DunningBook } from "./dunningBook";
import { openAmount } from "./dunningBook";
import type { LateInterest } from "./lateInterest";
import { lateInterest } from "./lateInterest";
import { byDueDate } from "./message";
import type { Prescription } from "./prescription";
import { prescriptionOf } from "./prescription";
import type { ProofDossier } from "./proof";
import { proofDossier } from "./proof";
import { daysOverdue } from "../ledger/ageing";
import { outstanding } from "../ledger/outstanding";
import type { Standing } from "./standing";
import { standingOf } from "./standing";

/** One overdue invoice as a collector or a commissaire de justice needs it. */
export interface ClaimedInvoice {
  readonly invoice: Invoice;
  /** Outstanding after credits: the principal. */
  readonly open: Cents;
  readonly daysOverdue: number;
  readonly lateInterest: LateInterest;
  readonly prescription: Prescription;
  /** Null when the sheet has no columns of proof. */
  readonly dossier: ProofDossier | null;
  /** Contested, promised, excluded: to be settled before it is handed over. */
  readonly standing: Standing;
  /** The entries of the log that name it, oldest first. */
  readonly contacts: readonly ContactRecord[];
}

/** The statement of a client that is handed over. */
export interface HandOver {
  readonly client: Client;
  /** Overdue invoices with something open after credits, oldest due first. */
  readonly invoices: readonly ClaimedInvoice[];
  readonly principal: Cents;
  readonly interest: Cents;
  readonly fixedIndemnities: Cents;
  readonly total: Cents;
  /** True when a rate is missing, so that the interest is more than stated. */
  readonly incomplete: boolean;
}

/**
 * What is owed by one client, what was done about it, and what is missing to prove it, at the close of the as-of day;
 * null when the ledger does not know the client.
 */
export function handOver(book: DunningBook, clientId: ClientId, log: readonly ContactRecord[]): HandOver | null {
  const client = book.ledger.clients.get(clientId);
  if (!client) return null;
  const own = log
    .filter((record) => record.clientId === clientId && record.on <= book.ledger.asOf)
    .sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  const invoices = book.unpaid
    .filter((invoice) => invoice.clientId === clientId && invoice.dueOn < book.ledger.asOf)
    .filter((invoice) => openAmount(book, invoice) > 0)
    .sort(byDueDate)
    .map((invoice) => claimed(book, { invoice, client, log: own }));
  const principal = sumCents(invoices.map(({ open }) => open));
  const interest = sumCents(invoices.map((one) => one.lateInterest.interest));
  const fixedIndemnities = sumCents(invoices.map((one) => one.lateInterest.fixedIndemnity));
  return {
    client,
    invoices,
    principal,
    interest,
    fixedIndemnities,
    total: cents(principal + interest + fixedIndemnities),
    incomplete: invoices.some((one) => one.lateInterest.incomplete),
  };
}

interface Claimed {
  readonly invoice: Invoice;
  readonly client: Client;
  readonly log: readonly ContactRecord[];
}

function claimed(book: DunningBook, { invoice, client, log }: Claimed): ClaimedInvoice {
  const { asOf } = book.ledger;
  return {
    invoice,
    open: openAmount(book, invoice),
    daysOverdue: daysOverdue(invoice, asOf),
    lateInterest: lateInterestOf(book, invoice, client),
    prescription: prescriptionOf(invoice, client),
    dossier: proofDossier(invoice),
    standing: standingOf(book, invoice),
    contacts: log.filter(({ invoiceIds }) => invoiceIds.includes(invoice.id)),
  };
}

/** Late interest of an invoice of the book at its as-of day, less the credit set against it. */
export function lateInterestOf(book: DunningBook, invoice: Invoice, client: Client): LateInterest {
  const credited = cents(Math.max(NO_CENTS, outstanding(invoice) - openAmount(book, invoice)));
  return lateInterest({ invoice, client, asOf: book.ledger.asOf, credited }, book.settings.rates);
}
