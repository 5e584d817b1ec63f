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
  "expense-to-fill-in": ({ where }) => [
    `Dépenses proposées, montant à remplir${where} : pas encore comptées.`,
    "Indiquez leur montant, ou supprimez les lignes qui ne vous concernent pas.",
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
  "scenario-line-unclear": ({ found }) => [
    `Ligne de scénario non comprise : « ${found} », ignorée.`,
    "Vérifiez le changement, ce qu’il concerne, et ses jours, son montant ou sa date.",
  ],
};
