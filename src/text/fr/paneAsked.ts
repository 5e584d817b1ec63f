import type { PaneAskedWords } from "../paneAskedWords";

const plural = (count: number): string => (count > 1 ? "s" : "");
const quoted = (names: readonly string[]): string => names.map((name) => `« ${name} »`).join(", ");

/** The question before the first plan, in French. */
export const FRENCH_PANE_ASKED: PaneAskedWords = {
  sheets: (names) => `${names.length} feuille${plural(names.length)} : ${quoted(names)}`,
  columns: (titles, sheet) =>
    `${titles.length} colonne${plural(titles.length)} à droite de votre liste (${sheet}) : ${quoted(titles)}`,
  nothingElse:
    "Aucune de vos cellules n’est modifiée, et tout peut être retiré d’un clic. La question n’est posée qu’une fois.",
  balance: "Solde en banque ce soir (facultatif)",
  balanceHint: "Par exemple 12 500,50. Vous pourrez le changer dans la feuille du plan.",
  badAmount: "Ce n’est pas un montant. Écrivez-le comme 12500,50.",
  agree: "Ajouter au classeur",
};
