import { ENGLISH_DRAFTS } from "./en/drafts";
import { FRENCH_DRAFTS } from "./fr/drafts";
import type { Language } from "./phrases";
import type { DraftWords } from "./draftWords";

/** What drafts of reminders say. It stands apart from `Phrases`, so that the add-in loads it only to write. */
export const DRAFT_WORDS: Readonly<Record<Language, DraftWords>> = { fr: FRENCH_DRAFTS, en: ENGLISH_DRAFTS };
