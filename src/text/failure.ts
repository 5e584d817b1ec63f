import type { WorkbookErrorCode } from "../sheets/workbook";
import { englishWorkbookError, ENGLISH_UNREADABLE } from "./en/workbookErrors";
import { frenchWorkbookError, FRENCH_UNREADABLE } from "./fr/workbookErrors";
import type { Language } from "./phrases";

/** Why a workbook could not be read. */
interface FailureWords {
  readonly workbookError: (code: WorkbookErrorCode, detail: string) => string;
  /** Excel failed without a reason. */
  readonly unreadable: string;
}

/** At hand in both languages without being loaded, because loading is one of the things that fail. */
export const FAILURE_WORDS: Readonly<Record<Language, FailureWords>> = {
  fr: { workbookError: frenchWorkbookError, unreadable: FRENCH_UNREADABLE },
  en: { workbookError: englishWorkbookError, unreadable: ENGLISH_UNREADABLE },
};
