import { remembered } from "./remembered";

/**
 * The text as words to compare: without accents, case, punctuation and plural endings, "n°" / "no" / "#" made "n",
 * words separated by one space. "N° de la Facture(s)\n" gives "n de la facture".
 */
export const plainWords = remembered((text: string): string =>
  lettersOnly(text)
    .split(" ")
    .map((word) => (word === "no" || word === "nr" ? "n" : singular(word)))
    .join(" "),
);

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
