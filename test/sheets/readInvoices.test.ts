import { readBook } from "../../src/sheets/readInvoices";
import type { CellValue } from "../../src/sheets/workbook";
import { bookOf, changed, CHOICES, codes, day, problemsOf, read, sheetOf, type Rows } from "./book";

const HEADER = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Date de règlement"];
const F001 = ["F001", "Dupont", "2026-01-01", "2026-01-31", 100, "2026-02-07"];
const F002 = ["F002", "Durand", "2026-01-15", "2026-02-14", 50, null];

/** A sheet with one more column, "N° facture | Client | Date facture | Échéance | Montant TTC" before it. */
function withColumn(header: string, values: readonly CellValue[], more: Rows = []): ReturnType<typeof read> {
  const rows = values.map((value, index) => [`F${index + 1}`, "Dupont", "2026-01-01", "2026-01-31", 100, value]);
  return read([[...HEADER.slice(0, 5), header], ...rows, ...more]);
}

describe("readBook", () => {
  it("reads a plain French sheet without a problem", () => {
    const reading = read([
      HEADER,
      ["F001", "Dupont SARL", 46023, 46053, 1200.5, 46060],
      ["F002", "Durand", "15/01/2026", "14/02/2026", "1 234,56 €", null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([
      {
        id: "F001",
        number: "F001",
        clientId: "dupont",
        kind: "invoice",
        currency: "EUR",
        issuedOn: day("2026-01-01"),
        dueOn: day("2026-01-31"),
        dueSource: "sheet",
        amount: 120050,
        receipts: [{ receivedOn: day("2026-02-07"), amount: 120050 }],
        promise: null,
        dispute: null,
        expectedByUser: null,
        dunning: { level: 0, lastRemindedOn: null, excluded: false },
      },
      { id: "F002", amount: 123456, issuedOn: day("2026-01-15"), dueOn: day("2026-02-14"), receipts: [] },
    ]);
    expect(reading.language).toBe("fr");
    expect(reading.table).toMatchObject({
      sheet: "Factures",
      headerRow: 1,
      firstRow: 2,
      lastRow: 3,
      firstColumn: 1,
      lastColumn: 6,
      table: null,
    });
    expect(reading.table?.columns.get("due")).toEqual({ column: 4, header: "Échéance" });
    expect([...reading.rowsOf]).toEqual([
      ["F001", [2]],
      ["F002", [3]],
    ]);
    expect(reading.account).toEqual({
      rows: 2,
      read: { rows: 2, amounts: new Map([["EUR", 243506]]) },
      leftOut: [],
      total: new Map([["EUR", 243506]]),
    });
  });

  it("reads an English sheet", () => {
    const reading = read([
      ["Invoice number", "Client", "Invoice date", "Due date", "Amount", "Payment date"],
      ["I1", "Acme Ltd", "2026-01-01", "2026-01-31", "1234.50", ""],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.language).toBe("en");
    expect(reading.invoices).toMatchObject([{ amount: 123450, receipts: [] }]);
  });

  it("reads an empty workbook", () => {
    expect(codes(readBook(bookOf([]), CHOICES))).toEqual(["no-invoice-table"]);
    expect(codes(read([]))).toEqual(["no-invoice-table"]);
  });

  it("reads a table without a row", () => {
    expect(read([HEADER])).toMatchObject({ invoices: [], account: { rows: 0 }, table: { firstRow: 2, lastRow: 1 } });
  });

  it("reads serials in the 1904 system", () => {
    const snapshot = {
      ...bookOf([sheetOf([HEADER, ["F1", "Dupont", 46023 - 1462, 46053 - 1462, 100, null]])]),
      dateSystem: 1904 as const,
    };
    expect(readBook(snapshot, CHOICES).invoices).toMatchObject([
      { issuedOn: day("2026-01-01"), dueOn: day("2026-01-31") },
    ]);
  });
});

describe("finding the table", () => {
  it("skips a logo, a title and a filter row above the header", () => {
    const reading = read([["Ma société"], [], ["Suivi des factures 2026"], ["Filtre :", "tous"], HEADER, F001, F002]);
    expect(reading.table).toMatchObject({ headerRow: 5, lastRow: 7 });
    expect(reading.invoices).toHaveLength(2);
  });

  it("counts rows and columns from where the used range starts", () => {
    const snapshot = bookOf([sheetOf([HEADER, F001], { firstRow: 10, firstColumn: 3 })]);
    expect(readBook(snapshot, CHOICES)).toMatchObject({
      table: { headerRow: 10, firstRow: 11, firstColumn: 3, lastColumn: 8 },
    });
  });

  it("reads headers broken over lines", () => {
    expect(
      read([["N°\nfacture", "Client", "Date\r\nfacture", "Date\nd'échéance", "Montant\nTTC (€)", "Réglé\nle"], F001])
        .problems,
    ).toEqual([]);
  });

  it("leaves a table beside it alone", () => {
    const reading = read([
      [...HEADER, null, "Client", "Total"],
      [...F001, null, "Dupont", 100],
      [...F002, null, "Durand", 50],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.table).toMatchObject({ firstColumn: 1, lastColumn: 6 });
  });

  it("stops at another table below and says so", () => {
    const reading = read([
      HEADER,
      F001,
      [],
      ["Fournisseur", "Libellé", "Montant HT", "Date", "Statut"],
      ["EDF", "énergie", 80, "2026-01-01", "payé"],
    ]);
    expect(reading.invoices).toHaveLength(1);
    expect(problemsOf(reading, "table-below-left-out")).toMatchObject([{ row: 4 }]);
    expect(reading.account.rows).toBe(1);
  });

  it("goes on after the same header repeated on a new page", () => {
    const reading = read([HEADER, F001, [], HEADER, F002]);
    expect(reading.invoices).toHaveLength(2);
    expect(reading.account.leftOut).toMatchObject([{ reason: "repeated-header", rows: 1 }]);
  });

  it("takes the Excel table, whatever stands above it", () => {
    const cells = [["Total", 150], HEADER, F001, F002, ["Total", null, null, null, 150, null]];
    const tables = [
      {
        name: "Ventes",
        range: { firstRow: 2, firstColumn: 1, lastRow: 5, lastColumn: 6 },
        hasHeaderRow: true,
        hasTotalsRow: true,
      },
    ];
    const reading = readBook(bookOf([sheetOf(cells, { tables })]), CHOICES);
    expect(reading.problems).toEqual([]);
    expect(reading.table).toMatchObject({ table: "Ventes", firstRow: 3, lastRow: 4 });
  });

  it("finds the invoices among other sheets", () => {
    const clients = sheetOf(
      [
        ["Client", "Téléphone"],
        ["Dupont", "0102030405"],
      ],
      { name: "Clients" },
    );
    const quotes = sheetOf(
      [
        ["N°", "Client", "Date", "Montant TTC"],
        ["D1", "Dupont", "2026-01-01", 10],
      ],
      { name: "Devis" },
    );
    const reading = readBook(bookOf([clients, quotes, sheetOf([HEADER, F001])]), CHOICES);
    expect(reading.problems).toEqual([]);
    expect(reading.table?.sheet).toBe("Factures");
    expect([...reading.clients.values()]).toMatchObject([{ phone: "0102030405" }]);
  });

  it("reads a table whose columns are spaced by blank ones", () => {
    const spaced = ([number, client, issued, due, amount, paid]: readonly CellValue[]): CellValue[] => [
      ...[number!, null, client!, issued!, due!],
      ...[null, amount!, paid!],
    ];
    const reading = read([spaced(HEADER), spaced(F001), spaced(F002)]);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([
      { id: "F001", amount: 10000 },
      { id: "F002", amount: 5000 },
    ]);
  });

  it("names both sheets that could be meant, and reads the one chosen", () => {
    const snapshot = bookOf([sheetOf([HEADER, F001], { name: "2025" }), sheetOf([HEADER, F002], { name: "2026" })]);
    expect(readBook(snapshot, CHOICES)).toMatchObject({
      invoices: [],
      table: null,
      problems: [{ code: "several-invoice-tables", severity: "error", details: { candidates: "2025, 2026" } }],
    });
    expect(readBook(snapshot, { ...CHOICES, sheet: "2026" })).toMatchObject({
      problems: [],
      invoices: [{ number: "F002" }],
    });
  });

  it("names the places of two tables on one sheet, and reads the one chosen", () => {
    const snapshot = bookOf([
      sheetOf([
        [...HEADER, null, ...HEADER],
        [...F001, null, ...F002],
      ]),
    ]);
    expect(readBook(snapshot, CHOICES).problems).toMatchObject([
      { details: { candidates: "Factures!A1, Factures!H1" } },
    ]);
    expect(readBook(snapshot, { ...CHOICES, sheet: "Factures!H1" }).invoices).toMatchObject([{ number: "F002" }]);
  });

  it("says when the sheet chosen is not there", () => {
    expect(codes(readBook(bookOf([sheetOf([HEADER, F001])]), { ...CHOICES, sheet: "Ventes" }))).toEqual([
      "unknown-sheet",
    ]);
  });

  it("never takes our own sheets, and does not see our own columns", () => {
    const range = { firstRow: 1, firstColumn: 1, lastRow: 20, lastColumn: 9 };
    const own = sheetOf([HEADER, F002], { name: "Prévision" });
    const cells = [
      [...HEADER, "Date prévue"],
      [...F002, "2026-05-01"],
    ];
    const marks = [
      { key: "forecast", sheet: "Prévision", range },
      { key: "column.expected", sheet: "Factures", range: { firstRow: 1, firstColumn: 7, lastRow: 2, lastColumn: 7 } },
    ];
    const reading = readBook(bookOf([sheetOf(cells), own], marks), CHOICES);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([{ expectedByUser: null }]);
  });
});

describe("finding the columns", () => {
  it("asks which of two columns holds the amount, and takes the one chosen by letter or header", () => {
    const rows = [
      ["N° facture", "Client", "Date", "Montant TTC", "Total TTC"],
      ["F1", "Dupont", "2026-01-01", 100, 120],
    ];
    expect(read(rows)).toMatchObject({
      invoices: [],
      problems: [
        {
          code: "ambiguous-column",
          severity: "error",
          details: { field: "amount", candidates: "Montant TTC, Total TTC" },
        },
      ],
    });
    expect(read(rows, { columns: new Map([["amount", "E"]]) }).invoices).toMatchObject([{ amount: 12000 }]);
    expect(read(rows, { columns: new Map([["amount", "montant ttc"]]) }).invoices).toMatchObject([{ amount: 10000 }]);
  });

  it("adds letters to candidates of one header, and takes the one chosen by its letter", () => {
    const rows = [
      ["N° facture", "Client", "Date", "Montant TTC", "Montant TTC"],
      ["F1", "Dupont", "2026-01-01", 100, 120],
    ];
    expect(read(rows).problems).toMatchObject([{ details: { candidates: "Montant TTC (D), Montant TTC (E)" } }]);
    expect(read(rows, { columns: new Map([["amount", "E"]]) }).invoices).toMatchObject([{ amount: 12000 }]);
  });

  it("takes the first of two columns that say the same", () => {
    const rows = [
      ["N° facture", "Client", "Date", "Montant TTC", "Montant TTC"],
      ["F1", "Dupont", "2026-01-01", 100, 100],
    ];
    expect(read(rows).invoices).toMatchObject([{ amount: 10000 }]);
  });

  it("takes the total that is the amount plus the tax", () => {
    const rows = [
      ["Invoice", "Customer", "Date", "Amount", "Tax", "Total"],
      ["F1", "Acme", "2026-01-01", 100, 20, 120],
    ];
    expect(read(rows).invoices).toMatchObject([{ amount: 12000 }]);
  });

  it("tells two columns of one header apart by the merged heading above them", () => {
    const reading = read([
      ["Facture", null, null, null, "Règlement", null],
      ["N°", "Client", "Date", "Montant TTC", "Date", "Montant"],
      ["F1", "Dupont", "13/01/2026", 100, "31/01/2026", 60],
    ]);
    expect(reading.invoices).toMatchObject([
      { issuedOn: "2026-01-13", amount: 10000, receipts: [{ receivedOn: "2026-01-31", amount: 6000 }] },
    ]);
  });

  it("reads a column of due dates that holds terms only", () => {
    const rows = [
      ["N°", "Client", "Date", "Montant TTC", "Échéance"],
      ["F1", "Dupont", "13/01/2026", 100, "30 jours"],
    ];
    expect(read(rows).invoices).toMatchObject([{ dueOn: "2026-02-12", dueSource: "invoice-terms" }]);
  });

  it("does not take a column of figures for a status", () => {
    expect(withColumn("Statut", [1, 0, 2]).invoices.flatMap(({ receipts }) => receipts)).toEqual([]);
  });

  it("says when a column chosen is not there", () => {
    expect(codes(read([HEADER, F001], { columns: new Map([["due", "Exigibilité"]]) }))).toEqual(["unknown-column"]);
  });

  it("refuses a header its values deny", () => {
    const rows = [
      [...HEADER.slice(0, 3), "Échéance", "Montant TTC"],
      ["F1", "Dupont", "2026-01-01", "bloquée", 100],
      ["F2", "Dupont", "2026-01-01", "libre", 100],
    ];
    expect(problemsOf(read(rows), "column-denied-by-values")).toMatchObject([
      { column: "Échéance", details: { field: "due" } },
    ]);
  });

  it("is not misled by a header that holds a synonym", () => {
    const reading = read([
      ["N° facture", "Client", "Date facture", "Problématique Pré-échéance", "Échéance", "Montant TTC", "Payée le"],
      ["F1", "Dupont", "2026-01-01", "aucune", "2026-01-31", 100],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.table?.columns.get("due")?.column).toBe(5);
  });

  it("says which column an invoice cannot do without", () => {
    expect(
      problemsOf(
        read([
          ["N° facture", "Client", "Montant TTC", "Statut"],
          ["F1", "Dupont", 100, "payée"],
        ]),
        "required-column-missing",
      ),
    ).toMatchObject([{ details: { field: "issued" } }]);
  });

  it.each([
    ["paid", 40, { receipts: [{ receivedOn: null, amount: 4000 }] }],
    ["a date", "07/02/2026", { receipts: [{ receivedOn: "2026-02-07", amount: 10000 }] }],
    ["a serial date", 46060, { receipts: [{ receivedOn: "2026-02-07", amount: 10000 }] }],
    ["yes", "oui", { receipts: [{ receivedOn: null, amount: 10000 }] }],
    ["no", "non", { receipts: [] }],
  ])("reads a column Payé by its values: %s", (_, value, invoice) => {
    expect(withColumn("Payé", [value]).invoices).toMatchObject([invoice]);
  });

  it.each([
    ["an amount", 40, { receipts: [{ receivedOn: null, amount: 4000 }] }],
    ["a method", "Virement", { paymentMethod: "transfer", receipts: [] }],
    ["a status", "Réglé", { receipts: [{ receivedOn: null, amount: 10000 }] }],
    ["terms", "30 jours", { receipts: [] }],
  ])("reads a column Règlement by its values: %s", (_, value, invoice) => {
    expect(withColumn("Règlement", [value]).invoices).toMatchObject([invoice]);
  });
});

/** Header rows found in exports and hand-made sheets: the table is found and its columns are mapped. */
describe("known exports", () => {
  it.each([
    [
      "Odoo in French",
      [
        "Numéro",
        "Nom d'affichage du partenaire de la facture",
        "Date de facturation",
        "Date d'échéance",
        "Hors taxes",
        "Total signé",
        "Montant dû signé",
        "Statut du paiement",
        "État",
      ],
      ["FAC/2026/0001", "Dupont", "2026-01-01", "2026-01-31", 100, 120, 120, "Non payées", "Comptabilisé"],
      { number: 1, client: 2, issued: 3, due: 4, amountWithoutTax: 5, amount: 6, balance: 7, status: 8 },
    ],
    [
      "Dolibarr",
      [
        "Réf. facture",
        "Tiers",
        "Date facturation",
        "Date échéance",
        "Conditions de règlement",
        "Mode de règlement",
        "Montant HT",
        "Montant TVA",
        "Montant TTC",
        "État",
      ],
      ["FA2601-0001", "Dupont", "01/01/2026", "31/01/2026", "30 jours", "Virement", 100, 20, 120, "Impayée"],
      {
        number: 1,
        client: 2,
        issued: 3,
        due: 4,
        terms: 5,
        method: 6,
        amountWithoutTax: 7,
        vat: 8,
        amount: 9,
        status: 10,
      },
    ],
    [
      "Pennylane-like",
      [
        "Numéro",
        "Date d'émission",
        "Client",
        "Libellé",
        "Montant HT",
        "TVA",
        "Montant TTC",
        "Date d'échéance",
        "Statut",
        "Date de paiement",
      ],
      [
        "F-2026-001",
        "13/01/2026",
        "Dupont",
        "Conseil",
        "100,00",
        "20,00",
        "120,00",
        "12/02/2026",
        "Payée",
        "15/02/2026",
      ],
      { number: 1, issued: 2, client: 3, amountWithoutTax: 5, vat: 6, amount: 7, due: 8, status: 9, paymentDate: 10 },
    ],
    [
      "Evoliz",
      [
        "N° facture externe",
        "Date facture",
        "Code client",
        "Client",
        "Conditions de règlement",
        "Désignation",
        "Qté",
        "PU HT",
        "Total TTC",
      ],
      ["F1", "13/01/2026", "C1", "Dupont", "30 jours", "Vis", 2, 50, 120],
      { number: 1, issued: 2, clientCode: 3, client: 4, terms: 5, amount: 9 },
    ],
    [
      "Sellsy",
      ["Référence", "Société", "Date", "Échéance", "Montant HT", "Montant TTC", "Reste dû", "Statut"],
      ["FACT-1", "Dupont", "13/01/2026", "12/02/2026", 100, 120, 120, "À régler"],
      { number: 1, client: 2, issued: 3, due: 4, amountWithoutTax: 5, amount: 6, balance: 7, status: 8 },
    ],
    [
      "VosFactures",
      ["number", "buyer_name", "issue_date", "payment_to due date", "total incl. tax", "status"],
      ["1/2026", "Dupont", "2026-01-13", "2026-02-12", "120.00", "paid"],
      { number: 1, client: 2, issued: 3, due: 4, amount: 5, status: 6 },
    ],
    [
      "a hand-made French sheet",
      [
        "N°",
        "Nom du client",
        "Date",
        "À payer avant le",
        "Net à payer",
        "Réglé le",
        "Mode de paiement",
        "Observations",
      ],
      [1, "Dupont", 46035, 46065, 120, null, "chèque", null],
      { number: 1, client: 2, issued: 3, due: 4, amount: 5, paymentDate: 6, method: 7 },
    ],
    [
      "an accountant's aged list",
      ["Compte auxiliaire", "Raison sociale", "N° pièce", "Date pièce", "Échéance", "Montant", "Solde"],
      ["411DUP", "Dupont", "123", 46035, 46065, 120, 120],
      { clientCode: 1, client: 2, number: 3, issued: 4, due: 5, amount: 6, balance: 7 },
    ],
    [
      "a US ledger",
      [
        "Invoice #",
        "Customer Name",
        "Invoice Date",
        "Due Date",
        "Invoice Amount",
        "Amount Paid",
        "Balance Due",
        "Payment Status",
      ],
      ["INV-1", "Acme", "01/13/2026", "02/12/2026", "$1,200.00", "$0.00", "$1,200.00", "Unpaid"],
      { number: 1, client: 2, issued: 3, due: 4, amount: 5, paid: 6, balance: 7, status: 8 },
    ],
  ])("reads the headers of %s", (_, headers, row, columns) => {
    const reading = read([headers, row]);
    const found = [...(reading.table?.columns ?? [])].map(([field, { column }]) => [field, column]);
    expect(Object.fromEntries(found)).toMatchObject(columns);
    expect(reading.invoices).toMatchObject([{ clientId: headers.includes("Customer Name") ? "acme" : "dupont" }]);
    expect(reading.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});

describe("rows that are no invoices", () => {
  it("leaves totals and sub-totals out, and says so in the account", () => {
    const reading = read([
      HEADER,
      F001,
      ["Sous-total janvier", null, null, null, 100, null],
      F002,
      [],
      [null, "TOTAL GÉNÉRAL", null, null, 150, null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.account).toMatchObject({
      rows: 4,
      read: { rows: 2 },
      leftOut: [{ reason: "total-row", rows: 2, amounts: new Map([["EUR", 25000]]) }],
    });
    expect(reading.table?.lastRow).toBe(4);
  });

  it("knows a total without a label by its sum", () => {
    const reading = read([HEADER, F001, F002, [null, null, null, null, 150, null]]);
    expect(reading.account.leftOut).toMatchObject([{ reason: "total-row", rows: 1 }]);
    expect(reading.problems).toEqual([]);
  });

  it("reads an invoice to a client called Total", () => {
    expect(read([HEADER, ["F1", "Total Energies", "2026-01-01", "2026-01-31", 100, null]]).invoices).toHaveLength(1);
  });

  it("leaves notes below the table out", () => {
    const reading = read([
      HEADER,
      F001,
      [],
      ["Pénalités de retard : 3 fois le taux légal"],
      [null, "mis à jour le 12/03"],
    ]);
    expect(reading.account.leftOut).toMatchObject([{ reason: "note", rows: 2 }]);
    expect(reading.table?.lastRow).toBe(2);
    expect(reading.problems).toEqual([]);
  });

  it("reports an amount that nothing explains", () => {
    const reading = read([HEADER, F001, F002, [null, null, null, null, 77, null]]);
    expect(problemsOf(reading, "unlabelled-amount")).toMatchObject([{ severity: "error", row: 4 }]);
    expect(reading.account.leftOut).toMatchObject([{ reason: "unlabelled-amount", amounts: new Map([["EUR", 7700]]) }]);
  });

  it.each([
    ["Brouillon", "draft"],
    ["Annulée", "cancelled"],
    ["Proforma", "quote"],
  ])("leaves out an invoice whose status is %s", (status, reason) => {
    const reading = withColumn("Statut", ["Payée", status]);
    expect(reading.invoices).toHaveLength(1);
    expect(reading.account.leftOut).toMatchObject([{ reason, rows: 1, amounts: new Map([["EUR", 10000]]) }]);
  });

  it("reports every fault at once and reads the good rows", () => {
    const reading = read([
      HEADER,
      F001,
      ["F2", null, "2026-01-01", "2026-01-31", 10, null],
      ["F3", "Durand", null, null, 10, null],
      ["F4", "Durand", "31/02/2026", null, 10, null],
      ["F5", "Durand", "2026-01-01", "2026-01-31", null, null],
      ["F6", "Durand", "2026-01-01", "2026-01-31", "dix", null],
      ["F7", "Durand", "2026-01-01", "2026-01-31", { error: "#N/A" }, null],
      ["F8", "Durand", "2026-01-01", "2026-01-31", { error: "not computed" }, null],
    ]);
    expect(reading.invoices).toHaveLength(1);
    expect(codes(reading)).toEqual([
      "missing-client",
      "missing-issue-date",
      "bad-date",
      "missing-amount",
      "bad-amount",
      "error-in-cell",
      "formula-not-computed",
    ]);
    expect(reading.problems.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9]);
    expect(reading.account.leftOut.find(({ reason }) => reason === "bad-amount")).toMatchObject({
      rows: 3,
      unreadable: [
        { row: 7, text: "dix" },
        { row: 8, text: "#N/A" },
        { row: 9, text: "not computed" },
      ],
    });
  });
});

describe("one invoice on several rows", () => {
  const LINES = ["N° facture", "Client", "Date facture", "Échéance", "Désignation", "Montant TTC", "Payée le"];

  it("adds up consecutive lines of one number", () => {
    const reading = read([
      LINES,
      ["F1", "Dupont", "2026-01-01", "2026-01-31", "Vis", 10],
      ["F1", "DUPONT", "2026-01-01", "2026-01-31", "Clous", 20],
      ["F2", "Durand", "2026-01-02", "2026-02-01", "Vis", 10],
    ]);
    expect(reading.invoices).toMatchObject([
      { id: "F1", amount: 3000 },
      { id: "F2", amount: 1000 },
    ]);
    expect([...reading.rowsOf]).toEqual([
      ["F1", [2, 3]],
      ["F2", [4]],
    ]);
    expect(problemsOf(reading, "lines-added-up")).toHaveLength(1);
  });

  it("carries blank repeated cells down", () => {
    const reading = read([
      LINES,
      ["F1", "Dupont", "2026-01-01", "2026-01-31", "Vis", 10],
      [null, null, null, null, "Clous", 20],
      [null, null, null, null, "Écrous", 5],
      ["F2", "Durand", "2026-01-02", "2026-02-01", "Vis", 10],
    ]);
    expect(reading.invoices).toMatchObject([
      { id: "F1", amount: 3500 },
      { id: "F2", amount: 1000 },
    ]);
    expect(codes(reading)).toEqual(["lines-added-up", "blank-cells-carried-down"]);
  });

  it("carries a client written once above its invoices", () => {
    const reading = read([
      HEADER,
      F001,
      ["F002", null, "2026-01-15", "2026-02-14", 50, null],
      ["F003", null, "2026-01-16", "2026-02-15", 60, null],
    ]);
    expect(reading.invoices.map(({ clientId }) => clientId)).toEqual(["dupont", "dupont", "dupont"]);
  });

  it("keeps two equal rows apart as a duplicate", () => {
    const reading = read([HEADER, F002, F002]);
    expect(reading.invoices.map(({ id }) => id)).toEqual(["F002", "F002 (row 3)"]);
    expect(problemsOf(reading, "duplicate-number")).toMatchObject([
      { severity: "warning", row: 3, found: "F002", details: { firstRow: 2 } },
    ]);
  });

  it("keeps one number at two clients apart", () => {
    expect(read([HEADER, F002, ["F002", "Martin", "2026-01-15", "2026-02-14", 70, null]]).invoices).toHaveLength(2);
  });

  it("reads rows that repeat the invoice with another payment each", () => {
    const header = [...HEADER, "Montant réglé"];
    const reading = read([
      header,
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, "2026-02-01", 40],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, "2026-03-01", 60],
      ["F2", "Durand", "2026-01-02", "2026-02-01", 10, null, null],
    ]);
    expect(reading.invoices).toMatchObject([
      {
        amount: 10000,
        receipts: [
          { receivedOn: "2026-02-01", amount: 4000 },
          { receivedOn: "2026-03-01", amount: 6000 },
        ],
      },
      { amount: 1000 },
    ]);
    expect(reading.account.leftOut).toMatchObject([
      { reason: "repeated-total", rows: 1, amounts: new Map([["EUR", 10000]]) },
    ]);
  });

  it("counts a total repeated on each line once", () => {
    const reading = read([
      LINES,
      ["F1", "Dupont", "2026-01-01", "2026-01-31", "Vis", 30],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", "Clous", 30],
      ["F2", "Durand", "2026-01-02", "2026-02-01", "Vis", 50],
      ["F2", "Durand", "2026-01-02", "2026-02-01", "Clous", 50],
      ["F2", "Durand", "2026-01-02", "2026-02-01", "Écrous", 50],
    ]);
    expect(reading.invoices).toMatchObject([{ amount: 3000 }, { amount: 5000 }]);
    expect(codes(reading)).toEqual(["repeated-total"]);
  });
});

describe("payments", () => {
  it("reads several payments in numbered columns", () => {
    const reading = read([
      [...HEADER.slice(0, 5), "Règlement 1", "Date règlement 1", "Règlement 2", "Date règlement 2"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 40, "2026-02-01", 60, "2026-03-01"],
      ["F2", "Dupont", "2026-01-01", "2026-01-31", 100, 30, "2026-02-05", null, null],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([
      {
        receipts: [
          { receivedOn: "2026-02-01", amount: 4000 },
          { receivedOn: "2026-03-01", amount: 6000 },
        ],
      },
      { receipts: [{ receivedOn: "2026-02-05", amount: 3000 }] },
    ]);
  });

  it("takes the word paid without a date for the whole amount, once said for the column", () => {
    const reading = withColumn("Statut", ["Réglée", "Impayée", "Payée"]);
    expect(reading.invoices).toMatchObject([{ receipts: [{ receivedOn: null, amount: 10000 }] }, { receipts: [] }, {}]);
    expect(reading.problems).toMatchObject([
      { code: "paid-without-date", severity: "notice", details: { count: 2, rows: "2, 4" } },
    ]);
  });

  it("tells an invoice settled by an amount or a balance, without a payment date", () => {
    const { invoices, problems } = read([
      ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Montant réglé", "Date de règlement"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 100, null],
      ["F2", "Dupont", "2026-01-01", "2026-01-31", 100, 100, "2026-02-03"],
      ["F3", "Dupont", "2026-01-01", "2026-01-31", 100, 40, null],
    ]);
    expect(invoices.map(({ receipts }) => receipts[0])).toEqual([
      { receivedOn: null, amount: 10000 },
      { receivedOn: day("2026-02-03"), amount: 10000 },
      { receivedOn: null, amount: 4000 },
    ]);
    expect(problems).toMatchObject([{ code: "paid-without-date", row: 2, column: "Date de règlement" }]);
  });

  it.each([
    ["a day that cannot be computed", ["Date de règlement"], [{ error: "#REF!" }], true],
    ["a formula never computed", ["Date de règlement"], [{ error: "not computed" }], true],
    ["an export, which holds it as text", ["Date de règlement"], ["#N/A"], true],
    ["an export of a French Excel", ["Montant payé"], ["#VALEUR!"], true],
    ["an amount paid", ["Montant payé"], [{ error: "#N/A" }], true],
    ["a balance", ["Reste à payer"], [{ error: "#N/A" }], true],
    ["a status", ["Statut"], [{ error: "#N/A" }], true],
    ["the second of two payments", ["Montant règlement 1", "Montant règlement 2"], [40, { error: "#REF!" }], true],
    ["a day beside a part that was paid", ["Montant payé", "Date de règlement"], [40, { error: "#REF!" }], false],
    ["a day beside the whole amount", ["Montant payé", "Date de règlement"], [100, { error: "#REF!" }], false],
    ["nothing: the cell is blank", ["Date de règlement"], [null], false],
  ])("knows whether the payment cannot be read: an error in %s", (_what, titles, cells, isUnreadable) => {
    const others = HEADER.slice(0, 5);
    const good = [...F001.slice(0, 5), ...titles.map(() => null)];
    const rows = [[...others, ...titles], good, changed([...F001.slice(0, 5), ...cells], { 0: "F002" })];
    const { invoices } = read(rows);
    expect(invoices.map(({ paymentUnreadable }) => paymentUnreadable)).toEqual([false, isUnreadable]);
  });

  it("tells an error in the column of due dates, and computes the date all the same", () => {
    const reading = read([HEADER, F001, changed(F002, { 3: { error: "#REF!" } })]);
    expect(reading.problems).toMatchObject([
      { code: "error-in-cell", row: 3, column: "Échéance", found: "#REF!" },
      { code: "due-date-assumed", row: 3 },
    ]);
  });

  it("asks whose an unnamed amount is that repeats the one above, instead of dropping it as a total", () => {
    const twice = (row: readonly CellValue[]): Rows => [row, [null, null, null, null, row[4]!, null]];
    const { problems, account } = read([HEADER, F001, ...twice(F002)]);
    expect(problems).toMatchObject([{ code: "unlabelled-amount", severity: "error", row: 4 }]);
    expect(account).toMatchObject({ rows: 3, read: { rows: 2 }, leftOut: [{ reason: "unlabelled-amount", rows: 1 }] });
  });
  it("tells a due date that does not exist as such, not as terms", () => {
    const reading = read([HEADER, F001, changed(F002, { 3: "31/11/2026" })]);
    expect(reading.problems).toMatchObject([
      { code: "bad-date", severity: "error", row: 3, column: "Échéance", found: "31/11/2026" },
      { code: "due-date-assumed", row: 3 },
    ]);
  });

  it("takes what remains due for what was not received", () => {
    expect(withColumn("Reste à payer", [100, 60, 0]).invoices).toMatchObject([
      { receipts: [] },
      { receipts: [{ receivedOn: null, amount: 4000 }] },
      { receipts: [{ amount: 10000 }] },
    ]);
  });

  it("says which is used when balance and payments contradict each other", () => {
    const reading = read([
      [...HEADER.slice(0, 5), "Montant réglé", "Solde"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 40, 50],
    ]);
    expect(reading.invoices).toMatchObject([{ receipts: [{ amount: 4000 }] }]);
    expect(reading.problems).toMatchObject([
      {
        code: "balance-contradicts-payments",
        severity: "warning",
        column: "Solde",
        found: "50",
        details: { used: "payments", payments: 40 },
      },
    ]);
  });

  it("closes an invoice marked paid whose balance is nothing though less came in", () => {
    const reading = read([
      [...HEADER.slice(0, 5), "Montant réglé", "Solde", "Statut"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 98, 0, "Payée"],
    ]);
    expect(reading.invoices[0]?.receipts.map(({ amount }) => amount)).toEqual([9800, 200]);
    expect(codes(reading)).toEqual(["balance-contradicts-payments"]);
  });

  it("says that a paid status contradicts a part payment, and uses the payment", () => {
    const reading = read([
      [...HEADER.slice(0, 5), "Montant réglé", "Statut"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 40, "Payée"],
    ]);
    expect(reading.invoices).toMatchObject([{ receipts: [{ amount: 4000 }] }]);
    expect(reading.problems).toMatchObject([
      { code: "status-contradicts-payment", column: "Statut", found: "Payée", details: { used: "payment" } },
    ]);
  });

  it("counts a part payment of unknown amount as unpaid and says so", () => {
    const reading = withColumn("Statut", ["Partiellement payée"]);
    expect(reading.invoices).toMatchObject([{ receipts: [] }]);
    expect(codes(reading)).toEqual(["part-paid-without-amount"]);
  });

  it("reports a payment above the amount and one before the issue date", () => {
    expect(
      codes(
        read([
          [...HEADER, "Montant payé"],
          ["F1", "Dupont", "2026-01-10", "2026-01-31", 100, "2026-01-02", 130],
        ]),
      ),
    ).toEqual(["overpaid", "payment-before-issue"]);
  });

  it("keeps a payment dated in the future", () => {
    expect(read([HEADER, ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, "2098-01-01"]]).invoices).toMatchObject([
      { receipts: [{ receivedOn: "2098-01-01" }] },
    ]);
  });

  it("takes an unreadable payment date for a payment without a date", () => {
    const reading = read([HEADER, F001, changed(F001, { 0: "F9", 5: "32/13/2026" })]);
    expect(reading.invoices[1]).toMatchObject({ receipts: [{ receivedOn: null, amount: 10000 }] });
    expect(problemsOf(reading, "bad-date")).toMatchObject([
      { row: 3, column: "Date de règlement", found: "32/13/2026" },
    ]);
  });

  it("reads a status written where the payment date belongs", () => {
    const reading = read([HEADER, F001, changed(F001, { 0: "F9", 5: "impayée" })]);
    expect(reading.invoices[1]).toMatchObject({ receipts: [] });
    expect(reading.problems).toEqual([]);
  });

  it("says once which status it does not know", () => {
    expect(withColumn("Statut", ["Payée", "Bleue", "Bleue"]).problems).toContainEqual(
      expect.objectContaining({
        code: "unknown-status",
        found: "Bleue",
        details: { value: "Bleue", count: 2, rows: "3, 4" },
      }),
    );
  });

  it("reads two status columns together", () => {
    const reading = read([
      [...HEADER.slice(0, 5), "État", "Statut du paiement"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, "Comptabilisé", "Payées"],
      ["F2", "Dupont", "2026-01-01", "2026-01-31", 100, "Brouillon", "Non payées"],
    ]);
    expect(reading.invoices).toMatchObject([{ number: "F1", receipts: [{ amount: 10000 }] }]);
    expect(reading.account.leftOut).toMatchObject([{ reason: "draft" }]);
  });
});

describe("kinds", () => {
  it("makes a credit note of a negative amount", () => {
    expect(read([HEADER, F001, ["A1", "Dupont", "2026-01-20", null, -30, null]]).invoices[1]).toMatchObject({
      kind: "credit-note",
      amount: -3000,
    });
  });

  it("makes a credit note negative that is written positive", () => {
    const reading = withColumn("Type", ["Facture", "Avoir", "Facture d'acompte", "Devis"]);
    expect(reading.invoices).toMatchObject([
      { kind: "invoice" },
      { kind: "credit-note", amount: -10000 },
      { kind: "deposit", amount: 10000 },
    ]);
    expect(reading.account.leftOut).toMatchObject([{ reason: "quote" }]);
  });

  it("reads a credit note's refund as negative", () => {
    expect(
      read([
        [...HEADER, "Type"],
        [...F001, "Facture"],
        ["A1", "Dupont", "2026-01-20", null, 30, "2026-02-20", "Avoir"],
      ]).invoices[1],
    ).toMatchObject({ receipts: [{ amount: -3000 }] });
  });

  it("does not report the number a credit note shares with its invoice", () => {
    const reading = read([HEADER, F001, F002, ["F001", "Dupont", "2026-02-20", null, -30, null]]);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices[2]?.id).toBe("F001 (row 4)");
  });
});

describe("due dates", () => {
  const TERMS = [
    "N° facture",
    "Client",
    "Date facture",
    "Échéance",
    "Montant TTC",
    "Conditions de règlement",
    "Payée le",
  ];
  const due = (rows: Rows, choices = {}): unknown =>
    read(rows, choices).invoices.map(({ dueOn, dueSource }) => [dueOn, dueSource]);

  it("counts 45 days end of month from the terms, by either count", () => {
    const rows = [TERMS, ["F1", "Dupont", "2026-01-15", null, 100, "45 jours fin de mois"]];
    expect(due(rows)).toEqual([["2026-03-31", "invoice-terms"]]);
    expect(due(rows, { endOfMonthCount: "B" })).toEqual([["2026-03-17", "invoice-terms"]]);
    expect(read(rows).problems).toMatchObject([
      { code: "due-date-computed", severity: "notice", details: { source: "invoice-terms", count: 1 } },
    ]);
  });

  it("reads terms written where the due date belongs", () => {
    const reading = read([HEADER, F001, ["F2", "Durand", "2026-01-15", "30 jours", 10, null]]);
    expect(reading.invoices[1]).toMatchObject({ dueOn: "2026-02-14", dueSource: "invoice-terms" });
    expect(codes(reading)).toEqual(["due-date-computed"]);
  });

  it("takes the terms of the clients sheet", () => {
    const clients = sheetOf(
      [
        ["Client", "Conditions de paiement", "Email facturation", "Mode de règlement", "Ne pas relancer"],
        ["DUPONT SARL", "60 jours", "a@dupont.fr", "Prélèvement", "oui"],
      ],
      { name: "Clients" },
    );
    const reading = readBook(
      bookOf([sheetOf([HEADER, ["F1", "Dupont", "2026-01-15", null, 100, null]]), clients]),
      CHOICES,
    );
    expect(reading.invoices).toMatchObject([{ dueOn: "2026-03-16", dueSource: "client-terms" }]);
    expect([...reading.clients.values()]).toMatchObject([
      {
        id: "dupont",
        name: "Dupont",
        paymentMethod: "direct-debit",
        email: "a@dupont.fr",
        phone: null,
        excludedFromReminders: true,
      },
    ]);
  });

  it("takes the term this client usually has, else the legal 30 days, and says so", () => {
    const rows = [
      HEADER,
      ["F1", "Dupont", "2026-01-01", "2026-02-15", 1, null],
      ["F2", "Dupont", "2026-01-02", "2026-02-16", 1, null],
      ["F3", "Dupont", "2026-01-03", null, 1, null],
      ["F4", "Durand", "2026-01-01", null, 1, null],
    ];
    expect(due(rows)).toEqual([
      ["2026-02-15", "sheet"],
      ["2026-02-16", "sheet"],
      ["2026-02-17", "usual-terms"],
      ["2026-01-31", "legal-default"],
    ]);
    expect(codes(read(rows))).toEqual(["due-date-computed", "due-date-assumed"]);
  });

  it("needs no due column", () => {
    const reading = read([
      ["N° facture", "Client", "Date", "Montant TTC", "Payée le"],
      ["F1", "Dupont", "2026-01-01", 1],
      ["F2", "Dupont", "2026-01-01", 1],
    ]);
    expect(reading.invoices).toHaveLength(2);
    expect(reading.problems).toMatchObject([{ code: "due-date-assumed", details: { count: 2 } }]);
  });

  it("says which terms it cannot read", () => {
    const rows = [
      TERMS,
      ["F1", "Dupont", "2026-01-15", null, 1, "selon accord"],
      ["F2", "Dupont", "2026-01-15", null, 1, "à la livraison"],
      ["F3", "Dupont", "2026-01-15", null, 1, "30 jours"],
    ];
    expect(codes(read(rows))).toEqual(expect.arrayContaining(["unreadable-terms", "terms-need-delivery-date"]));
  });

  it("reports a due date before the issue date", () => {
    expect(
      problemsOf(read([HEADER, ["F1", "Dupont", "2026-02-15", "2026-01-15", 1, null]]), "due-before-issue"),
    ).toMatchObject([{ row: 2, column: "Échéance", found: "2026-01-15" }]);
  });

  it("takes 60 days before the due date where no issue date is known", () => {
    const reading = read([
      ["N° facture", "Client", "Échéance", "Montant TTC", "Payée le"],
      ["F1", "Dupont", "2026-03-02", 1],
    ]);
    expect(reading.invoices).toMatchObject([{ issuedOn: "2026-01-01", dueOn: "2026-03-02" }]);
    expect(codes(reading)).toEqual(["issue-date-assumed"]);
  });

  it("warns when nothing tells day from month", () => {
    const reading = read([HEADER, ["F1", "Dupont", "03/04/2026", null, 1, null]]);
    expect(problemsOf(reading, "ambiguous-date-order")).toMatchObject([
      { severity: "warning", column: "Date facture", details: { used: "day-first" } },
    ]);
  });

  it("reads a date column in the order another column shows", () => {
    expect(read([HEADER, ["F1", "Dupont", "03/04/2026", "03/31/2026", 1, null]]).invoices).toMatchObject([
      { issuedOn: "2026-03-04" },
    ]);
  });
});

describe("amounts", () => {
  it("adds VAT to net where there is no amount including tax", () => {
    const reading = read([
      ["N° facture", "Client", "Date", "Échéance", "Montant HT", "TVA", "Payée le"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 20],
      ["F2", "Dupont", "2026-01-01", "2026-01-31", 50, 2.75],
    ]);
    expect(reading.invoices).toMatchObject([{ amount: 12000 }, { amount: 5275 }]);
    expect(codes(reading)).toEqual(["tax-added"]);
  });

  it("reads a VAT column of rates", () => {
    expect(
      read([
        ["N° facture", "Client", "Date", "Échéance", "Montant HT", "TVA"],
        ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, "20 %"],
        ["F2", "Dupont", "2026-01-01", "2026-01-31", 100, 0.055],
      ]).invoices,
    ).toMatchObject([{ amount: 12000 }, { amount: 10550 }]);
  });

  it("warns when there are only amounts without tax", () => {
    const reading = read([
      ["N° facture", "Client", "Date", "Échéance", "Montant HT", "Payée le"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100],
    ]);
    expect(reading.invoices).toMatchObject([{ amount: 10000 }]);
    expect(reading.problems).toMatchObject([{ code: "amount-without-tax", severity: "warning", column: "Montant HT" }]);
  });

  it("reads a list of what is still due", () => {
    const reading = read([
      ["N° facture", "Client", "Date", "Échéance", "Reste dû"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 100],
    ]);
    expect(reading.invoices).toMatchObject([{ amount: 10000, receipts: [] }]);
    expect(codes(reading)).toEqual(["balance-used-as-amount"]);
  });

  it("says once per column that third decimals were rounded", () => {
    const reading = read([HEADER, changed(F001, { 4: 10.005 }), changed(F002, { 4: 12.345 })]);
    expect(reading.invoices.map(({ amount }) => amount)).toEqual([1001, 1235]);
    expect(reading.problems).toMatchObject([
      { code: "too-many-decimals", severity: "warning", row: 2, column: "Montant TTC", details: { count: 2 } },
    ]);
  });

  it("keeps currencies apart", () => {
    const reading = read([
      [...HEADER, "Devise"],
      [...F001, "EUR"],
      [...F002, "USD"],
      ["F3", "Durand", "2026-01-15", "2026-02-14", "50 £", null, null],
    ]);
    expect(reading.invoices.map(({ currency }) => currency)).toEqual(["EUR", "USD", "GBP"]);
    expect(reading.account.total).toEqual(
      new Map([
        ["EUR", 10000],
        ["USD", 5000],
        ["GBP", 5000],
      ]),
    );
    expect(codes(reading)).toEqual(["other-currency", "other-currency"]);
  });

  it("takes the currency of the header", () => {
    expect(
      read([["N° facture", "Client", "Date facture", "Échéance", "Montant (USD)"], F001.slice(0, 5)]).invoices,
    ).toMatchObject([{ currency: "USD" }]);
  });

  it("says which currency it does not know", () => {
    expect(
      problemsOf(
        read([
          [...HEADER, "Devise"],
          [...F001, "EUR"],
          [...F002, "EUR"],
          [...changed(F002, { 0: "F3" }), "coquillages"],
        ]),
        "unknown-currency",
      ),
    ).toMatchObject([{ found: "coquillages", details: { used: "EUR" } }]);
  });
});

describe("clients", () => {
  const names = (rows: Rows): string[] => [...read(rows).clients.values()].map(({ name }) => name);
  const of = (...clients: string[]): Rows => [
    HEADER,
    ...clients.map((client, index) => [`F${index}`, client, "2026-01-01", "2026-01-31", 1, null]),
  ];

  it("merges the spellings of one client and lists them", () => {
    const rows = of("Dupont", "DUPONT S.A.R.L.", "Dupont", "Durand");
    expect(names(rows)).toEqual(["Dupont", "Durand"]);
    expect(read(rows).problems).toMatchObject([
      { code: "clients-merged", severity: "notice", found: "Dupont | DUPONT S.A.R.L.", details: { name: "Dupont" } },
    ]);
  });

  it("keeps apart what client codes keep apart", () => {
    const rows = [
      [...HEADER, "Code client"],
      [...F001, "C1"],
      ["F2", "DUPONT SAS", "2026-01-01", "2026-01-31", 1, null, "C2"],
    ];
    expect(read(rows).clients.size).toBe(2);
    expect(read(rows).problems).toEqual([]);
  });

  it("names a client by its code where there is no name", () => {
    expect(
      names([
        [...HEADER, "Code client"],
        [...F001, "C1"],
        [...F002, "C2"],
        [...changed(F002, { 0: "F3" }), "C2"],
        [...changed(F002, { 0: "F4" }), "C2"],
        [...changed(F002, { 0: "F5" }), "C2"],
        [...changed(F002, { 0: "F6", 1: null }), "C9"],
      ]),
    ).toContain("C9");
  });
});

describe("numbers", () => {
  it("keeps zeros in front and numbers stored as numbers", () => {
    expect(read([HEADER, changed(F001, { 0: "0012" }), changed(F002, { 0: 13 })]).invoices.map(({ id }) => id)).toEqual(
      ["0012", "13"],
    );
  });

  it("makes a missing number unique by its row and says so", () => {
    const reading = read([
      HEADER,
      F001,
      F002,
      changed(F002, { 0: "F3" }),
      changed(F002, { 0: "F4" }),
      changed(F002, { 0: "F5" }),
      changed(F002, { 0: null }),
    ]);
    expect(reading.invoices[5]).toMatchObject({ id: "(row 7)", number: "" });
    expect(codes(reading)).toEqual(["missing-number"]);
  });

  it("warns of numbers that Excel turned into dates", () => {
    const reading = read([
      HEADER,
      changed(F001, { 0: "2026-001" }),
      changed(F001, { 0: "2026-002" }),
      changed(F001, { 0: 46023 }),
    ]);
    expect(problemsOf(reading, "number-turned-into-date")).toMatchObject([{ row: 4, found: "46023" }]);
  });
});

describe("follow-up", () => {
  it("reads disputes from a column or the status", () => {
    expect(withColumn("Litige", ["non", "oui", "pièce cassée", null]).invoices.map(({ dispute }) => dispute)).toEqual([
      null,
      { since: null, reason: null },
      { since: null, reason: "pièce cassée" },
      null,
    ]);
    expect(withColumn("Statut", ["En litige"]).invoices).toMatchObject([{ dispute: { reason: null }, receipts: [] }]);
  });

  it("says once which way of paying it does not know", () => {
    const reading = withColumn("Mode de règlement", ["Virement", "troc", "troc"]);
    expect(reading.invoices.map(({ paymentMethod }) => paymentMethod)).toEqual(["transfer", null, null]);
    expect(problemsOf(reading, "unknown-payment-method")).toMatchObject([{ found: "troc", details: { count: 2 } }]);
  });

  it("reads promises", () => {
    expect(withColumn("Promesse de paiement", ["15/03/2026", null]).invoices).toMatchObject([
      { promise: { promisedOn: "2026-03-15", madeOn: null } },
      { promise: null },
    ]);
  });

  it.each([["Date prévue"], ["Paiement prévu"], ["Expected date"], ["Date de paiement prévue"]])(
    "reads a date the user typed under %s",
    (header) => {
      expect(withColumn(header, ["15/03/2026"]).invoices).toMatchObject([
        { expectedByUser: "2026-03-15", dueOn: "2026-01-31", receipts: [] },
      ]);
    },
  );

  it("takes a planned payment date for the due date where there is no other", () => {
    expect(
      read([
        ["N° facture", "Client", "Date facture", "Date de règlement prévue", "Montant TTC"],
        ["F1", "Dupont", "2026-01-01", "2026-02-01", 1],
      ]).invoices,
    ).toMatchObject([{ dueOn: "2026-02-01", dueSource: "sheet" }]);
  });

  it("reads reminders sent", () => {
    const reading = read([
      [...HEADER.slice(0, 5), "Relance 1", "Relance 2", "Relance 3"],
      ["F1", "Dupont", "2026-01-01", "2026-01-31", 1, "2026-02-10", "2026-02-20", null],
      ["F2", "Dupont", "2026-01-01", "2026-01-31", 1, null, null, null],
    ]);
    expect(reading.invoices.map(({ dunning }) => dunning)).toEqual([
      { level: 2, lastRemindedOn: "2026-02-20", excluded: false },
      { level: 0, lastRemindedOn: null, excluded: false },
    ]);
  });

  it("reads the last reminder and its level", () => {
    expect(
      read([
        [...HEADER, "Dernière relance", "Niveau de relance", "Ne pas relancer"],
        [...F002, "2026-02-20", 3, "x"],
      ]).invoices,
    ).toMatchObject([{ dunning: { level: 3, lastRemindedOn: "2026-02-20", excluded: true } }]);
  });
});
