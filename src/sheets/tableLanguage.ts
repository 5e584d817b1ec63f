import { headerMatches, type SheetLanguage } from "./headers";
import type { TableCandidate } from "./tableCandidates";

/** The language most headers are in; French where both have as many, as for "Client", "Date", "Total". */
export function languageOf(candidate: TableCandidate): SheetLanguage {
  let english = 0;
  let french = 0;
  for (const { header } of candidate.headed) {
    const language = headerMatches(header)[0]?.language;
    if (language === "en") english++;
    if (language === "fr") french++;
  }
  return english > french ? "en" : "fr";
}
