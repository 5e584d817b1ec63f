import { readAmountColumns, type AmountColumn } from "./amountColumns";
import { cellText, isBlank } from "./cellText";
import { readDateColumns, type DateColumn } from "./dateColumns";
import { FIELD_RULES, type Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import { cellAt, columnValues } from "./sheetGrid";
import { languageOf } from "./tableLanguage";
import type { TableCandidate } from "./tableCandidates";
import type { CellValue } from "./workbook";

/** One of an invoice's several payments, in columns. */
interface PaymentCells {
  readonly amounts: AmountColumn | null;
  readonly dates: DateColumn | null;
}

/** The table below its header, read column by column. Places count from 0 at the first row below the header. */
export interface TableColumns {
  readonly candidate: TableCandidate;
  readonly dateSystem: 1900 | 1904;
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
  const sourceOf = (column: HeadedColumn | null): ColumnSource | null =>
    column && {
      header: column.header,
      values: columnValues(candidate.grid, column.column, firstRow, candidate.lastRow),
    };
  const sources = new Map([...candidate.roles.columns].map(([field, column]) => [field, sourceOf(column)!]));
  const payments = candidate.numbered.payments.map(({ amount, date }) => ({
    amount: sourceOf(amount),
    date: sourceOf(date),
  }));
  const reminders = candidate.numbered.reminders.map(sourceOf);

  // Issue and due dates come first: their order is judged by each other.
  const dateFields = [...new Set<Field>(["issued", "due", ...sources.keys()])].filter((field) => isOf(field, "date"));
  const amountFields = [...sources.keys()].filter((field) => isOf(field, "amount"));
  const ofField = (field: Field): ColumnSource | null => sources.get(field) ?? null;
  const dates = readAll([dateFields.map(ofField), payments.map(({ date }) => date), reminders], (all) =>
    readDateColumns(all, system, languageOf(candidate)),
  );
  const amounts = readAll([amountFields.map(ofField), payments.map(({ amount }) => amount)], readAmountColumns);
  return {
    candidate,
    dateSystem: system,
    firstRow,
    rows: Math.max(0, candidate.lastRow - candidate.headerRow),
    dates: present(dateFields, dates[0]!),
    amounts: present(amountFields, amounts[0]!),
    texts: new Map(
      [...sources].filter(([field]) => isText(field)).map(([field, { values }]) => [field, values.map(cellText)]),
    ),
    values: new Map([...sources].map(([field, { values }]) => [field, values])),
    statuses: candidate.roles.statuses.map((column) => sourceOf(column)!.values.map(cellText)),
    payments: payments.map((_, index) => ({ amounts: amounts[1]![index]!, dates: dates[1]![index]! })),
    reminders: reminders.map(
      (reminder, index) => reminder && { dates: dates[2]![index]!, texts: reminder.values.map(cellText) },
    ),
  };
}

/** Reads groups of columns as one, since each tells something of the others, and gives the groups back. */
function readAll<Column>(
  groups: readonly (readonly (ColumnSource | null)[])[],
  read: (sources: readonly ColumnSource[]) => Column[],
): (Column | null)[][] {
  const columns = read(groups.flat().map((source) => source ?? NO_VALUES));
  let next = 0;
  return groups.map((group) =>
    group.map((source) => {
      const column = columns[next++]!;
      return source === null ? null : column;
    }),
  );
}

function present<Column>(fields: readonly Field[], columns: readonly (Column | null)[]): Map<Field, Column> {
  const found = new Map<Field, Column>();
  fields.forEach((field, index) => {
    const column = columns[index];
    if (column) found.set(field, column);
  });
  return found;
}

interface ColumnSource {
  readonly header: string;
  readonly values: readonly CellValue[];
}

const NO_VALUES: ColumnSource = { header: "", values: [] };

/** VAT is read as an amount where it is one; its rates are read from its text. */
function isOf(field: Field, kind: "date" | "amount"): boolean {
  return FIELD_RULES[field].kind === kind || (kind === "amount" && field === "vat");
}

function isText(field: Field): boolean {
  return !isOf(field, "date") && !isOf(field, "amount");
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
