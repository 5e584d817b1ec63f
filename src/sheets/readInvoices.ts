import type { ExpenseLine } from "../engine/plan/expenses";
import type { EndOfMonthCount } from "../engine/terms";
import type { Client, ClientId, CurrencyCode, Invoice, InvoiceId } from "../engine/types";
import { accountOf, EMPTY_ACCOUNT, type ReadingAccount } from "./account";
import { readClaim } from "./claims";
import { clientRegister } from "./clientRegister";
import { readClientSheets } from "./clientSheet";
import type { Field } from "./fields";
import { findTable } from "./findTable";
import type { SheetLanguage } from "./headers";
import { invoiceGroups } from "./invoiceGroups";
import { invoiceTable, type InvoiceTable } from "./invoiceTable";
import { languageOf } from "./tableLanguage";
import { makeInvoices } from "./invoices";
import { ownCellProblems, ownSheetNames } from "./ownCells";
import type { Problem } from "./problem";
import { problemList, type ProblemList } from "./problemList";
import { readExpenses } from "./readExpenses";
import { accountedRows, leftOutGroups } from "./leftOutRows";
import { reportCurrencies, reportMergedClients, reportRows, reportUnlabelled } from "./readingNotices";
import { rowAmounts } from "./rowAmounts";
import { rowKinds } from "./rowKinds";
import { sheetGrid } from "./sheetGrid";
import { readTableColumns, rowAt } from "./tableColumns";
import { checkColumns, reportReadings } from "./tableProblems";
import type { TableCandidate } from "./tableCandidates";
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
export interface BookReading {
  /** Of every currency, in the order of the sheet. */
  readonly invoices: readonly Invoice[];
  readonly clients: ReadonlyMap<ClientId, Client>;
  /** Sheet rows of each invoice, to write our columns beside them. */
  readonly rowsOf: ReadonlyMap<InvoiceId, readonly number[]>;
  /** Null when none was found, or its columns are in doubt: nothing was read then, and the problems say why. */
  readonly table: InvoiceTable | null;
  readonly language: SheetLanguage;
  readonly problems: readonly Problem[];
  readonly account: ReadingAccount;
  readonly expenses: readonly ExpenseLine[];
}

/** Reads the invoices, clients and expenses of a workbook. Never throws on what a cell holds: faults are `problems`. */
export function readBook(snapshot: WorkbookSnapshot, choices: ReadingChoices): BookReading {
  const own = ownSheetNames(snapshot);
  const grids = snapshot.sheets.filter(({ name }) => !own.has(name)).map((sheet) => sheetGrid(sheet, snapshot.marks));
  const found = findTable(grids, choices);
  const expenses = readExpenses(grids, snapshot.dateSystem);
  const problems = problemList(found.candidate?.grid.name ?? "");
  const isReadable = found.candidate !== null && checkColumns(found.candidate, problems);
  const reading = isReadable ? readTable(found.candidate, { snapshot, choices, grids, problems }) : NOTHING_READ;
  return {
    ...reading,
    language: found.candidate === null ? "fr" : languageOf(found.candidate),
    problems: [...found.problems, ...problems.all(), ...expenses.problems, ...ownCellProblems(snapshot)],
    expenses: expenses.lines,
  };
}

type TableReading = Pick<BookReading, "invoices" | "clients" | "rowsOf" | "table" | "account">;

const NOTHING_READ: TableReading = {
  invoices: [],
  clients: new Map(),
  rowsOf: new Map(),
  table: null,
  account: EMPTY_ACCOUNT,
};

interface ReadingContext {
  readonly snapshot: WorkbookSnapshot;
  readonly choices: ReadingChoices;
  readonly grids: readonly ReturnType<typeof sheetGrid>[];
  readonly problems: ProblemList;
}

function readTable(candidate: TableCandidate, { snapshot, choices, grids, problems }: ReadingContext): TableReading {
  const table = readTableColumns(candidate, snapshot.dateSystem);
  const amounts = rowAmounts(table, choices.defaultCurrency);
  reportReadings(table, amounts, problems);
  const { kinds, otherTableAt } = rowKinds(table, amounts);
  const below = otherTableAt === null ? candidate.nextHeader : rowAt(table, otherTableAt);
  if (below !== null) problems.add("table-below-left-out", "notice", { row: below, column: null, found: "" });
  const claims = invoiceGroups(table, kinds, amounts).map((group) => readClaim(table, group, amounts, problems));
  const leftOut = leftOutGroups(table, claims, amounts, problems);
  const kept = claims.filter(({ group }) => !leftOut.has(group));
  const clientFacts = readClientSheets(grids, candidate);
  const register = clientRegister(
    kept.map(({ group }) => ({ name: group.client, code: group.clientCode })),
    clientFacts,
  );
  const sources = { table, register, endOfMonthCount: choices.endOfMonthCount, problems };
  reportUnlabelled(table, kinds, claims, problems);
  reportRows(table, kept, problems);
  reportCurrencies(table, kept, choices.defaultCurrency, problems);
  reportMergedClients(table, register, problems);
  const invoices = makeInvoices(kept, sources);
  return {
    invoices,
    clients: register.clients,
    rowsOf: new Map(
      invoices.map(({ id }, index) => [id, kept[index]!.group.places.map((place) => rowAt(table, place))]),
    ),
    table: invoiceTable(candidate, kinds),
    account: accountOf(accountedRows({ table, amounts }, kinds, claims, leftOut)),
  };
}
