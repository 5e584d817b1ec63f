import type { InvoiceKind } from "../engine/types";
import { lettersOnly } from "./plainWords";

/** What a cell of a type column makes of its row: a kind of invoice, or "quote" for what is no claim yet. */
export type DocumentKind = InvoiceKind | "quote";

/** Beginnings of the words, in the order of test: "facture d'avoir" is a credit note and "facture d'acompte" a deposit. */
const BEGINNINGS: readonly (readonly [DocumentKind, RegExp])[] = [
  ["credit-note", /\b(?:avoir|note de credit|credit note|credit memo|out refund|refund|remboursement)/],
  ["deposit", /\b(?:acompte|deposit|down payment|arrhe|prepayment)/],
  ["quote", /\b(?:devis|pro ?forma|quot|estimate|bon de commande|commande|order|bon de livraison|delivery)/],
  ["invoice", /\b(?:facture|invoice|out invoice|solde|situation|vente|sale|standard|abonnement|retenue|decompte|bill)/],
];
const SHORT: Readonly<Record<string, DocumentKind>> = {
  av: "credit-note",
  cn: "credit-note",
  nc: "credit-note",
  a: "credit-note",
  fa: "invoice",
  fac: "invoice",
  fc: "invoice",
  f: "invoice",
  inv: "invoice",
};

/** The kind a cell states, in French or English, or null when its words are not known. */
export function readDocumentKind(text: string): DocumentKind | null {
  const words = lettersOnly(text);
  if (Object.hasOwn(SHORT, words)) return SHORT[words]!;
  return BEGINNINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}
