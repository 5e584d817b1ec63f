import { addDays, daysBetween, laterOf } from "../calendar";
import { nextWorkingDay } from "../holidays";
import { cents } from "../money";
import type { CalendarDate, Cents, ClientId, Invoice, InvoiceId, Ledger } from "../types";
import type { ExpenseFrequency } from "./expenses";
import { dueDays } from "./expenses";

/** How firm a sale is: ordered, under contract, only offered, or nothing but the habit of the past, see `runRate.ts`. */
export type SaleKind = "order" | "contract" | "quote" | "run-rate";

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

/** One invoice to come. */
export interface ComingInvoice {
  readonly sale: ExpectedSale;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** What is left of the sale after deposits invoiced for it. */
  readonly amount: Cents;
}

/** A sale to come and an invoice of the ledger that has to do with it. */
export interface SaleMatch {
  readonly sale: ExpectedSale;
  readonly invoiceId: InvoiceId;
}

/** The sales to come, beside the invoices that exist. */
export interface SalesToCome {
  readonly invoices: readonly ComingInvoice[];
  /** Not counted, wholly or for the amount of a deposit: the invoice bears the sale's reference. */
  readonly replaced: readonly SaleMatch[];
  /** Counted, though an invoice without the reference has the same client and amount: perhaps the same sale. */
  readonly doubtful: readonly SaleMatch[];
  /** Counted from the next working day on: they should have been invoiced by the as-of day. */
  readonly overdueToInvoice: readonly ExpectedSale[];
}

/** Days between two invoices of a regular sale, about: half of them tells which of its invoices an early one is. */
const PERIOD_DAYS: Readonly<Record<Exclude<ExpenseFrequency, "once">, number>> = {
  weekly: 7,
  monthly: 30,
  "last-working-day": 30,
  "last-bank-day": 30,
  quarterly: 91,
  yearly: 365,
};
/** An invoice of the same client and amount within so many days of the sale's day is perhaps that of the sale. */
const SAME_SALE_DAYS = 31;
/** Payable 30 days after receipt where nothing else was agreed (C. com. art. L441-10 I). */
const LEGAL_DEFAULT_DAYS = 30;
/** A client's latest invoices, whose middle term is its usual one. */
const USUAL_TERMS_OF = 10;

/**
 * The invoices to come by the close of `until`, each sale once: never beside the invoice that replaces it.
 *
 * A sale that comes once is replaced by the invoice that bears its reference, as number or order reference; a deposit
 * invoice takes its amount off. Of a regular sale, what was to be invoiced by the as-of day is taken for invoiced, and a
 * coming invoice is replaced by one with its reference issued less than half a period before its day.
 */
export function salesToCome(sales: readonly ExpectedSale[], ledger: Ledger, until: CalendarDate): SalesToCome {
  const byReference = invoicesByReference(ledger, sales);
  const usual = usualTerms(ledger);
  const read = sales.map((sale) => {
    const bearing = byReference.get(plainReference(sale.reference)) ?? [];
    const days = sale.dueOn === null ? usual(sale.clientId) : daysBetween(sale.invoicedOn, sale.dueOn);
    const own = { sale, bearing, days, ledger, until };
    return sale.frequency === "once" ? singleInvoice(own) : regularInvoices(own);
  });
  return {
    invoices: read.flatMap(({ invoices }) => invoices),
    replaced: read.flatMap(({ replaced }) => replaced),
    doubtful: read.flatMap(({ invoices }) => invoices.flatMap((coming) => lookalikes(coming, ledger))),
    overdueToInvoice: read.flatMap(({ overdueToInvoice }) => overdueToInvoice),
  };
}

interface SaleFacts {
  readonly sale: ExpectedSale;
  /** Invoices with the sale's reference. */
  readonly bearing: readonly Invoice[];
  /** From the invoice to its due date. */
  readonly days: number;
  readonly ledger: Ledger;
  readonly until: CalendarDate;
}

type ReadSale = Omit<SalesToCome, "doubtful">;

function singleInvoice({ sale, bearing, days, ledger, until }: SaleFacts): ReadSale {
  const replaced = bearing.map(({ id }) => ({ sale, invoiceId: id }));
  const nothing = { invoices: [], replaced, overdueToInvoice: [] };
  if (bearing.some(({ kind }) => kind === "invoice")) return nothing;
  const amount = cents(bearing.reduce<number>((left, invoice) => left - invoice.amount, sale.amount));
  const firstDay = nextWorkingDay(addDays(ledger.asOf, 1), "france");
  const isLate = sale.invoicedOn <= ledger.asOf;
  const issuedOn = isLate ? firstDay : sale.invoicedOn;
  if (amount <= 0 || issuedOn > until) return nothing;
  const dueOn = laterOf(issuedOn, addDays(issuedOn, days));
  return { invoices: [{ sale, issuedOn, dueOn, amount }], replaced, overdueToInvoice: isLate ? [sale] : [] };
}

function regularInvoices({ sale, bearing, days, ledger, until }: SaleFacts): ReadSale {
  const invoices: ComingInvoice[] = [];
  const replaced: SaleMatch[] = [];
  const half = sale.frequency === "once" ? 0 : PERIOD_DAYS[sale.frequency] / 2;
  const schedule = { firstOn: sale.invoicedOn, frequency: sale.frequency, lastOn: sale.endsOn };
  for (const issuedOn of dueDays(schedule)) {
    if (issuedOn > until) break;
    if (issuedOn <= ledger.asOf) continue;
    const early = bearing.find((invoice) => daysBetween(invoice.issuedOn, issuedOn) < half);
    if (early) replaced.push({ sale, invoiceId: early.id });
    else invoices.push({ sale, issuedOn, dueOn: laterOf(issuedOn, addDays(issuedOn, days)), amount: sale.amount });
  }
  return { invoices, replaced, overdueToInvoice: [] };
}

function lookalikes({ sale, amount }: ComingInvoice, ledger: Ledger): readonly SaleMatch[] {
  if (sale.frequency !== "once") return [];
  return ledger.invoices
    .filter(
      (invoice) =>
        invoice.kind === "invoice" &&
        invoice.clientId === sale.clientId &&
        invoice.amount === amount &&
        Math.abs(daysBetween(invoice.issuedOn, sale.invoicedOn)) <= SAME_SALE_DAYS,
    )
    .map(({ id }) => ({ sale, invoiceId: id }));
}

/** The invoices that bear the reference of a sale, by reference. */
function invoicesByReference(ledger: Ledger, sales: readonly ExpectedSale[]): ReadonlyMap<string, readonly Invoice[]> {
  const found = new Map<string, Invoice[]>();
  for (const sale of sales) {
    const reference = plainReference(sale.reference);
    if (reference !== "") found.set(reference, []);
  }
  if (found.size === 0) return found;
  for (const invoice of ledger.invoices) {
    if (invoice.kind === "credit-note") continue;
    for (const reference of new Set(referencesOf(invoice))) found.get(reference)?.push(invoice);
  }
  return found;
}

function referencesOf({ number, proof }: Invoice): readonly string[] {
  return [plainReference(number), plainReference(proof.orderReference ?? "")];
}

/** Capitals, digits and letters only: "Devis n° 2026-17" is "DEVISN202617". */
function plainReference(text: string): string {
  return text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The middle of the days between issue and due date of a client's latest invoices; the legal default without any. */
function usualTerms(ledger: Ledger): (clientId: ClientId | null) => number {
  const known = new Map<ClientId, number>();
  return (clientId) => {
    if (clientId === null) return LEGAL_DEFAULT_DAYS;
    const found = known.get(clientId);
    if (found !== undefined) return found;
    const days = ledger.invoices
      .filter((invoice) => invoice.clientId === clientId && invoice.kind === "invoice")
      .sort((a, b) => (a.issuedOn < b.issuedOn ? 1 : a.issuedOn > b.issuedOn ? -1 : 0))
      .slice(0, USUAL_TERMS_OF)
      .map(({ issuedOn, dueOn }) => daysBetween(issuedOn, dueOn))
      .sort((a, b) => a - b);
    const middle = days[Math.floor((days.length - 1) / 2)] ?? LEGAL_DEFAULT_DAYS;
    known.set(clientId, middle);
    return middle;
  };
}
