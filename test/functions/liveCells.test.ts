import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { expectedPayment } from "../../src/functions/answers";
import { bookModel, type BookModel } from "../../src/functions/bookModel";
import { watchCells, whenReady } from "../../src/functions/excelHost";
import { stream } from "../../src/functions/streaming";
import { ExcelHost } from "../host/excelHost";
import { openOfficeWindow, type OfficeWindow } from "../host/officeWindow";
import { plan } from "../excel/sampleBook";
import { CHOICES } from "../sheets/book";
import { CellError, installCustomFunctions, streamingCell, type StreamingCell } from "./fakeOffice";
import { AS_OF, ROWS } from "./sampleBook";

/** Cells that follow the sheet through the real office.js: an edit, Excel's event, one reading, the new answer. */

/** office.js takes a second to load, more where the machine does other work beside. */
jest.setTimeout(30_000);

let office: OfficeWindow;

beforeEach(() => {
  installCustomFunctions();
  office = openOfficeWindow();
  // Behind the bridge of these tests office.js never tells that it is ready.
  Object.assign(globalThis, { Excel: office.excel, Office: { onReady: () => Promise.resolve() } });
});

afterEach(() => office.close());

interface Live {
  readonly host: ExcelHost;
  readonly model: BookModel;
  readonly reads: () => number;
  readonly cell: (invoice: string) => StreamingCell<number>;
}

/** The workbook of two clients, watched, once Excel knows of the watching. */
async function live(): Promise<Live> {
  const host = new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows: ROWS }] }, office);
  let reads = 0;
  const model = bookModel({
    read: () => {
      reads++;
      return whenReady();
    },
    asOf: () => AS_OF,
    choices: () => Promise.resolve(CHOICES),
    schedule: (task, milliseconds) => void setTimeout(task, milliseconds),
  });
  watchCells(model.invalidate);
  await until(() => host.requests.length > 0);
  const cell = (invoice: string): StreamingCell<number> => {
    const shown = streamingCell<number>();
    stream(model, shown.invocation, (book) => expectedPayment(book, invoice), String);
    return shown;
  };
  return { host, model, reads: () => reads, cell };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 15_000; waited += 20) await pause(20);
  expect(isSo()).toBe(true);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Longer than it takes from an event to the reading that it causes. */
const LONG_ENOUGH = 700;

describe("cells in Excel", () => {
  it("change by themselves when an invoice is marked paid, after one reading for all of them", async () => {
    const { host, reads, cell } = await live();
    const cells = Array.from({ length: 100 }, () => cell("0015"));
    const other = cell("16");
    await until(() => cells.every(({ shown }) => shown.length === 1));
    expect(reads()).toBe(1);
    host.type("Factures", "F5", "20/11/2026");
    await until(() => cells.every(({ shown }) => shown.length === 2));
    expect(cells[0]!.shown[1]).toEqual(new CellError("#N/A", "La facture 0015 est payée : rien n’est attendu."));
    expect(reads()).toBe(2);
    expect(other.shown).toHaveLength(1);
  });

  it("read once for a burst of edits", async () => {
    const { host, reads, cell } = await live();
    const { shown } = cell("16");
    await until(() => shown.length === 1);
    for (let edit = 0; edit < 30; edit++) host.type("Factures", "E6", 700 + edit);
    await pause(LONG_ENOUGH);
    expect(reads()).toBe(2);
  });

  it("read once more for a plan of ours, however long it takes, and it changes no answer", async () => {
    const { host, reads, cell } = await live();
    const changed = jest.fn();
    watchCells(changed);
    const { shown } = cell("16");
    await until(() => shown.length === 1);
    await plan(excelWorkbook());
    expect(host.workbook.sheets).toHaveLength(5);
    expect(changed).toHaveBeenCalledTimes(1);
    await pause(LONG_ENOUGH);
    expect(reads()).toBe(2);
    expect(shown).toHaveLength(1);
  });

  it("read nothing for a plan while no cell asks", async () => {
    const { reads } = await live();
    await plan(excelWorkbook());
    await pause(LONG_ENOUGH);
    expect(reads()).toBe(0);
  });

  it("follow a sheet that is added or deleted, and a list that is sorted", async () => {
    const { host, model, reads, cell } = await live();
    const { shown } = cell("16");
    await until(() => shown.length === 1);
    const changes: number[] = [];
    model.subscribe(() => changes.push(reads()));
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Notes");
      await context.sync();
    });
    await until(() => changes.length === 1);
    host.sheet("Notes").Delete();
    await until(() => changes.length === 2);
    host.sort("Factures", "A2:F6", 2);
    await until(() => changes.length === 3);
    expect(changes).toEqual([2, 3, 4]);
    expect(shown).toHaveLength(1);
  });
});
