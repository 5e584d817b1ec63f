import { english } from "./en/english";
import { french } from "./fr/french";
import type { Language, Phrases } from "./phrases";

/** Every word a user sees, in that language. */
export function phrasesIn(language: Language): Phrases {
  return language === "fr" ? french : english;
}

/** The language meant by a code such as "fr", "fr_FR.UTF-8" or "en-GB"; null when it is neither French nor English. */
export function languageOf(code: string): Language | null {
  const primary = code.trim().toLowerCase().slice(0, 2);
  return primary === "fr" || primary === "en" ? primary : null;
}
