import type { DraftNames } from "../draftWords";

/** Fields of the templates, as a French user types them between braces. */
const FRENCH_DRAFT_FIELDS: DraftNames["fields"] = {
  salutation: { name: "salutation", meaning: "« Bonjour Mme Durand, », ou « Madame, Monsieur, » sur une lettre" },
  client: { name: "client", meaning: "le nom du client" },
  contact: { name: "contact", meaning: "la personne à qui s’adresser chez le client" },
  phone: { name: "téléphone", meaning: "le téléphone du client" },
  invoices: { name: "factures", meaning: "les factures dans une phrase : « la facture F-12 »" },
  numbers: { name: "numéros", meaning: "les factures dans un objet : « factures F-12 et F-15 »" },
  total: { name: "total", meaning: "ce qui reste dû sur ces factures" },
  oldest: { name: "retard", meaning: "le retard de la plus ancienne : « 32 jours »" },
  table: { name: "tableau", meaning: "le tableau des factures, seul sur sa ligne" },
  dueOn: { name: "échéance", meaning: "l’échéance de la plus ancienne" },
  reminders: { name: "relances", meaning: "les relances déjà faites : « des 12/10/2026 et 02/11/2026 »" },
  promise: { name: "promesse", meaning: "la date de règlement promise" },
  dispute: { name: "litige", meaning: "le motif de la contestation" },
  deadline: { name: "délai", meaning: "la date limite laissée pour payer" },
  penalties: { name: "pénalités", meaning: "le rappel des pénalités et de l’indemnité (entreprises seulement)" },
  claims: { name: "décompte", meaning: "principal, pénalités, indemnité et total, seul sur sa ligne" },
  claimed: { name: "somme", meaning: "la somme totale demandée" },
  legalBasis: { name: "fondement", meaning: "les textes de loi qui s’appliquent" },
  payment: { name: "règlement", meaning: "comment payer : votre IBAN et la référence à rappeler" },
  author: { name: "auteur", meaning: "la personne qui écrit ou appelle" },
  company: { name: "société", meaning: "le nom de votre société" },
  signature: { name: "signature", meaning: "nom, société, téléphone et e-mail" },
  reason: { name: "motif", meaning: "pourquoi ce client est contacté aujourd’hui" },
};

/** What a French user calls the drafts and their fields. */
export const FRENCH_DRAFT_NAMES: DraftNames = {
  kinds: {
    announcement: "E-mail avant échéance",
    "due-today": "E-mail le jour de l’échéance",
    "first-reminder": "Premier rappel",
    "firm-reminder": "Relance ferme",
    "formal-notice": "Mise en demeure",
    call: "Appel",
    "broken-promise": "Appel, promesse non tenue",
    dispute: "Réponse à un litige",
    decision: "Décision",
  },
  fields: FRENCH_DRAFT_FIELDS,
};
