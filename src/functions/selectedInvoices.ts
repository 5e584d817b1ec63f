import type { InvoiceId } from "../engine/types";
import type { SelectedRow } from "../excel/selection";
import type { Book } from "./book";

/**
 * The invoices the user is on: that of the row in the list of invoices; on any other sheet, such as our forecast and our
 * to-do list, those that the row's texts name, one by itself or several between commas. Empty where there is none.
 */
export function selectedInvoices({ reading, findInvoice }: Book, { sheet, row, texts }: SelectedRow): InvoiceId[] {
  if (sheet === reading.table?.sheet) {
    return [...reading.rowsOf].flatMap(([id, rows]) => (rows.includes(row) ? [id] : []));
  }
  const named = texts
    .flatMap((text) => text.split(", "))
    .flatMap((text) => {
      const found = findInvoice(text);
      return found.kind === "found" ? [found.invoice.id] : [];
    });
  return [...new Set(named)];
}
