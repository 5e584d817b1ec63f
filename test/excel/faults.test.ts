import { calendarDate } from "../../src/engine/calendar";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { WorkbookError } from "../../src/sheets/workbook";
import { inTurn } from "../../src/taskpane/inTurn";
import { PLAIN_PRESS, planJob } from "../../src/taskpane/planJob";
import { phrasesIn } from "../../src/text/language";
import { ExcelHost, type HostBook } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { CHOICES } from "../sheets/book";
import { invoiceBook, plan } from "./sampleBook";

/** What users, colleagues and Excel do at the wrong moment. Nothing of the user's is lost, and a second press completes. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

/** Whole plans, on a machine that may do other work beside. */
jest.setTimeout(60_000);

afterAll(() => office.close());

function openHost(book: HostBook = invoiceBook(60)): ExcelHost {
  return new ExcelHost(book, office);
}

async function refusalOf(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
}

/** Plans, and does something once everything was read and computed. */
function planAndMeanwhile(meanwhile: () => void): Promise<void> {
  return plan(excelWorkbook(), {
    onStage: (stage) => {
      if (stage === "writing") meanwhile();
    },
  });
}

const namesOf = (host: ExcelHost): string[] => host.workbook.sheets.map(({ Name }) => Name);
const OURS = ["Plan de trésorerie", "À faire", "Prévisions", "Plans gardés (Encaisse)"];

describe("while a plan is worked out", () => {
  it("the sheet of the invoices is deleted: nothing is written, and the sheet is named", async () => {
    const host = openHost();
    host.workbook.addSheet("Notes");
    const error = await refusalOf(
      planAndMeanwhile(() => {
        host.sheet("Factures").Delete();
      }),
    );
    expect(error).toMatchObject({ code: "changed-meanwhile", detail: "Factures" });
    expect(namesOf(host)).toEqual(["Notes"]);
  });

  it("one of our sheets is deleted: it comes again, with what the user had typed on it", async () => {
    const host = openHost();
    await plan(excelWorkbook());
    host.type("À faire", "O5", "rappeler lundi");
    await planAndMeanwhile(() => {
      host.sheet("À faire").Delete();
    });
    expect(namesOf(host).sort()).toEqual(["Factures", ...OURS].sort());
    expect(host.sheet("À faire").GetRange("O5").Values).toEqual([["rappeler lundi"]]);
  });

  it("a colleague changes a cell of the list: the cell stays, and the next press counts it", async () => {
    const host = openHost();
    await planAndMeanwhile(() => {
      host.type("Factures", "G61", 1);
    });
    expect(host.sheet("Factures").GetRange("G61").Values).toEqual([[1]]);
    await plan(excelWorkbook());
    expect(host.sheet("Factures").GetRange("G61").Values).toEqual([[1]]);
  });

  it("the user types into a cell: Excel keeps the request until the cell is left", async () => {
    const host = openHost();
    const leave = host.beginCellEdit();
    const planned = plan(excelWorkbook());
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(host.requests).toHaveLength(0);
    leave();
    await planned;
    expect(namesOf(host)).toEqual(["Factures", ...OURS]);
  });

  it("the user types into a cell, in an Excel that cannot wait: one is asked to finish", async () => {
    const host = openHost();
    host.failAt = 0;
    host.failWith = "InvalidOperationInCellEditMode";
    const { code, detail } = await refusalOf(plan(excelWorkbook()));
    expect(phrasesIn("fr").workbookError(code, detail)).toContain("validez la cellule par Entrée");
  });
});

it.each(["fr", "en"] as const)("a protection met while writing is told in a person's words (%s)", async (language) => {
  const host = openHost();
  host.failAt = 4;
  host.failWith = "AccessDenied";
  const { code, detail } = await refusalOf(plan(excelWorkbook()));
  expect(code).toBe("protected");
  const said = phrasesIn(language).workbookError(code, detail);
  expect(said).toContain(language === "fr" ? "est sans doute protégée" : "is probably protected");
  expect(said).not.toMatch(/AccessDenied|«|"|\(\)/);
});

describe("between two plans", () => {
  it("the sheet of the invoices is renamed: our columns are found there", async () => {
    const host = openHost();
    await plan(excelWorkbook());
    const width = host.workbook.tables[0]!.place.lastColumn;
    host.renameSheet("Factures", "Ventes d'été");
    await plan(excelWorkbook());
    expect(host.workbook.tables[0]!.place.lastColumn).toBe(width);
    expect(namesOf(host)).toEqual(["Ventes d'été", ...OURS]);
  });

  it("rows of the table are hidden by a filter: their cells are written too, and the filter stays", async () => {
    const host = openHost();
    const [table] = host.workbook.tables;
    table!.AutoFilter.hasCriteria = true;
    await plan(excelWorkbook());
    expect(table!.AutoFilter.hasCriteria).toBe(true);
    expect(host.sheet("Factures").GetRange("H50:H61").Values.flat()).not.toContain("");
  });

  it("cells of our plan are merged: they are parted, and show their figures again", async () => {
    const host = openHost();
    await plan(excelWorkbook());
    const sheet = host.sheet("Plan de trésorerie");
    sheet.mergedAreas.push({ firstRow: 12, lastRow: 13, firstColumn: 2, lastColumn: 3 });
    await plan(excelWorkbook());
    expect(sheet.mergedAreas).toEqual([]);
  });
});

describe("before a plan", () => {
  it("cells are merged where our columns go: the sheet is named, and nothing is written", async () => {
    const host = openHost();
    host.sheet("Factures").mergedAreas.push({ firstRow: 3, lastRow: 3, firstColumn: 7, lastColumn: 9 });
    expect(await refusalOf(plan(excelWorkbook()))).toMatchObject({ code: "merged", detail: "Factures" });
    expect(namesOf(host)).toEqual(["Factures"]);
    host.sheet("Factures").mergedAreas.length = 0;
    await plan(excelWorkbook());
    expect(namesOf(host)).toEqual(["Factures", ...OURS]);
  });

  it("a print area ends with the list: it grows over our columns, and another part of it stays", async () => {
    const host = openHost();
    const { PageLayout } = host.sheet("Factures");
    PageLayout.SetPrintArea("A1:G61,M1:N5");
    await plan(excelWorkbook());
    expect(PageLayout.set.get("PrintArea")).toBe("A1:K61,M1:N5");
  });

  it("Excel is too old: it says so in words, and nothing is asked of it", async () => {
    const host = openHost();
    const requirements = { isSetSupported: (name: string) => name !== "ExcelApi" };
    Object.assign(globalThis, { Office: { context: { requirements } } });
    const { code, detail } = await refusalOf(plan(excelWorkbook()));
    Object.assign(globalThis, { Office: undefined });
    expect(host.requests).toHaveLength(0);
    expect(phrasesIn("en").workbookError(code, detail)).toContain("too old for Encaisse (it takes ExcelApi 1.13)");
  });
});

it("twenty quick presses make one plan and a second one, after which each is answered", async () => {
  const host = openHost();
  const told: string[] = [];
  const job = planJob({
    workbook: excelWorkbook,
    inTurn: inTurn(),
    choices: () => Promise.resolve(CHOICES),
    asOf: () => calendarDate("2026-11-22"),
    pause: () => Promise.resolve(),
    show: () => Promise.resolve(),
    tell: ({ kind }) => told.push(kind),
    failureWords: String,
    whyNot: () => "",
  });
  const press = () => job.press({ ...PLAIN_PRESS, isAgreed: true });
  expect(new Set(await Promise.all(Array.from({ length: 20 }, press)))).toEqual(new Set(["written"]));
  expect(told.filter((kind) => kind === "done")).toHaveLength(2);
  expect(host.workbook.tables[0]!.place.lastColumn).toBe(11);
  const marks = host.workbook.names.map(({ Name }) => Name);
  expect(new Set(marks).size).toBe(marks.length);
  expect(host.sheet("Plan de trésorerie").Charts.items).toHaveLength(1);
});

describe("removing", () => {
  const NOTE = "à moi";

  /** A workbook planned once, with cells of the user's beside the list and on a sheet of their own. */
  async function plannedHost(): Promise<ExcelHost> {
    const host = openHost({
      ...invoiceBook(30),
      sheets: [...invoiceBook(30).sheets, { name: "Notes", rows: [[NOTE, "=1+1"]] }],
    });
    host.type("Factures", "N3", NOTE);
    await plan(excelWorkbook());
    host.requests.length = 0;
    return host;
  }

  it("completes on a second run, whichever request fails; nothing of the user's is lost", async () => {
    const whole = await plannedHost();
    await excelWorkbook().remove();
    const requests = whole.requests.length;
    const wanted = await excelWorkbook().read();
    expect(wanted.sheets.map(({ name }) => name)).toEqual(["Factures", "Notes"]);
    expect(wanted.sheets[0]!.tables[0]!.range.lastColumn).toBe(7);
    expect(wanted.marks).toEqual([]);
    for (let failing = 0; failing < requests; failing++) {
      const host = await plannedHost();
      host.failAt = failing;
      expect((await refusalOf(excelWorkbook().remove())).code).toBe("not-writable");
      host.failAt = null;
      await excelWorkbook().remove();
      expect(await excelWorkbook().read()).toEqual(wanted);
      expect(host.workbook.names).toEqual([]);
    }
  });

  it("completes on a second run, wherever a request is cut short", async () => {
    const whole = await plannedHost();
    await excelWorkbook().remove();
    const requests = [...whole.requests];
    const wanted = await excelWorkbook().read();
    const cuts = requests.flatMap(({ actions }, request) =>
      [0.2, 0.4, 0.6, 0.8].map((part) => ({ request, actions: Math.floor(actions * part) })),
    );
    for (const cut of cuts) {
      const host = await plannedHost();
      host.failAfterActions = cut;
      await refusalOf(excelWorkbook().remove());
      host.failAfterActions = null;
      await excelWorkbook().remove();
      expect(await excelWorkbook().read()).toEqual(wanted);
    }
  });

  it.each<[string, string, (host: ExcelHost) => void]>([
    ["a protected list", "protected", (host) => (host.sheet("Factures").isProtected = true)],
    ["a protected workbook", "structure-protected", (host) => (host.workbook.isStructureProtected = true)],
    ["a filtered list", "filtered", (host) => (host.workbook.tables[0]!.AutoFilter.hasCriteria = true)],
    [
      "a formula on our plan",
      "in-use",
      (host) => {
        host.type("Notes", "C1", "='Plan de trésorerie'!B7*2");
      },
    ],
    [
      "no sheet but ours in sight",
      "nothing-else",
      (host) => {
        hideUsers(host);
      },
    ],
  ])("refuses %s before anything is changed", async (_, code, spoil) => {
    const host = await plannedHost();
    spoil(host);
    const before = namesOf(host);
    expect((await refusalOf(excelWorkbook().remove())).code).toBe(code);
    expect(namesOf(host)).toEqual(before);
    expect(host.workbook.tables[0]!.place.lastColumn).toBe(11);
  });

  it("forgets what the user answered in the pane", async () => {
    const host = await plannedHost();
    host.workbook.Settings.Add("encaisse.choices", "{}");
    host.workbook.Settings.Add("other", "theirs");
    await excelWorkbook().remove();
    expect([...host.workbook.Settings.kept.keys()]).toEqual(["other"]);
  });

  it("takes no note that was typed after the user was told what goes", async () => {
    const host = await plannedHost();
    const workbook = excelWorkbook();
    await workbook.read();
    host.type("À faire", "O5", "rappeler lundi");
    expect(await refusalOf(workbook.remove())).toMatchObject({ code: "changed-meanwhile", detail: "À faire" });
    expect(host.sheet("À faire").GetRange("O5").Values).toEqual([["rappeler lundi"]]);
  });

  it("gives back the print area and the filter of a plain list", async () => {
    const [{ name, rows }] = invoiceBook(20).sheets as [HostBook["sheets"][number]];
    const host = openHost({ dateSystem: 1900, sheets: [{ name, rows }] });
    host.sheet(name).PageLayout.SetPrintArea("A1:G21");
    host.sheet(name).AutoFilter.Apply(host.sheet(name).GetRange("A1:G21"));
    await plan(excelWorkbook());
    await excelWorkbook().remove();
    expect(host.sheet(name).PageLayout.set.get("PrintArea")).toBe("A1:G21");
    expect(host.sheet(name).AutoFilter.place?.lastColumn).toBe(7);
    expect(host.sheet(name).GetRange("H1:K21").Values.flat().join("")).toBe("");
    expect(host.sheet(name).columnWidths.size).toBe(0);
  });
});

function hideUsers(host: ExcelHost): void {
  for (const name of ["Factures", "Notes"]) host.sheet(name).Visibility = "Hidden";
}
