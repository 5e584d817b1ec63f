import { ENGLISH_WORKINGS } from "./en/workings";
import { FRENCH_WORKINGS } from "./fr/workings";
import type { Language } from "./phrases";
import type { WorkingsWords } from "./workingsWords";

/** What the workings of the Monday review say. Only what writes a review loads it. */
export const WORKINGS_WORDS: Readonly<Record<Language, WorkingsWords>> = { fr: FRENCH_WORKINGS, en: ENGLISH_WORKINGS };
