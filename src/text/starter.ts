import { ENGLISH_STARTER } from "./en/starter";
import { FRENCH_STARTER } from "./fr/starter";
import type { Language } from "./phrases";
import type { StarterWords } from "./starterWords";

/** What the sheets to begin with say. It stands apart from `Phrases`, so that the add-in loads it only when asked for them. */
export const STARTER_WORDS: Readonly<Record<Language, StarterWords>> = { fr: FRENCH_STARTER, en: ENGLISH_STARTER };
