import { ENGLISH_DUNNING_SHEETS } from "./en/dunningSheets";
import { FRENCH_DUNNING_SHEETS } from "./fr/dunningSheets";
import type { DunningSheetWords } from "./dunningWords";
import type { Language } from "./phrases";

/** What the sheets of reminders say. It stands apart from `Phrases`, so that the add-in loads it only to write. */
export const DUNNING_SHEET_WORDS: Readonly<Record<Language, DunningSheetWords>> = {
  fr: FRENCH_DUNNING_SHEETS,
  en: ENGLISH_DUNNING_SHEETS,
};
