import type { DunningSheetWords } from "../dunningWords";
import { formatDate, formatDayAndMonth } from "../figures";
import { FRENCH_FIGURES } from "./figures";

/** The sheets of reminders in French. */
export const FRENCH_DUNNING_SHEETS: DunningSheetWords = {
  log: {
    sheetName: "Relances",
    title: "Journal des relances",
    subtitle:
      "Une ligne par contact. Ajoutez, corrigez, complétez : tout est relu, rien n’est effacé. Factures séparées par des virgules.",
    columns: {
      on: "Date",
      client: "Client",
      invoices: "Factures",
      step: "Action",
      channel: "Moyen",
      level: "Niveau",
      outcome: "Résultat",
      promisedOn: "Promesse pour le",
      note: "Note",
    },
  },
  settings: {
    sheetName: "Relances – réglages",
    title: "Réglages des relances",
    subtitle:
      "Les cases jaunes sont à vous et ne sont jamais réécrites. Une case illisible est signalée, et la valeur d’origine la remplace. Pour repartir de zéro, supprimez cette feuille.",
    company: "Votre société",
    companyHelp: {
      name: "Les relances partent toujours en son nom.",
      address: "Une ligne par Alt+Entrée ; en tête des lettres.",
      registration: "Par exemple : SIREN 123 456 789 RCS Lyon.",
      iban: "Rappelé dans chaque message : le client sait où payer.",
      contact: "Signe les messages.",
      phone: "",
      email: "",
    },
    rules: "Règles",
    ruleHelp: {
      contractRate: "Vide : taux de la BCE + 10 points. La loi exige au moins trois fois le taux légal.",
      listDays: "À compter du jour du plan.",
      contactsPerDay: "Vide : autant qu’il y en a.",
      freshDays: "Si le dernier paiement de la feuille est plus ancien, la liste le dit.",
      waitForProof:
        "oui : ni mise en demeure ni remise au recouvrement sans commande, livraison et signature (si la feuille a ces colonnes).",
      takenOverOn: "Vide : un ancien impayé commence en douceur.",
      takenOverLevel: "1 à 3, dans la mesure où leur âge le permettait.",
      law: "France ou Belgique.",
      foreignContracts: "ne rien demander, notre droit, ou droit du client (France et Belgique).",
      ladderPublic: "Un nom du tableau des scénarios.",
      ladderPrivate: "Un nom du tableau des scénarios.",
      habitPayments:
        "Un client qui a payé autant de factures, les dernières toutes dans ce retard, a une habitude : il n’est pas relancé avant.",
      habitDelay: "Au-delà, un retard n’est pas une habitude : les étapes du scénario suivent.",
      habitMargin: "Ajoutée au plus long de ses derniers retards ; appel le lendemain.",
      onTimeDelay: "À un client qui paie d’ordinaire dans ce retard, aucune échéance n’est annoncée.",
      holidays: "France, Alsace-Moselle ou Belgique ; ceux du pays du client s’y ajoutent.",
      closedWeekdays: "Par exemple : mercredi, vendredi. Vide : ouvert du lundi au vendredi.",
    },
    ladders: {
      label: "Scénarios",
      help: "Le premier vaut pour tous les clients qui n’en ont pas d’autre (colonne « Scénario » de la liste des clients).",
    },
    ladderColumns: {
      ladder: "Scénario",
      gap: "Jours entre deux contacts",
      announceAmount: "Annoncer dès (montant)",
      announceTerm: "… ou délai de (jours)",
      negligible: "Reste négligeable",
      repeatCall: "Rappeler tous les (jours)",
    },
    steps: {
      label: "Étapes",
      help: "Jours depuis l’échéance (négatif : avant). Niveau : 1 rappel, 2 relance ferme, 3 mise en demeure ; vide pour un appel.",
    },
    stepColumns: {
      ladder: "Scénario",
      step: "Étape",
      days: "Jours après l’échéance",
      level: "Niveau",
      wait: "Attendre après le contact précédent (jours)",
      channel: "Moyen",
      owner: "Qui",
    },
    closures: {
      label: "Fermetures de votre société",
      help: "Congés, ponts, inventaire : personne n’est relancé ces jours-là. Un seul jour : laissez le dernier vide.",
    },
    closureColumns: { from: "Premier jour", until: "Dernier jour", remark: "Motif" },
    rates: {
      label: "Taux publiés par semestre (% par an)",
      help: "Ajoutez chaque semestre dès sa publication (2027-S1) : taux de refinancement de la BCE au 1er janvier ou au 1er juillet. Les points prévus par la loi s’y ajoutent seuls ; sans taux, rien n’est compté.",
    },
    rateColumns: { semester: "Semestre", centralBank: "Taux BCE", frenchLegal: "Taux légal (France)" },
  },
  templates: {
    sheetName: "Relances – modèles",
    title: "Modèles des relances",
    subtitle:
      "Changez les objets et les textes ; ils ne sont jamais réécrits. Les champs entre accolades sont remplis à chaque brouillon. Une ligne dont le champ n’a rien à dire disparaît.",
    message: "Message",
    language: "Langue",
    languages: { fr: "français", en: "anglais" },
    subject: "Objet",
    text: "Texte",
    fields: "Champs",
  },
  toDo: {
    owner: "Qui",
    outcome: "Résultat",
    promisedOn: "Promesse pour le",
    howToLog:
      "Cases jaunes : notez la date où c’est fait et le résultat. Au prochain calcul, la ligne passe dans le journal des relances.",
    checkBank: (day, days) =>
      `Vérifiez d’abord la banque : le dernier paiement de la feuille date du ${formatDate(day, FRENCH_FIGURES)} (${days} jours). Relancer un client qui a payé coûte plus cher que d’attendre.`,
    noPayment: "Aucun paiement daté dans la feuille : vérifiez la banque avant de relancer.",
    effectBefore: (amount, week) =>
      `+${amount} attendus avant la semaine du ${formatDayAndMonth(week, FRENCH_FIGURES)} (hypothèse)`,
    openDraft: "Ouvrir le brouillon",
    moreReasons: (count) => `Et ${count} autre${count > 1 ? "s" : ""} facture${count > 1 ? "s" : ""}.`,
    dossier: (given, of, missing) => `Dossier de preuve ${given}/${of}, manque : ${missing.join(", ")}.`,
  },
};
