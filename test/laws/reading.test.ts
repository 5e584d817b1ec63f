import fc from "fast-check";
import { clientKey } from "../../src/sheets/clientNames";
import { readBook, type BookReading } from "../../src/sheets/readInvoices";
import type { CellValue } from "../../src/sheets/workbook";
import { bookOf, CHOICES, read, sheetOf } from "../sheets/book";
import { dirtySheet } from "./readingGenerator";

/** Sheets per law; ENCAISSE_LAW_RUNS=100000 for a night's run. */
const RUNS = Number(process.env["ENCAISSE_LAW_RUNS"] ?? 300);

/** Words and figures a sheet might hold, and whatever else. */
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constantFrom<CellValue>(
    "N° facture",
    "Client",
    "Date",
    "Échéance",
    "Montant TTC",
    "Montant HT",
    "TVA",
    "Statut",
    "Payé",
    "Solde",
    "Type",
    "Devise",
  ),
  fc.constantFrom<CellValue>(
    "Règlement 1",
    "Date règlement 1",
    "Relance 1",
    "Désignation",
    "Code client",
    "Conditions de règlement",
    "Litige",
  ),
  fc.constantFrom<CellValue>(
    "F1",
    "F2",
    "Dupont",
    "Durand SARL",
    "12/03/2026",
    "03/04/2026",
    "2026-01-15",
    "1 234,56 €",
    "1,234",
    "(12,00)",
    "USD",
  ),
  fc.constantFrom<CellValue>(
    "payée",
    "impayée",
    "brouillon",
    "avoir",
    "Total",
    "30 jours fin de mois",
    "oui",
    "-",
    20,
    100,
    46_000,
    -50,
    1e15,
    true,
  ),
  fc.constantFrom<CellValue>({ error: "#N/A" }, { error: "not computed" }),
  fc.string(),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
);
const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
const HEADER: CellValue[] = [
  "N° facture",
  "Client",
  "Date",
  "Échéance",
  "Montant TTC",
  "Payé",
  "Solde",
  "Statut",
  "Type",
];

function sumsOf(parts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts)
    for (const [currency, amount] of part) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return sums;
}

function expectAccountAddsUp({ account, invoices, rowsOf, problems }: BookReading): void {
  const parts = [account.read, ...account.leftOut];
  expect(parts.reduce((sum, { rows }) => sum + rows, 0)).toBe(account.rows);
  expect(sumsOf(parts.map(({ amounts }) => amounts))).toEqual(new Map(account.total));
  const rows = new Set([...rowsOf.values()].flat());
  expect(rows.size).toBe([...rowsOf.values()].flat().length);
  expect(rowsOf.size).toBe(invoices.length);
  for (const problem of problems) expect(typeof problem.found).toBe("string");
  if (invoices.every(({ kind }) => kind !== "credit-note")) {
    const read = new Map<string, number>();
    for (const { currency, amount } of invoices) read.set(currency, (read.get(currency) ?? 0) + amount);
    expect(read).toEqual(new Map(account.read.amounts));
  }
}

describe("reading any grid of cells", () => {
  it("never throws, and accounts for every row and cent", () => {
    fc.assert(
      fc.property(grid, fc.constantFrom(1900 as const, 1904 as const), (cells, dateSystem) => {
        expectAccountAddsUp(readBook({ ...bookOf([sheetOf(cells)]), dateSystem }, CHOICES));
      }),
      { numRuns: RUNS },
    );
  });

  it("accounts for every row and cent below a header", () => {
    fc.assert(
      fc.property(grid, (cells) => {
        expectAccountAddsUp(read([HEADER, ...cells]));
      }),
      { numRuns: RUNS },
    );
  });
});

describe("reading a dirty sheet", () => {
  it("gives back what the sheet means", () => {
    fc.assert(
      fc.property(dirtySheet, ({ truth, cells }) => {
        const reading = read(cells);
        expectAccountAddsUp(reading);
        expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
        expect(
          reading.invoices.map(({ number, clientId, issuedOn, dueOn, amount, receipts }) => ({
            number,
            clientId,
            issuedOn,
            dueOn,
            amount,
            paidOn: receipts.map(({ receivedOn }) => receivedOn),
          })),
        ).toEqual(
          truth.map(({ number, client, issuedOn, dueOn, cents, paidOn }) => ({
            number,
            clientId: clientKey(client),
            issuedOn,
            dueOn,
            amount: cents,
            paidOn: paidOn === null ? [] : [paidOn],
          })),
        );
      }),
      { numRuns: RUNS },
    );
  });
});
