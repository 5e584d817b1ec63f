/**
 * The forecast beside scikit-learn's quantile gradient boosting, on the same ledger, days and invoices, in one run:
 *
 *   ENCAISSE_LEDGERS=folder node bench/run.mjs bench/boosting.ts [ibm highradius-a …]
 *
 * The rival learns from the invoices open on every second Sunday from a year to eight weeks before; its features are the client's
 * delays so far, the terms, the amount, the calendar and the days overdue. Needs python3 with scikit-learn (PYTHON names
 * another interpreter).
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { mean, median, standardDeviation } from "simple-statistics";
import { addDays, dateOfDayNumber, dayNumber } from "../src/engine/calendar";
import { forecastPayments } from "../src/engine/delay/forecast";
import type { CalendarDate } from "../src/engine/types";
import type { PaidInvoice } from "./ledgerFile";
import { asOfSundays, ledgerOf, readLedgerFile } from "./ledgerFile";
import { pinballLoss } from "./scores";

const ORIGINS = 4;
const LANDMARKS = 26;
/** The newest landmark lies eight weeks back: of a newer one mostly the early payers would be known. */
const NEWEST_LANDMARK = 4;
const LEVELS = [0.1, 0.5, 0.9];

interface Answer {
  readonly missing?: string;
  readonly quantiles: readonly (readonly number[])[];
  readonly cpuSeconds: number;
}

const isOpenAt = (one: PaidInvoice, day: CalendarDate): boolean => one.issuedOn <= day && one.paidOn > day;

/** Features of the invoices open on a day, from what was known at its close. */
function featureRows(invoices: readonly PaidInvoice[], day: CalendarDate): number[][] {
  const delays = new Map<string, number[]>();
  const all = [0];
  for (const one of invoices) {
    if (one.paidOn > day) continue;
    const delay = dayNumber(one.paidOn) - dayNumber(one.dueOn);
    all.push(delay);
    delays.set(one.client, [...(delays.get(one.client) ?? []).slice(-49), delay]);
  }
  const close = dayNumber(day);
  const book = [median(all), mean(all)];
  return invoices
    .filter((one) => isOpenAt(one, day))
    .map((one) => {
      const own = delays.get(one.client);
      const known = own ? [median(own), mean(own), standardDeviation(own), mean(own.slice(-5))] : [...book, NaN, NaN];
      const due = dayNumber(one.dueOn);
      const calendar = [Number(one.dueOn.slice(8)), due % 7, Number(one.dueOn.slice(5, 7))];
      return [...known, own?.length ?? 0, ...book, due - close, due - dayNumber(one.issuedOn), one.amount, ...calendar];
    });
}

/** Days from a day to the payment of the invoices open on it; -1 when not known yet at the close of `asOf`. */
function daysLeft(invoices: readonly PaidInvoice[], day: CalendarDate, asOf: CalendarDate): number[] {
  const open = invoices.filter((one) => isOpenAt(one, day));
  return open.map((one) => (one.paidOn > asOf ? -1 : dayNumber(one.paidOn) - dayNumber(day)));
}

function askBoosting(invoices: readonly PaidInvoice[], asOf: CalendarDate): Answer {
  const rows: number[][] = [];
  const left: number[] = [];
  for (let back = NEWEST_LANDMARK; back <= LANDMARKS; back++) {
    const day = addDays(asOf, -14 * back);
    const known = daysLeft(invoices, day, asOf);
    featureRows(invoices, day).forEach((row, at) => {
      if (known[at]! < 1) return;
      rows.push(row);
      left.push(known[at]!);
    });
  }
  const input = JSON.stringify({ train: { rows, left }, open: featureRows(invoices, asOf) }).replaceAll("null", "NaN");
  const script = join(process.cwd(), "bench", "boosting.py");
  const { stdout } = spawnSync(process.env["PYTHON"] ?? "python3", [script], {
    input,
    maxBuffer: 1 << 28,
    // One thread: on a busy machine more only wait for each other.
    env: { ...process.env, OMP_NUM_THREADS: "1" },
  });
  const text = (stdout as Buffer | null)?.toString() ?? "";
  return text === "" ? { missing: "python3", quantiles: [], cpuSeconds: 0 } : (JSON.parse(text) as Answer);
}

interface Score {
  error: number;
  pinball: number;
  seconds: number;
}

function addLoss(score: Score, actual: number, quantiles: readonly number[]): void {
  score.error += Math.abs(actual - quantiles[1]!);
  LEVELS.forEach((level, at) => (score.pinball += pinballLoss(level, actual, quantiles[at]!) / LEVELS.length));
}

/** Both on one file; null when there is no rival to ask. */
function compare(invoices: readonly PaidInvoice[]): Record<string, number> | null {
  const ours: Score = { error: 0, pinball: 0, seconds: 0 };
  const boosting: Score = { error: 0, pinball: 0, seconds: 0 };
  let forecasts = 0;
  for (const asOf of asOfSundays(invoices, 0.5, 0.985, ORIGINS)) {
    const answer = askBoosting(invoices, asOf);
    if (answer.missing !== undefined) return null;
    boosting.seconds += answer.cpuSeconds;
    const ledger = ledgerOf(invoices, asOf);
    const started = process.cpuUsage().user;
    const { payments } = forecastPayments(ledger);
    ours.seconds += (process.cpuUsage().user - started) / 1e6;
    const byNumber = new Map(payments.map((payment) => [payment.invoiceId as string, payment]));
    const far = dateOfDayNumber(dayNumber(asOf) + 241);
    const ahead = (day: CalendarDate): number => dayNumber(day) - dayNumber(asOf);
    invoices
      .filter((one) => isOpenAt(one, asOf))
      .forEach((one, at) => {
        const { low, expected, high } = byNumber.get(one.number)!;
        addLoss(ours, ahead(one.paidOn), [ahead(low ?? far), ahead(expected), ahead(high ?? far)]);
        addLoss(boosting, ahead(one.paidOn), answer.quantiles[at]!);
        forecasts++;
      });
  }
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  return {
    forecasts,
    MAE: round(ours.error / forecasts),
    "boosting MAE": round(boosting.error / forecasts),
    pinball: round(ours.pinball / forecasts),
    "boosting pinball": round(boosting.pinball / forecasts),
    seconds: round(ours.seconds),
    "boosting seconds": round(boosting.seconds),
    "MAE ratio": round(ours.error / boosting.error),
    "pinball ratio": round(ours.pinball / boosting.pinball),
    "times faster": Math.round(boosting.seconds / ours.seconds),
  };
}

const names = process.argv.slice(2);
for (const name of names.length > 0 ? names : ["ibm", "highradius-a"]) {
  const path = join(process.env["ENCAISSE_LEDGERS"] ?? "", `${name}.csv`);
  const result = existsSync(path) ? compare(readLedgerFile(path)) : "skipped: no such file, set ENCAISSE_LEDGERS";
  console.log(name, result ?? "skipped: no python3 with scikit-learn, set PYTHON to one that has it");
}
