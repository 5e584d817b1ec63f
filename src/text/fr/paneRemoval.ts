import type { PaneRemovalWords } from "../paneRemovalWords";

const plural = (count: number): string => (count > 1 ? "s" : "");
const quoted = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(", ");

/** French. */
export const FRENCH_PANE_REMOVAL: PaneRemovalWords = {
  sure: "Retirer tout cela ?",
  sheets: (names) => `${names.length} feuille${plural(names.length)} : ${quoted(names)}`,
  columns: (titles) => `${titles.length} colonne${plural(titles.length)} : ${quoted(titles)}`,
  typed: (count) =>
    `avec elles, ${count} cellule${plural(count)} que vous ${count > 1 ? "y aviez remplies" : "y aviez remplie"} (solde, montants, notes)`,
  confirm: "Oui, tout retirer",
  checking: "vérification que rien de vos feuilles n’en dépend…",
  removing: "retrait en cours…",
  cannotCancel: "Le retrait a commencé : il va jusqu’au bout, pour ne rien laisser à moitié retiré.",
  cancelled: "Annulé : rien n’a été retiré.",
  traces: "Il ne reste que des repères cachés, laissés par un retrait interrompu.",
  done: "Tout ce qu’Encaisse avait ajouté est retiré.",
};
