import { ENGLISH_COMMAND_LINE } from "./en/commandLine";
import { ENGLISH_REMIND } from "./en/remind";
import { ENGLISH_REMOVAL } from "./en/removal";
import { FRENCH_COMMAND_LINE } from "./fr/commandLine";
import { FRENCH_REMIND } from "./fr/remind";
import { FRENCH_REMOVAL } from "./fr/removal";
import type { CommandLineWords } from "./commandLineWords";
import type { Language } from "./phrases";
import type { RemindWords } from "./remindWords";
import type { RemovalWords } from "./removalWords";

/** What the command line alone says. It stands apart from `Phrases`, so that the add-in never loads it. */
export const COMMAND_LINE_WORDS: Readonly<Record<Language, CommandLineWords>> = {
  fr: FRENCH_COMMAND_LINE,
  en: ENGLISH_COMMAND_LINE,
};

/** Of `encaisse remind` and `encaisse handover`. */
export const REMIND_WORDS: Readonly<Record<Language, RemindWords>> = { fr: FRENCH_REMIND, en: ENGLISH_REMIND };

/** Of `encaisse remove`. */
export const REMOVAL_WORDS: Readonly<Record<Language, RemovalWords>> = { fr: FRENCH_REMOVAL, en: ENGLISH_REMOVAL };
