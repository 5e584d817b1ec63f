import type { PaneWhatIfWords } from "../paneWhatIfWords";

const days = (count: number): string => `${count} jour${count > 1 ? "s" : ""}`;

/** Trying what if in the pane, in French. */
export const FRENCH_PANE_WHAT_IF: PaneWhatIfWords = {
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
};
