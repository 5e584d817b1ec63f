/**
 * How often a week's receipts lie inside their 80 % range, on books whose whole course is known:
 *
 *   npm run bench:weeks [-- SEEDS]        default 8
 *
 * The sample company on every fourth Sunday of 14 months, and simulated books (see test/engine/delay/books.ts) on four
 * days each. A book is forecast as it stood that day and compared with what came in.
 */
import { addDays, calendarDate, dayNumber } from "../src/engine/calendar";
import { forecastPayments } from "../src/engine/delay/forecast";
import { cents } from "../src/engine/money";
import type { CalendarDate } from "../src/engine/types";
import { simulateCompany } from "../samples/company";
import { ATELIER_MERCIER } from "../samples/french/atelierMercier";
import type { Entry, Habit } from "../test/engine/delay/books";
import { bookAsOf, invoiceOf, simulatedBook } from "../test/engine/delay/books";

/** The first weeks hold nearly all receipts of invoices issued so far. */
const FIRST_WEEKS = 8;
const SIMULATED: readonly (readonly [habit: Habit, clients: number, invoicesEach: number])[] = [
  ["steady", 20, 60],
  ["steady", 8, 30],
  ["month-days", 20, 60],
  ["month-days", 8, 30],
  ["fridays", 20, 60],
  ["fridays", 8, 30],
  ["drifting", 20, 60],
  ["bad", 20, 60],
  ["bad", 8, 30],
];

interface Tally {
  weeks: number;
  inside: number;
  firstWeeks: number;
  insideFirst: number;
  insideSoFar: number;
  width: number;
  error: number;
  received: number;
}

const emptyTally = (): Tally => ({
  weeks: 0,
  inside: 0,
  firstWeeks: 0,
  insideFirst: 0,
  insideSoFar: 0,
  width: 0,
  error: 0,
  received: 0,
});

/** Forecasts the book as of a day, and counts the weeks that came out inside their range. */
function scoreDay(entries: readonly Entry[], asOf: CalendarDate, tally: Tally): void {
  const { weeks, cumulative } = forecastPayments(bookAsOf(entries, asOf));
  const actual = receiptsAfter(entries, asOf, weeks[0]!.startsOn, weeks.length);
  let soFar = 0;
  weeks.forEach(({ receipts, median }, week) => {
    const received = actual[week]!;
    soFar += received;
    const inside = isInside(received, receipts) ? 1 : 0;
    tally.weeks++;
    tally.inside += inside;
    tally.insideSoFar += isInside(soFar, cumulative[week]!) ? 1 : 0;
    if (week < FIRST_WEEKS) {
      tally.firstWeeks++;
      tally.insideFirst += inside;
    }
    tally.width += receipts.high - receipts.low;
    tally.error += Math.abs(received - median);
    tally.received += received;
  });
}

/** Half a cent is rounding. */
function isInside(amount: number, { low, high }: { readonly low: number; readonly high: number }): boolean {
  return amount >= low - 0.5 && amount <= high + 0.5;
}

/** What came in by week after the day, from the invoices issued by then that ask for money. */
function receiptsAfter(entries: readonly Entry[], asOf: CalendarDate, monday: CalendarDate, weeks: number): number[] {
  const actual = Array.from({ length: weeks }, () => 0);
  const issued = entries.map(invoiceOf).filter((one) => one.issuedOn <= asOf && one.amount > 0);
  for (const { receivedOn, amount } of issued.flatMap((one) => one.receipts)) {
    if (receivedOn === null || receivedOn <= asOf) continue;
    const week = Math.floor((dayNumber(receivedOn) - dayNumber(monday)) / 7);
    if (week < weeks) actual[week]! += amount;
  }
  return actual;
}

/** The sample company with other chances; its euro invoices. */
function companyBook(seed: number): Entry[] {
  return simulateCompany(seed, { ...ATELIER_MERCIER, agreements: [] })
    .filter(({ currency }) => currency === "EUR")
    .map(({ client, kind, issuedOn, dueOn, total, payments }): Entry => {
      const receipts = payments.map(({ paidOn, amount }) => ({ receivedOn: paidOn, amount: cents(amount) }));
      return {
        client: client.name,
        issued: issuedOn,
        due: dueOn,
        paid: null,
        amount: total,
        change: { kind, receipts },
      };
    });
}

function scoreCompany(seeds: number): Tally {
  const tally = emptyTally();
  for (let seed = 0; seed < seeds; seed++) {
    const entries = companyBook(100 + seed);
    for (let day = calendarDate("2025-09-07"); day < "2026-11-01"; day = addDays(day, 28)) {
      scoreDay(entries, day, tally);
    }
  }
  return tally;
}

function scoreSimulated([habit, clients, invoicesEach]: (typeof SIMULATED)[number], seeds: number): Tally {
  const tally = emptyTally();
  for (let seed = 0; seed < seeds; seed++) {
    const entries = simulatedBook(habit, clients, invoicesEach, 3000 + seed);
    const first = addDays(calendarDate("2025-02-04"), (7 * seed) % 70);
    for (let quarter = 0; quarter < 4; quarter++) scoreDay(entries, addDays(first, 75 * quarter), tally);
  }
  return tally;
}

function row(tally: Tally): Record<string, number> {
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / whole) / 10;
  return {
    "weeks inside %": percent(tally.inside, tally.weeks),
    "first weeks inside %": percent(tally.insideFirst, tally.firstWeeks),
    "sums so far inside %": percent(tally.insideSoFar, tally.weeks),
    "width / receipts %": percent(tally.width, tally.received),
    "weekly error %": percent(tally.error, tally.received),
  };
}

const seeds = Number(process.argv[2] ?? 8);
const table: Record<string, Record<string, number>> = { "sample company": row(scoreCompany(seeds)) };
for (const kind of SIMULATED) {
  const [habit, clients, invoicesEach] = kind;
  table[`${habit}, ${clients} × ${invoicesEach}`] = row(scoreSimulated(kind, seeds));
}
console.table(table);
