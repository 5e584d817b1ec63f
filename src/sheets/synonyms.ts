import type { Field } from "./fields";

/**
 * Headers by field, as found in exports and hand-made sheets (Odoo, Dolibarr, Sellsy, Evoliz, Axonaut, VosFactures and
 * others). `sure`: says it whatever stands beside it. `usual`: says it unless a sure one stands beside it. `bare`: one
 * word that says it only as the whole header and for want of better. Compared as `plainWords()`.
 */
interface Synonyms {
  readonly sure: string;
  readonly usual: string;
  readonly bare: string;
  /** Words that deny the field to a header that only begins with, or holds, a synonym. */
  readonly never: string;
}

/** The synonyms of one language. Texts are lists separated by commas. */
export type HeaderWords = Readonly<Record<Field, Synonyms>>;
