import { DEFAULT_SETTINGS } from "../../engine/dunning/defaultSettings";
import type { Phrases } from "../../text/phrases";
import type { SheetLayout } from "../layout/sheetLayout";
import { settingsSheet } from "../layout/settingsSheet";
import { templatesSheet } from "../layout/templatesSheet";
import { MARK } from "../marks";
import type { WorkbookSnapshot } from "../workbook";
import { ORIGINAL_SETTINGS } from "./originalSettings";

/** The sheets of settings and templates that the workbook does not have yet; those it has are the user's and stay. */
export function missingReminderSheets({ marks }: WorkbookSnapshot, phrases: Phrases): readonly SheetLayout[] {
  const has = (key: string): boolean => marks.some((mark) => mark.key === key);
  const { company, freshDays } = ORIGINAL_SETTINGS;
  return [
    ...(has(MARK.settings) ? [] : [settingsSheet({ company, freshDays, settings: DEFAULT_SETTINGS }, phrases)]),
    ...(has(MARK.templates) ? [] : [templatesSheet(phrases)]),
  ];
}
