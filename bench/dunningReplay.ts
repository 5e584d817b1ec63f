/**
 * Whom the reminders would have named, week by week, over the past of a workbook:
 *
 *   node bench/run.mjs bench/dunningReplay.ts [FILE.xlsx [FROM [TO]]]     default: the French sample, all of its weeks
 *
 * On each Monday the list of the week is made from what was known on the Sunday before, as the company would have seen
 * it: forecasts included, and every contact of the weeks before logged as done on its day, with no outcome noted. What was
 * paid before its day comes is taken off. What the sheet says of promises and of reminders sent is left out, since
 * nobody knows since when it stood there. Nobody's payment changes because of a contact: the past is what it was.
 */
import { readFileSync } from "node:fs";
import { addDays, calendarDate, daysBetween, startOfWeek } from "../src/engine/calendar";
import { forecastPayments } from "../src/engine/delay/forecast";
import type { ContactRecord } from "../src/engine/dunning/contactLog";
import { withContacts } from "../src/engine/dunning/contactLog";
import { DEFAULT_SETTINGS } from "../src/engine/dunning/defaultSettings";
import { dunningBook } from "../src/engine/dunning/dunningBook";
import type { Reminder } from "../src/engine/dunning/reminder";
import { reminders } from "../src/engine/dunning/reminders";
import { invoicesById } from "../src/engine/ledger/invoicesById";
import { ledgerAsOf } from "../src/engine/ledger/ledgerAsOf";
import { paidOn } from "../src/engine/ledger/outstanding";
import { currencyCode } from "../src/engine/money";
import type { CalendarDate, Invoice, Ledger } from "../src/engine/types";
import { readBook } from "../src/sheets/readInvoices";
import { ENGLISH_FIGURES } from "../src/text/en/figures";
import { englishReminderReason } from "../src/text/en/reminders";
import { englishStep } from "../src/text/en/reminderSteps";
import { formatDate, formatMoney } from "../src/text/figures";
import { openXlsx } from "../src/xlsx/xlsxWorkbook";

const LAST_DAY = calendarDate("2026-11-22");
const EUR = currencyCode("EUR");

const [file = "samples/factures-atelier-mercier.xlsx", from = "0000", to = "9999"] = process.argv.slice(2);
const reading = readBook(await openXlsx(readFileSync(file)).read(), {
  sheet: null,
  columns: new Map(),
  endOfMonthCount: "A",
  defaultCurrency: EUR,
});
const facts = { clients: reading.clients, invoices: reading.invoices.map(unreminded) };
const log: ContactRecord[] = [];
let contacts = 0;
const first = facts.invoices.map(({ issuedOn }) => issuedOn).reduce((a, b) => (a < b ? a : b));
for (let monday = startOfWeek(addDays(first, 6)); monday <= LAST_DAY; monday = addDays(monday, 7)) {
  const ledger = withContacts(ledgerAsOf(facts, addDays(monday, -1), EUR), log);
  const book = dunningBook(ledger, forecastPayments(ledger).payments, DEFAULT_SETTINGS);
  const done = reminders(book).filter((reminder) => isStillOpen(ledger, reminder));
  for (const reminder of done)
    log.push({ ...reminder, on: reminder.doOn, outcome: null, note: null, promisedOn: null });
  contacts += done.length;
  if (monday >= from && monday <= to) printWeek(monday, done, ledger);
}
console.log(`\n${contacts} lines over ${Math.ceil(daysBetween(first, LAST_DAY) / 7)} weeks`);

function unreminded(invoice: Invoice): Invoice {
  return { ...invoice, promise: null, dunning: { ...invoice.dunning, level: 0, lastRemindedOn: null } };
}

/** Whether one of the invoices named was still unpaid on the morning of the day, as the company then saw it. */
function isStillOpen(ledger: Ledger, { invoiceIds, doOn }: Reminder): boolean {
  return invoiceIds.some((id) => {
    const paid = paidOn(invoicesById({ ...ledger, invoices: facts.invoices }).get(id)!);
    return paid === null || paid >= doOn;
  });
}

function printWeek(monday: CalendarDate, list: readonly Reminder[], { clients }: Ledger): void {
  console.log(`\nWeek of ${formatDate(monday, ENGLISH_FIGURES)}${list.length === 0 ? ": nobody" : ""}`);
  for (const reminder of list) {
    const { doOn, step, clientId, amount, expectedEffect, invoiceIds, reason } = reminder;
    const money = `${formatMoney(amount, EUR, ENGLISH_FIGURES)} in ${invoiceIds.length}`;
    const effect = `+${formatMoney(expectedEffect, EUR, ENGLISH_FIGURES)}`;
    console.log(
      [formatDate(doOn, ENGLISH_FIGURES), englishStep(step), clients.get(clientId)!.name, money, effect].join(" | "),
    );
    console.log(`    ${englishReminderReason(reason, EUR)}`);
  }
}
