import { excelWorkbook } from "../../src/excel/excelWorkbook";
import { watchSelection, type SelectedRow } from "../../src/excel/selection";
import { workOutBook } from "../../src/functions/book";
import { selectedInvoices } from "../../src/functions/selectedInvoices";
import { ExcelHost } from "../host/excelHost";
import { openOfficeWindow } from "../host/officeWindow";
import { plan } from "../excel/sampleBook";
import { CHOICES } from "../sheets/book";
import { AS_OF, ROWS } from "./sampleBook";

/** Which invoice the user is on, through the real office.js. */

const office = openOfficeWindow();
Object.assign(globalThis, { Excel: office.excel });

afterAll(() => office.close());

async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo() && waited < 2000; waited += 10) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(isSo()).toBe(true);
}

it("is that of the row in the list, in the forecast and in the to-do list, and none beside them", async () => {
  const host = new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows: ROWS }] }, office);
  await plan(excelWorkbook());
  const book = await workOutBook(await excelWorkbook().read(), { asOf: AS_OF, choices: CHOICES });
  const told: (SelectedRow | null)[] = [];
  await watchSelection((selected) => told.push(selected));
  expect(told.map((selected) => selected?.row)).toEqual([1]);
  const numbersAt = async (sheet: string, address: string): Promise<readonly string[]> => {
    const before = told.length;
    host.select(sheet, address);
    await until(() => told.length > before && told.at(-1)?.sheet === sheet);
    const ids = selectedInvoices(book, told.at(-1)!);
    return ids.map((id) => book.reading.invoices.find((invoice) => invoice.id === id)!.number);
  };
  expect(await numbersAt("Factures", "C5")).toEqual(["0015"]);
  expect(await numbersAt("Factures", "A6:F6")).toEqual(["16"]);
  expect(await numbersAt("Factures", "A1")).toEqual([]);
  const listed = host.sheet("Prévisions").GetRange("A5:A6").Values.flat();
  expect([...listed].sort()).toEqual(["0015", "16"]);
  expect(await numbersAt("Prévisions", "G5")).toEqual([listed[0]]);
  expect(await numbersAt("À faire", "B5")).toEqual(["0015"]);
  expect(await numbersAt("Plan de trésorerie", "B4")).toEqual([]);
  expect(await numbersAt("Factures", "J40")).toEqual([]);
});

it("is none where Excel has no cells selected", async () => {
  const host = new ExcelHost({ dateSystem: 1900, sheets: [{ name: "Factures", rows: ROWS }] }, office);
  host.failAt = 1;
  const told: (SelectedRow | null)[] = [];
  await watchSelection((selected) => told.push(selected));
  expect(told).toEqual([null]);
});
