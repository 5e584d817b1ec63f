import type { Language, Phrases } from "./phrases";

/**
 * What every face says, in that language, for the add-in: a browser loads the one language it needs, once. Rejects when
 * the add-in's files are out of reach.
 */
export async function loadPhrases(language: Language): Promise<Phrases> {
  return language === "fr"
    ? (await import(/* webpackChunkName: "french" */ "./fr/french")).french
    : (await import(/* webpackChunkName: "english" */ "./en/english")).english;
}
