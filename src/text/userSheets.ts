import { ENGLISH_USER_SHEETS } from "./en/userSheets";
import { FRENCH_USER_SHEETS } from "./fr/userSheets";
import type { Language } from "./phrases";
import type { UserSheetWords } from "./userSheetWords";

/** The words of the tables made ready on demand. They stand apart from `Phrases`, which the add-in loads at once. */
export const USER_SHEET_WORDS: Readonly<Record<Language, UserSheetWords>> = {
  fr: FRENCH_USER_SHEETS,
  en: ENGLISH_USER_SHEETS,
};
