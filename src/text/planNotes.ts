import { ENGLISH_PLAN_NOTES } from "./en/planNotes";
import { FRENCH_PLAN_NOTES } from "./fr/planNotes";
import type { Language } from "./phrases";

/** How to read the plan. It stands apart from `Phrases`: it is only ever written. */
export const PLAN_NOTES: Readonly<Record<Language, readonly string[]>> = {
  fr: FRENCH_PLAN_NOTES,
  en: ENGLISH_PLAN_NOTES,
};
