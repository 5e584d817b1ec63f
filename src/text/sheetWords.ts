import { ENGLISH_DRAFT_NAMES } from "./en/draftNames";
import { ENGLISH_DUNNING } from "./en/dunning";
import { englishStep } from "./en/reminderSteps";
import { FRENCH_DRAFT_NAMES } from "./fr/draftNames";
import { FRENCH_DUNNING } from "./fr/dunning";
import { frenchStep } from "./fr/reminderSteps";
import type { Language, Phrases } from "./phrases";

/** Words of ours that are read back from sheets. */
export type SheetWords = Pick<Phrases, "dunning" | "draftNames" | "reminderStep">;

/** In both languages: a workbook may hold sheets of ours in another language than that of its list. */
export const SHEET_WORDS: Readonly<Record<Language, SheetWords>> = {
  fr: { dunning: FRENCH_DUNNING, draftNames: FRENCH_DRAFT_NAMES, reminderStep: frenchStep },
  en: { dunning: ENGLISH_DUNNING, draftNames: ENGLISH_DRAFT_NAMES, reminderStep: englishStep },
};
