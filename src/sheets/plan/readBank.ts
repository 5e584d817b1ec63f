import { cents } from "../../engine/money";
import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import type { CellRange } from "../cellRange";
import { readAmountColumns, type AmountColumn } from "../amountColumns";
import { readDateColumns, type DateColumn } from "../dateColumns";
import { plainWords } from "../plainWords";
import type { Problem } from "../problem";
import { problemList, type ProblemList } from "../problemList";
import type { SheetGrid } from "../sheetGrid";
import type { DateSystem } from "../serialDate";
import { columnOf, isTotalLabel, namedTables, rowCount, textAt, type NamedTable, type TableKind } from "./namedTable";

/** One account of the *Bank* sheet. */
export interface BankRow {
  readonly name: string;
  readonly balance: Cents;
  /** The day of the balance; null when the sheet does not say. */
  readonly balanceOn: CalendarDate | null;
  /** How far the bank lets it go below zero, positive; null when the sheet does not say. */
  readonly overdraftLimit: Cents | null;
  /** Null: that of the plan. */
  readonly currency: CurrencyCode | null;
  /** Where its balance and limit stand, for formulas that read them. */
  readonly sheet: string;
  readonly balanceCell: CellRange;
  readonly limitCell: CellRange | null;
}

export interface ReadBank {
  readonly accounts: readonly BankRow[];
  readonly problems: readonly Problem[];
}

type BankField = "account" | "balance" | "balanceOn" | "limit";

/** A bank statement is no list of accounts: it has no column that names them. */
const BANK_SHEET: TableKind<BankField> = {
  sheetName: /^(?:me |nos |our )?(?:banque|compte bancaire|compte en banque|compte$|tresorerie$|bank|bank account)/,
  headers: [
    ["limit", /decouvert|autorisation|overdraft|facilite|credit line|limit/],
    ["balanceOn", /^(?:date|au$|en date|situation|as of|on$)/],
    ["balance", /^(?:solde|montant|position|balance|amount)/],
    ["account", /^(?:compte|banque|nom|libelle du compte|etablissement|account|bank|name)/],
  ],
  required: [["account"], ["balance"]],
};

/** The accounts of every sheet named Banque, Comptes bancaires, Bank accounts or the like: name, balance, day, overdraft. */
export function readBank(grids: readonly SheetGrid[], system: DateSystem): ReadBank {
  const tables = namedTables(grids, BANK_SHEET).map((table) => readTable(table, system));
  return { accounts: tables.flatMap(({ accounts }) => accounts), problems: tables.flatMap(({ problems }) => problems) };
}

function readTable(table: NamedTable<BankField>, system: DateSystem): ReadBank {
  const problems = problemList(table.grid.name);
  const [balances, limits] = readAmountColumns([columnOf(table, "balance"), columnOf(table, "limit")]);
  const [days] = readDateColumns([columnOf(table, "balanceOn")], system, "fr");
  const columns = { table, balances: balances!, limits: limits!, days: days! };
  const accounts = new Map<string, BankRow>();
  for (let place = 0; place < rowCount(table); place++) {
    const found = readRow(columns, place, problems);
    if (found === null) continue;
    const key = plainWords(found.name);
    const known = accounts.get(key);
    if (known) {
      const where = { row: found.balanceCell.firstRow, column: columnOf(table, "account").header, found: found.name };
      problems.add("bank-account-twice", "warning", where);
    }
    if (!known || (known.balanceOn ?? "") <= (found.balanceOn ?? "")) accounts.set(key, found);
  }
  return { accounts: [...accounts.values()], problems: problems.all() };
}

interface BankColumns {
  readonly table: NamedTable<BankField>;
  readonly balances: AmountColumn;
  readonly limits: AmountColumn;
  readonly days: DateColumn;
}

/** Null for a blank row, a total, and an account without a balance. */
function readRow({ table, balances, limits, days }: BankColumns, place: number, problems: ProblemList): BankRow | null {
  const row = table.headerRow + 1 + place;
  const name = textAt(table, "account", row);
  if (name === "" || isTotalLabel(name)) return null;
  const balance = balances.amounts[place] ?? null;
  if (balance === null) {
    const where = { row, column: balances.header, found: textAt(table, "balance", row) || name };
    problems.add("bank-without-balance", "error", where, { account: name });
    return null;
  }
  const limit = limits.amounts[place] ?? null;
  const hasLimit = limit !== null;
  reportBad({ bad: limits.bad, code: "bad-amount", field: "limit" }, { table, place, problems });
  reportBad({ bad: days.bad, code: "bad-date", field: "balanceOn" }, { table, place, problems });
  return {
    name,
    balance,
    balanceOn: days.dates[place] ?? null,
    overdraftLimit: hasLimit ? cents(Math.abs(limit)) : null,
    currency: balances.currencies[place] ?? null,
    sheet: table.grid.name,
    balanceCell: cellOf(table, "balance", row),
    limitCell: hasLimit ? cellOf(table, "limit", row) : null,
  };
}

interface BadCells {
  readonly bad: ReadonlySet<number>;
  readonly code: "bad-amount" | "bad-date";
  readonly field: BankField;
}

interface BankPlace {
  readonly table: NamedTable<BankField>;
  readonly place: number;
  readonly problems: ProblemList;
}

/** What cannot be read beside a good balance is told, and the balance counts. */
function reportBad({ bad, code, field }: BadCells, { table, place, problems }: BankPlace): void {
  if (!bad.has(place)) return;
  const row = table.headerRow + 1 + place;
  problems.add(code, "error", { row, column: columnOf(table, field).header, found: textAt(table, field, row) });
}

function cellOf({ columns }: NamedTable<BankField>, field: BankField, row: number): CellRange {
  const { column } = columns.get(field)!;
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}
