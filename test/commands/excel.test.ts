import { readFileSync } from "node:fs";
import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { workOutBook } from "../../src/functions/book";
import { openXlsx } from "../../src/xlsx/xlsxWorkbook";
import { ExcelHost } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { CHOICES } from "../sheets/book";
import { AS_OF } from "../functions/sampleBook";

/** The add-in over the real office.js, with Excel's stand-in behind it. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => office.close());

const settings = { asOf: AS_OF, choices: CHOICES };

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
