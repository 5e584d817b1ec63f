import { readBook, type BookReading } from "../../src/sheets/readInvoices";
import type { CellValue } from "../../src/sheets/workbook";
import { planWorkbook } from "../../src/preparePlan";
import { openXlsx, blankXlsx } from "../../src/xlsx/xlsxWorkbook";
import { copiedSheet } from "../../src/sheets/layout/copiedSheet";
import { CHOICES, day, sheetOf, type Rows } from "../sheets/book";

/** What people's sheets hold, planned from end to end and read back. */
const HEADER = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Date de paiement"];
const PAID = ["F1", "Dupont", "2026-01-05", "2026-02-04", 100, "2026-02-14"];

async function planned(rows: Rows): Promise<{ reading: BookReading; text: (sheet: string) => readonly CellValue[] }> {
  const workbook = blankXlsx();
  await workbook.write({ sheets: [copiedSheet(sheetOf([HEADER, ...rows]))], columns: null });
  const request = { asOf: day("2026-11-22"), choices: CHOICES, opening: null, alertLevel: null, language: null };
  await planWorkbook(workbook, workbook, { ...request, onStage: () => undefined });
  const snapshot = await openXlsx(workbook.bytes()).read();
  const text = (name: string): readonly CellValue[] =>
    snapshot.sheets.find((sheet) => sheet.name === name)!.cells.flat();
  return { reading: readBook(snapshot, CHOICES), text };
}

function isAccountedFor({ account }: BookReading): boolean {
  const parts = [account.read, ...account.leftOut];
  const sum = parts.reduce((total, { amounts }) => total + (amounts.get(CHOICES.defaultCurrency) ?? 0), 0);
  const rows = parts.reduce((total, part) => total + part.rows, 0);
  return rows === account.rows && sum === (account.total.get(CHOICES.defaultCurrency) ?? 0);
}

describe("names that could be taken for something else", () => {
  const names = ["=cmd|' /C calc'!A0", "+33 SARL", "-Moins", "@home", '<b>A & "B"</b>', "😀 Émilie", "X".repeat(200)];

  it.each(names)("come back as the text they are: %s", async (name) => {
    const { reading, text } = await planned([PAID, [name, name, "2026-10-01", "2026-10-31", 50, null]]);
    expect(reading.invoices.map(({ number }) => number)).toEqual(["F1", name]);
    expect(text("À faire")).toContain(name);
    expect(text("Prévisions").filter((cell) => cell === name)).toHaveLength(2);
  });
});

describe("books at the edge", () => {
  const invoice = (amount: CellValue, paid: CellValue = null): Rows[number] => [
    ...["F2", "Dupont", "2026-10-01", "2026-10-31"],
    ...[amount, paid],
  ];

  it.each<[string, Rows]>([
    ["one invoice", [invoice(100)]],
    ["all paid", [PAID]],
    ["credit notes only", [invoice(-100)]],
    ["the largest amount there is", [PAID, invoice(9_999_999_999.99)]],
    ["an amount beyond all sense", [PAID, invoice(1e300)]],
    ["nothing but faults", [PAID, ["F3", null, "2026-10-01", "bientôt", "beaucoup", "peut-être"]]],
    ["sub-totals and a total", [PAID, invoice(50), ["Total", null, null, null, 150, null]]],
    ["a payment still to come", [PAID, invoice(50, "2026-12-15")]],
  ])("are planned and accounted for to the cent: %s", async (_, rows) => {
    const { reading, text } = await planned(rows);
    expect(text("Plan de trésorerie")).toContain("Total des encaissements");
    expect(isAccountedFor(reading)).toBe(true);
    expect(reading.account.rows).toBe(rows.length);
  });
});
