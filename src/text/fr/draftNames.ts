import type { DraftNames } from "../draftWords";

/** Fields of the templates, as a French user types them between braces. */
const FRENCH_DRAFT_FIELDS: DraftNames["fields"] = {
  salutation: "salutation",
  client: "client",
  contact: "contact",
  phone: "téléphone",
  invoices: "factures",
  numbers: "numéros",
  total: "total",
  oldest: "retard",
  table: "tableau",
  dueOn: "échéance",
  reminders: "relances",
  promise: "promesse",
  dispute: "litige",
  deadline: "délai",
  penalties: "pénalités",
  claims: "décompte",
  claimed: "somme",
  legalBasis: "fondement",
  payment: "règlement",
  author: "auteur",
  company: "société",
  signature: "signature",
  reason: "motif",
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
