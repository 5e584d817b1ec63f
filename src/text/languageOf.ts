import type { Language } from "./phrases";

/** The language meant by a code such as "fr", "fr_FR.UTF-8" or "en-GB"; null when it is neither French nor English. */
export function languageOf(code: string): Language | null {
  const primary = code.trim().toLowerCase().slice(0, 2);
  return primary === "fr" || primary === "en" ? primary : null;
}
