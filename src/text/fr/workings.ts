import { formatDate } from "../figures";
import type { WorkingsWords } from "../workingsWords";
import { FRENCH_FIGURES } from "./figures";

/** The workings below the Monday review, in French. */
export const FRENCH_WORKINGS: WorkingsWords = {
  title: "D’où viennent ces chiffres",
  keyFigures: "Repères",
  from: "Du",
  until: "Au",
  amount: "Montant",
  days: "Jours",
  daysCounted: "Jours comptés",
  source: (sheet) => `D’après (${sheet})`,
  columnsOfVariance: (plan, sheet, row) =>
    `Prévu : le plan du ${formatDate(plan, FRENCH_FIGURES)}, gardé dans la feuille masquée ${sheet}, ligne ${row}. Réalisé : ce que disent les feuilles aujourd’hui.`,
  keptPlan: (plan) => `Plan du ${formatDate(plan, FRENCH_FIGURES)}`,
  documents: (first, last, count) => (count === 1 ? first : `${first} à ${last} (${count})`),
  creditsOwed: "Moins : avoirs dus aux clients au-delà de leurs factures",
  netReceivables: "Encours net",
  salesOfMonth: "Ventes du mois",
  earlierMonths: "Ventes des mois d’avant",
  notYetDue: "À échoir, avoirs imputés au plus ancien",
  creditsByOwnDate: "Avoirs remis chacun à sa propre échéance",
  notYetDueByDocument: "À échoir, chaque pièce à son échéance",
  sales: (days) => `Ventes sur ${days} jours`,
  openingReceivables: (day) => `Encours net au soir du ${formatDate(day, FRENCH_FIGURES)}`,
  collected: (days) => `Encaissé sur ${days} jours`,
  bankBalance: (day) => `Solde en banque au soir du ${formatDate(day, FRENCH_FIGURES)}`,
  receivedSince: "Moins : encaissé depuis",
  paidSince: "Plus : payé depuis",
  pastWeeks: "Semaines passées",
  low: "Bas",
  high: "Haut",
  inside: "Dedans",
  weekOf: "Semaine du",
  weeksInside: "Semaines, et dans leur fourchette",
  byChance: "Par le seul hasard, au moins et au plus",
  smallDifferences: (limit) => `Écarts de moins de ${limit}, facture par facture`,
};
