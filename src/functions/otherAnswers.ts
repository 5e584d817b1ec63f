import { dueDate } from "../engine/terms";
import { parseTerms } from "../engine/termsText";
import type { CalendarDate, DaysBeyondTerms } from "../engine/types";
import { cellText } from "../sheets/cellText";
import { clientKey } from "../sheets/clientNames";
import { readDate } from "../sheets/readDate";
import { serialOfDate } from "../sheets/serialDate";
import { invalidValue, notAvailable, type Answer } from "./answer";
import type { Book } from "./book";

/**
 * The client's typical days beyond terms, negative when it pays early. The name is matched as the reading matches it:
 * without case, accents, punctuation and legal form.
 */
export function clientDelay(book: Book, client: string | number): Answer<DaysBeyondTerms> {
  const words = book.phrases.functions;
  if (book.reading.table === null) return notAvailable(words.noInvoiceList);
  const name = cellText(client);
  if (name === "") return invalidValue(words.giveClient);
  const id = clientKey(name);
  const delay = book.clientDelays.get(id);
  if (delay !== undefined) return { value: delay };
  const known = book.reading.clients.get(id);
  return notAvailable(known ? words.neverPaid(known.name) : words.unknownClient(name));
}

/**
 * The due date of an invoice of the day `issued` (a date, or a text that writes one, day first when in doubt) under
 * these terms, as the reading computes it where the sheet has none.
 */
export function dueOn(book: Book, issued: number | string, terms: string | number): Answer<number> {
  const words = book.phrases.functions;
  const issuedOn = issueDate(book, issued);
  if (issuedOn === null) return invalidValue(words.giveDate);
  const text = cellText(terms);
  if (text === "") return invalidValue(words.giveTerms);
  const parsed = parseTerms(text);
  if (parsed === null) return invalidValue(words.unreadableTerms(text));
  const due = dueDate(issuedOn, parsed, book.choices.endOfMonthCount);
  return due === null ? notAvailable(words.termsWait(text)) : { value: serialOfDate(due, book.dateSystem) };
}

function issueDate(book: Book, issued: number | string): CalendarDate | null {
  const readings = readDate(issued, book.dateSystem);
  return readings && (readings.dayFirst ?? readings.monthFirst);
}
