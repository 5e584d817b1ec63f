import type { DunningBook } from "../engine/dunning/dunningBook";
import { openAmount } from "../engine/dunning/dunningBook";
import { lateInterestOf } from "../engine/dunning/handOver";
import { cents, sumCents } from "../engine/money";
import type { Client, Invoice } from "../engine/types";
import type { ClaimedSums, MissingFact } from "../text/draftWords";

/** What is claimed of a client for being late; no sums where the law gives none, or its kind is not known. */
interface Claimed {
  readonly sums: ClaimedSums | null;
  readonly missing: readonly MissingFact[];
}

/** Penalties and fixed indemnities of these invoices at the as-of day, added up. */
export function claimedSums(invoices: readonly Invoice[], client: Client, book: DunningBook): Claimed {
  const late = invoices.map((invoice) => lateInterestOf(book, invoice, client));
  const claims = late.filter(({ regime }) => regime !== null);
  const [first] = claims;
  if (!first?.regime) {
    return { sums: null, missing: late.some(({ none }) => none === "kind-unknown") ? ["client-kind"] : [] };
  }
  const principal = sumCents(invoices.map((invoice) => openAmount(book, invoice)));
  const interest = sumCents(claims.map((claim) => claim.interest));
  const fixedIndemnity = sumCents(claims.map((claim) => claim.fixedIndemnity));
  const isIncomplete = claims.some(({ incomplete }) => incomplete);
  return {
    sums: {
      regime: first.regime,
      principal,
      interest,
      fixedIndemnity,
      total: cents(principal + interest + fixedIndemnity),
      currency: book.ledger.currency,
      lateInvoices: claims.filter((claim) => claim.fixedIndemnity > 0).length,
      rate: claims.flatMap(({ parts }) => parts.flatMap(({ rate }) => rate ?? [])).at(-1) ?? null,
      until: book.ledger.asOf,
      isIncomplete,
    },
    missing: [
      ...(isIncomplete ? (["interest-rate"] as const) : []),
      ...(claims.some(({ legalFloor }) => legalFloor !== null) ? (["rate-below-floor"] as const) : []),
    ],
  };
}
