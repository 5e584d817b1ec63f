import type { Field } from "./fields";
import { isWrittenAsDate } from "./readDate";
import { textAt, type TableColumns } from "./tableColumns";

/** The first text of a field in an invoice's rows; "" when all are blank. */
export function firstText(table: TableColumns, field: Field, places: readonly number[]): string {
  for (const place of places) {
    const text = textAt(table, field, place);
    if (text !== "") return text;
  }
  return "";
}

/**
 * The terms an invoice's rows state; "" when they state none. A due date cell that holds no date may hold terms
 * ("30 jours fin de mois", "à réception"), but not a day that does not exist.
 */
export function termsText(table: TableColumns, places: readonly number[]): string {
  const terms = firstText(table, "terms", places);
  if (terms !== "") return terms;
  const place = places.find((one) => table.dates.get("due")?.bad.has(one) === true);
  const text = place === undefined ? "" : textAt(table, "due", place);
  return mayBeTerms(text) ? text : "";
}

/** False for what a column of due dates holds by mistake: a day that does not exist, an error. */
export function mayBeTerms(text: string): boolean {
  return !isWrittenAsDate(text) && !text.startsWith("#");
}
