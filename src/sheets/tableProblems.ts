import { columnNames } from "./headedColumn";
import { FIELD_RULES, type Field } from "./fields";
import type { ProblemList } from "./problemList";
import type { RowAmounts } from "./rowAmounts";
import { runningBalance } from "./runningBalance";
import { rowAt, type TableColumns } from "./tableColumns";
import type { TableCandidate } from "./tableCandidates";

/**
 * Reports what is wrong with the columns as such.
 * @returns true when the table can be read; false when a column that decides what is owed is missing or ambiguous
 */
export function checkColumns(candidate: TableCandidate, problems: ProblemList): boolean {
  const { ambiguous, denied } = candidate.roles;
  const place = { row: candidate.headerRow, column: null, found: "" };
  let isReadable = true;
  for (const [field, tied] of ambiguous) {
    const isDecisive = FIELD_RULES[field].decisive;
    if (isDecisive) isReadable = false;
    const details = { field, candidates: columnNames(tied) };
    problems.add("ambiguous-column", isDecisive ? "error" : "warning", place, details);
  }
  const told = new Set<number>();
  for (const [field, column] of denied) {
    if (!told.has(column.column) && !isTakenElsewhere(candidate, column.column)) {
      told.add(column.column);
      const where = { ...place, column: column.header };
      problems.add("column-denied-by-values", FIELD_RULES[field].decisive ? "warning" : "notice", where, { field });
    }
  }
  for (const field of missingFields(candidate)) {
    isReadable = false;
    problems.add("required-column-missing", "error", place, { field });
  }
  const running = runningBalance(candidate);
  if (running === null) return isReadable;
  problems.add("running-balance", "error", place, { column: running.header });
  return false;
}

/** Warns of a list that would make every invoice look unpaid, since none of its columns tells which are. */
export function reportNoPayments(candidate: TableCandidate, problems: ProblemList): void {
  if (tellsPayments(candidate)) return;
  const place = { row: candidate.headerRow, column: null, found: "" };
  problems.add("no-payment-column", "warning", place, { field: "paymentDate" });
}

/** True when some column could tell which invoices are paid, in whole or in part. */
function tellsPayments({ roles: { columns, ambiguous, statuses }, numbered }: TableCandidate): boolean {
  const fields: readonly Field[] = ["paymentDate", "paid", "balance"];
  return (
    statuses.length > 0 ||
    numbered.payments.length > 0 ||
    fields.some((field) => columns.has(field) || ambiguous.has(field))
  );
}

/** What an invoice cannot do without, and what can stand in for it. */
const REQUIRED: readonly (readonly [Field, readonly Field[]])[] = [
  ["client", ["clientCode"]],
  ["amount", ["amountWithoutTax", "balance"]],
  ["issued", ["due"]],
];

/** What an invoice cannot do without and no column holds, one field for each. */
export function missingFields({ roles: { columns, ambiguous } }: TableCandidate): readonly Field[] {
  return REQUIRED.filter(
    ([field, alternatives]) => ![field, ...alternatives].some((one) => columns.has(one) || ambiguous.has(one)),
  ).map(([field]) => field);
}

function isTakenElsewhere({ roles, numbered }: TableCandidate, column: number): boolean {
  return (
    [...roles.columns.values(), ...roles.statuses].some((other) => other.column === column) ||
    numbered.payments.some(({ amount, date }) => amount?.column === column || date?.column === column)
  );
}

/** Reports, once per column, how its values were understood where that could be doubted. */
export function reportReadings(table: TableColumns, { source, column }: RowAmounts, problems: ProblemList): void {
  reportDateOrders(table, problems);
  reportDecimals(table, problems);
  const place = { row: null, column: column?.header ?? null, found: "" };
  if (source === "net") problems.add("amount-without-tax", "warning", place);
  if (source === "net-plus-tax") problems.add("tax-added", "notice", place);
  if (source === "balance") problems.add("balance-used-as-amount", "notice", place);
}

function reportDateOrders({ dates, payments, reminders }: TableColumns, problems: ProblemList): void {
  const ofPayments = payments.map((payment) => payment.dates);
  const ofReminders = reminders.map((reminder) => reminder?.dates);
  for (const column of [...dates.values(), ...ofPayments, ...ofReminders]) {
    if (column?.isDoubtful !== true) continue;
    const place = { row: null, column: column.header, found: "" };
    problems.add("ambiguous-date-order", "warning", place, { used: column.order });
  }
}

function reportDecimals(table: TableColumns, problems: ProblemList): void {
  for (const column of [...table.amounts.values(), ...table.payments.map(({ amounts }) => amounts)]) {
    if (column === null) continue;
    const place = { row: null, column: column.header, found: "" };
    if (column.isDoubtful) problems.add("ambiguous-decimals", "warning", place);
    for (const rounded of column.rounded) {
      problems.addOnce("too-many-decimals", "warning", { ...place, row: rowAt(table, rounded) });
    }
  }
}
