import { columnName } from "./headedColumn";
import { FIELD_RULES, type Field } from "./fields";
import type { ProblemList } from "./problemList";
import type { RowAmounts } from "./rowAmounts";
import { rowAt, type TableColumns } from "./tableColumns";
import type { TableCandidate } from "./tableCandidates";

/**
 * Reports what is wrong with the columns as such.
 * @returns true when the table can be read; false when a column that decides what is owed is missing or ambiguous
 */
export function checkColumns(candidate: TableCandidate, problems: ProblemList): boolean {
  const { columns, ambiguous, denied } = candidate.roles;
  const place = { row: candidate.headerRow, column: null, found: "" };
  let isReadable = true;
  for (const [field, tied] of ambiguous) {
    const isDecisive = FIELD_RULES[field].decisive;
    if (isDecisive) isReadable = false;
    const candidates = tied.map(columnName).join(", ");
    problems.add("ambiguous-column", isDecisive ? "error" : "warning", place, { field, candidates });
  }
  for (const [field, column] of denied) {
    if (!isTakenElsewhere(candidate, column.column)) {
      const where = { ...place, column: column.header };
      problems.add("column-denied-by-values", FIELD_RULES[field].decisive ? "warning" : "notice", where, { field });
    }
  }
  for (const [field, alternatives] of REQUIRED) {
    if ([field, ...alternatives].some((one) => columns.has(one) || ambiguous.has(one))) continue;
    isReadable = false;
    problems.add("required-column-missing", "error", place, { field });
  }
  return isReadable;
}

/** What an invoice cannot do without, and what can stand in for it. */
const REQUIRED: readonly (readonly [Field, readonly Field[]])[] = [
  ["client", ["clientCode"]],
  ["amount", ["amountWithoutTax", "balance"]],
  ["issued", ["due"]],
];

function isTakenElsewhere({ roles, numbered }: TableCandidate, column: number): boolean {
  return (
    [...roles.columns.values(), ...roles.statuses].some((other) => other.column === column) ||
    numbered.payments.some(({ amount, date }) => amount?.column === column || date?.column === column)
  );
}

/** Reports, once per column, how its values were understood where that could be doubted. */
export function reportReadings(table: TableColumns, amounts: RowAmounts, problems: ProblemList): void {
  const { payments, reminders } = table;
  const whole = (column: string): { row: null; column: string; found: string } => ({ row: null, column, found: "" });
  for (const dates of [
    ...table.dates.values(),
    ...payments.map((payment) => payment.dates),
    ...reminders.map((reminder) => reminder?.dates),
  ]) {
    if (dates?.isDoubtful === true)
      problems.add("ambiguous-date-order", "warning", whole(dates.header), { used: dates.order });
  }
  for (const column of [...table.amounts.values(), ...payments.map((payment) => payment.amounts)]) {
    if (column?.isDoubtful === true) problems.add("ambiguous-decimals", "warning", whole(column.header));
    const first = column?.rounded[0];
    if (first === undefined) continue;
    const place = { row: rowAt(table, first), column: column!.header, found: "" };
    problems.add("too-many-decimals", "warning", place, { count: column!.rounded.length });
  }
  const header = amounts.column?.header ?? "";
  if (amounts.source === "net") problems.add("amount-without-tax", "warning", whole(header));
  if (amounts.source === "net-plus-tax") problems.add("tax-added", "notice", whole(header));
  if (amounts.source === "balance") problems.add("balance-used-as-amount", "notice", whole(header));
}
