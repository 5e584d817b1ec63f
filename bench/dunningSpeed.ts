/**
 * How fast the to-do list of a large book is made: node bench/run.mjs bench/dunningSpeed.ts [clients] [invoices a client]
 * 10,000 clients with 20 open invoices each unless told otherwise. Best of three runs, in milliseconds of processor time
 * (so that a busy machine does not matter), each on a book nothing was worked out for yet.
 */
import { addDays, calendarDate } from "../src/engine/calendar";
import { DEFAULT_SETTINGS } from "../src/engine/dunning/defaultSettings";
import { dunningBook } from "../src/engine/dunning/dunningBook";
import { nextReminders } from "../src/engine/dunning/nextReminders";
import { reminders } from "../src/engine/dunning/reminders";
import type { Ledger, PaymentForecast } from "../src/engine/types";
import type { PaidInvoice } from "./ledgerFile";
import { ledgerOf } from "./ledgerFile";
import { seededRandom } from "./seededRandom";

const TODAY = calendarDate("2026-11-22");
const RUNS = 3;
/** Days for which the forecasts of the bench hold a chance. */
const FORECAST_DAYS = 120;

const [clients = 10_000, perClient = 20] = process.argv.slice(2).map(Number);

/** Open invoices due from 60 days ago to 40 days ahead; a third of them reminded before. */
function openBook(): Ledger {
  const random = seededRandom(3);
  const invoices = Array.from({ length: clients * perClient }, (_, index): PaidInvoice => {
    const dueOn = addDays(TODAY, Math.floor(random() * 100) - 60);
    return {
      number: `F${index}`,
      client: `client ${index % clients}`,
      issuedOn: addDays(dueOn, -45),
      dueOn,
      paidOn: calendarDate("2027-12-31"),
      amount: 1000 + Math.floor(random() * 1e6),
    };
  });
  const ledger = ledgerOf(invoices, TODAY);
  return {
    ...ledger,
    invoices: ledger.invoices.map((invoice, index) =>
      index % 3 > 0 || invoice.dueOn > TODAY
        ? invoice
        : { ...invoice, dunning: { level: 1, lastRemindedOn: addDays(TODAY, -(index % 20)), excluded: false } },
    ),
  };
}

function forecastsOf({ invoices }: Ledger): readonly PaymentForecast[] {
  const probabilities = new Float64Array(FORECAST_DAYS).fill(0.8 / FORECAST_DAYS);
  return invoices.map(({ id, clientId, amount }, index) => ({
    invoiceId: id,
    clientId,
    outstanding: amount,
    delay: { firstDay: -40 + (index % 60), probabilities, unpaid: 0.2 },
    expected: addDays(TODAY, 20),
    low: null,
    high: null,
    reason: {
      basis: "client",
      paymentsUsed: index % 12,
      typicalDelay: index % 9,
      lastDelays: [2, 4, index % 30, 1, 0],
      recentPayments: 20,
      payWeekday: null,
      payDaysOfMonth: [],
      laterEachYear: null,
      portfolioDelay: 8,
      daysOverdue: null,
      statedDate: null,
      promises: null,
      passedDate: null,
      unlikelyUntil: null,
      modelDate: null,
    },
  }));
}

const rows = [null, 50].map((contactsPerDay) => {
  const settings = { ...DEFAULT_SETTINGS, contactsPerDay };
  let lines = 0;
  const runs = Array.from({ length: RUNS }, () => {
    const ledger = openBook();
    const forecasts = forecastsOf(ledger);
    const [book, bookTime] = timed(() => dunningBook(ledger, forecasts, settings));
    const [list, listTime] = timed(() => reminders(book));
    const [, nextTime] = timed(() => nextReminders(book, list));
    lines = list.length;
    return { book: bookTime, toDo: bookTime + listTime, nextReminders: nextTime };
  });
  const best = (of: (run: (typeof runs)[number]) => number): number => Math.round(Math.min(...runs.map(of)));
  return {
    "contacts a day": contactsPerDay ?? "no limit",
    invoices: clients * perClient,
    lines,
    "of which the book": best((run) => run.book),
    "to-do": best((run) => run.toDo),
    "next reminders": best((run) => run.nextReminders),
  };
});
console.table(rows);

function timed<Result>(work: () => Result): readonly [Result, number] {
  const started = process.cpuUsage().user;
  const result = work();
  return [result, (process.cpuUsage().user - started) / 1000];
}
