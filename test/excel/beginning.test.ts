import { calendarDate } from "../../src/engine/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { expectedPayment } from "../../src/functions/answers";
import { workOutBook, type Book } from "../../src/functions/book";
import { dateOfSerial } from "../../src/sheets/serialDate";
import type { WorkbookSnapshot } from "../../src/sheets/workbook";
import { addBeginning } from "../../src/taskpane/addBeginning";
import { failureIn } from "../../src/taskpane/hostWords";
import { phrasesIn } from "../../src/text/language";
import { ExcelHost, type HostBook, type SeenRequest } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { CHOICES } from "../sheets/book";
import { plan } from "./sampleBook";

/** The template and the sample company in an empty workbook: Excel tables of the user's own. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

/** Whole plans, on a machine that may do other work beside. */
jest.setTimeout(60_000);

afterAll(async () => {
  await office.close();
});

const AS_OF = calendarDate("2026-11-22");
const EMPTY: HostBook = { dateSystem: 1900, sheets: [{ name: "Feuil1", rows: [] }] };
const TWO_INVOICES = [
  ["F-1", "Dupont", "05/10/2026", "04/11/2026", 1200],
  ["F-2", "Martin", "02/11/2026", "02/12/2026", 600],
];

function openHost(book: HostBook = EMPTY): ExcelHost {
  return new ExcelHost(book, office);
}

function typeRow(host: ExcelHost, sheet: string, row: number, values: readonly unknown[]): void {
  values.forEach((value, index) => {
    host.type(sheet, `${"ABCDEFGHIJ"[index]!}${row}`, value);
  });
}

async function bookNow(): Promise<Book> {
  return workOutBook(await excelWorkbook().read(), { asOf: AS_OF, choices: CHOICES });
}

const tablesIn = (host: ExcelHost) => host.workbook.tables.map(({ Name, sheet, place }) => [Name, sheet.Name, place]);
const over = (lastRow: number, lastColumn: number) => ({ firstRow: 1, lastRow, firstColumn: 1, lastColumn });

describe("the template", () => {
  it.each([
    ["fr", ["Factures", "Clients", "Dépenses"]],
    ["en", ["Invoices", "Clients", "Expenses"]],
  ] as const)("is three Excel tables, each with one blank row to begin in (%s)", async (language, names) => {
    const host = openHost();
    await addBeginning("template", AS_OF, phrasesIn(language));
    const [invoices, clients, expenses] = names;
    expect(tablesIn(host)).toEqual([
      [invoices, invoices, over(2, 10)],
      [clients, clients, over(2, 5)],
      [expenses, expenses, over(2, 6)],
    ]);
    expect(new Set(host.workbook.tables.map(({ Style }) => Style))).toEqual(new Set(["TableStyleMedium2"]));
    // A table has its own filter buttons; a sheet's filter beside them would be a second one.
    expect(names.map((name) => host.sheet(name).AutoFilter.place)).toEqual([null, null, null]);
    expect((await excelWorkbook().read()).marks).toEqual([]);
  });

  it("takes names that are free where the workbook has tables of those names", async () => {
    const rows = [["Ville"], ["Lyon"]];
    const host = openHost({
      dateSystem: 1900,
      sheets: [{ name: "Divers", rows, tables: [{ name: "clients", range: over(2, 1), hasTotalsRow: false }] }],
    });
    await addBeginning("template", AS_OF, phrasesIn("fr"));
    expect(host.workbook.tables.map(({ Name }) => Name)).toEqual(["clients", "Factures", "Clients_2", "Dépenses"]);
    expect(host.sheet("Divers").GetRange("A1:A2").Values).toEqual(rows);
  });

  it("grows as one types below it, and the dates of its invoices are told", async () => {
    const host = openHost();
    await addBeginning("template", AS_OF, phrasesIn("fr"));
    TWO_INVOICES.forEach((invoice, index) => {
      typeRow(host, "Factures", index + 2, invoice);
    });
    expect(tablesIn(host)[0]).toEqual(["Factures", "Factures", over(3, 10)]);
    const book = await bookNow();
    expect(book.reading.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
    const answer = expectedPayment(book, "F-2");
    if (!("value" in answer)) throw new Error(answer.message);
    expect(dateOfSerial(answer.value, 1900)! > AS_OF).toBe(true);
  });

  it("is planned like any table of the user's, which has its own data and size back after a removal", async () => {
    const host = openHost();
    await addBeginning("template", AS_OF, phrasesIn("fr"));
    TWO_INVOICES.forEach((invoice, index) => {
      typeRow(host, "Factures", index + 2, invoice);
    });
    typeRow(host, "Clients", 2, ["Dupont", "30 jours"]);
    typeRow(host, "Dépenses", 2, ["Loyer", "Locaux", 900, "01/12/2026", "Mensuel"]);
    const before = await excelWorkbook().read();
    await plan(excelWorkbook());
    expect(tablesIn(host)[0]).toEqual(["Factures", "Factures", over(3, 14)]);
    typeRow(host, "Factures", 4, ["F-3", "Dupont", "20/11/2026", "20/12/2026", 240]);
    await plan(excelWorkbook());
    expect(host.sheet("Factures").GetRange("K4").Values).not.toEqual([[""]]);
    await excelWorkbook().remove();
    const after = await excelWorkbook().read();
    expect(after.marks).toEqual([]);
    expect(tablesIn(host)[0]).toEqual(["Factures", "Factures", over(4, 10)]);
    expect(after.sheets.slice(2)).toEqual(before.sheets.slice(2));
    expect(after.sheets[1]!.cells.slice(0, 3)).toEqual(before.sheets[1]!.cells);
  });
});

describe("the sample company", () => {
  it("fills tables to their last row", async () => {
    const host = openHost();
    await addBeginning("sample", AS_OF, phrasesIn("fr"));
    const [invoices, clients, expenses] = host.workbook.tables;
    const { reading } = await bookNow();
    expect(invoices!.place).toEqual(over(1 + reading.invoices.length, 10));
    expect([clients!.place, expenses!.place]).toEqual([over(11, 5), over(8, 6)]);
    const last = invoices!.place.lastRow;
    expect(host.sheet("Factures").GetRange(`A${last}:A${last + 1}`).Values).toEqual([
      [`F-${String(last - 1).padStart(4, "0")}`],
      [""],
    ]);
  });
});

describe("a beginning that Excel breaks off", () => {
  const words = phrasesIn("fr");

  /** What a failed press tells the user. */
  async function failed(): Promise<string> {
    const error: unknown = await addBeginning("sample", AS_OF, words).then(
      () => null,
      (reason: unknown) => reason,
    );
    return failureIn(words, error);
  }

  /** The workbook after one press that nothing disturbed, and how many requests it took. */
  async function whole(): Promise<{ wanted: WorkbookSnapshot; requests: readonly SeenRequest[] }> {
    const host = openHost();
    await addBeginning("sample", AS_OF, words);
    const requests = [...host.requests];
    return { wanted: await excelWorkbook().read(), requests };
  }

  const sheetNames = (host: ExcelHost) => host.workbook.sheets.map(({ Name }) => Name);

  it("at any request, leaves the workbook as it was, says so, and completes at a second press", async () => {
    const { wanted, requests } = await whole();
    expect(wanted.sheets.map(({ name }) => name)).toEqual(["Feuil1", "Factures", "Clients", "Dépenses"]);
    for (const failing of requests.keys()) {
      const host = openHost();
      host.failAt = failing;
      const told = await failed();
      expect(told).toContain("Excel n’a pas laissé écrire dans le classeur");
      // Before the first sheet was added there is nothing to take away.
      expect(told.includes("Les feuilles déjà ajoutées ont été retirées")).toBe(failing > 0);
      expect([sheetNames(host), host.workbook.tables]).toEqual([["Feuil1"], []]);
      host.failAt = null;
      await addBeginning("sample", AS_OF, words);
      expect(await excelWorkbook().read()).toEqual(wanted);
    }
  });

  it("in the middle of any request, leaves no sheet such as « Factures (2) » behind", async () => {
    const { wanted, requests } = await whole();
    const cuts = requests.flatMap(({ actions }, request) =>
      [0.02, 0.1, 0.25, 0.4, 0.55, 0.7, 0.85, 0.99].map((part) => ({ request, actions: Math.ceil(actions * part) })),
    );
    for (const cut of cuts) {
      const host = openHost();
      host.failAfterActions = cut;
      await failed();
      expect(sheetNames(host)).toEqual(["Feuil1"]);
      host.failAfterActions = null;
      await addBeginning("sample", AS_OF, words);
      expect(await excelWorkbook().read()).toEqual(wanted);
    }
  });

  it("for good, names the sheets that may be left, and takes them away before the next press adds any", async () => {
    const { wanted, requests } = await whole();
    const host = openHost();
    host.failAfterActions = { request: requests.length - 1, actions: Math.ceil(requests.at(-1)!.actions * 0.9) };
    host.failFrom = requests.length;
    expect(await failed()).toContain("« Factures », « Clients », « Dépenses »");
    expect(sheetNames(host)).toEqual(["Feuil1", "Factures", "Clients", "Dépenses"]);
    Object.assign(host, { failAfterActions: null, failFrom: null });
    await addBeginning("sample", AS_OF, words);
    expect(await excelWorkbook().read()).toEqual(wanted);
  });

  it("for good, leaves a sheet that the user has typed into since, and one of a colleague's of the same name", async () => {
    const { requests } = await whole();
    const host = openHost();
    host.failAfterActions = { request: requests.length - 1, actions: Math.ceil(requests.at(-1)!.actions * 0.9) };
    host.failFrom = requests.length;
    await failed();
    host.type("Clients", "B3", "à réception");
    host.sheet("Dépenses").Delete();
    host.workbook.addSheet("Dépenses");
    host.type("Dépenses", "A1", "mes notes");
    Object.assign(host, { failAfterActions: null, failFrom: null });
    await addBeginning("sample", AS_OF, words);
    expect(sheetNames(host)).toEqual(["Feuil1", "Clients", "Dépenses", "Factures", "Clients (2)", "Dépenses (2)"]);
    expect(host.sheet("Clients").GetRange("B3").Values).toEqual([["à réception"]]);
    expect(host.sheet("Dépenses").GetRange("A1").Values).toEqual([["mes notes"]]);
  });
});
