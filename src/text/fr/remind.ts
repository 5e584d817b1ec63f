import { formatDate } from "../figures";
import type { RemindWords } from "../remindWords";
import { FRENCH_FIGURES } from "./figures";

const date = (day: Parameters<typeof formatDate>[0]): string => formatDate(day, FRENCH_FIGURES);
const plural = (count: number): string => (count > 1 ? "s" : "");

/** `encaisse remind` and `encaisse handover` in French. */
export const FRENCH_REMIND: RemindWords = {
  nothingFor: (client) => `Rien à faire pour ${client} ces jours-ci.`,
  noSuchClient: (client) => `Pas de client « ${client} » dans la liste des factures.`,
  severalClients: (client, names) => `« ${client} » : plusieurs clients possibles (${names.join(", ")}). Précisez.`,
  badOutcome: (found, outcomes) => `--outcome : « ${found} » n’est pas connu. Résultats : ${outcomes.join(", ")}.`,
  promiseNeedsDate: "Une promesse a une date : ajoutez --promise JJ/MM/AAAA.",
  resultWithoutDone: "--outcome, --promise et --note vont avec --done CLIENT.",
  clientNeeded: "Quel client ? Ajoutez --client NOM.",
  folderNeeded: "Dans quel dossier ? Ajoutez --out DOSSIER.",
  wouldOverwrite: (path) =>
    `${path} existe et n’a pas été écrit par Encaisse : choisissez un autre dossier, ou ajoutez --overwrite. Rien n’a été écrit.`,
  isNoFolder: (path) => `${path} n’est pas un dossier : --out attend un dossier pour les brouillons.`,
  draftsWritten: (count, folder) =>
    `${count} brouillon${plural(count)} dans ${folder} : à relire, compléter et envoyer vous-même. Rien n’est envoyé.`,
  noDraft: "Aucun brouillon à écrire.",
  sheetsAdded: (names) => `Feuilles ajoutées : ${names.join(", ")}`,
  sheetsThere: "Les réglages et les modèles sont déjà dans le classeur : ils sont à vous, rien n’a été changé.",
  noted: (client, day) => `Noté dans le journal des relances : ${client}, le ${date(day)}.`,
  index: {
    title: (asOf) => `Brouillons des relances au ${date(asOf)}`,
    subtitle: "Relisez, complétez, envoyez vous-même. Rien n’a été envoyé.",
    draft: "Brouillon",
    toComplete: "À compléter",
    open: "ouvrir",
  },
  handover: {
    title: (client) => `Dossier de recouvrement : ${client}`,
    subtitle: (asOf) => `Situation au ${date(asOf)}`,
    fileName: "dossier",
    statement: "Relevé",
    invoices: "Factures impayées",
    interest: "Pénalités de retard, période par période",
    contacts: "Relances faites",
    proof: "Pièces du dossier",
    creditor: "Créancier",
    debtor: "Débiteur",
    principal: "Principal",
    penalties: "Pénalités de retard",
    indemnities: "Indemnités forfaitaires",
    total: "Total",
    from: "Du",
    to: "Au",
    days: "Jours",
    base: "Base",
    rate: "Taux (% par an)",
    amount: "Montant",
    rateMissing: "taux à compléter",
    lastDay: "Prescription le",
    standing: "Situation",
    missingProof: "Pièces manquantes",
    complete: "complet",
    noColumns: "La feuille n’a pas de colonne de commande, de livraison ni de signature : réunissez ces pièces.",
    noContact: "Aucune relance dans le journal.",
    noInterest: {
      private: "Client particulier : ni pénalité ni indemnité.",
      "kind-unknown":
        "Type de client inconnu : ni pénalité ni indemnité n’est comptée. Indiquez-le dans la liste des clients.",
      insolvent: "Procédure collective : la créance se déclare au mandataire, sans pénalité.",
      "foreign-contract": "Client étranger : choisissez le droit qui s’applique dans les réglages.",
      "not-late": "Pas de retard.",
    },
    standings: {
      disputed: "contestée : à régler avant",
      "payment-unreadable": "paiement à vérifier",
      promised: "promesse en cours",
      stopped: "exclue des relances",
      other: "",
    },
    prescriptionSoon: (number, day) => `Prescription proche : facture ${number}, dernier jour le ${date(day)}.`,
    prescriptionPassed: (number, day) => `Prescription peut-être acquise : facture ${number}, depuis le ${date(day)}.`,
    incomplete: "Un taux de pénalité manque : le montant dû est supérieur à celui indiqué.",
    nothingOverdue: (client) => `${client} n’a aucune facture échue impayée.`,
    checkFirst: "Une personne doit vérifier ce dossier avant de le transmettre.",
  },
};
