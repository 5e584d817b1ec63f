import { calendarDate } from "../../src/engine/calendar";
import type { ClientProfile } from "../companyProfile";
import type { SampleExpense } from "../expenseProfile";
import type { SampleSale } from "../saleProfile";
import { cell, columnName, dateCell, type Row } from "../xlsx/cells";
import type { SheetSpec } from "../xlsx/sheetXml";
import type { TableSpec } from "../xlsx/tableXml";

const HEADER_ROW = 3;

/** The sheet Clients: what they are, terms, addresses and means of payment. */
export function clientsSheet(clients: readonly ClientProfile[]): SheetSpec {
  const headers = ["Client", "Type de client", "Conditions de règlement", "E-mail", "Téléphone", "Mode de règlement"];
  const rows = clients.map(({ name, kind = "Entreprise", terms, email, phone, method }) =>
    [name, kind, terms, email, phone, method].map((text) => cell(text)),
  );
  return {
    name: "Clients",
    rows: [[cell("Clients", "title")], [], headers.map((header) => cell(header, "header")), ...rows],
    widths: [30, 16, 28, 38, 18, 20],
    frozenFrom: [HEADER_ROW + 1, 2],
    table: tableOf(2, "tblClients", headers, rows.length),
  };
}

/** The sheet Dépenses: what leaves the account, with its rhythm. */
export function expensesSheet(expenses: readonly SampleExpense[]): SheetSpec {
  const headers = ["Libellé", "Catégorie", "Montant TTC", "Première date", "Fréquence", "Fin"];
  const rows = expenses.map((expense): Row => [
    cell(expense.label),
    cell(expense.category),
    cell(expense.amount, "euros"),
    dateCell(calendarDate(expense.firstOn)),
    cell(expense.frequency, "centered"),
    dateCell(expense.lastOn === "" ? null : calendarDate(expense.lastOn)),
  ]);
  return {
    name: "Dépenses",
    rows: [[cell("Dépenses prévues", "title")], [], headers.map((header) => cell(header, "header")), ...rows],
    widths: [36, 20, 16, 15, 16, 14],
    frozenFrom: [HEADER_ROW + 1, 1],
    choices: [
      {
        range: `E${HEADER_ROW + 1}:E${HEADER_ROW + rows.length}`,
        values: ["Une fois", "Hebdomadaire", "Mensuel", "Dernier jour ouvré", "Trimestriel", "Annuel"],
      },
    ],
    table: tableOf(3, "tblDepenses", headers, rows.length),
  };
}

/** The sheet Ventes à venir: what is ordered, under contract or offered, and not invoiced yet. */
export function salesSheet(sales: readonly SampleSale[]): SheetSpec {
  const headers = ["Référence", "Type", "Client", "Montant TTC", "À facturer le", "Probabilité", "Fréquence", "Livré le"];
  const rows = sales.map((sale): Row => [
    cell(sale.reference),
    cell(sale.kind),
    cell(sale.client),
    cell(sale.amount, "euros"),
    dateCell(calendarDate(sale.invoicedOn)),
    cell(sale.chance, "centered"),
    cell(sale.frequency, "centered"),
    dateCell(sale.deliveredOn === "" ? null : calendarDate(sale.deliveredOn)),
  ]);
  return {
    name: "Ventes à venir",
    rows: [[cell("Ventes à venir", "title")], [], headers.map((header) => cell(header, "header")), ...rows],
    widths: [13, 13, 28, 16, 15, 13, 14, 13],
    frozenFrom: [HEADER_ROW + 1, 1],
    choices: [{ range: `B${HEADER_ROW + 1}:B${HEADER_ROW + rows.length}`, values: ["Commande", "Contrat", "Devis"] }],
    table: tableOf(4, "tblVentes", headers, rows.length),
  };
}

function tableOf(id: number, name: string, headers: readonly string[], count: number): TableSpec {
  const range = `A${HEADER_ROW}:${columnName(headers.length)}${HEADER_ROW + count}`;
  const columns = headers.map((header) => ({ name: header }));
  return { id, name, range, filterRange: range, columns, hasTotalsRow: false };
}
