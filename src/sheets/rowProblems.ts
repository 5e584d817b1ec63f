import { cellText, isCellError } from "./cellText";
import type { Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import type { Problem, ProblemCode } from "./problem";
import type { ProblemList } from "./problemList";
import { mayBeTerms } from "./rowTexts";
import { cellAt } from "./sheetGrid";
import { readStatus } from "./statuses";
import { dateOfSerial } from "./serialDate";
import { headerOf, rowAt, textAt, type TableColumns } from "./tableColumns";
import type { CellValue } from "./workbook";

/** A warning at the cell of a field in a row. */
export interface CellWarning {
  readonly code: ProblemCode;
  readonly place: number;
  readonly field: Field;
  readonly details?: Problem["details"];
}

/** Reports that a cell was used with a doubt. */
export function warnAtCell(table: TableColumns, problems: ProblemList, warning: CellWarning): void {
  const { code, place, field, details = {} } = warning;
  const where = { row: rowAt(table, place), column: headerOf(table, field), found: textAt(table, field, place) };
  problems.add(code, "warning", where, details);
}

/** Reports the cells of an invoice's row that hold something unreadable: errors, and texts where a figure or date belongs. */
export function reportBadCells(table: TableColumns, place: number, problems: ProblemList): void {
  const report = cellReporter(table, place, problems);
  const { columns } = table.candidate.roles;
  for (const [field, { bad }] of table.dates) {
    if (bad.has(place) && !isWordFor(field, textAt(table, field, place)))
      report(columns.get(field)!, "bad-date", field);
  }
  for (const [field, { bad }] of table.amounts) {
    if (bad.has(place) && !isWordFor(field, textAt(table, field, place)))
      report(columns.get(field)!, "bad-amount", field);
  }
  table.payments.forEach(({ amounts, dates }, index) => {
    const { amount, date } = table.candidate.numbered.payments[index]!;
    if (amounts?.bad.has(place) === true) report(amount!, "bad-amount", "paid");
    if (dates?.bad.has(place) === true) report(date!, "bad-date", "paymentDate");
  });
}

/** "Payée" in a column of payment dates, "30 jours" in one of due dates: understood elsewhere. */
function isWordFor(field: Field, text: string): boolean {
  if (field === "paymentDate" || field === "paid") return readStatus(text) !== null;
  // Terms stand in for a due date; of a VAT column only what is added up matters, and is reported with its amount.
  return (field === "due" && mayBeTerms(text)) || field === "vat";
}

function cellReporter(
  table: TableColumns,
  place: number,
  problems: ProblemList,
): (column: HeadedColumn, code: "bad-date" | "bad-amount", field: Field) => void {
  const row = rowAt(table, place);
  return ({ column, header }, code, field) => {
    const value = cellAt(table.candidate.grid, row, column);
    const where = { row, column: header, found: cellText(value) };
    if (isCellError(value)) problems.add(errorCode(value.error), "error", where, { field });
    else problems.add(code, "error", where, code === "bad-date" ? dayMeant(value, table) : {});
  };
}

/** The day a number stands for that is no date of the years believed in: the cell shows it as that day. */
function dayMeant(value: CellValue, { dateSystem }: TableColumns): Problem["details"] {
  const date = typeof value === "number" ? dateOfSerial(value, dateSystem) : null;
  return date === null ? {} : { date };
}

/** A formula nobody has computed is cured by opening the file in Excel; an error is not. */
export function errorCode(error: string): "formula-not-computed" | "error-in-cell" {
  return error.startsWith("#") ? "error-in-cell" : "formula-not-computed";
}
