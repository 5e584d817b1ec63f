import { plainWords } from "./plainWords";
import { remembered } from "./remembered";

/** What a status cell says of its invoice. `draft`, `cancelled` and `quote` are no claims: such rows are left out. */
export type InvoiceStatus =
  "open" | "part-paid" | "paid" | "disputed" | "credit-note" | "draft" | "cancelled" | "quote";

/**
 * Words by status, tested in this order: what negates comes first, so that "non réglée" and "impayée" are not found to
 * hold "réglée". Matched as whole words, or as a beginning where written with "…". Sources: the status lists of
 * Dolibarr, Sellsy, Odoo and Pennylane.
 */
const PHRASES: readonly (readonly [InvoiceStatus, readonly string[]])[] = [
  ["disputed", ["litige", "litigieu…", "conteste…", "contestation", "contentieux", "dispute…", "in dispute"]],
  [
    "part-paid",
    [
      "partiel…",
      "partly",
      "part paid",
      "partial…",
      "reglement commence",
      "paiement commence",
      "acompte recu",
      "acompte verse",
    ],
  ],
  [
    "open",
    [
      "impaye…",
      "non paye…",
      "non regle…",
      "non encaisse…",
      "non solde…",
      "non echu…",
      "non lettre…",
      "pas paye…",
      "pas regle…",
      "pas encore…",
    ],
  ],
  [
    "open",
    [
      "unpaid",
      "not paid",
      "not yet paid",
      "not settled",
      "a payer",
      "a regler",
      "a encaisser",
      "a recevoir",
      "a venir",
      "a echoir",
      "a rembourser",
      "to pay",
      "to be paid",
      "upcoming",
      "not yet due",
      "not due",
    ],
  ],
  ["draft", ["brouillon", "draft", "non valide…", "a valider"]],
  ["cancelled", ["annul…", "abandonn…", "cancel…", "void…", "extourn…", "reversed", "refuse…", "rejected"]],
  ["quote", ["proforma", "pro forma", "devis", "quote", "quotation", "estimate"]],
  ["credit-note", ["avoir", "note de credit", "credit note"]],
  [
    "paid",
    [
      "en cours de paiement",
      "in payment",
      "paye…",
      "regle…",
      "encaisse…",
      "solde…",
      "lettre…",
      "acquitte…",
      "paid",
      "settled",
      "cleared",
      "received",
    ],
  ],
  [
    "open",
    [
      "en attente",
      "attente",
      "emise",
      "emis",
      "envoye…",
      "valide…",
      "en retard",
      "retard",
      "ouvert…",
      "en cours",
      "echue",
      "echu",
      "relance…",
      "comptabilise…",
      "transmise",
    ],
  ],
  [
    "open",
    [
      "pending",
      "sent",
      "issued",
      "overdue",
      "late",
      "past due",
      "open",
      "outstanding",
      "due",
      "posted",
      "awaiting payment",
      "viewed",
    ],
  ],
];

/** The same, as text to look for between words: a space on each side that must be a word's end. */
const WORDS = PHRASES.map(
  ([status, phrases]) =>
    [
      status,
      phrases.map((phrase) =>
        phrase.endsWith("…") ? ` ${plainWords(phrase.slice(0, -1))}` : ` ${plainWords(phrase)} `,
      ),
    ] as const,
);

/** Answers in a column "Payée ?"; "n" is what `plainWords()` makes of "no". */
const YES = new Set(["oui", "o", "yes", "y", "x", "vrai", "true", "1", "ok"]);
const NO = new Set(["non", "n", "faux", "false", "0"]);

/** True for yes, false for no, null for anything else. */
export function readYesOrNo(text: string): boolean | null {
  const words = plainWords(text);
  if (YES.has(words) || text === "✓" || text === "✔") return true;
  return NO.has(words) ? false : null;
}

/** The status a cell states, in French or English, or null when its words are not known. A yes means paid; a figure, nothing. */
export const readStatus = remembered((text: string): InvoiceStatus | null => {
  const answer = /\d/.test(text) ? null : readYesOrNo(text);
  if (answer !== null) return answer ? "paid" : "open";
  const words = ` ${plainWords(text)} `;
  if (words.length > LONGEST_STATUS) return null;
  return WORDS.find(([, phrases]) => phrases.some((phrase) => words.includes(phrase)))?.[0] ?? null;
});

/** A longer text is a remark, and a word in it may be about anything. */
const LONGEST_STATUS = 60;
