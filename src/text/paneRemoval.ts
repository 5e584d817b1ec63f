import { ENGLISH_PANE_REMOVAL } from "./en/paneRemoval";
import { FRENCH_PANE_REMOVAL } from "./fr/paneRemoval";
import type { PaneRemovalWords } from "./paneRemovalWords";
import type { Language } from "./phrases";

/** What is said when everything is taken out. It stands apart from `Phrases`: the pane loads it when that is asked for. */
export const PANE_REMOVAL: Readonly<Record<Language, PaneRemovalWords>> = {
  fr: FRENCH_PANE_REMOVAL,
  en: ENGLISH_PANE_REMOVAL,
};
