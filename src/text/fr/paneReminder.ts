import type { PaneReminderWords } from "../paneReminderWords";

/** The lines of the to-do list in the pane, in French. */
export const FRENCH_PANE_REMINDER: PaneReminderWords = {
  open: "Brouillon et suivi",
  close: "Refermer",
  preparing: "Préparation du brouillon…",
  copied: "Texte copié.",
  noted: (client) => `Noté dans le journal : ${client}.`,
  sheets: {
    open: "Régler les relances et leurs textes",
    lead: "Votre société, l’échelle des relances et les modèles, dans des feuilles à modifier.",
    adding: "Ajout des feuilles…",
    added: (names) =>
      `${names.length > 1 ? "Feuilles ajoutées" : "Feuille ajoutée"} à la fin du classeur : ${names.map((name) => `« ${name} »`).join(", ")}.`,
    there: "Ces feuilles sont déjà dans le classeur.",
  },
};
