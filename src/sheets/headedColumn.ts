import type { ColumnProfile } from "./columnProfile";
import { plainWords } from "./plainWords";

/** A column of a table: its header as written, and what its values look like. */
export interface HeadedColumn {
  readonly column: number;
  readonly header: string;
  readonly profile: ColumnProfile;
}

/** How candidates are named, so that the user can choose one: by header, with its letter where headers are the same. */
export function columnNames(columns: readonly HeadedColumn[]): string {
  const headers = columns.map(({ header }) => header);
  const isUnique = new Set(headers).size === headers.length;
  return columns.map(({ header, column }) => (isUnique ? header : `${header} (${columnLetters(column)})`)).join(", ");
}

/** The first column whose title begins with a word, as `plainWords()` has it: "debit" finds "Débit euros". */
export function columnOfWord(columns: readonly HeadedColumn[], word: string): HeadedColumn | null {
  return columns.find(({ header }) => plainWords(header).split(" ")[0] === word) ?? null;
}

/** "A" for 1, "AB" for 28. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26));
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last;
}

/** 28 for "AB"; null for anything but one to three letters. */
export function columnOfLetters(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  return Array.from(letters.toUpperCase()).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}
