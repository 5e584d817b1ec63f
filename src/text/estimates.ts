import { ENGLISH_ESTIMATES } from "./en/estimates";
import type { EstimateWords } from "./estimateWords";
import { FRENCH_ESTIMATES } from "./fr/estimates";
import type { Language } from "./phrases";

/** What the cells of estimates in the plan's sheet say. Only what writes a plan loads it. */
export const ESTIMATE_WORDS: Readonly<Record<Language, EstimateWords>> = {
  fr: FRENCH_ESTIMATES,
  en: ENGLISH_ESTIMATES,
};
