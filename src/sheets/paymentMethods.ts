import type { PaymentMethod } from "../engine/types";
import { lettersOnly } from "./plainWords";
import { remembered } from "./remembered";

/** Words of each way of paying, French and English, as beginnings of words. */
const METHODS: readonly (readonly [PaymentMethod, RegExp])[] = [
  ["direct-debit", /\b(?:prelevement|prlv|sdd|direct debit|mandat sepa|autopay)/],
  ["bill-of-exchange", /\b(?:lcr|traite|lettre de change|bor\b|billet a ordre|effet|bill of exchange)/],
  ["cheque", /\b(?:cheque|chq|check)/],
  ["card", /\b(?:carte|cb\b|card|tpe\b|stripe|paypal)/],
  ["cash", /\b(?:espece|cash|liquide)/],
  ["transfer", /\b(?:virement|vir\b|vrt\b|vr\b|transfer|wire|sepa|sct\b|bank)/],
];

/** The way of paying a cell states, or null when its words are not known. */
export const readPaymentMethod = remembered((text: string): PaymentMethod | null => {
  const words = lettersOnly(text);
  return METHODS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
});
