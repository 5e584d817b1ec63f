import { dayNumber, dayOfMonth } from "../calendar";
import { outstandingAfterCredits, paidOn } from "../ledger/outstanding";
import type { ClientId, Invoice, Ledger } from "../types";

/** Day number of "not paid by the as-of day": later than any day. */
export const UNPAID = 0x3fffffff;

/**
 * What the delay model learns from, in columns, ordered by what the invoices say (never by row, number or name):
 * shuffling rows or renaming a client changes nothing.
 */
export interface LearningFacts {
  readonly asOf: number;
  /** Number of facts: invoices that were paid on a known day, and open ones (censored: unpaid so far). */
  readonly count: number;
  readonly clientCount: number;
  /** Client number, 0 … clientCount - 1, in order of first appearance. */
  readonly client: Int32Array;
  /** Day the invoice became known. */
  readonly entry: Int32Array;
  readonly due: Int32Array;
  /** Day of the month of the due date, 1 to 31. */
  readonly dueDayOfMonth: Uint8Array;
  /** Day of the last receipt, at least a day after entry; `UNPAID` when open at the as-of day. */
  readonly paid: Int32Array;
  /** Cents: the whole amount of a paid invoice, the outstanding part of an open one. */
  readonly amount: Float64Array;
  /** 0 for an open invoice that tells nothing about the client's habits (disputed): forecast, but not learned from. */
  readonly teaches: Uint8Array;
  /** Position in `ledger.invoices`. */
  readonly position: Int32Array;
}

interface Fact {
  readonly clientId: ClientId;
  readonly entry: number;
  readonly due: number;
  readonly dueDayOfMonth: number;
  readonly paid: number;
  readonly amount: number;
  readonly teaches: boolean;
  readonly position: number;
}

/**
 * The facts of a ledger. Left out: credit notes, invoices settled on an unknown day, and open invoices that credit
 * notes cover (they will never be paid).
 */
export function learningFacts(ledger: Ledger): LearningFacts {
  const open = outstandingAfterCredits(ledger);
  const facts: Fact[] = [];
  ledger.invoices.forEach((invoice, position) => {
    const fact = factOf(invoice, position, open.get(invoice.id) ?? 0);
    if (fact) facts.push(fact);
  });
  return columns(facts, dayNumber(ledger.asOf));
}

function factOf(invoice: Invoice, position: number, outstanding: number): Fact | null {
  if (invoice.kind === "credit-note" || invoice.amount <= 0) return null;
  const entry = dayNumber(invoice.issuedOn);
  const shared = {
    clientId: invoice.clientId,
    entry,
    due: dayNumber(invoice.dueOn),
    dueDayOfMonth: dayOfMonth(invoice.dueOn),
    position,
  };
  if (outstanding > 0) return { ...shared, paid: UNPAID, amount: outstanding, teaches: invoice.dispute === null };
  const received = paidOn(invoice);
  if (received === null) return null;
  return { ...shared, paid: Math.max(dayNumber(received), entry + 1), amount: invoice.amount, teaches: true };
}

/** The facts as columns, in order of entry, due day, payment day and amount. */
function columns(facts: Fact[], asOf: number): LearningFacts {
  facts.sort((a, b) => a.entry - b.entry || a.due - b.due || a.paid - b.paid || a.amount - b.amount);
  const clientNumbers = new Map<ClientId, number>();
  for (const { clientId } of facts) if (!clientNumbers.has(clientId)) clientNumbers.set(clientId, clientNumbers.size);
  const integers = (value: (fact: Fact) => number): Int32Array => Int32Array.from(facts, value);
  return {
    asOf,
    count: facts.length,
    clientCount: clientNumbers.size,
    client: integers((fact) => clientNumbers.get(fact.clientId)!),
    entry: integers((fact) => fact.entry),
    due: integers((fact) => fact.due),
    dueDayOfMonth: Uint8Array.from(facts, (fact) => fact.dueDayOfMonth),
    paid: integers((fact) => fact.paid),
    amount: Float64Array.from(facts, (fact) => fact.amount),
    teaches: Uint8Array.from(facts, (fact) => (fact.teaches ? 1 : 0)),
    position: integers((fact) => fact.position),
  };
}

/** Positions of the open facts: unpaid at the as-of day. */
export function openFacts(facts: LearningFacts): number[] {
  return Array.from(facts.paid.keys()).filter((fact) => facts.paid[fact] === UNPAID);
}

/** The facts as they were known at the close of an earlier day. Part payments are as they are known now. */
export function factsAsOf(facts: LearningFacts, day: number): LearningFacts {
  let count = 0;
  while (count < facts.count && facts.entry[count]! <= day) count++;
  return {
    asOf: day,
    count,
    clientCount: facts.clientCount,
    client: facts.client.subarray(0, count),
    entry: facts.entry.subarray(0, count),
    due: facts.due.subarray(0, count),
    dueDayOfMonth: facts.dueDayOfMonth.subarray(0, count),
    paid: facts.paid.slice(0, count).map((paid) => (paid > day ? UNPAID : paid)),
    amount: facts.amount.subarray(0, count),
    teaches: facts.teaches.subarray(0, count),
    position: facts.position.subarray(0, count),
  };
}
