import { clientColumns, readClientKind, readCountry, readPercent } from "../../src/sheets/clientColumns";
import { readBook } from "../../src/sheets/readInvoices";
import type { CellValue } from "../../src/sheets/workbook";
import { bookOf, CHOICES, sheetOf } from "./book";

/** What lists of clients and of invoices say for reminders: kind, country, contact, proof. */

const INVOICES: CellValue[][] = [
  [
    "N° facture",
    "Client",
    "Date facture",
    "Échéance",
    "Montant TTC",
    "N° commande",
    "Date de livraison",
    "N° BL",
    "Signature",
  ],
  ["F1", "Dupont", "05/11/2026", "05/12/2026", 1200, "BC-7", "02/11/2026", "BL-3", "oui"],
  ["F2", "Martin", "05/11/2026", "05/12/2026", 700, "", "", "", ""],
];
const CLIENTS: CellValue[][] = [
  [
    "Client",
    "Type de client",
    "Pays",
    "Langue",
    "Scénario",
    "Suspendre les relances",
    "Procédure collective",
    "Responsable",
    "Taux contractuel",
    "Contact",
    "Adresse",
    "Ville",
    "E-mail",
  ],
  [
    "Dupont",
    "Entreprise",
    "Belgique",
    "anglais",
    "Bon payeur",
    "oui",
    "",
    "Léa",
    0.12,
    "Mme Durand",
    "3 quai Sud",
    "13002 Marseille",
    "d@x.example",
  ],
  ["Martin", "Particulier", "FR", "français", "", "", "redressement judiciaire", "", "", "", "", "", ""],
];

const reading = () => readBook(bookOf([sheetOf(INVOICES), sheetOf(CLIENTS, { name: "Clients" })]), CHOICES);

it("reads of each client what reminders need", () => {
  const [dupont, martin] = [...reading().clients.values()];
  expect(dupont).toMatchObject({
    kind: "business",
    country: "BE",
    language: "en",
    ladder: "Bon payeur",
    onHold: true,
    insolvent: false,
    owner: "Léa",
    contractRate: 12,
    contactName: "Mme Durand",
    address: "3 quai Sud\n13002 Marseille",
    email: "d@x.example",
  });
  expect(martin).toMatchObject({ kind: "private", country: "FR", insolvent: true, onHold: false, contractRate: null });
});

it("reads the proof of each invoice, and tells a missing one from a column that is not there", () => {
  const [first, second] = reading().invoices;
  expect(first!.proof).toEqual({
    orderReference: "BC-7",
    orderedOn: null,
    deliveryNote: "BL-3",
    deliveredOn: "2026-11-02",
    signed: true,
  });
  expect(second!.proof).toMatchObject({ orderReference: "", deliveredOn: "missing", deliveryNote: "", signed: false });
});

it("takes words it does not know for no kind at all, so that nothing is claimed by mistake", () => {
  expect(["Entreprise", "Mairie", "Particulier", "private person", "Secteur privé", "?"].map(readClientKind)).toEqual([
    "business",
    "public",
    "private",
    "private",
    null,
    null,
  ]);
});

it("reads a rate as percent a year in every way it is written, and countries by name or code", () => {
  expect([12, 0.12, "12 %", "12,5", 0, "beaucoup"].map(readPercent)).toEqual([12, 12, 12, 12.5, null, null]);
  expect(["France", "be", "UK", "Pays-Bas", "Atlantide"].map(readCountry)).toEqual(["FR", "BE", "GB", "NL", null]);
});

it("leaves a column alone whose values do not agree with its title", () => {
  const sample = ["Facture", "Avoir", "Facture"];
  const column = {
    column: 1,
    header: "Type",
    profile: { filled: 3, dates: 0, serials: 0, amounts: 0, texts: 3, sample },
  };
  expect(clientColumns([column], new Set()).size).toBe(0);
});
