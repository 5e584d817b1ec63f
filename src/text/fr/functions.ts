import type { FunctionWords } from "../functionWords";

/** What the custom functions say where they have no value, in French. */
export const FRENCH_FUNCTIONS: FunctionWords = {
  noInvoiceList: "Aucune liste de factures n’a été trouvée dans ce classeur.",
  giveInvoice: "Indiquez un numéro de facture.",
  unknownInvoice: (number) => `La facture ${number} n’est pas dans la liste.`,
  severalInvoices: (number) => `Plusieurs factures peuvent être « ${number} » : écrivez le numéro comme dans la liste.`,
  invoicePaid: (number) => `La facture ${number} est payée : rien n’est attendu.`,
  invoiceCovered: (number) => `La facture ${number} est couverte par un avoir : rien n’est attendu.`,
  notIssuedYet: (number) => `La facture ${number} porte une date à venir : elle compte à partir de ce jour.`,
  isCreditNote: (number) => `${number} est un avoir : aucun paiement n’est attendu.`,
  giveShare: "La part doit être entre 0 et 1, par exemple 0,8 pour 80 %.",
  giveDate: "Indiquez une date.",
  dateToCome: "Cette date est à venir : on ne sait pas encore ce qui sera facturé et payé d’ici là.",
  giveClient: "Indiquez le nom d’un client.",
  unknownClient: (name) => `Le client ${name} n’est pas dans la liste.`,
  neverPaid: (name) => `${name} n’a encore payé aucune facture à une date connue.`,
  giveTerms: "Indiquez les conditions de paiement, par exemple « 45 jours fin de mois ».",
  unreadableTerms: (terms) => `Conditions « ${terms} » non comprises. Écrivez par exemple « 30 jours fin de mois ».`,
  termsWait: (terms) => `Avec « ${terms} », l’échéance dépend d’un événement que la facture n’indique pas.`,
  kindUnknown: (client) =>
    `${client} : particulier ou entreprise ? Votre liste ne le dit pas ; tant qu’on l’ignore, rien n’est réclamé pour le retard.`,
  foreignContract: (client) =>
    `${client} est à l’étranger : le droit de votre contrat n’est pas connu, rien n’est réclamé.`,
  rateMissing: "Taux à compléter : celui d’un des semestres concernés n’est pas encore connu.",
  moreOwedThanSold: "Il est dû plus que ce qui a été facturé : le DSO ne se calcule pas.",
};
