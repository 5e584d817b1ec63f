import { cents } from "../../engine/money";
import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import type { CellRange } from "../cellRange";
import { readAmountColumns } from "../amountColumns";
import { readDateColumns } from "../dateColumns";
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
  const { grid, headerRow, columns } = table;
  const problems = problemList(grid.name);
  const [balances, limits] = readAmountColumns([columnOf(table, "balance"), columnOf(table, "limit")]);
  const [days] = readDateColumns([columnOf(table, "balanceOn")], system, "fr");
  const accounts = new Map<string, BankRow>();
  for (let place = 0; place < rowCount(table); place++) {
    const row = headerRow + 1 + place;
    const name = textAt(table, "account", row);
    if (name === "" || isTotalLabel(name)) continue;
    const balance = balances!.amounts[place] ?? null;
    if (balance === null) {
      const where = { row, column: balances!.header, found: textAt(table, "balance", row) || name };
      problems.add("bank-without-balance", "error", where, { account: name });
      continue;
    }
    const limit = limits!.amounts[place] ?? null;
    if (limits!.bad.has(place)) reportBad("bad-amount", "limit", { table, row, problems });
    if (days!.bad.has(place)) reportBad("bad-date", "balanceOn", { table, row, problems });
    const found: BankRow = {
      name,
      balance,
      balanceOn: days!.dates[place] ?? null,
      overdraftLimit: limit === null ? null : cents(Math.abs(limit)),
      currency: balances!.currencies[place] ?? null,
      sheet: grid.name,
      balanceCell: cellOf(columns.get("balance")!.column, row),
      limitCell: limit === null ? null : cellOf(columns.get("limit")!.column, row),
    };
    const known = accounts.get(plainWords(name));
    if (known) problems.add("bank-account-twice", "warning", { row, column: columns.get("account")!.header, found: name });
    if (!known || (known.balanceOn ?? "") <= (found.balanceOn ?? "")) accounts.set(plainWords(name), found);
  }
  return { accounts: [...accounts.values()], problems: problems.all() };
}

interface BadCell {
  readonly table: NamedTable<BankField>;
  readonly row: number;
  readonly problems: ProblemList;
}

function reportBad(code: "bad-amount" | "bad-date", field: BankField, { table, row, problems }: BadCell): void {
  const where = { row, column: table.columns.get(field)!.header, found: textAt(table, field, row) };
  problems.add(code, "error", where);
}

function cellOf(column: number, row: number): CellRange {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}
