/**
 * A year of Monday reviews on real workbooks: the French sample, without its deliberate faults, as its list stood at the
 * close of each of 52 Sundays and one before, planned and reviewed into one workbook that keeps the plans. Payments arrive
 * by the generator's truth, and the bank balance moves by them and by the expenses of the sheet.
 *
 *     npm run bench:review [-- WEEKS COMPANIES]        default 52 weeks of one company
 *
 * Prints each Monday's variance, and how many weeks closed inside the range that the plan of the Sunday before had named,
 * of all of them and of those the workbook counts; further companies have the same clients with another fate. Stops with an error where a variance does not close to the
 * cent, in the figures or in the cells of the review's sheet, or where a movement of the bank is left without a cause.
 */
import { addDays, addMonths, calendarDate } from "../src/engine/calendar";
import { cents, currencyCode } from "../src/engine/money";
import type { Variance } from "../src/engine/plan/variance";
import { allPlannedPayments } from "../src/engine/plan/expenses";
import type { CalendarDate, Cents } from "../src/engine/types";
import { planWorkbook, type PlanOutcome } from "../src/preparePlan";
import { REVIEW_WORDS } from "../src/text/review";
import { blankXlsx, openXlsx, type XlsxWorkbook } from "../src/xlsx/xlsxWorkbook";
import { simulateCompany, type SimulatedInvoice } from "../samples/company";
import { ATELIER_MERCIER, MERCIER_EXPENSES, MERCIER_SALES } from "../samples/french/atelierMercier";
import { invoiceLine } from "../samples/french/invoiceLines";
import { invoicesSheet } from "../samples/french/invoicesSheet";
import { MERCIER_SEED } from "../samples/french/mercierWorkbook";
import { clientsSheet, expensesSheet, salesSheet } from "../samples/french/otherSheets";
import { typedDate } from "../samples/xlsx/cells";
import { workbookFile } from "../samples/xlsx/workbookFile";

const EUR = currencyCode("EUR");
/** Those that come back, as they were a year before the sample's own. */
const EXPENSES = MERCIER_EXPENSES.filter(({ frequency }) => frequency !== "Une fois").map((expense) => ({
  ...expense,
  firstOn: addMonths(calendarDate(expense.firstOn), -12),
}));
const WORDS = REVIEW_WORDS.fr;

/** The list as a careful assistant has kept it up to the close of that day. */
function exportOn(invoices: readonly SimulatedInvoice[], asOf: CalendarDate): XlsxWorkbook {
  const { name, clients } = ATELIER_MERCIER;
  const lines = invoices.filter(({ issuedOn }) => issuedOn <= asOf).map((invoice) => invoiceLine(invoice, asOf));
  const sheets = [
    invoicesSheet(`${name} SARL`, typedDate(asOf), lines),
    ...[clientsSheet(clients), expensesSheet(EXPENSES), salesSheet(MERCIER_SALES)],
  ];
  return openXlsx(workbookFile({ author: name, sheets }));
}

function receivedBetween(invoices: readonly SimulatedInvoice[], after: CalendarDate, until: CalendarDate): number {
  const payments = invoices.filter(({ currency }) => currency === EUR).flatMap((invoice) => invoice.payments);
  return payments.reduce((sum, { paidOn, amount }) => (paidOn > after && paidOn <= until ? sum + amount : sum), 0);
}

async function plannedOn(source: XlsxWorkbook, treasury: XlsxWorkbook, sunday: Sunday): Promise<PlanOutcome> {
  const outcome = await planWorkbook(source, treasury, {
    ...{ asOf: sunday.asOf, opening: sunday.bank, alertLevel: null, language: null, review: true },
    choices: { sheet: null, columns: new Map(), endOfMonthCount: "A", defaultCurrency: EUR },
    onStage: () => undefined,
  });
  if (!("plan" in outcome)) throw new Error(`${sunday.asOf}: no invoices were found`);
  return outcome;
}

interface Sunday {
  readonly asOf: CalendarDate;
  readonly bank: Cents;
}

/** @throws {Error} when a cent is left unexplained */
async function check(variance: Variance | null, treasury: XlsxWorkbook, { asOf, bank }: Sunday): Promise<Variance> {
  if (variance === null) throw new Error(`${asOf}: no plan to compare with`);
  const explained = variance.lines.reduce((sum, { difference }) => sum + difference, 0);
  const unknown = variance.lines.filter(({ cause }) => cause === "bank-balance");
  const cells = await writtenSums(treasury);
  const closes =
    explained === variance.difference && cells.explained === variance.difference && cells.unexplained === 0;
  if (!closes || variance.actualClosing !== bank || unknown.length > 0) {
    throw new Error(
      `${asOf}: ${variance.difference} to explain, ${explained} by lines, ${cells.explained} in cells, ` +
        `${unknown.reduce((sum, { difference }) => sum + difference, 0)} without a cause`,
    );
  }
  return variance;
}

/** The sum of the lines as the cells of the review's sheet hold them, and what it says is left, in cents. */
async function writtenSums(treasury: XlsxWorkbook): Promise<{ explained: number; unexplained: number }> {
  const { sheets } = await openXlsx(treasury.bytes()).read();
  const { cells } = sheets.find(({ name }) => name === WORDS.sheetName)!;
  const rowOf = (label: string): number => cells.findIndex((row) => row[0] === label);
  const inCents = (row: number): number => Math.round(Number(cells[row]![5]) * 100);
  const [first, last] = [rowOf(WORDS.variance) + 1, rowOf(WORDS.explained) - 1];
  let explained = 0;
  for (let row = first; row <= last; row++) explained += inCents(row);
  return { explained, unexplained: inCents(rowOf(WORDS.unexplained)) };
}

/** Weeks that closed inside the range of the plan made just before them. */
interface Kept {
  readonly weeks: number;
  readonly inside: number;
}

async function liveThrough(company: number, weeks: number): Promise<Kept> {
  // What the sample's clients have agreed to is about its own open invoices.
  const profile = company === 0 ? ATELIER_MERCIER : { ...ATELIER_MERCIER, agreements: [] };
  const invoices = simulateCompany(MERCIER_SEED + company, profile);
  const treasury = blankXlsx();
  let sunday: Sunday = { asOf: addDays(ATELIER_MERCIER.asOf, -7 * weeks), bank: cents(10_000_000) };
  let outcome = await plannedOn(exportOn(invoices, sunday.asOf), treasury, sunday);
  let inside = 0;
  for (let week = 1; week <= weeks; week++) {
    const { low, high } = outcome.plan.weeks[0]!.closing;
    sunday = aWeekLater(sunday, invoices, outcome);
    const { asOf, bank } = sunday;
    outcome = await plannedOn(exportOn(invoices, asOf), treasury, sunday);
    const variance = await check(outcome.past.variance, treasury, sunday);
    if (bank >= low && bank <= high) inside++;
    const [forecast, actual, from, to] = [variance.forecastClosing, variance.actualClosing, low, high].map((amount) =>
      (amount / 100).toFixed(2),
    );
    const rows = variance.lines.length;
    const range = `${from!} to ${to!}`;
    console.log(
      `${addDays(asOf, 1)}  forecast ${forecast!} (${range})  actual ${actual!}  ${rows} lines close to the cent`,
    );
  }
  const { inside: kept, weeks: past } = outcome.past.trackRecord;
  console.log(
    `${weeks} Mondays closed to the cent; the workbook counts ${kept} of ${past.length} weeks inside their range`,
  );
  return { weeks, inside };
}

function aWeekLater({ asOf, bank }: Sunday, invoices: readonly SimulatedInvoice[], { facts }: PlanOutcome): Sunday {
  const until = addDays(asOf, 7);
  const spent = allPlannedPayments(facts.expenses, asOf, until).reduce((sum, { amount }) => sum + amount, 0);
  return { asOf: until, bank: cents(bank + receivedBetween(invoices, asOf, until) - spent) };
}

const [weeks = 52, companies = 1] = process.argv.slice(2).map(Number);
const started = performance.now();
const years: Kept[] = [];
for (let company = 0; company < companies; company++) years.push(await liveThrough(company, weeks));
const sum = (count: keyof Kept): number => years.reduce((total, year) => total + year[count], 0);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${sum("inside")} of ${sum("weeks")} weeks closed inside the range named a week before; ${seconds} s`);
