import { cellText, isCellError } from "./cellText";
import type { Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import type { Problem, ProblemCode } from "./problem";
import type { ProblemList } from "./problemList";
import { cellAt } from "./sheetGrid";
import { readStatus } from "./statuses";
import { rowAt, textAt, type TableColumns } from "./tableColumns";

/** Reports one problem at the cell of a field in a row. */
export function addAtCell(
  table: TableColumns,
  problems: ProblemList,
  code: ProblemCode,
  severity: Problem["severity"],
  at: { readonly place: number; readonly field: Field },
  details: Problem["details"] = {},
): void {
  const column = table.candidate.roles.columns.get(at.field)?.header ?? null;
  problems.add(
    code,
    severity,
    { row: rowAt(table, at.place), column, found: textAt(table, at.field, at.place) },
    details,
  );
}

/** Reports the cells of an invoice's row that hold something unreadable: errors, and texts where a figure or date belongs. */
export function reportBadCells(table: TableColumns, place: number, problems: ProblemList): void {
  for (const [field, column] of table.dates) {
    if (column.bad.has(place) && !isWordFor(field, textAt(table, field, place)))
      report(table, place, headed(table, field), problems, "bad-date");
  }
  for (const [field, column] of table.amounts) {
    if (!column.bad.has(place) || field === "vat" || isWordFor(field, textAt(table, field, place))) continue;
    report(table, place, headed(table, field), problems, "bad-amount");
  }
  table.payments.forEach(({ amounts, dates }, index) => {
    const columns = table.candidate.numbered.payments[index]!;
    if (amounts?.bad.has(place) === true) report(table, place, columns.amount!, problems, "bad-amount");
    if (dates?.bad.has(place) === true) report(table, place, columns.date!, problems, "bad-date");
  });
}

/** "Payée" in a column of payment dates, "30 jours" in one of due dates: understood elsewhere. */
function isWordFor(field: Field, text: string): boolean {
  if (field === "paymentDate" || field === "paid") return readStatus(text) !== null;
  return field === "due";
}

function headed(table: TableColumns, field: Field): HeadedColumn {
  return table.candidate.roles.columns.get(field)!;
}

function report(
  table: TableColumns,
  place: number,
  { column, header }: HeadedColumn,
  problems: ProblemList,
  code: "bad-date" | "bad-amount",
): void {
  const row = rowAt(table, place);
  const value = cellAt(table.candidate.grid, row, column);
  problems.add(isCellError(value) ? errorCode(value.error) : code, "error", {
    row,
    column: header,
    found: cellText(value),
  });
}

/** A formula nobody has computed is cured by opening the file in Excel; an error is not. */
export function errorCode(error: string): "formula-not-computed" | "error-in-cell" {
  return error.startsWith("#") ? "error-in-cell" : "formula-not-computed";
}
