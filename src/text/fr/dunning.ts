import type { DunningWords } from "../dunningWords";

/** What is chosen and filled in in the sheets of reminders, in French. */
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
  settings: {
    companyFields: {
      name: { label: "Nom", help: "Les relances partent toujours en son nom." },
      address: { label: "Adresse", help: "Une ligne par Alt+Entrée ; en tête des lettres." },
      registration: { label: "Immatriculation", help: "Par exemple : SIREN 123 456 789 RCS Lyon." },
      iban: { label: "IBAN", help: "Rappelé dans chaque message : le client sait où payer." },
      contact: { label: "Qui écrit et appelle", help: "Signe les messages." },
      phone: { label: "Téléphone", help: "" },
      email: { label: "E-mail de réponse", help: "" },
    },
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
    laws: { france: "France", belgium: "Belgique" },
    foreignChoices: { none: "ne rien demander", "home-law": "notre droit", "client-law": "droit du client" },
  },
};
