import { ENGLISH_PANE_LINE } from "./en/paneLine";
import { FRENCH_PANE_LINE } from "./fr/paneLine";
import type { PaneLineWords } from "./paneLineWords";
import type { Language } from "./phrases";

/** What an opened line of the to-do list says. It stands apart from `Phrases`: the pane loads it with the first line. */
export const PANE_LINE: Readonly<Record<Language, PaneLineWords>> = { fr: FRENCH_PANE_LINE, en: ENGLISH_PANE_LINE };
