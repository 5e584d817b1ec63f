import { openCsv } from "../../src/csv/csvWorkbook";
import { decodeText, separatorOf } from "../../src/csv/csvText";
import { readBook } from "../../src/sheets/readInvoices";
import type { CellValue } from "../../src/sheets/workbook";
import { CHOICES } from "../sheets/book";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function cellsOf(text: string): Promise<readonly (readonly CellValue[])[]> {
  return (await openCsv(bytes(text), "a.csv").read()).sheets[0]!.cells;
}

describe("openCsv", () => {
  it("shows one sheet named after the file", async () => {
    const snapshot = await openCsv(bytes("a;b"), "/tmp/Factures 2026.csv").read();
    expect(snapshot).toEqual({
      dateSystem: 1900,
      sheets: [{ name: "Factures 2026", hidden: false, firstRow: 1, firstColumn: 1, cells: [["a", "b"]], tables: [] }],
      marks: [],
    });
  });

  it("keeps every value as text, blanks as null and blank rows empty", async () => {
    expect(await cellsOf("a;0012;\n;;\n1,50;;x\n\n")).toEqual([["a", "0012", null], [], ["1,50", null, "x"]]);
  });

  it("reads separators, quotes and line breaks inside quotes", async () => {
    expect(await cellsOf('"a;b";"say ""hi""";"two\nlines"\nc;d;e')).toEqual([
      ["a;b", 'say "hi"', "two\nlines"],
      ["c", "d", "e"],
    ]);
  });

  it("reads an empty file and one quote alone", async () => {
    expect(await cellsOf("")).toEqual([]);
    expect(await cellsOf('"')).toEqual([]);
  });

  it("refuses to write", async () => {
    const workbook = openCsv(bytes("a"), "a.csv");
    await expect(workbook.write({ sheets: [], columns: null })).rejects.toMatchObject({
      code: "not-writable",
      detail: "a.csv",
    });
  });

  it("gives a sheet that is read without a problem", async () => {
    const text =
      "Invoice number,Client,Invoice date,Due date,Amount,Payment date\nI1,Acme,2026-01-01,2026-01-31,12.50,\n";
    const reading = readBook(await openCsv(bytes(text), "ledger.csv").read(), CHOICES);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([
      { id: "I1", amount: 1250, issuedOn: "2026-01-01", dueOn: "2026-01-31", receipts: [] },
    ]);
  });
});

describe("decodeText", () => {
  it("reads UTF-8 with and without a byte order mark", () => {
    expect(decodeText(bytes("Échéance"))).toBe("Échéance");
    expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, ...bytes("Échéance")))).toBe("Échéance");
  });

  it("reads UTF-16 of both byte orders by its mark", () => {
    expect(decodeText(Uint8Array.of(0xff, 0xfe, 0xc9, 0x00, 0x41, 0x00))).toBe("ÉA");
    expect(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0xc9, 0x00, 0x41))).toBe("ÉA");
  });

  it("takes what is no UTF-8 for Windows-1252, euro sign included", () => {
    expect(decodeText(Uint8Array.of(0xc9, 0x63, 0x68, 0xe9, 0x61, 0x6e, 0x63, 0x65, 0x20, 0x80))).toBe("Échéance €");
  });
});

describe("separatorOf", () => {
  it.each([
    ["a;b;c\n1,5;2,5;3", ";"],
    ["a,b,c\n1.5,2,3", ","],
    ["a\tb\tc\n1,5\t2\t3", "\t"],
    ["a|b|c\n1|2|3", "|"],
    ['"a;b",c\n"d;e",f', ","],
    ["Suivi, par client\nN°;Client;Montant\n1;Dupont;1,5\n2;Durand;2,5", ";"],
    ["seul", ";"],
  ])("finds the separator of %j", (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});
