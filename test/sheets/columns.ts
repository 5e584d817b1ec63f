import { readAmountColumns, type AmountColumn } from "../../src/sheets/amountColumns";
import { readDateColumns, type DateColumn } from "../../src/sheets/dateColumns";
import type { SheetLanguage } from "../../src/sheets/headers";
import type { CellValue } from "../../src/sheets/workbook";

/** One column of dates, read beside a column of due dates. */
export function dateColumnOf(
  values: readonly CellValue[],
  due: readonly CellValue[] = [],
  language: SheetLanguage = "en",
): DateColumn {
  return readDateColumns(
    [
      { header: "Date", values },
      { header: "Échéance", values: due },
    ],
    1900,
    language,
  )[0]!;
}

export function amountColumnOf(values: readonly CellValue[], header = "Montant"): AmountColumn {
  return readAmountColumns([{ header, values }])[0]!;
}
