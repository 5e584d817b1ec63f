import { cellText, isBlank } from "../cellText";
import { lettersOnly } from "../plainWords";
import type { CellValue } from "../workbook";

/** Words people write for how sure they are; the figures are ours and can be typed instead. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:certain|sur$|sure$|signe|signed|won|gagne|acquis|confirme|confirmed|oui|yes)/, 1],
  [/^(?:non|no$|perdu|lost|refuse|rejected)/, 0],
];

/**
 * A chance or a share from 0 to 1: "30 %", 0.3 (as Excel holds 30 %) or 30. Null for a blank cell; "bad" for anything
 * else. The number 1 is 100 %: nobody plans with a chance of one in a hundred.
 */
export function readChance(value: CellValue): number | null | "bad" {
  if (isBlank(value)) return null;
  if (typeof value === "number") return shareOf(value);
  const text = cellText(value);
  const figure = /^[±~]? ?(\d+(?:[.,]\d+)?) ?(%?)$/.exec(text);
  if (!figure) return WORDS.find(([pattern]) => pattern.test(lettersOnly(text)))?.[1] ?? "bad";
  const number = Number(figure[1]!.replace(",", "."));
  return figure[2] === "%" ? shareOf(number / 100) : shareOf(number);
}

function shareOf(number: number): number | "bad" {
  if (!(number >= 0) || number > 100) return "bad";
  return number <= 1 ? number : number / 100;
}
