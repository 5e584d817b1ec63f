/**
 * How accurate the forecasts are on ledgers whose payment days are known.
 *
 *   ENCAISSE_LEDGERS=folder node bench/run.mjs bench/accuracy.ts [ibm highradius-a …] [--choice] [--books 50]
 *
 * Rolling origin: on eight Sundays of the second half of a file (with --choice: of the first half, the days on which
 * settings may be chosen) the ledger known that day is forecast, and each open invoice is compared with the day it was
 * paid, each week with what came in. With --books also that many small books of 3 to 12 of the file's clients, each on eight
 * Sundays of its own.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { dayNumber } from "../src/engine/calendar";
import { forecastPayments } from "../src/engine/delay/forecast";
import type { CalendarDate, DelayDistribution } from "../src/engine/types";
import type { PaidInvoice } from "./ledgerFile";
import { asOfSundays, ledgerOf, readLedgerFile } from "./ledgerFile";
import { coverage, pinballLoss } from "./scores";
import { seededRandom } from "./seededRandom";

const WEEKS = 13;
/** Days on which a book is forecast. */
const SUNDAYS = 8;

interface Tally {
  errors: number[];
  dueErrors: number[];
  meanErrors: number[];
  foresightErrors: number[];
  pinball: number;
  ranges: { readonly low: number; readonly high: number; readonly day: number }[];
  width: number;
  /** Sum of the chances that the forecasts themselves give to their ranges: whole days force them above 80 %. */
  chanceInside: number;
  weekErrors: number;
  medianErrors: number;
  pointErrors: number;
  received: number;
  weeksCovered: number;
  weekPinball: number;
  weeks: number;
}

const emptyTally = (): Tally => ({
  errors: [],
  dueErrors: [],
  meanErrors: [],
  foresightErrors: [],
  pinball: 0,
  ranges: [],
  width: 0,
  chanceInside: 0,
  weekErrors: 0,
  medianErrors: 0,
  pointErrors: 0,
  received: 0,
  weeksCovered: 0,
  weekPinball: 0,
  weeks: 0,
});

function scoreDay(invoices: readonly PaidInvoice[], asOf: CalendarDate, tally: Tally): void {
  const open = invoices.filter((one) => one.issuedOn <= asOf && one.paidOn > asOf);
  const forecast = forecastPayments(ledgerOf(invoices, asOf));
  const byNumber = new Map(forecast.payments.map((payment) => [payment.invoiceId as string, payment]));
  const close = dayNumber(asOf);
  const actual = new Float64Array(WEEKS);
  const points = new Float64Array(WEEKS);
  const add = (weeks: Float64Array, day: number, amount: number): void => {
    const week = Math.floor((day - close - 1) / 7);
    if (week < WEEKS) weeks[week]! += amount;
  };
  const simple = simpleRules(invoices, asOf);
  const foresight = withForesight(invoices, asOf);
  for (const one of open) {
    const payment = byNumber.get(one.number)!;
    const paid = dayNumber(one.paidOn);
    const expected = dayNumber(payment.expected);
    const low = payment.low === null ? expected : dayNumber(payment.low);
    const high = payment.high === null ? expected + 366 : dayNumber(payment.high);
    tally.errors.push(Math.abs(paid - expected));
    tally.dueErrors.push(Math.abs(paid - Math.max(dayNumber(one.dueOn), close + 1)));
    tally.meanErrors.push(Math.abs(paid - simple(one)));
    tally.foresightErrors.push(Math.abs(paid - foresight(one)));
    tally.pinball +=
      (pinballLoss(0.1, paid, low) + pinballLoss(0.5, paid, expected) + pinballLoss(0.9, paid, high)) / 3;
    tally.ranges.push({ low, high, day: paid });
    tally.width += high - low;
    const due = dayNumber(one.dueOn);
    tally.chanceInside += chanceBetween(payment.delay, low - due, payment.high === null ? Infinity : high - due);
    add(actual, paid, one.amount);
    add(points, expected, one.amount);
  }
  forecast.weeks.forEach(({ receipts, median }, week) => {
    const received = actual[week]!;
    tally.weekErrors += Math.abs(receipts.expected - received);
    tally.medianErrors += Math.abs(median - received);
    tally.pointErrors += Math.abs(points[week]! - received);
    tally.received += received;
    tally.weeksCovered += received >= receipts.low - 0.5 && received <= receipts.high + 0.5 ? 1 : 0;
    tally.weekPinball +=
      (pinballLoss(0.1, received, receipts.low) +
        pinballLoss(0.5, received, median) +
        pinballLoss(0.9, received, receipts.high)) /
      3;
    tally.weeks++;
  });
}

/** Chance of a delay from `low` to `high` days beyond terms; a range without an end holds what is left unpaid as well. */
function chanceBetween({ firstDay, probabilities, unpaid }: DelayDistribution, low: number, high: number): number {
  const within = probabilities.filter((_, index) => firstDay + index >= low && firstDay + index <= high);
  return within.reduce((a, b) => a + b, 0) + (high === Infinity ? unpaid : 0);
}

/** Due date plus the client's mean delay so far (the book's without any), at least the day after the as-of day. */
function simpleRules(invoices: readonly PaidInvoice[], asOf: CalendarDate): (one: PaidInvoice) => number {
  const delays = new Map<string, number[]>();
  const all: number[] = [];
  for (const one of invoices) {
    if (one.paidOn > asOf) continue;
    const delay = dayNumber(one.paidOn) - dayNumber(one.dueOn);
    all.push(delay);
    const own = delays.get(one.client);
    if (own) own.push(delay);
    else delays.set(one.client, [delay]);
  }
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
  return (one) => Math.max(Math.round(dayNumber(one.dueOn) + mean(delays.get(one.client) ?? all)), dayNumber(asOf) + 1);
}

/**
 * What no forecast can know: due date plus the middle of the client's other delays, those of the future included, among
 * them only such as leave the invoice unpaid at the as-of day. Where even this loses, the rest is chance.
 */
function withForesight(invoices: readonly PaidInvoice[], asOf: CalendarDate): (one: PaidInvoice) => number {
  const delayOf = (one: PaidInvoice): number => dayNumber(one.paidOn) - dayNumber(one.dueOn);
  const close = dayNumber(asOf);
  const ofClient = new Map<string, PaidInvoice[]>();
  for (const one of invoices) {
    const own = ofClient.get(one.client);
    if (own) own.push(one);
    else ofClient.set(one.client, [one]);
  }
  return (one) => {
    const due = dayNumber(one.dueOn);
    const others = ofClient.get(one.client)!.filter((other) => other !== one && due + delayOf(other) > close);
    const delays = others.map(delayOf).sort((a, b) => a - b);
    return delays.length === 0 ? Math.max(due, close + 1) : due + delays[delays.length >> 1]!;
  };
}

function row(tally: Tally): Record<string, number> {
  const count = tally.errors.length;
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / count;
  const sorted = [...tally.errors].sort((a, b) => a - b);
  const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;
  return {
    n: count,
    MAE: round(mean(tally.errors), 3),
    MedAE: sorted[count >> 1] ?? NaN,
    cov80: round(100 * coverage(tally.ranges), 1),
    said80: round((100 * tally.chanceInside) / count, 1),
    width: round(tally.width / count, 1),
    pinball: round(tally.pinball / count, 4),
    WAPE: round((100 * tally.weekErrors) / tally.received, 2),
    WAPEmedian: round((100 * tally.medianErrors) / tally.received, 2),
    WAPEpoint: round((100 * tally.pointErrors) / tally.received, 2),
    wcov80: round((100 * tally.weeksCovered) / tally.weeks, 1),
    wpinball: round(tally.weekPinball / tally.received, 4),
    dueMAE: round(mean(tally.dueErrors), 2),
    meanMAE: round(mean(tally.meanErrors), 2),
  };
}

/** On how many small books the forecast is on average closer than the simple rules. Equal errors count as closer. */
function shareOfBooksWon(books: readonly Tally[]): string {
  const won = (rule: "dueErrors" | "meanErrors", by: "errors" | "foresightErrors"): number => {
    return books.filter((one) => sum(one[by]) <= sum(one[rule])).length;
  };
  const percent = (count: number): string => `${Math.round((100 * count) / books.length)} %`;
  const wins = (by: "errors" | "foresightErrors"): string =>
    `${percent(won("meanErrors", by))} over client mean, ${percent(won("dueErrors", by))} over due date`;
  return `small books won: ${wins("errors")}; with foresight: ${wins("foresightErrors")}`;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Small books of 3 to 12 clients each, drawn from a file. */
function smallBooks(invoices: readonly PaidInvoice[], count: number): PaidInvoice[][] {
  const random = seededRandom(20);
  const clients = [...new Set(invoices.map((one) => one.client))];
  return Array.from({ length: count }, () => {
    const size = 3 + Math.floor(random() * 10);
    const chosen = new Set<string>();
    while (chosen.size < size) chosen.add(clients[Math.floor(random() * clients.length)]!);
    return invoices.filter((one) => chosen.has(one.client));
  });
}

function main(names: readonly string[]): void {
  const folder = process.env["ENCAISSE_LEDGERS"] ?? "";
  const choice = names.includes("--choice");
  const books = names.includes("--books") ? Number(names[names.indexOf("--books") + 1]) : 0;
  const [from, to] = choice ? [0.2, 0.48] : [0.5, 0.985];
  const files = names.filter((name) => /^[a-z]/.test(name));
  const table: Record<string, Record<string, number>> = {};
  for (const name of files.length > 0 ? files : ["ibm", "highradius-a"]) {
    const path = join(folder, `${name}.csv`);
    if (!existsSync(path)) {
      console.log(`${name}: no file ${path}; set ENCAISSE_LEDGERS to the folder that holds it`);
      continue;
    }
    const invoices = readLedgerFile(path);
    const started = performance.now();
    const tally = emptyTally();
    for (const asOf of asOfSundays(invoices, from, to, SUNDAYS)) scoreDay(invoices, asOf, tally);
    table[name] = { ...row(tally), ms: Math.round((performance.now() - started) / SUNDAYS) };
    if (books > 0) {
      const small = emptyTally();
      const apart: Tally[] = [];
      for (const book of smallBooks(invoices, books)) {
        const own = emptyTally();
        for (const asOf of asOfSundays(book, from, to, SUNDAYS)) {
          scoreDay(book, asOf, own);
          scoreDay(book, asOf, small);
        }
        if (own.errors.length > 0) apart.push(own);
      }
      table[`${name}, ${books} small books`] = row(small);
      console.log(`${name}, ${shareOfBooksWon(apart)}`);
    }
  }
  console.table(table);
}

main(process.argv.slice(2));
