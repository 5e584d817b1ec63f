import { ENGLISH_PANE_ASKED } from "./en/paneAsked";
import { FRENCH_PANE_ASKED } from "./fr/paneAsked";
import type { PaneAskedWords } from "./paneAskedWords";
import type { Language } from "./phrases";

/** The question before the first plan. It stands apart from `Phrases`: the pane loads it with what makes the plan. */
export const PANE_ASKED: Readonly<Record<Language, PaneAskedWords>> = {
  fr: FRENCH_PANE_ASKED,
  en: ENGLISH_PANE_ASKED,
};
