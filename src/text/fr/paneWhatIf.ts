import type { PaneWhatIfWords } from "../paneWhatIfWords";

const days = (count: number): string => `${count} jour${count > 1 ? "s" : ""}`;

/** Trying what if in the pane, in French. */
export const FRENCH_PANE_WHAT_IF: PaneWhatIfWords = {
  shown: "Scénario",
  ownSettings: "À régler ci-dessous",
  readyMade: { prudent: "Prudent", optimistic: "Optimiste" },
  what: {
    prudent:
      "Tous les clients paient une semaine plus tard, aucun devis n’aboutit, les dépenses sont en haut de leur marge.",
    optimistic:
      "Tous les clients paient une semaine plus tôt, tous les devis aboutissent, les dépenses sont en bas de leur marge.",
  },
  inWorkbook: (name) => `« ${name} », écrit dans le classeur. Ses lignes se changent dans sa feuille.`,
  everybody: (count) =>
    count === 0 ? "… tous les clients payaient plus tard ?" : `… tous les clients payaient ${days(count)} plus tard ?`,
  client: "… un client changeait ses habitudes ?",
  none: "Aucun",
  later: (count) => (count === 0 ? "Il paie plus tard" : `Il paie ${days(count)} plus tard`),
  neverPays: "Il ne paie jamais",
  lostSale: "… une vente attendue était perdue ?",
  newSale: "… une vente de plus était facturée aujourd’hui ? (montant TTC)",
  base: "Plan",
  scenario: "Et si",
  difference: "Écart",
  lowest: "Solde le plus bas",
  closing: "Après 13 semaines",
  lowestMoves: (amount, difference) =>
    difference === 0
      ? "Le solde le plus bas ne change pas."
      : `Le solde le plus bas ${difference < 0 ? "baisse" : "monte"} de ${amount}.`,
  back: "Revenir au plan",
  keep: {
    name: "Nom du scénario",
    suggestion: (number) => `Scénario ${number}`,
    submit: "Garder dans le classeur",
    keeping: "Écriture du scénario…",
    done: (name, sheet) => `« ${name} » est gardé dans la feuille « ${sheet} ».`,
    writeFirst: "Pour garder un scénario dans le classeur, écrivez d’abord le plan.",
    noName: "Donnez un nom au scénario.",
    nameTaken: (name) => `Il y a déjà un scénario « ${name} ». Choisissez un autre nom.`,
  },
  everyone: "tous",
  newClient: "Nouveau client",
  noColumn: (sheet, title) =>
    `La feuille « ${sheet} » n’a pas de colonne « ${title} », qu’il faut à ce scénario. Ajoutez-la, puis réessayez.`,
  notRead: (sheet) =>
    `La feuille « ${sheet} » n’est plus lue : son nom doit commencer par « Scénario », et ses titres dire le scénario et le changement.`,
};
