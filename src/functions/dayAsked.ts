import type { CalendarDate } from "../engine/types";
import { dateOfSerial } from "../sheets/serialDate";
import { invalidValue, type Answer } from "./answer";
import type { Book } from "./book";

/** The day of an optional argument: today where it was left out. */
export function dayAsked(book: Book, serial: unknown): Answer<CalendarDate> {
  const day = serial === null || serial === undefined ? book.asOf : dateOf(book, serial);
  return day === null ? invalidValue(book.phrases.functions.giveDate) : { value: day };
}

/** A cell's date; null for anything that is not a day of the calendar. */
export function dateOf(book: Book, serial: unknown): CalendarDate | null {
  return typeof serial === "number" ? dateOfSerial(serial, book.dateSystem) : null;
}
