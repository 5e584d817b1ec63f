import type { PaneLineWords } from "../paneLineWords";

/** What an opened line of the to-do list says in the pane, in French. */
export const FRENCH_PANE_LINE: PaneLineWords = {
  noDraft: "Rien à envoyer : c’est un travail à faire chez vous.",
  form: {
    email: "À relire, puis à envoyer vous-même : Encaisse n’envoie rien.",
    letter: "À relire, imprimer et signer.",
    script: "Pour vous seul : rien à envoyer.",
  },
  toComplete: "À compléter",
  to: "À",
  copy: "Copier le texte",
  copyByHand: "Excel n’a pas laissé copier. Sélectionnez le texte ci-dessus et copiez-le (Ctrl+C).",
  mail: "Ouvrir dans la messagerie",
  done: "C’est fait ?",
  writeFirst: "Ce que vous faites se note dans une feuille du classeur : écrivez d’abord le plan.",
  outcome: "Résultat",
  noOutcome: "Fait, rien à signaler",
  promisedOn: "Paiement promis pour le",
  note: "Note (facultatif)",
  submit: "Noter dans le journal",
  noting: "Écriture dans le journal…",
  notNoted: "Rien n’a été noté. Appuyez de nouveau pour le noter.",
  fault: {
    "promise-without-date": "Pour une promesse, indiquez le jour promis.",
    "promise-in-past": "Le jour promis est déjà passé : indiquez un jour à venir.",
  },
};
