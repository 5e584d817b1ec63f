import { addDays, calendarDate, dateOfDayNumber, dayNumber, weekdayOfDayNumber } from "../../../src/engine/calendar";
import { isBankDayNumber } from "../../../src/engine/bankDays";
import { NO_PROOF_COLUMNS } from "../../../src/engine/dunning/proof";
import { plainClient } from "../../../src/engine/ledger/plainClient";
import { cents } from "../../../src/engine/money";
import type {
  CalendarDate,
  Client,
  ClientId,
  CurrencyCode,
  Invoice,
  InvoiceId,
  Ledger,
} from "../../../src/engine/types";
import { seededRandom } from "../../../bench/seededRandom";

/** An invoice of a test book; `paid` is null while open. Days are ISO dates, the amount is in cents. */
export interface Entry {
  readonly client: string;
  readonly issued: string;
  readonly due: string;
  readonly paid: string | null;
  readonly amount?: number;
  readonly change?: Partial<Invoice>;
}

export function invoiceOf(entry: Entry, index: number): Invoice {
  const amount = cents(entry.amount ?? 100_00);
  return {
    id: `id-${index}` as InvoiceId,
    number: `F${index}`,
    clientId: entry.client as ClientId,
    kind: "invoice",
    currency: "EUR" as CurrencyCode,
    issuedOn: calendarDate(entry.issued),
    dueOn: calendarDate(entry.due),
    dueSource: "sheet",
    amount,
    receipts: entry.paid === null ? [] : [{ receivedOn: calendarDate(entry.paid), amount }],
    promise: null,
    dispute: null,
    expectedByUser: null,
    paymentMethod: null,
    directDebitRejected: false,
    paymentUnreadable: false,
    dunning: { level: 0, lastRemindedOn: null, excluded: false },
    contact: null,
    proof: NO_PROOF_COLUMNS,
    ...entry.change,
  };
}

/** The book at the close of `asOf`: what was issued later is left out, what was paid later is open. */
export function bookAsOf(entries: readonly Entry[], asOf: string): Ledger {
  const known = entries
    .map(invoiceOf)
    .filter((invoice) => invoice.issuedOn <= asOf)
    .map((invoice) => ({
      ...invoice,
      receipts: invoice.receipts.filter(({ receivedOn }) => receivedOn === null || receivedOn <= asOf),
    }));
  return ledgerOf(known, asOf);
}

export function ledgerOf(invoices: readonly Invoice[], asOf: string): Ledger {
  const clients = new Map(invoices.map(({ clientId: id }): [ClientId, Client] => [id, plainClient(id, id)]));
  return { asOf: calendarDate(asOf), currency: "EUR" as CurrencyCode, clients, invoices };
}

/** How the clients of a simulated book pay. */
export type Habit = "steady" | "month-days" | "fridays" | "drifting" | "drifting-fast" | "bad" | "one-off";

/** Days by which drifting clients get later in a year. */
const DRIFT_PER_YEAR: Partial<Record<Habit, number>> = { drifting: 4, "drifting-fast": 12 };

/** Chance that a bad payer never pays an invoice. */
const NEVER_PAID = 0.05;

/**
 * A simulated book of two years from 2024-01-01, payable at 30 days. Each client has a usual delay of -2 to 17 days, each
 * invoice an exponential delay of four days on top; month-day clients pay on the first bank day from the 5th or 20th,
 * drifting ones get later by four or twelve days a year, bad ones pay after a log-normal delay (one in ten more than 43 days) or
 * never, one-off ones have one or two invoices.
 */
export function simulatedBook(habit: Habit, clients: number, perClient: number, seed: number): Entry[] {
  const random = seededRandom(seed);
  const first = dayNumber(calendarDate("2024-01-01"));
  const entries: Entry[] = [];
  for (let client = 0; client < clients; client++) {
    const usual = Math.floor(random() * 20) - 2;
    const count = habit === "one-off" ? 1 + Math.floor(random() * 2) : perClient;
    for (let index = 0; index < count; index++) {
      const issued = first + Math.floor(random() * 730);
      const due = issued + 30;
      const noise = Math.floor(-4 * Math.log(1 - random()));
      const drift = Math.floor(((DRIFT_PER_YEAR[habit] ?? 0) * (issued - first)) / 365);
      const late = habit === "bad" ? Math.floor(12 * Math.exp(normalDeviate(random))) : usual + drift + noise;
      const isNever = habit === "bad" && random() < NEVER_PAID;
      const paid = payDay(habit, Math.max(issued + 1, due + late));
      entries.push({
        client: `${habit}-${client}`,
        issued: dateOfDayNumber(issued),
        due: dateOfDayNumber(due),
        paid: isNever ? null : dateOfDayNumber(paid),
        amount: 1000 + Math.floor(random() * 500_000),
      });
    }
  }
  return entries.sort((a, b) => (a.issued < b.issued ? -1 : 1));
}

/** Box & Muller 1958. */
function normalDeviate(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** First day from `ready` on on which such a client pays. */
function payDay(habit: Habit, ready: number): number {
  let day = ready;
  if (habit === "fridays") while (weekdayOfDayNumber(day) !== 5) day++;
  if (habit === "month-days") while (![5, 20].includes(Number(dateOfDayNumber(day).slice(8)))) day++;
  return habit === "fridays" ? day : nextBankDay(day);
}

function nextBankDay(day: number): number {
  return isBankDayNumber(day) ? day : nextBankDay(day + 1);
}

export const plusDays = (day: string, days: number): CalendarDate => addDays(calendarDate(day), days);
