import { readFileSync } from "node:fs";
import { missingReminderSheets } from "../../src/sheets/dunning/reminderSheets";
import { ORIGINAL_SETTINGS } from "../../src/sheets/dunning/originalSettings";
import { readSettings } from "../../src/sheets/dunning/readSettings";
import { readTemplates } from "../../src/sheets/dunning/readTemplates";
import { phrasesIn } from "../../src/text/language";
import { calendarDate } from "../../src/engine/calendar";
import { cents } from "../../src/engine/money";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { WorkbookError, type SheetSnapshot, type WorkbookSnapshot } from "../../src/sheets/workbook";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { planSheet, sheetEdits } from "../xlsx/sampleLayouts";
import { ExcelHost, type HostBook } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { fileCells } from "./fileCells";
import { invoiceBook, openedBook, plan } from "./sampleBook";

const SAMPLE = "samples/factures-atelier-mercier.xlsx";
const OWN_SHEETS = ["Plan de trésorerie", "À faire", "Prévisions"];
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

/** Whole plans, on a machine that may do other work beside. */
jest.setTimeout(60_000);

afterAll(() => office.close());

function openHost(book: HostBook): ExcelHost {
  return new ExcelHost(book, office);
}

/** What write refused with. */
async function refusalOf(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
}

describe("the plan of the sample workbook", () => {
  it("is the same through Excel as through a file, cell by cell", async () => {
    const file = openXlsx(readFileSync(SAMPLE));
    const host = openHost(openedBook(await file.read()));
    await plan(file);
    await plan(excelWorkbook());
    const [inFile, inExcel] = [await file.read(), await excelWorkbook().read()];
    expect(valuesOf(inExcel)).toEqual(valuesOf(inFile));
    expect(inExcel.marks.map(({ key }) => key).sort()).toEqual(inFile.marks.map(({ key }) => key).sort());
    expect(new Set(inExcel.marks)).toEqual(new Set(inFile.marks));
    for (const sheet of OWN_SHEETS) {
      const cells = fileCells(file.bytes(), sheet);
      expect(cells.size).toBeGreaterThan(50);
      const written = [...cells].map(([name]) => {
        const { place, NumberFormat: formats } = host.sheet(sheet).GetRange(name);
        const formula =
          host.sheet(sheet).cells.get(place.firstRow, place.firstColumn)?.content?.formula?.slice(1) ?? null;
        return [name, { formula, numberFormat: formats[0]![0] }];
      });
      expect(written).toEqual([...cells]);
    }
  });

  it("changes nothing when it is planned a second time", async () => {
    const host = openHost(openedBook(await openXlsx(readFileSync(SAMPLE)).read()));
    await plan(excelWorkbook());
    const before = await excelWorkbook().read();
    await plan(excelWorkbook(), { opening: null, alertLevel: null, language: null });
    expect(await excelWorkbook().read()).toEqual(before);
    expect(host.sheet("Plan de trésorerie").Charts.items).toHaveLength(1);
    expect(host.sheet("Plan de trésorerie").conditionalFormats).toHaveLength(2);
  });

  it("leaves a formula that the user put into a cell of theirs", async () => {
    const host = openHost(openedBook(await openXlsx(readFileSync(SAMPLE)).read()));
    await plan(excelWorkbook());
    const sheet = host.sheet("Plan de trésorerie");
    sheet.GetRange("B4").Formulas = [["=19000*2"]];
    await plan(excelWorkbook(), { opening: null, alertLevel: null, language: null });
    expect(sheet.GetRange("B4").Formulas).toEqual([["=19000*2"]]);
    await plan(excelWorkbook(), { opening: cents(100_000), alertLevel: null, language: null });
    expect(sheet.GetRange("B4").Formulas).toEqual([[1000]]);
  });

  it("follows an amount typed into the plan", async () => {
    const host = openHost(openedBook(await openXlsx(readFileSync(SAMPLE)).read()));
    await plan(excelWorkbook());
    const lowest = () => host.sheet("Plan de trésorerie").GetRange("B7").Values[0]![0] as number;
    const before = lowest();
    host.type("Plan de trésorerie", "B4", 39_000);
    expect(lowest()).toBeCloseTo(before + 1000, 6);
  });
});

/** All values by sheet and place; amounts to the cent, which computing may miss by a hair. */
function valuesOf(snapshot: WorkbookSnapshot): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  for (const sheet of snapshot.sheets) {
    sheet.cells.forEach((row, r) => {
      row.forEach((value, c) => {
        // Excel tells an empty text as a blank cell, a file does not.
        if (value === null || value === "") return;
        const shown = typeof value === "number" ? value.toFixed(2) : value;
        values.set(`${sheet.name} ${sheet.firstRow + r} ${sheet.firstColumn + c}`, shown);
      });
    });
  }
  return values;
}

describe("round trips", () => {
  it("do not grow with the number of rows", async () => {
    const counts: number[] = [];
    for (const rows of [100, 5000]) {
      const host = openHost(invoiceBook(rows));
      await plan(excelWorkbook());
      counts.push(host.requests.length);
      const most = Math.max(...host.requests.map((request) => Math.max(request.bytes, request.answerBytes)));
      expect(most).toBeLessThan(PAYLOAD_LIMIT);
    }
    expect(counts).toEqual([8, 8]);
  });

  it("stay under the payload limit where texts are long, reading and writing", async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [
      `${row} ${"é".repeat(150)}`,
      `${row}b ${"x".repeat(100)}`,
    ]);
    const host = openHost({ dateSystem: 1900, sheets: [{ name: "Notes", rows }] });
    const [sheet] = (await excelWorkbook().read()).sheets;
    expect(sheet?.cells).toEqual(rows);
    const cells = rows.map((row) => row.map((text) => ({ content: { kind: "text" as const, text }, style: {} })));
    await excelWorkbook().write(sheetEdits(planSheet(2, { rows: cells, chart: null, conditionalFormats: [] })));
    expect(host.requests.every(({ bytes }) => bytes < PAYLOAD_LIMIT)).toBe(true);
    expect(host.sheet("Plan").GetRange("B20000").Values).toEqual([[rows.at(-1)![1]]]);
  });

  it("leave nothing held by office.js", async () => {
    const host = openHost(invoiceBook(20));
    await plan(excelWorkbook());
    // It says so in a request of its own, a moment later.
    for (let waited = 0; host.referenceCount > 0 && waited < 2000; waited += 10) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(host.referenceCount).toBe(0);
  });
});

describe("reminders", () => {
  const sheetOf = (key: string) => async (): Promise<readonly (readonly unknown[])[]> => {
    const { marks, sheets } = await excelWorkbook().read();
    const mark = marks.find((candidate) => candidate.key === key);
    return sheets.find(({ name }) => name === mark?.sheet)?.cells ?? [];
  };

  it("move into the log once when they are marked done in Excel, formulas of the user's included", async () => {
    const host = openHost(invoiceBook(60));
    await plan(excelWorkbook());
    const { marks, sheets } = await excelWorkbook().read();
    const { firstRow } = marks.find(({ key }) => key === "toDo.done")!.range;
    const toDo = sheets.find(({ name }) => name === "À faire")!;
    const client = toDo.cells[firstRow - toDo.firstRow]![2 - toDo.firstColumn];
    host.type("À faire", `L${firstRow}`, "x");
    host.type("À faire", `O${firstRow}`, "vu au téléphone");
    await plan(excelWorkbook());
    const logged = (await sheetOf("log")()).filter((row) => row.includes("vu au téléphone"));
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain(client);
    const log = host.sheet("Relances");
    const row = (await sheetOf("log")()).findIndex((cells) => cells.includes("vu au téléphone")) + 1;
    log.GetRange(`I${row}`).Formulas = [['="vu "&"deux fois"']];
    await plan(excelWorkbook());
    expect(log.GetRange(`I${row}`).Formulas).toEqual([['="vu "&"deux fois"']]);
    expect((await sheetOf("log")()).filter((cells) => cells.includes(client))).toHaveLength(1);
  });

  it("have their settings and templates in Excel as in a file, and read back without a fault", async () => {
    openHost(invoiceBook(60));
    await plan(excelWorkbook());
    const snapshot = await excelWorkbook().read();
    const workbook = excelWorkbook();
    await workbook.read();
    await workbook.write({ sheets: missingReminderSheets(snapshot, phrasesIn("fr")), columns: null });
    const written = await excelWorkbook().read();
    expect(readSettings(written)).toEqual(ORIGINAL_SETTINGS);
    expect(readTemplates(written).problems).toEqual([]);
    expect(missingReminderSheets(written, phrasesIn("fr"))).toEqual([]);
  });
});

describe("a plan that breaks off", () => {
  const NOTE = "rappeler lundi";
  const later = { asOf: calendarDate("2026-12-01"), opening: null, alertLevel: null };

  /** A workbook planned once, with a note of the user's on each line of the list and an amount beside the plan's. */
  async function plannedHost(): Promise<ExcelHost> {
    const host = openHost(invoiceBook(60));
    await plan(excelWorkbook());
    const todo = (await excelWorkbook().read()).marks.find(({ key }) => key === "toDo.done")!;
    for (let row = todo.range.firstRow; row <= todo.range.lastRow; row++) host.type("À faire", `O${row}`, NOTE);
    host.type("Plan de trésorerie", "C14", 777);
    host.type("Plan de trésorerie", "R3", "à moi");
    return host;
  }

  it("completes on a second run, whichever request fails; nothing of the user's is lost", async () => {
    const whole = await plannedHost();
    whole.requests.length = 0;
    await plan(excelWorkbook(), later);
    const requests = whole.requests.length;
    expect(requests).toBe(9);
    const wanted = valuesOf(await excelWorkbook().read());
    expect([...wanted.values()]).toEqual(expect.arrayContaining([NOTE, "777.00", "à moi"]));
    for (let failing = 0; failing < requests; failing++) {
      const host = await plannedHost();
      host.requests.length = 0;
      host.failAt = failing;
      expect((await refusalOf(plan(excelWorkbook(), later))).code).toBe(failing < 3 ? "not-readable" : "not-writable");
      host.failAt = null;
      await plan(excelWorkbook(), later);
      expect(valuesOf(await excelWorkbook().read())).toEqual(wanted);
    }
  });

  it("completes on a second run, wherever a writing request is cut short", async () => {
    const whole = await plannedHost();
    whole.requests.length = 0;
    await plan(excelWorkbook(), later);
    const actions = whole.requests.map((request) => request.actions);
    const wanted = valuesOf(await excelWorkbook().read());
    const looks = actions.indexOf(Math.max(...actions));
    const cuts = [looks - 1, looks].flatMap((request) =>
      [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => ({ request, actions: Math.floor(actions[request]! * part) })),
    );
    for (const cut of cuts) {
      const host = await plannedHost();
      host.requests.length = 0;
      host.failAfterActions = cut;
      expect((await refusalOf(plan(excelWorkbook(), later))).code).toBe("not-writable");
      host.failAfterActions = null;
      await plan(excelWorkbook(), later);
      expect(valuesOf(await excelWorkbook().read())).toEqual(wanted);
    }
  });

  it("frames and sets up its sheets on the second run, where the first got no further than their cells", async () => {
    const host = openHost(invoiceBook(30));
    host.failAt = 6;
    expect((await refusalOf(plan(excelWorkbook()))).code).toBe("not-writable");
    host.failAt = null;
    await plan(excelWorkbook());
    const sheet = host.sheet("Plan de trésorerie");
    expect(sheet.FreezePanes).toMatchObject({ rows: 9, columns: 1 });
    expect(sheet.columnWidths.size).toBe(15);
    expect(sheet.cells.get(1, 1)?.formats.get("Font.Bold")).toBe(true);
    expect(host.workbook.sheets).toHaveLength(5);
  });

  it("leaves the workbook as it was where the first plan cannot be written", async () => {
    const host = openHost(invoiceBook(30));
    const workbook = excelWorkbook();
    const before = await workbook.read();
    host.requests.length = 0;
    // Three requests to read, two to look at the workbook, then the cells.
    host.failAt = 5;
    expect((await refusalOf(plan(workbook))).code).toBe("not-writable");
    host.failAt = null;
    expect(await workbook.read()).toEqual(before);
  });
});

describe("refusals", () => {
  it("names a protected sheet of invoices, and writes nothing", async () => {
    const host = openHost(invoiceBook(30));
    host.sheet("Factures").isProtected = true;
    expect(await refusalOf(plan(excelWorkbook()))).toMatchObject({ code: "protected", detail: "Factures" });
    expect(host.workbook.sheets.map((sheet) => sheet.Name)).toEqual(["Factures"]);
  });

  it("names a protected sheet of ours", async () => {
    const host = openHost(invoiceBook(30));
    await plan(excelWorkbook());
    host.sheet("À faire").isProtected = true;
    expect(await refusalOf(plan(excelWorkbook()))).toMatchObject({ code: "protected", detail: "À faire" });
  });

  it("adds no sheet to a workbook whose structure is protected", async () => {
    const host = openHost(invoiceBook(30));
    host.workbook.isStructureProtected = true;
    expect(await refusalOf(plan(excelWorkbook()))).toMatchObject({ code: "structure-protected" });
  });

  it("writes nothing over a note typed since the list was read, which the next run keeps", async () => {
    const host = openHost(invoiceBook(60));
    await plan(excelWorkbook());
    const notes = (await excelWorkbook().read()).marks.find(({ key }) => key === "toDo.done")!;
    const onStage = (stage: string) => {
      if (stage === "writing") host.type("À faire", `O${notes.range.firstRow}`, "vient d'appeler");
    };
    const error = await refusalOf(plan(excelWorkbook(), { onStage }));
    expect(error).toMatchObject({ code: "changed-meanwhile", detail: "À faire" });
    await plan(excelWorkbook());
    expect([...valuesOf(await excelWorkbook().read()).values()]).toContain("vient d'appeler");
  });

  it("writes nothing beside a list that got another row since it was read", async () => {
    const host = openHost(invoiceBook(30));
    const onStage = (stage: string) => {
      if (stage === "writing") host.type("Factures", "A32", "F31");
    };
    const error = await refusalOf(plan(excelWorkbook(), { onStage }));
    expect(error).toMatchObject({ code: "changed-meanwhile", detail: "Factures" });
    expect(host.workbook.sheets).toHaveLength(1);
  });
});

describe("looks", () => {
  const written = async (): Promise<ExcelHost> => {
    const host = openHost(invoiceBook(60));
    await plan(excelWorkbook());
    return host;
  };

  it("frame and print the plan", async () => {
    const sheet = (await written()).sheet("Plan de trésorerie");
    expect(sheet.FreezePanes).toMatchObject({ rows: 9, columns: 1 });
    expect(sheet.Gridlines).toBe(false);
    expect(Object.fromEntries(sheet.PageLayout.set)).toMatchObject({
      Orientation: "Landscape",
      PaperSize: "A4",
      Zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    });
    expect(sheet.columnWidths.get(1)).toBe(38 * 5.25);
    expect(sheet.cells.get(1, 1)?.formats).toEqual(
      new Map<string, unknown>([
        ["Font.Bold", true],
        ["Font.Size", 16],
        ["Font.Color", "#1F4E79"],
        ["NumberFormat", "General"],
      ]),
    );
  });

  it("draw columns and lines from the plan's rows", async () => {
    const [chart] = (await written()).sheet("Plan de trésorerie").Charts.items;
    expect(chart?.Name).toBe("Encaisse plan");
    const series = chart!.Series.items.map(({ ChartType, values, categories }) => [
      ChartType,
      values?.place.firstRow,
      categories?.place.firstRow,
    ]);
    expect(series.map(([type]) => type)).toEqual(["ColumnClustered", "ColumnClustered", "Line", "Line", "Line"]);
    expect(series.every(([, row, weeks]) => row !== undefined && weeks === 9)).toBe(true);
  });

  it("begin a page with the totals above the chart, wherever they move, and leave the user's page breaks", async () => {
    const expenses = (count: number) => [
      ["Libellé", "Catégorie", "Montant", "Première échéance", "Fréquence"],
      ...Array.from({ length: count }, (_, index) => [`D${index}`, `C${index}`, 100, "01/12/2026", "Mensuel"]),
    ];
    const host = openHost({
      ...invoiceBook(20),
      sheets: [...invoiceBook(20).sheets, { name: "Dépenses", rows: expenses(60) }],
    });
    const totalsAndBreaks = () => {
      const sheet = host.sheet("Plan de trésorerie");
      const labels = sheet.GetRange("A1:A120").Values.flat();
      return [labels.indexOf("Total des décaissements") + 1, sheet.HorizontalPageBreaks.items.map(({ row }) => row)];
    };
    await plan(excelWorkbook());
    const [first, breaks] = totalsAndBreaks();
    expect(first).toBeGreaterThan(60);
    expect(breaks).toEqual([first]);
    host.sheet("Plan de trésorerie").HorizontalPageBreaks.Add("A17");
    for (const row of [2, 3, 4]) host.type("Dépenses", `B${row}`, "C9");
    await plan(excelWorkbook());
    expect(totalsAndBreaks()).toEqual([Number(first) - 3, [17, Number(first) - 3]]);
    // The user would rather have no break there.
    host.sheet("Plan de trésorerie").HorizontalPageBreaks.items[1]!.Delete();
    await plan(excelWorkbook());
    expect(totalsAndBreaks()).toEqual([Number(first) - 3, [17]]);
  });

  it("leave the user's chart, conditional format and date format", async () => {
    const host = await written();
    const sheet = host.sheet("Plan de trésorerie");
    sheet.Charts.Add("Line", sheet.GetRange("B15:N15"), "Rows").Name = "à moi";
    sheet.GetRange("B15:N15").ConditionalFormats.Add("Custom").Custom.Rule.Formula = "=B15>1000";
    host.sheet("Factures").GetRange("H2").NumberFormat = [["d mmm"]];
    await plan(excelWorkbook());
    expect(sheet.Charts.items.map((chart) => chart.Name).sort()).toEqual(["Encaisse plan", "à moi"]);
    expect(sheet.conditionalFormats.map(({ Custom }) => Custom.Rule.Formula)).toContain("=B15>1000");
    expect(sheet.conditionalFormats).toHaveLength(3);
    expect(host.sheet("Factures").GetRange("H2").NumberFormat).toEqual([["d mmm"]]);
  });

  it("lay a plain list's filter anew around our columns, unless rows are filtered", async () => {
    const { sheets, dateSystem } = invoiceBook(20);
    const [{ name, rows }] = sheets as [HostBook["sheets"][number]];
    for (const hasCriteria of [false, true]) {
      const host = openHost({ dateSystem, sheets: [{ name, rows }] });
      const { AutoFilter } = host.sheet(name);
      AutoFilter.Apply(host.sheet(name).GetRange("A1:G21"));
      AutoFilter.hasCriteria = hasCriteria;
      await plan(excelWorkbook());
      expect(AutoFilter.place?.lastColumn).toBe(hasCriteria ? 7 : 11);
    }
  });

  it("give hidden names to what is ours", async () => {
    const host = await written();
    const marks = host.workbook.names;
    expect(marks.length).toBeGreaterThan(10);
    expect(marks.every(({ Name, Visible }) => Name.startsWith("_encaisse.") && Visible === false)).toBe(true);
  });
});

it("reads hidden sheets, errors and other tables", async () => {
  const host = openHost({
    dateSystem: 1900,
    sheets: [
      { name: "Caché", hidden: true, rows: [["a", { error: "#N/A" }, true]] },
      { name: "Vide", rows: [] },
    ],
  });
  const { sheets } = await excelWorkbook().read();
  expect(sheets).toEqual<SheetSnapshot[]>([
    { name: "Caché", hidden: true, firstRow: 1, firstColumn: 1, cells: [["a", { error: "#N/A" }, true]], tables: [] },
    { name: "Vide", hidden: false, firstRow: 1, firstColumn: 1, cells: [], tables: [] },
  ]);
  expect(host.workbook.sheets).toHaveLength(2);
});
