import type { WorkbookErrorCode } from "../../sheets/workbook";
import type { PaneWords } from "../paneWords";
import { formatDate } from "../figures";
import { FRENCH_FIGURES } from "./figures";
import { FRENCH_PANE_REMINDER } from "./paneReminder";

const plural = (count: number): string => (count > 1 ? "s" : "");

/** What Excel refuses, in its own terms: the command line's sentences speak of files. */
const REFUSALS: Readonly<Partial<Record<WorkbookErrorCode, (detail: string) => string>>> = {
  "changed-meanwhile": () =>
    "Le classeur a changé pendant le calcul, par vous ou par un collègue. Rien n’a été écrit : réessayez.",
  "too-large": () =>
    "Le classeur est trop grand pour qu’Excel le transmette. Supprimez les feuilles ou les lignes dont vous n’avez plus besoin, ou utilisez la ligne de commande sur le fichier.",
  "not-readable": () =>
    "Excel n’a pas laissé lire le classeur. Terminez la saisie en cours, fermez les boîtes de dialogue ouvertes, puis réessayez.",
  "not-writable": () =>
    "Excel n’a pas laissé écrire dans le classeur. Vos cellules sont intactes. Terminez la saisie en cours, vérifiez que le classeur n’est pas en lecture seule, puis réessayez : l’écriture sera complétée.",
};

export const FRENCH_PANE: PaneWords = {
  tagline: "Qui paiera quand, et combien il restera en banque.",
  reading: "Lecture du classeur…",
  waitingForCell:
    "Excel n’a pas encore répondu. Si vous êtes en train de taper dans une cellule, appuyez sur Entrée ou Échap : il vous attend.",
  tryAgain: "Réessayer",
  cancel: "Annuler",
  close: "Fermer",
  tooOld:
    "Cette version d’Excel est trop ancienne pour Encaisse. Mettez Office à jour (Fichier, Compte, Options de mise à jour), ou ouvrez le classeur dans Excel pour le web.",
  refusal: (code, detail) => REFUSALS[code]?.(detail) ?? null,
  notLoaded:
    "Cette partie d’Encaisse n’a pas pu être chargée. Vérifiez la connexion au serveur d’où vient le complément, puis réessayez.",
  unexpected: (message) =>
    `Erreur inattendue : ${message}. C’est un défaut d’Encaisse, pas de votre classeur. Réessayez.`,
  begin: {
    title: "Par où commencer",
    lead: "Ce classeur est vide. Partez d’un modèle à remplir, ou regardez d’abord une entreprise d’exemple.",
    noList: "Vous pouvez aussi partir d’un modèle : il s’ajoute à côté de vos feuilles, sans y toucher.",
    template: "Insérer le modèle",
    templateTip: "Trois feuilles prêtes à remplir : factures, clients, charges.",
    sample: "Insérer l’exemple",
    sampleTip: "Une entreprise fictive, avec deux ans de factures jusqu’à aujourd’hui.",
    adding: "Ajout des feuilles…",
    templateAdded: "Le modèle est prêt. Tapez ou collez vos factures : le plan se fait dès la première.",
    sampleAdded: "L’exemple est prêt. Ces feuilles sont à vous : modifiez-les, puis regardez ce qui change ici.",
  },
  found: {
    title: "Dans votre liste",
    problems: (count) => `${count} problème${plural(count)} à regarder`,
    remarks: (count) => `${count} remarque${plural(count)}`,
    goTo: (place) => `Aller à ${place}`,
    whatToDo: {
      "column-denied-by-values": "Corrigez la colonne ou son titre.",
      "unknown-sheet": "Vous l’aviez choisie plus tôt : oubliez ce choix ci-dessous, ou rendez-lui son nom.",
      "unknown-column": "Vous l’aviez choisie plus tôt : oubliez ce choix ci-dessous, ou rendez-lui son titre.",
      "ambiguous-column": "Renommez l’une des colonnes.",
      "no-payment-column": "Rien à faire si elles le sont ; sinon ajoutez une colonne « Date de paiement ».",
    },
  },
  doubt: {
    title: "Une question avant de lire",
    whichList: "Plusieurs listes peuvent être vos factures. Laquelle faut-il lire ?",
    whichColumn: (field) => `Plusieurs colonnes peuvent être « ${field} ». Laquelle est la bonne ?`,
    missingColumn: (field) => `Aucun titre ne dit « ${field} ». Quelle colonne est-ce ?`,
    choose: "Choisissez…",
    use: "Utiliser ces réponses",
    kept: "Vos réponses sont gardées dans ce classeur, pour le volet, le ruban et les fonctions.",
    answersInUse: (answers) => `Vous avez choisi : ${answers}.`,
    forget: "Oublier ces choix",
  },
  write: {
    first: "Écrire le plan dans le classeur",
    again: "Mettre à jour le plan",
    review: "Revue du lundi",
    willBeAdded: "Ce qui sera ajouté à ce classeur",
    stage: { reading: "lecture du classeur", forecasting: "prévision des paiements", writing: "écriture" },
    step: (number, of, stage) => `Étape ${number} sur ${of} : ${stage}`,
    cancelling: "Annulation…",
    cannotCancel: "L’écriture a commencé : elle va jusqu’au bout, pour ne rien laisser à moitié.",
    done: "Le plan est à jour dans le classeur.",
    cancelled: "Annulé : rien n’a été écrit.",
  },
  plan: {
    title: "Trésorerie sur 13 semaines",
    figures: "Les chiffres, semaine par semaine",
    fromZero: "Solde en banque inconnu : la courbe part de zéro.",
    typeBalance: "Saisir le solde dans le plan",
    noExpenses:
      "Aucune dépense n’est prévue. Une feuille de dépenses courantes en France (salaires, URSSAF, TVA, loyer…) peut être ajoutée : des lignes à leurs dates habituelles, sans montant. Ce ne sont pas les dépenses de votre entreprise : complétez, changez, effacez.",
    addPresets: "Ajouter des dépenses courantes",
    addingPresets: "Ajout de la feuille…",
    openSheet: "Ouvrir le plan",
    overdraftWeek: (week, balance, level) =>
      `Semaine du ${week} : solde prévu ${balance}, ${level === null ? "à découvert" : `sous le seuil de ${level}`}.`,
    cautiousWeek: (week) => `Si les paiements tardent (une chance sur dix), la semaine du ${week} passe sous le seuil.`,
  },
  toDo: {
    title: "À faire cette semaine",
    asOf: (date) => `Situation au soir du ${date}`,
    more: (count) => `${count} autre${plural(count)}`,
    copy: "Copier la liste",
    copied: "Liste copiée.",
    copyByHand: "Excel n’a pas laissé copier. Sélectionnez ce texte et copiez-le (Ctrl+C) :",
    openSheet: "Ouvrir la liste",
    line: ({ date, client, amount, step }) => `${date} – ${client}, ${amount} : ${step}`,
  },
  reminder: FRENCH_PANE_REMINDER,
  audit: {
    title: "Ces dates sont-elles fiables ?",
    lead: "Encaisse rejoue votre propre passé : qu’aurait-il prévu, et qu’est-il arrivé ?",
    check: "Vérifier sur votre passé",
    checking: "Relecture de votre passé…",
    outdated: "La feuille a changé depuis cette vérification.",
    checkAgain: "Vérifier de nouveau",
  },
  whatIf: {
    title: "Et si…",
    open: "Essayer un retard, une vente perdue…",
    preparing: "Préparation…",
  },
  invoice: {
    title: "Facture sélectionnée",
    select: "Sélectionnez une facture dans votre liste : vous verrez ici quand elle sera payée, et pourquoi.",
    name: (number, client) => (number === "" ? client : `${number} · ${client}`),
    due: (date, amount) => `${amount} à recevoir, échéance le ${formatDate(date, FRENCH_FIGURES)}`,
    expected: "Paiement prévu le",
    range: (low, high) =>
      high === null
        ? `Huit fois sur dix : après le ${formatDate(low, FRENCH_FIGURES)}, peut-être au-delà de huit mois`
        : `Huit fois sur dix : entre le ${formatDate(low, FRENCH_FIGURES)} et le ${formatDate(high, FRENCH_FIGURES)}`,
    nextReminder: "Prochaine relance",
    lateInterest: "Pénalités et indemnité de retard à ce jour",
    paid: "Réglée : plus rien n’est attendu.",
    credit: "Avoir : aucun paiement n’est attendu.",
    notYet: "Datée d’un jour à venir : elle comptera à partir de ce jour.",
  },
  remove: {
    title: "Retirer Encaisse de ce classeur",
    lead: "Supprime les feuilles et les colonnes ajoutées par Encaisse, avec ce que vous y avez tapé. Vos propres feuilles restent.",
    ask: "Tout retirer…",
    looking: "Recherche de ce qui serait retiré…",
  },
};
