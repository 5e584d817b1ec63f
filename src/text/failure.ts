import type { Language } from "./phrases";

/**
 * Excel did not let the workbook be read: all that can be said in every case. At hand in both languages without being
 * loaded, because loading is one of the things that fail.
 */
export const UNREADABLE: Readonly<Record<Language, string>> = {
  fr: "Excel n’a pas laissé lire le classeur. Terminez la saisie en cours, puis modifiez une cellule.",
  en: "Excel did not let the workbook be read. Finish what you are typing, then change a cell.",
};
