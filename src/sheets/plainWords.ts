/**
 * The text as words to compare: without accents, case, punctuation and plural endings, "n°" / "no" / "#" made "n",
 * words separated by one space. "N° de la Facture(s)\n" gives "n de la facture".
 */
export function plainWords(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const words = lettersOnly(text)
    .split(" ")
    .map((word) => (word === "no" || word === "nr" ? "n" : singular(word)))
    .join(" ");
  if (cache.size > MAX_CACHED) cache.clear();
  cache.set(text, words);
  return words;
}

/** Lower case letters and digits of any script, accents off, every other character a space, single spaces. */
export function lettersOnly(text: string): string {
  return text
    .replace(/\((?:e|s|es|x)\)/gi, "")
    .replace(/(?<=\bn)[°º]/gi, " ")
    .replace(/#/g, " n ")
    .normalize("NFKD")
    .replace(/\p{Diacritic}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Plural endings of French and English words of more than three letters. Applied to both sides of every comparison. */
function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

/** Statuses, kinds and headers repeat; the limit keeps a book of a million different notes from filling memory. */
const MAX_CACHED = 20_000;
const cache = new Map<string, string>();
