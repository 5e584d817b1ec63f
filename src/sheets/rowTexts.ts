import type { Field } from "./fields";
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
 * ("30 jours fin de mois", "à réception").
 */
export function termsText(table: TableColumns, places: readonly number[]): string {
  const terms = firstText(table, "terms", places);
  if (terms !== "") return terms;
  const place = places.find((one) => table.dates.get("due")?.bad.has(one) === true);
  return place === undefined ? "" : textAt(table, "due", place);
}
