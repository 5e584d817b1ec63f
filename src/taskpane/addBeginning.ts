import type { CalendarDate } from "../engine/types";
import { addUserSheets } from "../excel/write/userSheets";
import { sampleCompany } from "../sheets/starter/sampleCompany";
import { starterSheets, TEMPLATE } from "../sheets/starter/starterSheets";
import type { Phrases } from "../text/phrases";
import { STARTER_WORDS } from "../text/starter";
import { failureIn, ToldFailure } from "./hostWords";
import type { Beginning } from "./state";

/**
 * Adds sheets of the user's own to the open workbook, dated from `asOf`, in the language of `phrases`.
 * @throws {ToldFailure} where it broke off: why, and what became of the sheets already added
 */
export async function addBeginning(beginning: Beginning, asOf: CalendarDate, phrases: Phrases): Promise<void> {
  const words = STARTER_WORDS[phrases.language];
  const book = beginning === "template" ? TEMPLATE : sampleCompany(asOf, words);
  const notAdded = await addUserSheets(starterSheets(book, phrases));
  if (!notAdded) return;
  const { failure, left } = notAdded;
  const outcome = left.length === 0 ? words.undone : words.left(left);
  throw new ToldFailure(`${failureIn(phrases, failure)} ${outcome}`);
}
