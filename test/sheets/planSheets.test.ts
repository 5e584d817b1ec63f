import { payableLines } from "../../src/engine/plan/supplierInvoices";
import { readBank } from "../../src/sheets/plan/readBank";
import { readChance } from "../../src/sheets/plan/readChance";
import { readSales } from "../../src/sheets/plan/readSales";
import { readBook } from "../../src/sheets/readInvoices";
import { sheetGrid } from "../../src/sheets/sheetGrid";
import { bookOf, CHOICES, day, sheetOf, type Rows } from "./book";

const INVOICES = sheetOf([
  ["N°", "Client", "Date facture", "Échéance", "Montant TTC", "Payée le"],
  ["F1", "Durand", "05/10/2026", "05/11/2026", 1200],
  ["F2", "Petit", "15/10/2026", "15/11/2026", 600],
]);

function bank(rows: Rows, name = "Banque"): ReturnType<typeof readBank> {
  return readBank([sheetGrid(sheetOf(rows, { name }), [])], 1900);
}

describe("readBank", () => {
  it("reads accounts with their balance, day and overdraft, and knows where they stand", () => {
    const rows = [
      ["Nos comptes"],
      ["Compte", "Solde", "Au", "Découvert autorisé"],
      ["Crédit Agricole", "12 500,50 €", "20/11/2026", -10_000],
      ["Livret", 8000, null, null],
      ["Total", 20_500.5, null, null],
    ];
    expect(bank(rows)).toEqual({
      problems: [],
      accounts: [
        {
          name: "Crédit Agricole",
          balance: 1_250_050,
          balanceOn: "2026-11-20",
          overdraftLimit: 1_000_000,
          currency: "EUR",
          sheet: "Banque",
          balanceCell: { firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 2 },
          limitCell: { firstRow: 3, lastRow: 3, firstColumn: 4, lastColumn: 4 },
        },
        expect.objectContaining({ name: "Livret", balance: 800_000, balanceOn: null, overdraftLimit: null }),
      ],
    });
  });

  it("does not take a bank statement for a list of accounts", () => {
    const rows = [
      ["Date", "Libellé", "Débit", "Crédit", "Solde"],
      ["20/11/2026", "VIR DURAND", null, 500, 12_500],
    ];
    expect(bank(rows)).toEqual({ accounts: [], problems: [] });
  });

  it("takes the latest balance of an account listed twice, and says so", () => {
    const rows = [
      ["Compte", "Solde", "Date"],
      ["Courant", 900, "20/11/2026"],
      ["courant", 500, "13/11/2026"],
    ];
    const { accounts, problems } = bank(rows);
    expect(accounts.map(({ balance }) => balance)).toEqual([90_000]);
    expect(problems).toMatchObject([{ code: "bank-account-twice", row: 3 }]);
  });

  it("reports an account without a balance", () => {
    const { accounts, problems } = bank([
      ["Account", "Balance"],
      ["Main", "soon"],
    ]);
    expect(accounts).toEqual([]);
    expect(problems).toMatchObject([{ code: "bank-without-balance", row: 2, column: "Balance", found: "soon" }]);
  });
});

describe("readChance", () => {
  it.each([
    ["30 %", 0.3],
    [0.3, 0.3],
    [30, 0.3],
    [1, 1],
    ["60", 0.6],
    ["Signé", 1],
    [null, null],
    ["peut-être", "bad"],
    [130, "bad"],
    [-1, "bad"],
  ])("reads %p as %p", (value, chance) => {
    expect(readChance(value)).toBe(chance);
  });
});

describe("readSales", () => {
  const HEADER = [
    "Référence",
    "Type",
    "Client",
    "Montant TTC",
    "À facturer le",
    "Conditions",
    "Probabilité",
    "Fréquence",
    "Fin",
  ];
  const sales = (...rows: Rows) =>
    readSales([sheetGrid(sheetOf([HEADER, ...rows], { name: "Ventes à venir" }), [])], 1900, "A");

  it("reads an order, a contract and a quote", () => {
    const { sales: read, problems } = sales(
      ["C-12", "Commande", "Durand", 2400, "01/12/2026", "30 jours", null, null, null],
      ["M-3", "Contrat", "Petit", "360,00 €", "05/12/2026", null, null, "mensuel", "31/12/2027"],
      ["D-7", "Devis", "Nouveau", 9000, "15/12/2026", null, "40 %", null, null],
    );
    expect(problems).toEqual([]);
    expect(read).toMatchObject([
      { reference: "C-12", kind: "order", client: "Durand", amount: 240_000, dueOn: "2026-12-31", chance: 1 },
      { kind: "contract", amount: 36_000, frequency: "monthly", endsOn: "2027-12-31", dueOn: null, chance: 1 },
      { kind: "quote", amount: 900_000, invoicedOn: "2026-12-15", frequency: "once", chance: 0.4 },
    ]);
  });

  it.each([
    ["sale-without-amount", ["C", "Commande", "D", null, "01/12/2026", null, null, null, null]],
    ["sale-without-date", ["C", "Commande", "D", 5, null, null, null, null, null]],
    ["bad-amount", ["C", "Commande", "D", -5, "01/12/2026", null, null, null, null]],
    ["bad-chance", ["C", "Commande", "D", 5, "01/12/2026", null, "qui sait", null, null]],
    ["quote-without-chance", ["C", "Devis", "D", 5, "01/12/2026", null, null, null, null]],
    ["bad-frequency", ["C", "Contrat", "D", 5, "01/12/2026", null, null, "semestriel", null]],
    ["end-before-start", ["C", "Contrat", "D", 5, "01/12/2026", null, null, "mensuel", "01/11/2026"]],
  ])("leaves a line out and reports %s", (code, row) => {
    const { sales: read, problems } = sales(row);
    expect(read).toEqual([]);
    expect(problems).toMatchObject([{ code, severity: "error", row: 2 }]);
  });
});

describe("a sheet of sales to come", () => {
  it("is never taken for the invoices, however alike their columns are", () => {
    const sales = sheetOf(
      [
        ["Reference", "Kind", "Customer", "Amount", "Invoice date", "Chance"],
        ["PO-2207", "Order", "Durand", 4800, "2026-12-07", null],
      ],
      { name: "Sales to come" },
    );
    const reading = readBook(bookOf([INVOICES, sales]), CHOICES);
    expect(reading.table?.sheet).toBe("Factures");
    expect(reading.sales).toMatchObject([{ reference: "PO-2207", amount: 480_000, chance: 1 }]);
  });
});

describe("a purchases sheet", () => {
  it("is read by the rules of the invoices, and never taken for them", () => {
    const purchases = sheetOf(
      [
        ["Fournisseur", "N° facture", "Date facture", "Échéance", "Montant TTC", "Payé", "Statut"],
        [null, "X", "10/11/2026", "25/11/2026", 80, null, null],
        ["Bois & Cie", "A-1", "01/11/2026", "01/12/2026", 3000, 1000, "Partiellement payée"],
        ["Bois & Cie", "A-2", "05/11/2026", null, -500, null, "Avoir"],
        ["EDF", "E-9", "10/11/2026", "25/11/2026", 250, 250, "Payée"],
      ],
      { name: "Achats" },
    );
    const reading = readBook(bookOf([INVOICES, purchases]), CHOICES);
    expect(reading.table?.sheet).toBe("Factures");
    expect(reading.invoices).toHaveLength(2);
    const lines = payableLines(reading.purchases, day("2026-11-22"));
    // 3,000 less 1,000 paid; the electricity is paid; a credit note is no payment.
    expect(lines.map(({ label, reference, amount, firstOn }) => [label, reference, amount, firstOn])).toEqual([
      ["Bois & Cie", "A-1", 200_000, "2026-12-01"],
    ]);
    expect(reading.problems).toContainEqual(
      expect.objectContaining({ code: "missing-supplier", sheet: "Achats", row: 2 }),
    );
  });
});
