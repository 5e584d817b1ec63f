import { addDays, daysBetween } from "../engine/calendar";
import { dueDate, type EndOfMonthCount, type PaymentTerms } from "../engine/terms";
import { parseTerms } from "../engine/termsText";
import type { CalendarDate, ClientId, DueDateSource } from "../engine/types";

/** What a sheet says about when one invoice falls due. */
export interface DueFacts {
  readonly clientId: ClientId;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate | null;
  /** Terms on the row; "" when none. */
  readonly terms: string;
  /** Terms on the clients sheet; "" when none. */
  readonly clientTerms: string;
}

/** Why terms on a row gave no date. */
type TermsDoubt = "unreadable-terms" | "terms-need-delivery-date" | "instalment-terms";

/** The due date taken for an invoice, where it comes from, and what was doubtful about its terms. */
export interface ReadDueDate {
  readonly dueOn: CalendarDate;
  readonly source: DueDateSource;
  readonly doubt: TermsDoubt | null;
}

/** The term when nothing was agreed, in days: C. com. art. L441-10 I (strictly, from receipt of the goods). */
const LEGAL_DEFAULT_DAYS = 30;
/** A client's usual term is the one of at least half of its invoices, and of at least this many. */
const FEWEST_FOR_USUAL = 2;

/**
 * The due date of every invoice: the sheet's own, else by the row's terms, else by the client's terms, else by the term
 * this client usually has in this sheet, else by the legal default.
 */
export function readDueDates(invoices: readonly DueFacts[], count: EndOfMonthCount): ReadDueDate[] {
  const termsOf = cachedTerms();
  const stated = invoices.map((facts) => statedDueDate(facts, termsOf, count));
  const usualDays = usualTerms(invoices, stated);
  return invoices.map(({ clientId, issuedOn }, index) => {
    const { dueOn, source, doubt } = stated[index]!;
    if (dueOn !== null && source !== null) return { dueOn, source, doubt };
    const usual = usualDays.get(clientId);
    if (usual !== undefined) return { dueOn: addDays(issuedOn, usual), source: "usual-terms", doubt };
    return { dueOn: addDays(issuedOn, LEGAL_DEFAULT_DAYS), source: "legal-default", doubt };
  });
}

interface StatedDueDate {
  readonly dueOn: CalendarDate | null;
  readonly source: DueDateSource | null;
  readonly doubt: TermsDoubt | null;
}

function statedDueDate(
  facts: DueFacts,
  termsOf: (text: string) => PaymentTerms | null,
  count: EndOfMonthCount,
): StatedDueDate {
  const { issuedOn, terms } = facts;
  const ofRow = terms === "" ? null : termsOf(terms);
  const doubt = doubtOf(terms, ofRow);
  if (facts.dueOn !== null)
    return { dueOn: facts.dueOn, source: "sheet", doubt: doubt === "instalment-terms" ? doubt : null };
  const byRow = ofRow && dueDate(issuedOn, ofRow, count);
  if (byRow !== null) return { dueOn: byRow, source: "invoice-terms", doubt };
  const ofClient = facts.clientTerms === "" ? null : termsOf(facts.clientTerms);
  const byClient = ofClient && dueDate(issuedOn, ofClient, count);
  return { dueOn: byClient, source: byClient === null ? null : "client-terms", doubt };
}

function doubtOf(text: string, terms: PaymentTerms | null): TermsDoubt | null {
  if (text === "") return null;
  if (terms === null) return "unreadable-terms";
  if (terms.kind === "instalments") return "instalment-terms";
  return terms.kind === "on-event" ? "terms-need-delivery-date" : null;
}

/** Days from issue to due that most of a client's invoices have, where the sheet or the row's terms say. */
function usualTerms(invoices: readonly DueFacts[], stated: readonly StatedDueDate[]): Map<ClientId, number> {
  const counts = new Map<ClientId, Map<number, number>>();
  invoices.forEach(({ clientId, issuedOn }, index) => {
    const { dueOn } = stated[index]!;
    if (dueOn === null || dueOn < issuedOn) return;
    const days = daysBetween(issuedOn, dueOn);
    let ofClient = counts.get(clientId);
    if (!ofClient) counts.set(clientId, (ofClient = new Map<number, number>()));
    ofClient.set(days, (ofClient.get(days) ?? 0) + 1);
  });
  const usual = new Map<ClientId, number>();
  for (const [clientId, ofClient] of counts) {
    let total = 0;
    for (const times of ofClient.values()) total += times;
    for (const [days, times] of ofClient) {
      if (times >= FEWEST_FOR_USUAL && times * 2 >= total && !usual.has(clientId)) usual.set(clientId, days);
    }
  }
  return usual;
}

/** Terms repeat from row to row. */
function cachedTerms(): (text: string) => PaymentTerms | null {
  const cache = new Map<string, PaymentTerms | null>();
  return (text) => {
    let terms = cache.get(text);
    if (terms === undefined) cache.set(text, (terms = text.length > LONGEST_TERMS ? null : parseTerms(text)));
    return terms;
  };
}

const LONGEST_TERMS = 100;
