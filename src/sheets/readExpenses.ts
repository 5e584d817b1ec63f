import { cents } from "../engine/money";
import { FIRM_PAYMENT, type ExpenseFrequency, type ExpenseLine } from "../engine/plan/expenses";
import type { CalendarDate } from "../engine/types";
import { readAmountColumns, type AmountColumn } from "./amountColumns";
import { cellText, isBlank, isCellError } from "./cellText";
import { readDateColumns, type DateColumn } from "./dateColumns";
import { expenseTables, type ExpenseField, type ExpenseTable } from "./expenseTable";
import { readFrequency } from "./frequencies";
import type { Problem, ProblemCode } from "./problem";
import { problemList, type ProblemList } from "./problemList";
import { errorCode } from "./rowProblems";
import { TOTAL_LABEL } from "./rowKinds";
import { lettersOnly } from "./plainWords";
import { columnOf, rowCount, textAt, valueAt } from "./plan/namedTable";
import { readChance } from "./plan/readChance";
import { readPaymentMethod } from "./paymentMethods";
import type { SheetGrid } from "./sheetGrid";
import { readYesOrNo } from "./statuses";
import type { Mark } from "./workbook";

/** A line with its place. */
export interface ExpenseRow extends ExpenseLine {
  readonly sheet: string;
  readonly row: number;
}

/** Lines of the expenses sheets, and what could not be read of them. */
export interface ReadExpenses {
  readonly lines: readonly ExpenseRow[];
  readonly problems: readonly Problem[];
}

/**
 * Reads every sheet named Dépenses, Charges, Expenses or the like: label, category, amount, first date, frequency, end.
 * A line that lacks its amount, date or a known frequency is left out and reported. Amounts are money paid out: where
 * most are written negative, the sign is the sheet's way of saying so. Of the lines we `offered`, those still without an
 * amount are told once and do not count.
 */
export function readExpenses(
  grids: readonly SheetGrid[],
  system: 1900 | 1904,
  offered: Pick<Mark, "sheet" | "range"> | null = null,
): ReadExpenses {
  const tables = expenseTables(grids).map((table) => readTable(table, system, offered));
  return { lines: tables.flatMap(({ lines }) => lines), problems: tables.flatMap(({ problems }) => problems) };
}

interface ExpenseColumns {
  readonly table: ExpenseTable;
  readonly amounts: AmountColumn;
  readonly firstOn: DateColumn;
  readonly lastOn: DateColumn;
  /** -1 where most amounts are negative, else 1. */
  readonly sign: 1 | -1;
}

function readTable(
  table: ExpenseTable,
  system: 1900 | 1904,
  offered: Pick<Mark, "sheet" | "range"> | null,
): ReadExpenses {
  const problems = problemList(table.grid.name);
  const source = (field: ExpenseField) => columnOf(table, field);
  const [amounts] = readAmountColumns([source("amount")]);
  // The second place is for due dates, which expenses have none of.
  const [firstOn, , lastOn] = readDateColumns(
    [source("firstOn"), { header: "", values: [] }, source("lastOn")],
    system,
    "fr",
  );
  const negative = amounts!.amounts.filter((amount) => amount !== null && amount < 0).length;
  const filled = amounts!.amounts.filter((amount) => amount !== null).length;
  const columns: ExpenseColumns = {
    table,
    amounts: amounts!,
    firstOn: firstOn!,
    lastOn: lastOn!,
    sign: negative * 2 > filled ? -1 : 1,
  };
  if (firstOn!.isDoubtful) {
    problems.add(
      "ambiguous-date-order",
      "warning",
      { row: null, column: firstOn!.header, found: "" },
      { used: firstOn!.order },
    );
  }
  const lines: ExpenseRow[] = [];
  for (let place = 0; place < rowCount(table); place++) {
    if (isToFillIn(columns, place, offered)) {
      const row = table.headerRow + 1 + place;
      problems.addOnce("expense-to-fill-in", "notice", { row, column: source("amount").header, found: "" });
      continue;
    }
    const line = readLine(columns, place, problems);
    if (line !== null) lines.push(line);
  }
  return { lines, problems: problems.all() };
}

function readLine(columns: ExpenseColumns, place: number, problems: ProblemList): ExpenseRow | null {
  const { table, amounts, firstOn, lastOn, sign } = columns;
  const row = table.headerRow + 1 + place;
  const text = (field: ExpenseField): string => textAt(table, field, row);
  const label = text("label") || text("category");
  if (isNoExpense(columns, place, label)) return null;
  const frequency = readFrequency(text("frequency"));
  const end = lastOn.dates[place] ?? null;
  const fault = faultOf(columns, place, { frequency, end });
  if (fault === null) {
    const amount = cents(amounts.amounts[place]! * sign);
    return {
      ...FIRM_PAYMENT,
      label,
      category: text("category"),
      amount,
      firstOn: firstOn.dates[place]!,
      frequency: frequency!,
      lastOn: end,
      paymentMethod: readPaymentMethod(text("method")),
      movableDays: movableDays(text("movableDays")),
      mayBeSplit: readYesOrNo(text("mayBeSplit")) === true,
      doubtShare: doubtShare(table, row, problems),
      ...{ sheet: table.grid.name, row },
    };
  }
  const [code, field] = fault;
  const value = valueAt(table, field, row);
  const where = { row, column: table.columns.get(field)?.header ?? null, found: cellText(value) || label };
  problems.add(isCellError(value) ? errorCode(value.error) : code, "error", where, { label });
  return null;
}

/** A line we offered that has a label and no amount yet. */
function isToFillIn({ table }: ExpenseColumns, place: number, offered: Pick<Mark, "sheet" | "range"> | null): boolean {
  const row = table.headerRow + 1 + place;
  const isOffered = offered?.sheet === table.grid.name && row >= offered.range.firstRow && row <= offered.range.lastRow;
  return isOffered && textAt(table, "label", row) !== "" && isBlank(valueAt(table, "amount", row));
}

/** A blank row, a title, a total, or an amount of nothing. */
function isNoExpense({ amounts, firstOn }: ExpenseColumns, place: number, label: string): boolean {
  const amount = amounts.amounts[place] ?? null;
  const isNote = amount === null && !amounts.bad.has(place) && (firstOn.dates[place] ?? null) === null;
  return isNote || amount === 0 || TOTAL_LABEL.test(lettersOnly(label));
}

/** What makes a line unusable, and in which column; null when nothing does. */
function faultOf(
  { amounts, firstOn, lastOn, sign }: ExpenseColumns,
  place: number,
  { frequency, end }: { frequency: ExpenseFrequency | null; end: CalendarDate | null },
): readonly [ProblemCode, ExpenseField] | null {
  const amount = amounts.amounts[place] ?? null;
  const date = firstOn.dates[place] ?? null;
  if (amount === null) return [amounts.bad.has(place) ? "bad-amount" : "expense-without-amount", "amount"];
  if (amount * sign < 0) return ["bad-amount", "amount"];
  if (date === null) return [firstOn.bad.has(place) ? "bad-date" : "expense-without-date", "firstOn"];
  if (frequency === null) return ["bad-frequency", "frequency"];
  if (lastOn.bad.has(place)) return ["bad-date", "lastOn"];
  return end !== null && end < date ? ["end-before-start", "lastOn"] : null;
}

/** "30", "30 jours"; 0 where nothing is said. */
function movableDays(text: string): number {
  const [days = "0"] = /^\d{1,3}/.exec(text) ?? [];
  return Number(days);
}

/** How far the amount may differ, as a share of it: "10 %" or "± 10 %"; 0 where nothing is said or understood. */
function doubtShare(table: ExpenseTable, row: number, problems: ProblemList): number {
  const share = readChance(valueAt(table, "doubtShare", row));
  if (share !== "bad") return share ?? 0;
  const where = { row, column: table.columns.get("doubtShare")!.header, found: textAt(table, "doubtShare", row) };
  problems.add("bad-doubt", "warning", where);
  return 0;
}
