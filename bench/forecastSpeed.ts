/**
 * How fast a made-up book is forecast: node bench/run.mjs bench/forecastSpeed.ts [invoices …]
 * Best of three runs, in milliseconds of processor time (so that a busy machine does not matter); forecast and self-audit.
 * Peak memory is that of the whole program so far, the made-up book included: counts are to rise.
 */
import { addDays, calendarDate } from "../src/engine/calendar";
import { backtest } from "../src/engine/delay/backtest";
import { forecastPayments } from "../src/engine/delay/forecast";
import type { PaidInvoice } from "./ledgerFile";
import { ledgerOf } from "./ledgerFile";
import { seededRandom } from "./seededRandom";

const LAST_DAY = calendarDate("2026-06-30");
const YEARS = 3;

/** A book of invoices spread over three years, fifty a client, each client with its own lateness. */
function madeUpBook(count: number): PaidInvoice[] {
  const random = seededRandom(1);
  const clients = Math.max(1, Math.round(count / 50));
  return Array.from({ length: count }, (_, index): PaidInvoice => {
    const client = Math.floor(random() * clients);
    const issuedOn = addDays(LAST_DAY, -Math.floor(random() * 365 * YEARS));
    const dueOn = addDays(issuedOn, 30 + 15 * (client % 3));
    const lateness = (client % 17) - 3 + Math.floor(-8 * Math.log(1 - random()));
    const paidOn = addDays(dueOn, Math.max(-25, lateness));
    return {
      number: `F${index}`,
      client: `client ${client}`,
      issuedOn,
      dueOn,
      paidOn,
      amount: 1000 + Math.floor(random() * 1e6),
    };
  });
}

function best(work: () => unknown, times: number): number {
  const runs = Array.from({ length: times }, () => {
    const started = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - started) / 1000;
  });
  return Math.round(Math.min(...runs));
}

const counts = process.argv.slice(2).map(Number);
const rows = (counts.length > 0 ? counts : [1000, 5000, 25_000, 250_000]).map((count) => {
  const ledger = ledgerOf(madeUpBook(count), LAST_DAY);
  const forecast = best(() => forecastPayments(ledger), 3);
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  return {
    invoices: count,
    forecast,
    "peak MB so far": peak,
    "self-audit": count > 25_000 ? null : best(() => backtest(ledger), 2),
  };
});
console.table(rows);
