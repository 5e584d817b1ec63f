import { calendarDate, addDays } from "../../src/engine/calendar";
import type { UserSheet } from "../workbookContract";
import { userBook } from "../xlsx/buildXlsx";

type Cell = string | number | null;

const HEADERS = ["N° facture", "Code client", "Client", "Date facture", "Échéance", "Montant TTC", "Date de paiement"];

/** "05/03/2026", as French lists have their dates where Excel took them for text. */
function written(day: string): string {
  const [year, month, date] = day.split("-");
  return `${date}/${month}/${year}`;
}

interface Sold {
  readonly number: string;
  readonly client: readonly [code: string, name: string];
  readonly issued: string;
  readonly amount: number | string;
  /** Days beyond terms of 30 days; null: unpaid. */
  readonly late: number | null;
}

function row({ number, client, issued, amount, late }: Sold): Cell[] {
  const due = addDays(calendarDate(issued), 30);
  return [
    ...[number, client[0], client[1], written(issued), written(due), amount],
    late === null ? null : written(addDays(due, late)),
  ];
}

const DURAND = ["C1", "Durand"] as const;
const NAMESAKE = ["C2", "Durand"] as const;
const ODD = ["C3", "=A*<3?"] as const;
const DRIFTER = ["C4", "Garage du Pont"] as const;

/** A month of 2026. */
const month = (number: number, day = 10): string =>
  `2026-${String(number).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function sold(): readonly Sold[] {
  const drifter = [2, 3, 1, 4, 2, 3, 20, 22, 25].map((late, index): Sold => ({
    number: `G${index}`,
    client: DRIFTER,
    issued: month(index + 1, 3),
    amount: 480,
    late,
  }));
  const steady = [0, 2, 1, 3, 0, 1, 2].map((late, index): Sold => ({
    number: `D${index}`,
    client: DURAND,
    issued: month(index + 2),
    amount: 1200.5,
    late,
  }));
  return [
    ...drifter,
    ...steady,
    { number: "G9", client: DRIFTER, issued: month(10, 3), amount: 640, late: null },
    { number: "D7", client: DURAND, issued: month(11, 2), amount: "1 250,40 €", late: null },
    { number: "N1", client: NAMESAKE, issued: month(10, 20), amount: 333.33, late: null },
    { number: "O1", client: ODD, issued: month(9, 1), amount: 90, late: 5 },
    { number: "O2", client: ODD, issued: month(11, 5), amount: 75.25, late: null },
    // Credit of 300 against 75.25 open: 224.75 is owed to the client. Another stands within what its client owes.
    { number: "AV-1", client: ODD, issued: month(11, 12), amount: -300, late: null },
    { number: "AV-2", client: DRIFTER, issued: month(11, 10), amount: -40, late: null },
  ];
}

/**
 * A list that no formula can sum: dates and some amounts are text, two clients share a name, one has signs in its name that
 * conditions of sheet functions take for more than text, credit notes exceed what their client owes.
 */
export function hardBook(...beside: readonly UserSheet[]): Uint8Array {
  const rows = sold().map(row);
  return userBook({ dateSystem: 1900, sheets: [{ name: "Factures", rows: [HEADERS, ...rows] }, ...beside] });
}

/** Two accounts of the plan's currency, one of them allowed to be overdrawn, and a third in dollars. */
export const ACCOUNTS: UserSheet = {
  name: "Banque",
  rows: [
    ["Compte", "Solde", "Découvert autorisé"],
    ["Courant", 1500.75, 2000],
    ["Livret", 820.1, null],
    ["Dollars", "900 $", null],
  ],
};

/** Wages at the end of the month, timber each week. */
export const EXPENSES: UserSheet = {
  name: "Dépenses",
  rows: [
    ["Libellé", "Catégorie", "Montant TTC", "Première date", "Fréquence"],
    ["Salaires", "Salaires", 1800, "2026-11-30", "dernier jour ouvré"],
    ["Bois", "Achats", 240, "2026-11-20", "hebdomadaire"],
  ],
};
