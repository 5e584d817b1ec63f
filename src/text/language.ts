import { english } from "./en/english";
import { french } from "./fr/french";
import type { Language, Phrases } from "./phrases";

/** What every face says, in that language. Holds both languages: the add-in uses `loadPhrases()` where it can wait. */
export function phrasesIn(language: Language): Phrases {
  return language === "fr" ? french : english;
}
