import type { AccountedRow, LeftOutReason } from "./account";
import type { Claim } from "./claims";
import type { InvoiceGroup } from "./invoiceGroups";
import type { ProblemList } from "./problemList";
import type { RowAmounts } from "./rowAmounts";
import type { RowKind } from "./rowKinds";
import { reportBadCells } from "./rowProblems";
import { cellText } from "./cellText";
import { cellAt } from "./sheetGrid";
import { dateAt, headerOf, rowAt, rowTexts, type TableColumns } from "./tableColumns";

/** Groups of rows that make no invoice, with the reason. */
export type LeftOutGroups = ReadonlyMap<InvoiceGroup, LeftOutReason>;

/** Why each claim that makes no invoice makes none. What the user could mend is reported, in every claim. */
export function leftOutGroups(
  table: TableColumns,
  claims: readonly Claim[],
  amounts: RowAmounts,
  problems: ProblemList,
): LeftOutGroups {
  const leftOut = new Map<InvoiceGroup, LeftOutReason>();
  for (const { group, leftOut: reason } of claims) {
    if (reason !== null) {
      leftOut.set(group, reason);
      continue;
    }
    const fault = faultOf(table, group, amounts);
    if (fault !== null) leftOut.set(group, fault);
    report({ table, amounts }, group, fault, problems);
  }
  return leftOut;
}

function faultOf(table: TableColumns, group: InvoiceGroup, { amounts, bad }: RowAmounts): LeftOutReason | null {
  const { places, client, issuedOn } = group;
  if (client === "") return "missing-client";
  if (places.every((place) => amounts[place] === null)) {
    return places.some((place) => bad.has(place)) ? "bad-amount" : "missing-amount";
  }
  if (issuedOn !== null || places.some((place) => dateAt(table, "due", place) !== null)) return null;
  return places.some((place) => table.dates.get("issued")?.bad.has(place) === true) ? "bad-date" : "missing-date";
}

/** The header that names what is missing. */
const MISSING = { "missing-client": "client", "missing-date": "issued", "missing-amount": "amount" } as const;
const CODE = {
  "missing-client": "missing-client",
  "missing-date": "missing-issue-date",
  "missing-amount": "missing-amount",
} as const;

/** The rows of a table with what they claim. */
interface AmountRows {
  readonly table: TableColumns;
  readonly amounts: RowAmounts;
}

function report(
  { table, amounts }: AmountRows,
  group: InvoiceGroup,
  fault: LeftOutReason | null,
  problems: ProblemList,
): void {
  const row = rowAt(table, group.places[0]!);
  if (fault === "missing-client" || fault === "missing-date" || fault === "missing-amount") {
    const column = fault === "missing-amount" ? (amounts.column?.header ?? null) : headerOf(table, MISSING[fault]);
    // The cell is blank: what can be shown is the number of the invoice.
    problems.add(CODE[fault], "error", { row, column, found: group.number });
  }
  for (const place of group.places) {
    reportBadCells(table, place, problems);
    const isTooLarge = amounts.bad.has(place) && amounts.column?.bad.has(place) === false;
    if (!isTooLarge) continue;
    const where = { row: rowAt(table, place), column: amounts.column.header, found: amountText(table, amounts, place) };
    problems.add("bad-amount", "error", where);
  }
}

/** Every row below the header that is not blank, with what became of it. */
export function* accountedRows(
  { table, amounts }: AmountRows,
  kinds: readonly RowKind[],
  claims: readonly Claim[],
  leftOut: LeftOutGroups,
): Generator<AccountedRow> {
  const reasons: (LeftOutReason | null)[] = kinds.map(unclaimed);
  for (const { group } of claims) {
    const ofGroup = leftOut.get(group);
    group.places.forEach((place, index) => (reasons[place] = ofGroup ?? rowReason(group, amounts, place, index)));
  }
  for (const [place, kind] of kinds.entries()) {
    if (kind === "blank") continue;
    yield {
      row: rowAt(table, place),
      leftOut: reasons[place] ?? null,
      amount: amounts.amounts[place] ?? null,
      currency: amounts.currencies[place]!,
      unreadable: amounts.bad.has(place) ? amountText(table, amounts, place) : null,
    };
  }
}

/** Why one row of an invoice is left out though the invoice is read. */
function rowReason({ rowsAre }: InvoiceGroup, { bad }: RowAmounts, place: number, index: number): LeftOutReason | null {
  if (bad.has(place)) return "bad-amount";
  return rowsAre !== "lines" && index > 0 ? "repeated-total" : null;
}

/** A line with no invoice above it claims nothing. */
function unclaimed(kind: RowKind): LeftOutReason {
  return kind === "blank" || kind === "invoice" || kind === "line" ? "unlabelled-amount" : kind;
}

function amountText(table: TableColumns, { column }: RowAmounts, place: number): string {
  const headed = [...table.candidate.roles.columns.values()].find(({ header }) => header === column?.header);
  return headed
    ? cellText(cellAt(table.candidate.grid, rowAt(table, place), headed.column))
    : rowTexts(table, place).join(" ");
}
