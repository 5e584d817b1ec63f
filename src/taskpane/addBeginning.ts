import type { CalendarDate } from "../engine/types";
import { addUserSheets } from "../excel/write/userSheets";
import { sampleCompany } from "../sheets/starter/sampleCompany";
import { starterSheets, TEMPLATE } from "../sheets/starter/starterSheets";
import type { Phrases } from "../text/phrases";
import { STARTER_WORDS } from "../text/starter";
import type { Beginning } from "./state";

/** Adds sheets of the user's own to the open workbook, dated from `asOf`, in the language of `phrases`. */
export async function addBeginning(beginning: Beginning, asOf: CalendarDate, phrases: Phrases): Promise<void> {
  const book = beginning === "template" ? TEMPLATE : sampleCompany(asOf, STARTER_WORDS[phrases.language]);
  await addUserSheets(starterSheets(book, phrases));
}
