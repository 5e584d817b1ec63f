import type { EndOfMonthCount } from "../engine/terms";
import type { CurrencyCode } from "../engine/types";
import type { Field } from "./fields";
import { columnDoubts, sheetDoubts, type ReadingDoubt } from "./doubts";
import { findTable } from "./findTable";
import type { SheetLanguage } from "./headers";
import { languageOf } from "./tableLanguage";
import { ownCellProblems, ownSheetNames } from "./ownCells";
import { readBank, type BankRow } from "./plan/readBank";
import { readPurchases, type ReadPurchases } from "./plan/readPurchases";
import { readSales, type SaleRow } from "./plan/readSales";
import { readScenarios, scenarioTables, type ScenarioRow } from "./plan/readScenarios";
import { MARK } from "./marks";
import type { Problem } from "./problem";
import { problemList } from "./problemList";
import { readExpenses, type ExpenseRow } from "./readExpenses";
import { NOTHING_READ, readInvoiceTable, type TableReading } from "./readInvoiceTable";
import { sheetGrid } from "./sheetGrid";
import { checkColumns, reportNoPayments } from "./tableProblems";
import type { WorkbookSnapshot } from "./workbook";

/** The user's say in how a workbook is read. */
export interface ReadingChoices {
  /** The sheet of the invoices, an Excel table, or the place of a header ("Factures!B4"); null: find it. */
  readonly sheet: string | null;
  /** Columns by field: header text or column letter. */
  readonly columns: ReadonlyMap<Field, string>;
  readonly endOfMonthCount: EndOfMonthCount;
  readonly defaultCurrency: CurrencyCode;
}

/** Everything a workbook says. */
export interface BookReading extends TableReading {
  readonly language: SheetLanguage;
  readonly problems: readonly Problem[];
  /** What the user must say before the invoices can be read; empty when they were, or when no list was found. */
  readonly doubts: readonly ReadingDoubt[];
  readonly expenses: readonly ExpenseRow[];
  /** Supplier invoices, read by the rules of the invoices. */
  readonly purchases: ReadPurchases["invoices"];
  readonly sales: readonly SaleRow[];
  readonly bank: readonly BankRow[];
  /** What-if lines as written; `ownScenarios()` tells what they mean for a plan. */
  readonly scenarios: readonly ScenarioRow[];
}

/** Reads the invoices, clients and small sheets (expenses, purchases, sales to come, bank) of a workbook. Never throws on what a cell holds: faults are `problems`. */
export function readBook(snapshot: WorkbookSnapshot, choices: ReadingChoices): BookReading {
  const own = ownSheetNames(snapshot);
  const grids = snapshot.sheets.filter(({ name }) => !own.has(name)).map((sheet) => sheetGrid(sheet, snapshot.marks));
  const whatIf = scenarioTables(grids);
  const found = findTable(
    grids.filter((grid) => whatIf.every((table) => table.grid !== grid)),
    choices,
  );
  const offered = snapshot.marks.find(({ key }) => key === MARK.usersExpensesOffered) ?? null;
  const expenses = readExpenses(grids, snapshot.dateSystem, offered);
  const purchases = readPurchases(grids, found.candidate?.grid ?? null, { snapshot, choices });
  const sales = readSales(grids, snapshot.dateSystem, choices.endOfMonthCount);
  const bank = readBank(grids, snapshot.dateSystem);
  const problems = problemList(found.candidate?.grid.name ?? "");
  const isReadable = found.candidate !== null && checkColumns(found.candidate, problems);
  const reading = isReadable ? readInvoiceTable(found.candidate, { snapshot, choices, grids, problems }) : NOTHING_READ;
  // A list that says nothing of payments may well hold only what is unpaid, but whoever keeps it should know.
  if (found.candidate && reading.invoices.length > 0) reportNoPayments(found.candidate, problems);
  return {
    ...reading,
    language: found.candidate === null ? "fr" : languageOf(found.candidate),
    problems: [
      ...found.problems,
      ...problems.all(),
      ...[expenses, purchases, sales, bank].flatMap((read) => read.problems),
      ...ownCellProblems(snapshot),
    ],
    doubts: [...sheetDoubts(found.alternatives), ...(found.candidate ? columnDoubts(found.candidate) : [])],
    expenses: expenses.lines,
    purchases: purchases.invoices,
    sales: sales.sales,
    bank: bank.accounts,
    scenarios: readScenarios(whatIf, snapshot.dateSystem),
  };
}
