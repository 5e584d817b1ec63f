import { readFileSync } from "node:fs";
import { showSheet } from "../../src/commands/showSheet";
import { writePlan } from "../../src/commands/writePlan";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { workOutBook } from "../../src/functions/book";
import { MARK } from "../../src/sheets/marks";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { ExcelHost } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { CHOICES } from "../sheets/book";
import { AS_OF, ROWS } from "../functions/sampleBook";

/** The add-in over the real office.js, with Excel's stand-in behind it. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => {
  office.close();
});

const settings = { asOf: AS_OF, choices: CHOICES };

describe("the ribbon in Excel", () => {
  it("writes the plan, the to-do list and the forecast behind the user's sheet, once however often it is pressed", async () => {
    const host = new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows: ROWS }] }, office);
    expect(await writePlan(excelWorkbook(), settings)).toBeNull();
    const names = host.workbook.sheets.map(({ Name }) => Name);
    expect(names.length).toBe(4);
    expect(await writePlan(excelWorkbook(), settings)).toBeNull();
    expect(host.workbook.sheets.map(({ Name }) => Name)).toEqual(names);
  });

  it("shows nothing in a workbook it never wrote to, and does not fail", async () => {
    const host = new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows: ROWS }] }, office);
    await showSheet(MARK.toDo);
    expect(host.workbook.sheets.length).toBe(1);
  });
});

describe("the functions in Excel", () => {
  it("rest on the same forecast as a file does", async () => {
    const file = await openXlsx(readFileSync("samples/factures-atelier-mercier.xlsx")).read();
    const sheets = file.sheets.map(({ cells, ...sheet }) => ({
      ...sheet,
      rows: cells,
      tables: sheet.tables.map(({ name, range, hasTotalsRow }) => ({ name, range, hasTotalsRow })),
    }));
    new ExcelHost({ dateSystem: 1900, sheets }, office);
    const inExcel = await workOutBook(await excelWorkbook().read(), settings);
    const onFile = await workOutBook(file, settings);
    expect(inExcel.payments.size).toBeGreaterThan(30);
    expect(inExcel.payments).toEqual(onFile.payments);
    expect(inExcel.nextReminders).toEqual(onFile.nextReminders);
  });
});
