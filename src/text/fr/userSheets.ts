import type { UserSheetWords } from "../userSheetWords";

/** The tables made ready for the user on demand, in French. */
export const FRENCH_USER_SHEETS: UserSheetWords = {
  presets: {
    "net-wages": ["Salaires nets", "Salaires", "En fin de mois, en général."],
    "social-contributions": [
      "URSSAF",
      "Charges sociales",
      "Le 15 ; le 5 à partir de 50 salariés payés dans le mois. Changez le jour s’il le faut.",
    ],
    vat: ["TVA", "Impôts et taxes", "Le jour de votre entreprise, entre le 15 et le 24 : il est sur impots.gouv.fr."],
    "corporate-tax": [
      "Acompte d’impôt sur les sociétés",
      "Impôts et taxes",
      "Les 15 mars, juin, septembre et décembre.",
    ],
    cfe: ["CFE", "Impôts et taxes", "Le 15 décembre ; la moitié dès le 15 juin si elle atteint 3 000 €."],
    rent: ["Loyer", "Loyer", "Au mois ou au trimestre, d’avance en général."],
    loan: ["Échéance d’emprunt", "Emprunts", "Le jour de l’échéancier de la banque ; « Fin » : la dernière échéance."],
  },
  scenarios: {
    sheet: "Scénarios",
    name: "Scénario",
    change: "Changement",
    subject: "Qui ou quoi",
    days: "Jours",
    amount: "Montant TTC",
    date: "Date",
    changes: {
      "pays-later": "Client paie plus tard",
      "never-pays": "Client ne paie pas",
      "sale-lost": "Vente perdue",
      "sale-added": "Vente en plus",
      "payment-moved": "Paiement décalé",
      promise: "Promesse",
    },
    helpTitle: "Ce qu’il faut indiquer",
    help: {
      "pays-later": "Client paie plus tard : le client (ou « tous ») et les jours ; plus tôt avec un nombre négatif.",
      "never-pays": "Client ne paie pas : le client.",
      "sale-lost": "Vente perdue : la référence de la vente à venir.",
      "sale-added": "Vente en plus : le client, le montant TTC et la date de facturation.",
      "payment-moved": "Paiement décalé : le libellé de la dépense ou le n° de la facture fournisseur, et les jours.",
      promise: "Promesse : le n° de la facture et la date promise.",
    },
  },
  expensesAdded: (sheet) =>
    `Feuille ${sheet} ajoutée : des dépenses courantes à compléter, sans montant. Rien n’en est compté tant que vous ne les remplissez pas.`,
  expensesThere: (sheet) => `La feuille ${sheet} contient déjà vos dépenses : rien n’y est ajouté.`,
  scenariosAdded: (sheet) =>
    `Feuille ${sheet} ajoutée : écrivez-y vos scénarios, puis encaisse plan FICHIER --scenario NOM.`,
  scenariosThere: (sheet) => `La feuille ${sheet} existe déjà : elle reste telle quelle.`,
  noSuchScenario: (found, known) =>
    `--scenario : pas de scénario « ${found} ». Il y a base, prudent, optimistic${known.length > 0 ? ` et, dans le classeur, ${known.join(", ")}` : " ; --scenarios ajoute une feuille pour écrire les vôtres"}.`,
  vatNeedsDay: "--vat-rate, --vat-on et --vat-purchases demandent --vat-day, le jour où votre entreprise paie la TVA.",
  badVatDay: (found) => `--vat-day attend un jour du mois, de 1 à 31, pas « ${found} ».`,
  badVatRate: (option, found) =>
    option === "--vat-rate"
      ? `--vat-rate attend un taux comme 20 ou 5,5, pas « ${found} ».`
      : `--vat-purchases attend CATÉGORIE=TAUX comme Achats=20, pas « ${found} ».`,
  badVatOn: (found) => `--vat-on attend receipts (encaissements) ou invoices (factures), pas « ${found} ».`,
  noSuchCategory: (names, known) =>
    `--vat-purchases : aucune dépense de catégorie ${names.join(", ")}. Catégories : ${known.join(", ") || "aucune"}.`,
  ownScenario: (name, changes) =>
    `Scénario « ${name} » : ${changes} changement${changes > 1 ? "s" : ""} par rapport à la base.`,
};
