import { SHEET_WORDS, type SheetWords } from "../../text/sheetWords";
import { plainWords } from "../plainWords";
import { remembered } from "../remembered";

/** Finds what a word of ours in a cell stands for, in either language and without minding case and accents. */
export type KeyOfWord<Key extends string> = (text: string) => Key | null;

/** The finder for words that both languages have by key; the key itself is understood too. */
export function keyOfWord<Key extends string>(
  words: (ours: SheetWords) => Readonly<Record<Key, string>>,
): KeyOfWord<Key> {
  let keys: ReadonlyMap<string, Key> | null = null;
  return remembered((text: string): Key | null => {
    keys ??= keysByWord(words);
    return keys.get(plainWords(text)) ?? null;
  });
}

function keysByWord<Key extends string>(
  words: (ours: SheetWords) => Readonly<Record<Key, string>>,
): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>();
  for (const language of ["fr", "en"] as const) {
    for (const [key, word] of Object.entries(words(SHEET_WORDS[language])) as [Key, string][]) {
      keys.set(plainWords(word), key);
      keys.set(plainWords(key), key);
    }
  }
  return keys;
}
