/**
 * What the add-in asks of Excel: node bench/run.mjs bench/excelRequests.ts [rows …]
 * Counted through the real office.js, with the tests' stand-in in Excel's place: requests and bytes do not depend on it, times
 * do (real Excel is another program, and on the web another machine).
 */
import { createRequire } from "node:module";
import { excelWorkbook } from "../src/excel/excelWorkbook";
import { expectedPayment } from "../src/functions/answers";
import type { Book } from "../src/functions/book";
import { bookModel, SETTLE_MILLISECONDS } from "../src/functions/bookModel";
import { watchCells, whenReady } from "../src/functions/excelHost";
import { stream } from "../src/functions/streaming";
import { calendarDate } from "../src/engine/calendar";

// The tests' parts are written for a loader that gives them this.
Object.assign(globalThis, { require: createRequire(import.meta.url) });
const { ExcelHost } = await import("../test/host/excelHost");
const { openOfficeWindow } = await import("../test/host/officeWindow");
const { CHOICES } = await import("../test/sheets/book");
const { invoiceBook, plan } = await import("../test/excel/sampleBook");
const { installCustomFunctions, streamingCell } = await import("../test/functions/fakeOffice");

const CELLS = 10_000;
const LIST = 5000;

installCustomFunctions();
const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel, Office: { onReady: () => Promise.resolve() } });

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);

async function planOf(rows: number): Promise<object> {
  const host = new ExcelHost(invoiceBook(rows), office);
  const started = performance.now();
  await plan(excelWorkbook());
  const seconds = (performance.now() - started) / 1000;
  const { requests } = host;
  const sum = (of: "bytes" | "answerBytes"): number => requests.reduce((bytes, request) => bytes + request[of], 0);
  const largest = Math.max(...requests.map((request) => Math.max(request.bytes, request.answerBytes)));
  return {
    invoices: rows,
    "round trips": requests.length,
    "kB sent": kilobytes(sum("bytes")),
    "kB answered": kilobytes(sum("answerBytes")),
    "largest kB": kilobytes(largest),
    "seconds here": Math.round(seconds * 10) / 10,
  };
}

async function cellsOf(): Promise<object> {
  const host = new ExcelHost(invoiceBook(LIST), office);
  const books = new Set<Book>();
  let reads = 0;
  const model = bookModel({
    read: () => {
      reads++;
      return whenReady();
    },
    choices: () => Promise.resolve(CHOICES),
    asOf: () => calendarDate("2026-11-22"),
    schedule: (task, milliseconds) => void setTimeout(task, milliseconds),
  });
  watchCells(model.invalidate);
  await until(() => host.requests.length > 0);
  const started = performance.now();
  const cells = Array.from({ length: CELLS }, (_, index) => {
    const cell = streamingCell<number>();
    const answer = (book: Book) => {
      books.add(book);
      return expectedPayment(book, `F${LIST - (index % 900)}`);
    };
    stream(model, cell.invocation, answer, String);
    return cell;
  });
  await until(() => cells.every(({ shown }) => shown.length > 0));
  const filled = performance.now() - started;
  const [reads10k, fits10k] = [reads, books.size];
  const edited = performance.now();
  host.type("Factures", `F${LIST + 1}`, 46_340);
  await until(() => cells[0]!.shown.length > 1);
  return {
    cells: CELLS,
    invoices: LIST,
    "sheet reads": reads10k,
    fits: fits10k,
    "ms until all are filled": Math.round(filled),
    "ms from an edit to its cell": Math.round(performance.now() - edited),
    "of them waited on purpose": SETTLE_MILLISECONDS,
  };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const counts = process.argv.slice(2).map(Number);
const plans = [];
for (const rows of counts.length > 0 ? counts : [100, 5000, 50_000]) plans.push(await planOf(rows));
console.table(plans);
console.table([await cellsOf()]);
await office.close();
process.exit(0);
