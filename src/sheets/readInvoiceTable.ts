import type { EndOfMonthCount } from "../engine/terms";
import type { Client, ClientId, CurrencyCode, Invoice, InvoiceId } from "../engine/types";
import { accountOf, EMPTY_ACCOUNT, type ReadingAccount } from "./account";
import { readClaim } from "./claims";
import { clientRegister } from "./clientRegister";
import { readClientSheets } from "./clientSheet";
import { invoiceGroups } from "./invoiceGroups";
import { invoiceTable, type InvoiceTable } from "./invoiceTable";
import { makeInvoices } from "./invoices";
import { proofTable } from "./proofColumns";
import { accountedRows, leftOutGroups } from "./leftOutRows";
import type { ProblemList } from "./problemList";
import { reportCurrencies, reportMergedClients, reportRows, reportUnlabelled } from "./readingNotices";
import { rowAmounts } from "./rowAmounts";
import { rowKinds } from "./rowKinds";
import type { SheetGrid } from "./sheetGrid";
import { readTableColumns, rowAt } from "./tableColumns";
import type { TableCandidate } from "./tableCandidates";
import { reportReadings } from "./tableProblems";
import type { WorkbookSnapshot } from "./workbook";

/** What one table of invoices says. */
export interface TableReading {
  /** Of every currency, in the order of the sheet. */
  readonly invoices: readonly Invoice[];
  readonly clients: ReadonlyMap<ClientId, Client>;
  /** Sheet rows of each invoice, to write our columns beside them. */
  readonly rowsOf: ReadonlyMap<InvoiceId, readonly number[]>;
  /** Null when none was found, or its columns are in doubt: nothing was read then, and the problems say why. */
  readonly table: InvoiceTable | null;
  readonly account: ReadingAccount;
}

/** What is read where there is no table. */
export const NOTHING_READ: TableReading = {
  invoices: [],
  clients: new Map(),
  rowsOf: new Map(),
  table: null,
  account: EMPTY_ACCOUNT,
};

/** What a table is read with. */
export interface ReadingContext {
  readonly snapshot: Pick<WorkbookSnapshot, "dateSystem">;
  readonly choices: { readonly endOfMonthCount: EndOfMonthCount; readonly defaultCurrency: CurrencyCode };
  readonly grids: readonly SheetGrid[];
  readonly problems: ProblemList;
}

/** Reads the invoices of a table, and the facts of their clients from the clients sheets among `grids`. */
export function readInvoiceTable(
  candidate: TableCandidate,
  { snapshot, choices, grids, problems }: ReadingContext,
): TableReading {
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
  const proof = proofTable(candidate, snapshot.dateSystem);
  const sources = { table, register, proof, endOfMonthCount: choices.endOfMonthCount, problems };
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
