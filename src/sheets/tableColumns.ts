import { readAmountColumns, type AmountColumn } from "./amountColumns";
import { cellText, isBlank } from "./cellText";
import { readDateColumns, type DateColumn } from "./dateColumns";
import { FIELD_RULES, type Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import { cellAt, columnValues } from "./sheetGrid";
import type { TableCandidate } from "./tableCandidates";
import type { CellValue } from "./workbook";

/** One of an invoice's several payments, in columns. */
export interface PaymentCells {
  readonly amounts: AmountColumn | null;
  readonly dates: DateColumn | null;
}

/** The table below its header, read column by column. Places count from 0 at the first row below the header. */
export interface TableColumns {
  readonly candidate: TableCandidate;
  readonly firstRow: number;
  readonly rows: number;
  readonly dates: ReadonlyMap<Field, DateColumn>;
  readonly amounts: ReadonlyMap<Field, AmountColumn>;
  /** The columns that are read as text, as text. */
  readonly texts: ReadonlyMap<Field, readonly string[]>;
  /** Every column that has a field, as the sheet holds it. */
  readonly values: ReadonlyMap<Field, readonly CellValue[]>;
  readonly statuses: readonly (readonly string[])[];
  readonly payments: readonly PaymentCells[];
  /** `reminders[i]`: dates of level i + 1, or null where there is no such column. */
  readonly reminders: readonly ({ readonly dates: DateColumn; readonly texts: readonly string[] } | null)[];
}

/** Reads every column that has a role. */
export function readTableColumns(candidate: TableCandidate, system: 1900 | 1904): TableColumns {
  const firstRow = candidate.headerRow + 1;
  const rows = Math.max(0, candidate.lastRow - candidate.headerRow);
  const valuesOf = (column: HeadedColumn | null): CellValue[] =>
    column === null ? [] : columnValues(candidate.grid, column.column, firstRow, candidate.lastRow);
  const sources = new Map(
    [...candidate.roles.columns].map(([field, column]) => [field, source(column, valuesOf(column))]),
  );
  const { payments, reminders } = candidate.numbered;
  const paymentSources = payments.map(({ amount, date }) => ({
    amount: amount && source(amount, valuesOf(amount)),
    date: date && source(date, valuesOf(date)),
  }));
  const reminderSources = reminders.map((column) => column && source(column, valuesOf(column)));

  const dateFields = [...new Set<Field>(["issued", "due", ...sources.keys()])].filter((field) => isOf(field, "date"));
  const dateSources = [
    ...dateFields.map((field) => sources.get(field) ?? NO_VALUES),
    ...paymentSources.map(({ date }) => date ?? NO_VALUES),
    ...reminderSources.map((reminder) => reminder ?? NO_VALUES),
  ];
  const dates = readDateColumns(dateSources, system);
  const amountFields = [...sources.keys()].filter((field) => isOf(field, "amount"));
  const amounts = readAmountColumns([
    ...amountFields.map((field) => sources.get(field)!),
    ...paymentSources.map(({ amount }) => amount ?? NO_VALUES),
  ]);
  const paymentDates = dates.slice(dateFields.length);
  const paymentAmounts = amounts.slice(amountFields.length);
  return {
    candidate,
    firstRow,
    rows,
    dates: new Map(dateFields.flatMap((field, index) => (sources.has(field) ? [[field, dates[index]!] as const] : []))),
    amounts: new Map(amountFields.map((field, index) => [field, amounts[index]!])),
    texts: new Map(
      [...sources]
        .filter(([field]) => !isOf(field, "date") && !isOf(field, "amount"))
        .map(([field, { values }]) => [field, values.map(cellText)]),
    ),
    values: new Map([...sources].map(([field, { values }]) => [field, values])),
    statuses: candidate.roles.statuses.map((column) => valuesOf(column).map(cellText)),
    payments: paymentSources.map(({ amount, date }, index) => ({
      amounts: amount && paymentAmounts[index]!,
      dates: date && paymentDates[index]!,
    })),
    reminders: reminderSources.map(
      (reminder, index) =>
        reminder && { dates: paymentDates[payments.length + index]!, texts: reminder.values.map(cellText) },
    ),
  };
}

interface ColumnSource {
  readonly header: string;
  readonly values: readonly CellValue[];
}

const NO_VALUES: ColumnSource = { header: "", values: [] };

function source({ header }: HeadedColumn, values: readonly CellValue[]): ColumnSource {
  return { header, values };
}

/** VAT is read as an amount where it is one; its rates are read from its text. */
function isOf(field: Field, kind: "date" | "amount"): boolean {
  return FIELD_RULES[field].kind === kind || (kind === "amount" && field === "vat");
}

/** The text of a field in a row; "" when blank or the table has no such column. */
export function textAt(table: TableColumns, field: Field, place: number): string {
  return table.texts.get(field)?.[place] ?? cellText(table.values.get(field)?.[place]);
}

/** The date of a field in a row; null when blank, unreadable or the table has no such column. */
export function dateAt(table: TableColumns, field: Field, place: number): DateColumn["dates"][number] {
  return table.dates.get(field)?.dates[place] ?? null;
}

/** The amount of a field in a row; null when blank, unreadable or the table has no such column. */
export function amountAt(table: TableColumns, field: Field, place: number): AmountColumn["amounts"][number] {
  return table.amounts.get(field)?.amounts[place] ?? null;
}

/** The header of a field as the user wrote it; null when the table has no such column. */
export function headerOf(table: TableColumns, field: Field): string | null {
  return table.candidate.roles.columns.get(field)?.header ?? null;
}

/** The sheet row of a place. */
export function rowAt(table: TableColumns, place: number): number {
  return table.firstRow + place;
}

/** Texts of the row's cells that are not blank, within the table's columns. */
export function rowTexts(table: TableColumns, place: number): string[] {
  const { grid, firstColumn, lastColumn } = table.candidate;
  const texts: string[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) {
    const value = cellAt(grid, rowAt(table, place), column);
    if (!isBlank(value)) texts.push(cellText(value));
  }
  return texts;
}
