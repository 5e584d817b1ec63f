import { formatDate, formatMoney, formatThousands } from "../figures";
import type { ChartWords, ColumnWords, ForecastWords, PlanWords, ToDoWords } from "../phrases";
import { FRENCH_FIGURES } from "./figures";

export const FRENCH_PLAN: PlanWords = {
  sheetName: "Plan de trésorerie",
  title: "Plan de trésorerie sur 13 semaines",
  subtitle: (asOf, currency) =>
    `Situation au soir du ${formatDate(asOf, FRENCH_FIGURES)} · montants TTC en ${currency}, dans la semaine où l’argent entre ou sort`,
  openingBalance: "Solde en banque",
  openingFromBank: (sheet) => `Solde en banque (feuille ${sheet})`,
  alertLevel: "Seuil d’alerte",
  overdraft: "Découvert autorisé",
  suppliers: "Fournisseurs",
  estimatedVat: "TVA (estimation)",
  newSales: "Ventes nouvelles (estimation)",
  typedForPastWeeks: (amounts) =>
    `Montants saisis pour des semaines passées, gardés avec leur plan : ${amounts.join(" ; ")}.`,
  firstWeekBelow: "Première semaine sous le seuil",
  lowestBalance: "Solde le plus bas",
  none: "aucune",
  weekFrom: "Semaine du",
  total: "Total",
  opening: "Solde d’ouverture",
  receipts: "Encaissements",
  receiptsOverdue: "Factures émises, échues",
  receiptsNotYetDue: "Factures émises, à échoir",
  otherReceipts: "Autres encaissements (à saisir)",
  totalReceipts: "Total des encaissements",
  payments: "Décaissements",
  otherPayments: "Autres décaissements (à saisir)",
  uncategorised: "Divers",
  totalPayments: "Total des décaissements",
  netFlow: "Flux net",
  closing: "Solde de clôture prévu",
  closingLow: "Fourchette à 80 %, bas",
  closingHigh: "Fourchette à 80 %, haut",
  marginAboveAlert: "Marge au-dessus du seuil",
  tie: "D’où viennent les encaissements",
  receivedIn13Weeks: "Attendu dans les 13 semaines",
  receivedLater: "Attendu plus tard",
  receivedNever: "Peut-être jamais",
  receiptsSales: "Ventes à venir",
  salesIn13Weeks: "Ventes à venir, dans les 13 semaines",
  salesNever: "Peut-être jamais, ou pas conclues",
  salesInvoiced: "Ventes à facturer d’ici 13 semaines",
  overdraftChance: "Risque de dépasser le découvert",
  riskSection: "Première semaine à risque : que faire",
  openInvoices: "Factures ouvertes, avoirs déduits",
  creditLeft: "Avoirs restant dus à des clients (non comptés)",
  otherCurrency: (count, amount, currency) =>
    `Non compris : ${count} facture${count > 1 ? "s" : ""} en ${currency}, ${formatMoney(amount, currency, FRENCH_FIGURES)}`,
  rule: {
    model: "",
    "due-date": "Sur cette feuille, l’échéance seule prévoit mieux que notre modèle : les dates la suivent.",
    "client-average":
      "Sur cette feuille, le retard moyen de chaque client prévoit mieux que notre modèle : les dates le suivent.",
  },
  noPayments:
    "Aucun décaissement connu : le solde ne compte que les encaissements. Remplissez une feuille « Dépenses » (libellé, catégorie, montant, première échéance, fréquence), ou tapez-les dans « Autres décaissements ».",
};

export const FRENCH_TO_DO: ToDoWords = {
  sheetName: "À faire",
  title: "À faire : relances",
  subtitle: (asOf) =>
    `D’après la feuille au soir du ${formatDate(asOf, FRENCH_FIGURES)} · une ligne par client et par action`,
  date: "Quand",
  client: "Client",
  action: "Action",
  amount: "Montant",
  oldest: "Retard (jours)",
  expectedEffect: "Effet attendu",
  why: "Pourquoi",
  invoices: "Factures",
  contact: "Contact",
  done: "Fait le",
  notes: "Notes",
  nothingToDo: "Rien à relancer.",
  effectIsAssumed: "Effet attendu : une hypothèse, tant qu’aucun résultat de relance n’est noté.",
  earlierNotes: "Notes sur des clients qui ne sont plus dans la liste",
};

export const FRENCH_FORECAST: ForecastWords = {
  sheetName: "Prévisions",
  title: "Prévisions de paiement",
  subtitle: (asOf) =>
    `Factures ouvertes au soir du ${formatDate(asOf, FRENCH_FIGURES)} · fourchette : huit paiements sur dix y tombent`,
  number: "Facture",
  client: "Client",
  issued: "Émise le",
  due: "Échéance",
  outstanding: "Reste dû",
  daysOverdue: "Retard (jours)",
  expected: "Paiement prévu",
  low: "Au plus tôt",
  high: "Au plus tard",
  currency: "Devise",
  why: "Pourquoi",
  beyondHorizon: "au-delà",
};

export const FRENCH_COLUMNS: ColumnWords = {
  expected: "Paiement prévu",
  low: "Au plus tôt",
  high: "Au plus tard",
  reminder: "Relance",
};

export const FRENCH_CHART: ChartWords = {
  title: "Trésorerie sur 13 semaines",
  receipts: "Encaissements",
  payments: "Décaissements",
  closing: "Solde prévu",
  range: "Fourchette à 80 %",
  week: "Semaine du",
  alertLevel: (level) => `Seuil d’alerte ${level}`,
  belowAlert: (week, balance) => `Semaine du ${week} : ${balance}, sous le seuil`,
  description: ({ opening, lowest, lowestWeek, closing }) =>
    `Solde d’ouverture ${opening}. Semaine du ${lowestWeek}, solde le plus bas : ${lowest}. Solde après 13 semaines ${closing}.`,
  thousands: (amount, currency) => formatThousands(amount, currency, FRENCH_FIGURES),
  rangeOf: (low, high) => `${low} à ${high}`,
};
