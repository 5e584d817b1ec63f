import type { CellValue } from "../../src/sheets/workbook";
import { phrasesIn } from "../../src/text/language";
import { laterPayments } from "../../src/sheets/laterPayments";
import { codes, day, problemsOf, read, type Rows } from "./book";

/** Sheets that read without a fault cell by cell and would still give a wrong plan: each must be said, never guessed. */

const HEADER = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Date de règlement"];
const F001 = ["F001", "Dupont", "2026-01-01", "2026-01-31", 100, "2026-02-07"];

/** Problems as a French user reads them. */
function sentences(reading: ReturnType<typeof read>): string[] {
  return reading.problems.map((problem) => Object.values(phrasesIn("fr").problem(problem)).join(" "));
}

describe("a sheet that does not say what is paid", () => {
  const rows: Rows = [HEADER.slice(0, 5), F001.slice(0, 5)];

  it("is read with every invoice open, and says so", () => {
    const reading = read(rows);
    expect(reading.invoices).toMatchObject([{ receipts: [] }]);
    expect(problemsOf(reading, "no-payment-column")).toMatchObject([{ severity: "warning", row: 1 }]);
    expect(sentences(reading)[0]).toContain("toutes les factures sont comptées impayées");
  });

  it.each<[string, CellValue]>([
    ["Date de règlement", null],
    ["Montant réglé", 0],
    ["Reste dû", 100],
    ["Statut", "impayée"],
    ["Date règlement 1", null],
  ])("has nothing to say where there is a column %s", (header, value) => {
    const [titles, cells] = rows as [CellValue[], CellValue[]];
    expect(
      problemsOf(
        read([
          [...titles, header],
          [...cells, value],
        ]),
        "no-payment-column",
      ),
    ).toEqual([]);
  });
});

describe("headings in two rows", () => {
  it("reads a lone half header by the heading above it", () => {
    const reading = read([
      ["Document", null, "Client", "Montants", null, "Règlement"],
      ["Numéro du document", "Date du document", "Nom du client", "Total HT", "Total TTC", "Date"],
      ["F1", "13/01/2026", "Dupont", 100, 120, "31/01/2026"],
    ]);
    expect(reading.invoices).toMatchObject([
      { number: "F1", issuedOn: "2026-01-13", amount: 12000, receipts: [{ receivedOn: "2026-01-31", amount: 12000 }] },
    ]);
  });

  it("does not take the title of the sheet for a heading", () => {
    const reading = read([
      ["Règlement", null, null, null, null],
      ["N°", "Client", "Date", "Montant TTC", "Statut"],
      ["F1", "Dupont", "13/01/2026", 120, "impayée"],
    ]);
    expect(reading.invoices).toMatchObject([{ issuedOn: "2026-01-13", receipts: [] }]);
  });
});

describe("an accounting ledger", () => {
  const LEDGER = ["Compte", "Libellé compte", "Date", "Pièce", "Débit", "Crédit", "Solde"];

  it("is refused where its balance runs from row to row", () => {
    const reading = read([
      LEDGER,
      ["C001", "Dupont", "2026-01-01", "F1", 100, null, 100],
      ["C001", "Dupont", "2026-01-15", "F2", 50, null, 150],
      ["C001", "Dupont", "2026-02-07", "F1", null, 100, 50],
    ]);
    expect(reading.table).toBeNull();
    expect(codes(reading)).toEqual(["running-balance"]);
    expect(sentences(reading)[0]).toContain("« Solde » est un solde cumulé");
  });

  it("is read where each balance is that of its own row", () => {
    const reading = read([
      LEDGER,
      ["C001", "Dupont", "2026-01-01", "F1", 100, null, 100],
      ["C001", "Dupont", "2026-01-15", "F2", 50, null, 50],
      ["C002", "Durand", "2026-02-07", "F3", 80, 30, 50],
    ]);
    expect(reading.invoices.map(({ amount }) => amount)).toEqual([10000, 5000, 5000]);
  });

  it("is known by its columns where it is the tax office's file of accounting entries", () => {
    // Names of the columns: arrêté du 29 juillet 2013, LPF art. A47 A-1.
    const lines = [
      "JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise",
      "VE|Ventes|1|20260101|411000|Clients|C001|Dupont|F1|20260101|Facture F1|120,00|0,00|||20260131||",
    ];
    const reading = read(lines.map((line) => line.split("|")));
    expect(codes(reading)).toEqual(["accounting-entries"]);
    expect(sentences(reading)[0]).toContain("FEC");
  });
});

describe("cells that a program made unreadable", () => {
  it("says of an error where the payment belongs that the invoice counts as unpaid", () => {
    const reading = read([HEADER, [...F001.slice(0, 5), { error: "#VALUE!" }]]);
    expect(sentences(reading)).toEqual([
      "La cellule affiche une erreur (#VALUE!) : la facture est comptée impayée. Corrigez la formule.",
    ]);
  });

  it("shows a date out of range as a date, not as Excel's day number", () => {
    const reading = read([HEADER, F001, ["F002", "Dupont", 9502, "2026-01-31", 100, null]]);
    expect(sentences(reading)[0]).toBe(
      "« 9502 », soit le 05/01/1926, ne peut pas être une date de cette liste. Corrigez-la ; le 15 mars 2026, par exemple, s’écrit 15/03/2026.",
    );
  });

  it("doubts a due date years after the invoice", () => {
    const reading = read([HEADER, ["F001", "Dupont", "2026-01-01", "2062-01-31", 100, null]]);
    expect(sentences(reading)).toEqual([
      "Échéance 31/01/2062 plus de deux ans après la date de facture (01/01/2026). Corrigez l’une des deux dates.",
    ]);
  });
});

describe("dates that a workbook keeps as day numbers", () => {
  it("are named as dates in what is said of them", () => {
    expect(sentences(read([HEADER, ["F001", "Dupont", 46053, 46023, 100, null]]))).toEqual([
      "Échéance 01/01/2026 avant la date de facture (31/01/2026). Corrigez l’une des deux dates.",
    ]);
    const numbered = ["A1", "A2", 46082].map((number) => [number, "Dupont", 46023, 46053, 100, null]);
    expect(sentences(read([HEADER, ...numbered]))).toEqual([
      "Numéro de facture transformé en date par Excel (01/03/2026). Mettez la colonne au format texte et retapez le numéro.",
    ]);
  });
});

describe("an invoice dated after the day of the plan", () => {
  it("is told of, and its payment is not told again", () => {
    const reading = read([HEADER, F001, ["F002", "Dupont", "2027-01-05", "2027-02-05", 100, "2027-02-05"]]);
    const problems = laterPayments(reading, day("2026-11-22"));
    expect(sentences({ ...reading, problems })).toEqual([
      "Facture datée après le jour du plan : pas encore comptée. Rien à faire si elle est encore à émettre ; sinon corrigez la date.",
    ]);
    expect(problems).toMatchObject([{ row: 3, column: "Date facture", severity: "warning" }]);
  });
});

describe("a deposit beside a balance of nothing", () => {
  const COLUMNS = ["N° facture", "Client", "Date facture", "Échéance", "Montant TTC", "Acompte", "Solde", "Réglée le"];

  it("is not all that was paid where the sheet has the day of payment", () => {
    const paid = read([COLUMNS, ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 30, 0, "2026-02-07"]]);
    expect(paid.invoices[0]!.receipts.reduce((sum, { amount }) => sum + amount, 0)).toBe(10_000);
    expect(problemsOf(paid, "balance-contradicts-payments")).toMatchObject([{ details: { used: "balance" } }]);
    const open = read([COLUMNS, ["F1", "Dupont", "2026-01-01", "2026-01-31", 100, 30, 70, null]]);
    expect(open.invoices[0]!.receipts).toMatchObject([{ amount: 3_000 }]);
    expect(open.problems).toEqual([]);
  });
});

describe("words of invoicing programs", () => {
  it.each(["Date dernier règlement", "Date du dernier règlement", "Date du dernier paiement"])(
    "takes %s for the date of payment",
    (header) => {
      expect(read([[...HEADER.slice(0, 5), header], F001]).invoices).toMatchObject([
        { receipts: [{ receivedOn: "2026-02-07" }] },
      ]);
    },
  );

  it("names a client by the title of its account", () => {
    const reading = read([
      ["Code tiers", "Intitulé du tiers", "N° pièce", "Date", "Échéance", "Montant", "Statut"],
      ["411DUP", "Dupont", "F1", "2026-01-01", "2026-01-31", 100, "À échoir"],
    ]);
    expect([...reading.clients.values()].map(({ name }) => name)).toEqual(["Dupont"]);
    expect(reading.problems).toEqual([]);
  });

  it.each(["À venir", "À échoir", "Upcoming", "Not yet due"])("takes the status %s for open", (status) => {
    const reading = read([
      [...HEADER.slice(0, 5), "Statut"],
      [...F001.slice(0, 5), status],
    ]);
    expect(reading.problems).toEqual([]);
    expect(reading.invoices).toMatchObject([{ receipts: [] }]);
  });
});
