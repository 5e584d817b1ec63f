import { ENGLISH_PANE_WHAT_IF } from "./en/paneWhatIf";
import { FRENCH_PANE_WHAT_IF } from "./fr/paneWhatIf";
import type { PaneWhatIfWords } from "./paneWhatIfWords";
import type { Language } from "./phrases";

/** What the pane says when the user tries what if. It stands apart from `Phrases`: the pane loads it then. */
export const PANE_WHAT_IF: Readonly<Record<Language, PaneWhatIfWords>> = {
  fr: FRENCH_PANE_WHAT_IF,
  en: ENGLISH_PANE_WHAT_IF,
};
