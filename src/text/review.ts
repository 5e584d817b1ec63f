import { ENGLISH_REVIEW } from "./en/review";
import { FRENCH_REVIEW } from "./fr/review";
import type { Language } from "./phrases";
import type { ReviewWords } from "./reviewWords";

/** What the Monday review and the week at risk say. It stands apart from `Phrases`, so that the add-in loads it only to write. */
export const REVIEW_WORDS: Readonly<Record<Language, ReviewWords>> = { fr: FRENCH_REVIEW, en: ENGLISH_REVIEW };
