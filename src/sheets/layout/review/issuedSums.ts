import { cents } from "../../../engine/money";
import type { CalendarDate, Cents, CurrencyCode } from "../../../engine/types";
import { cellText, isCellError } from "../../cellText";
import type { InvoiceTable } from "../../invoiceTable";
import { serialOfDate } from "../../serialDate";
import { cellAt, columnValues, sheetGrid } from "../../sheetGrid";
import { quotedSheetName } from "../../sheetNames";
import type { CellValue, WorkbookSnapshot } from "../../workbook";
import { fixedCellName } from "../cellName";

/** The user's columns of issue dates and amounts, for formulas over them. */
export interface IssuedColumns {
  readonly dateSystem: WorkbookSnapshot["dateSystem"];
  readonly issued: SheetColumn;
  readonly amount: SheetColumn;
  /** Null without a column of currencies. */
  readonly currency: SheetColumn | null;
}

interface SheetColumn {
  /** "'Factures'!$B$5:$B$423" */
  readonly cells: string;
  readonly values: readonly CellValue[];
}

/** The columns of the invoices; null where the list has no column of amounts including tax. */
export function issuedColumns(snapshot: WorkbookSnapshot, table: InvoiceTable): IssuedColumns | null {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  if (sheet === undefined || table.lastRow < table.firstRow) return null;
  const grid = sheetGrid(sheet, snapshot.marks);
  const of = (field: "issued" | "amount" | "currency"): SheetColumn | null => {
    const found = table.columns.get(field);
    if (found === undefined || cellAt(grid, table.headerRow, found.column) === null) return null;
    const [first, last] = [table.firstRow, table.lastRow].map((row) => fixedCellName(row, found.column));
    return {
      cells: `${quotedSheetName(table.sheet)}!${first}:${last}`,
      values: columnValues(grid, found.column, table.firstRow, table.lastRow),
    };
  };
  const [issued, amount] = [of("issued"), of("amount")];
  if (issued === null || amount === null) return null;
  return { dateSystem: snapshot.dateSystem, issued, amount, currency: of("currency") };
}

/** Sales of some days, and the cells of the review that hold the first and the last of them. */
export interface IssuedPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly sales: number;
  readonly currency: CurrencyCode;
  readonly fromCell: string;
  readonly untilCell: string;
}

/**
 * The sales as a formula over the user's columns; null where such a formula would compute something else: amounts or
 * dates typed as text, lines that count once though they stand twice, several currencies. Never a guess: the cells are
 * summed here as Excel would.
 */
export function issuedSum(columns: IssuedColumns, period: IssuedPeriod): string | null {
  const { issued, amount, currency } = columns;
  const days = `${issued.cells},">="&${period.fromCell},${issued.cells},"<="&${period.untilCell}`;
  if (currency !== null && sumOf(columns, period, currency) === period.sales) {
    return `SUMIFS(${amount.cells},${days},${currency.cells},"${period.currency}")`;
  }
  return sumOf(columns, period, null) === period.sales ? `SUMIFS(${amount.cells},${days})` : null;
}

/** Null where an error in the cells would be that of the sum. */
function sumOf(
  { issued, amount, dateSystem }: IssuedColumns,
  { from, until, currency: code }: IssuedPeriod,
  currency: SheetColumn | null,
): Cents | null {
  const [first, last] = [serialOfDate(from, dateSystem), serialOfDate(until, dateSystem)];
  let sum = 0;
  for (const [place, day] of issued.values.entries()) {
    if (typeof day !== "number" || day < first || day > last) continue;
    if (currency !== null && cellText(currency.values[place] ?? null).toUpperCase() !== code) continue;
    const value = amount.values[place] ?? null;
    if (isCellError(value)) return null;
    if (typeof value === "number") sum += value;
  }
  return cents(Math.round(sum * 100));
}
