import { codes, day, read, sheetOf } from "./book";

const HEADER = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Date de règlement"];

describe("readBook", () => {
  it("reads a plain French sheet without a problem", () => {
    const reading = read([
      HEADER,
      ["F001", "Dupont SARL", 46023, 46053, 1200.5, 46060],
      ["F002", "Durand", "15/01/2026", "14/02/2026", "1 234,56 €", null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([
      { id: "F001", amount: 120050, issuedOn: day("2026-01-01"), dueOn: day("2026-01-31"), dueSource: "sheet", receipts: [{ receivedOn: day("2026-02-07"), amount: 120050 }] },
      { id: "F002", amount: 123456, issuedOn: day("2026-01-15"), dueOn: day("2026-02-14"), receipts: [] },
    ]);
    expect(reading.language).toBe("fr");
    expect(reading.table).toMatchObject({ sheet: "Factures", headerRow: 1, firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 6, table: null });
    expect(reading.account).toMatchObject({ rows: 2, read: { rows: 2 }, leftOut: [] });
  });
});
