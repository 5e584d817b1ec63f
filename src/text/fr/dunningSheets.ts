import type { DunningWords } from "../dunningWords";
import { formatDate, formatDayAndMonth } from "../figures";
import { FRENCH_FIGURES } from "./figures";

/** The sheets of reminders in French. */
export const FRENCH_DUNNING: DunningWords = {
  channels: {
    email: "E-mail",
    call: "Téléphone",
    letter: "Lettre",
    "registered-letter": "Lettre recommandée",
  },
  outcomes: {
    "no-answer": "Pas de réponse",
    voicemail: "Message laissé",
    "invoice-not-received": "Facture non reçue",
    "waiting-approval": "En attente de validation",
    dispute: "Litige",
    "in-payment": "Paiement en préparation",
    "payment-sent": "Paiement envoyé",
    promise: "Promesse",
  },
  ladders: {
    standard: "Standard",
    "good-payer": "Bon payeur",
    "public-body": "Administration",
    "private-person": "Particulier",
    "strategic-client": "Client stratégique",
  },
  kinds: { business: "entreprise", public: "administration", private: "particulier" },
  proof: {
    order: "commande",
    delivery: "bon de livraison",
    signature: "signature",
    references: "références",
    dates: "dates cohérentes",
  },
  level: (level) => `niveau ${level}`,
  yes: "oui",
  no: "non",
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
    companyFields: {
      name: { label: "Nom", help: "Les relances partent toujours en son nom." },
      address: { label: "Adresse", help: "Une ligne par Alt+Entrée ; en tête des lettres." },
      registration: { label: "Immatriculation", help: "Par exemple : SIREN 123 456 789 RCS Lyon." },
      iban: { label: "IBAN", help: "Rappelé dans chaque message : le client sait où payer." },
      contact: { label: "Qui écrit et appelle", help: "Signe les messages." },
      phone: { label: "Téléphone", help: "" },
      email: { label: "E-mail de réponse", help: "" },
    },
    rules: "Règles",
    ruleFields: {
      contractRate: {
        label: "Taux de pénalité de vos conditions (% par an)",
        help: "Vide : taux de la BCE + 10 points. La loi exige au moins trois fois le taux légal.",
      },
      listDays: { label: "Jours couverts par la liste À faire", help: "À compter du jour du plan." },
      contactsPerDay: { label: "Contacts par jour au plus", help: "Vide : autant qu’il y en a." },
      freshDays: {
        label: "Jours sans paiement avant « vérifiez la banque »",
        help: "Si le dernier paiement de la feuille est plus ancien, la liste le dit.",
      },
      waitForProof: {
        label: "Attendre le dossier de preuve",
        help: "oui : ni mise en demeure ni remise au recouvrement sans commande, livraison et signature (si la feuille a ces colonnes).",
      },
      takenOverOn: { label: "Relances tenues ailleurs jusqu’au", help: "Vide : un ancien impayé commence en douceur." },
      takenOverLevel: {
        label: "… et alors déjà relancées au niveau",
        help: "1 à 3, dans la mesure où leur âge le permettait.",
      },
      law: { label: "Droit de vos contrats", help: "France ou Belgique." },
      foreignContracts: {
        label: "Pénalités des clients étrangers",
        help: "ne rien demander, notre droit, ou droit du client (France et Belgique).",
      },
      ladderPublic: { label: "Scénario des administrations", help: "Un nom du tableau des scénarios." },
      ladderPrivate: { label: "Scénario des particuliers", help: "Un nom du tableau des scénarios." },
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
    rates: {
      label: "Taux publiés par semestre (% par an)",
      help: "Ajoutez chaque semestre dès sa publication (2027-S1) : taux de refinancement de la BCE au 1er janvier ou au 1er juillet. Les points prévus par la loi s’y ajoutent seuls ; sans taux, rien n’est compté.",
    },
    rateColumns: { semester: "Semestre", centralBank: "Taux BCE", frenchLegal: "Taux légal (France)" },
    laws: { france: "France", belgium: "Belgique" },
    foreignChoices: { none: "ne rien demander", "home-law": "notre droit", "client-law": "droit du client" },
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
