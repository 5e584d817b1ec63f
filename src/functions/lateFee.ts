import { openAmount } from "../engine/dunning/dunningBook";
import { lateInterest, type LateInterest } from "../engine/dunning/lateInterest";
import { outstanding } from "../engine/ledger/outstanding";
import { cents, NO_CENTS } from "../engine/money";
import type { CalendarDate, Client, Invoice } from "../engine/types";
import { inUnits } from "../sheets/layout/cells";
import { notAvailable, type Answer } from "./answer";
import type { Book } from "./book";
import { dayAsked } from "./dayAsked";
import { askedInvoice } from "./invoiceAnswers";
import type { InvoiceArgument } from "./invoiceIndex";

/**
 * What may be claimed for an invoice being late, in currency units: interest up to a day, included (today when null), and
 * the fixed indemnity. A day to come counts as if the invoice stayed unpaid until then. Zero where nothing is due: paid in
 * time, a private person, a client in insolvency proceedings. Not available where it hangs on what the workbook or the
 * published rates do not say; a guess would be a claim without ground.
 */
export function lateFee(book: Book, asked: InvoiceArgument, asOf: unknown): Answer<number> {
  const day = dayAsked(book, asOf);
  if (!("value" in day)) return day;
  const found = askedInvoice(book, asked);
  if (!("value" in found)) return found;
  const invoice = found.value;
  const words = book.phrases.functions;
  if (invoice.kind === "credit-note") return notAvailable(words.isCreditNote(invoice.number));
  const client = book.reading.clients.get(invoice.clientId);
  const claim = client && lateInterestIn(book, { invoice, client, asOf: day.value });
  if (!client || !claim) return notAvailable(words.notIssuedYet(invoice.number));
  if (claim.none === "kind-unknown") return notAvailable(words.kindUnknown(client.name));
  if (claim.none === "foreign-contract") return notAvailable(words.foreignContract(client.name));
  if (claim.incomplete) return notAvailable(words.rateMissing);
  return { value: inUnits(cents(claim.interest + claim.fixedIndemnity)) };
}

interface AskedClaim {
  readonly invoice: Invoice;
  readonly client: Client;
  readonly asOf: CalendarDate;
}

/** Null for an invoice that no ledger holds yet: it bears a date to come. */
function lateInterestIn({ dunning }: Book, { invoice, client, asOf }: AskedClaim): LateInterest | null {
  const book = dunning.find(({ ledger }) => ledger.currency === invoice.currency);
  if (!book || invoice.issuedOn > book.ledger.asOf) return null;
  const credited = cents(Math.max(NO_CENTS, outstanding(invoice) - openAmount(book, invoice)));
  return lateInterest({ invoice, client, asOf, credited }, book.settings.rates);
}
