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
  /** One more than there are clients: the last number is free for one that nobody knows yet. */
  readonly clientCount: number;
  /** Client number, 0 … clientCount - 2, in order of first appearance. */
  readonly client: Int32Array;
  /** Day the invoice became known. */
  readonly entry: Int32Array;
  readonly due: Int32Array;
  /** The due day moved along its client's trend, so that what was learned at other times holds; `drift.ts` sets it. */
  readonly trendDue: Int32Array;
  /** Days by which a client pays later with each day, by client. */
  readonly slopes: Float64Array;
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
  const received = outstanding > 0 ? null : paidOn(invoice);
  if (outstanding <= 0 && received === null) return null;
  const entry = dayNumber(invoice.issuedOn);
  return {
    clientId: invoice.clientId,
    entry,
    due: dayNumber(invoice.dueOn),
    dueDayOfMonth: dayOfMonth(invoice.dueOn),
    paid: received === null ? UNPAID : Math.max(dayNumber(received), entry + 1),
    amount: received === null ? outstanding : invoice.amount,
    teaches: received !== null || invoice.dispute === null,
    position,
  };
}

/** The facts as columns, in order of entry, due day, payment day and amount. */
function columns(facts: Fact[], asOf: number): LearningFacts {
  facts.sort((a, b) => a.entry - b.entry || a.due - b.due || a.paid - b.paid || a.amount - b.amount);
  const clientNumbers = new Map<ClientId, number>();
  const client = new Int32Array(facts.length);
  const entry = new Int32Array(facts.length);
  const due = new Int32Array(facts.length);
  const dueDayOfMonth = new Uint8Array(facts.length);
  const paid = new Int32Array(facts.length);
  const amount = new Float64Array(facts.length);
  const teaches = new Uint8Array(facts.length);
  const position = new Int32Array(facts.length);
  // One loop with plain assignments: the typed arrays' own `from` walks an iterator and takes ten times as long.
  for (let index = 0; index < facts.length; index++) {
    const fact = facts[index]!;
    let number = clientNumbers.get(fact.clientId);
    if (number === undefined) clientNumbers.set(fact.clientId, (number = clientNumbers.size));
    client[index] = number;
    entry[index] = fact.entry;
    due[index] = fact.due;
    dueDayOfMonth[index] = fact.dueDayOfMonth;
    paid[index] = fact.paid;
    amount[index] = fact.amount;
    teaches[index] = fact.teaches ? 1 : 0;
    position[index] = fact.position;
  }
  const count = facts.length;
  const clientCount = clientNumbers.size + 1;
  const slopes = new Float64Array(clientCount);
  return {
    asOf,
    count,
    clientCount,
    client,
    entry,
    due,
    trendDue: due,
    slopes,
    dueDayOfMonth,
    paid,
    amount,
    teaches,
    position,
  };
}

/** The number of each client. */
export function clientNumbers(facts: LearningFacts, ledger: Ledger): ReadonlyMap<ClientId, number> {
  const numbers = new Map<ClientId, number>();
  for (let fact = 0; fact < facts.count; fact++) {
    // Numbers are given in order of first appearance.
    if (facts.client[fact] !== numbers.size) continue;
    numbers.set(ledger.invoices[facts.position[fact]!]!.clientId, numbers.size);
  }
  return numbers;
}

/** Positions of the open facts: unpaid at the as-of day. */
export function openFacts(facts: LearningFacts): number[] {
  const open: number[] = [];
  for (let fact = 0; fact < facts.count; fact++) if (facts.paid[fact] === UNPAID) open.push(fact);
  return open;
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
    trendDue: facts.due.subarray(0, count),
    slopes: new Float64Array(facts.clientCount),
    dueDayOfMonth: facts.dueDayOfMonth.subarray(0, count),
    paid: facts.paid.slice(0, count).map((paid) => (paid > day ? UNPAID : paid)),
    amount: facts.amount.subarray(0, count),
    teaches: facts.teaches.subarray(0, count),
    position: facts.position.subarray(0, count),
  };
}
