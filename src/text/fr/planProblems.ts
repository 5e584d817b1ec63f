import type { PlanProblemCode } from "../../sheets/problem";
import type { ProblemSentences } from "../problemText";

/** Faults of the sheets beside the invoices. */
export const FRENCH_PLAN_PROBLEMS: Pick<ProblemSentences, PlanProblemCode> = {
  "bank-without-balance": ({ detail }) => [
    `Compte « ${detail("account")} » sans solde lisible : il n’est pas compté.`,
    "Indiquez son solde.",
  ],
  "bank-account-twice": ({ found }) => [
    `Compte « ${found} » sur plusieurs lignes : le solde le plus récent est retenu.`,
    "Gardez une seule ligne par compte.",
  ],
  "bank-other-currency": ({ found, detail }) => [
    `Compte « ${found} » en ${detail("currency")} : il n’est pas additionné.`,
    "Rien à faire, sauf si la devise est fausse.",
  ],
  "bank-balance-other-day": ({ found, detail }) => [
    `Compte « ${found} » : solde du ${detail("day")}, alors que le plan part du ${detail("asOf")}.`,
    "Mettez le solde et sa date à jour.",
  ],
  "expense-to-fill-in": ({ where }) => [
    `Dépenses proposées, montant à remplir${where} : pas encore comptées.`,
    "Indiquez leur montant, ou supprimez les lignes qui ne vous concernent pas.",
  ],
  "bad-estimate": ({ found }) => [
    found === ""
      ? "TVA à estimer, sans le jour de son paiement : pas estimée."
      : `« ${found} » : pas compris, rien n’est estimé.`,
    "Écrivez oui, un jour du mois, un taux comme 20 %, encaissements ou factures, catégorie = 20 %.",
  ],
  "estimate-unknown-category": ({ found }) => [
    `TVA à déduire : aucune dépense de catégorie « ${found} ».`,
    "Écrivez la catégorie comme dans la feuille des dépenses.",
  ],
  "bad-doubt": ({ found }) => [
    `« ${found} » : marge d’incertitude non comprise, ignorée.`,
    "Écrivez-la en pourcentage du montant, par exemple 10 %.",
  ],
  "missing-supplier": ({ found }) => [
    `Pas de fournisseur${found ? ` (facture ${found})` : ""} : ligne laissée de côté.`,
    "Indiquez le fournisseur.",
  ],
  "sale-without-amount": ({ found }) => [
    `Vente sans montant${found ? ` (${found})` : ""} : laissée de côté.`,
    "Indiquez son montant TTC.",
  ],
  "sale-without-date": ({ found }) => [
    `Vente sans date de facturation${found ? ` (${found})` : ""} : laissée de côté.`,
    "Indiquez quand elle sera facturée.",
  ],
  "bad-chance": ({ found }) => [
    `« ${found} » n’est pas une probabilité : vente laissée de côté.`,
    "Écrivez-la en pourcentage, par exemple 60 %.",
  ],
  "quote-without-chance": ({ found }) => [
    `Devis sans probabilité${found ? ` (${found})` : ""} : laissé de côté.`,
    "Indiquez vos chances de le signer, par exemple 40 %.",
  ],
  "unknown-sale-kind": ({ found, where }) => [
    `Type de vente inconnu : « ${found} »${where}, compté comme commande.`,
    "Utilisez commande, contrat ou devis.",
  ],
  "sale-already-invoiced": ({ found, detail }) => [
    `Vente à venir ${found} : la facture ${detail("invoice")} la remplace, elle n’est pas comptée deux fois.`,
    "Rien à faire ; vous pouvez supprimer la ligne.",
  ],
  "sale-perhaps-invoiced": ({ found, detail }) => [
    `Vente à venir ${found} : la facture ${detail("invoice")} a le même client et le même montant, les deux sont comptées.`,
    "Si c’est la même vente, supprimez la ligne ou donnez-lui le numéro de la facture.",
  ],
  "sale-late-to-invoice": ({ found, detail }) => [
    `Vente à venir ${found} : à facturer depuis le ${detail("day")}, comptée comme facturée le prochain jour ouvré.`,
    "Facturez-la, ou corrigez la date.",
  ],
  "scenario-line-unclear": ({ found }) => [
    `Ligne de scénario non comprise : « ${found} », ignorée.`,
    "Vérifiez le changement, ce qu’il concerne, et ses jours, son montant ou sa date.",
  ],
};
