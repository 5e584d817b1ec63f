import type { SupplierInvoice } from "../../engine/plan/supplierInvoices";
import type { CurrencyCode } from "../../engine/types";
import { cellText } from "../cellText";
import { FEWEST_FIELDS, headerPlaces, type HeaderPlace } from "../headerPlaces";
import { plainWords } from "../plainWords";
import type { Problem } from "../problem";
import { problemList } from "../problemList";
import { NOTHING_READ, readInvoiceTable, type ReadingContext, type TableReading } from "../readInvoiceTable";
import { cellAt, type SheetGrid } from "../sheetGrid";
import { tableCandidate } from "../tableCandidates";
import { checkColumns } from "../tableProblems";

/** A supplier invoice with its currency, which the plan's may not be, and its place. */
export interface PurchaseRow extends SupplierInvoice {
  readonly currency: CurrencyCode;
  /** Where it stands. */
  readonly sheet: string;
  readonly row: number;
}

export interface ReadPurchases {
  readonly invoices: readonly PurchaseRow[];
  readonly problems: readonly Problem[];
}

/** Names of sheets that list supplier invoices, as `plainWords()`. */
const SHEET_NAME =
  /^(?:me |nos |our )?(?:achat|facture (?:d )?achat|facture (?:de )?fournisseur|fournisseur|purchase|purchase invoice|supplier invoice|vendor bill|bill$|payable)/;
const SUPPLIER = /^(?:nom (?:du )?)?(?:fournisseur|beneficiaire|supplier|vendor|payee)/;

/**
 * The supplier invoices of every sheet named Achats, Factures fournisseurs, Purchases or the like, read by the rules of
 * the client invoices: statuses, part payments, credit notes, terms. A list without a supplier column is none.
 */
export function readPurchases(
  grids: readonly SheetGrid[],
  invoiceSheet: SheetGrid | null,
  context: Pick<ReadingContext, "snapshot" | "choices">,
): ReadPurchases {
  const read = grids
    .filter((grid) => grid !== invoiceSheet && SHEET_NAME.test(plainWords(grid.name)))
    .map((grid) => readSheet(grid, context));
  return {
    invoices: read.flatMap(({ reading }) => supplierInvoices(reading)),
    problems: read.flatMap(({ problems }) => problems),
  };
}

interface SheetReading {
  readonly reading: TableReading;
  readonly problems: readonly Problem[];
}

function readSheet(grid: SheetGrid, context: Pick<ReadingContext, "snapshot" | "choices">): SheetReading {
  for (const place of headerPlaces(grid, FEWEST_FIELDS - 1)) {
    const supplier = supplierColumn(place);
    if (supplier === null) continue;
    const problems = problemList(grid.name);
    const candidate = tableCandidate(place, new Map([["client", supplier]]));
    // Terms and contacts of clients are no suppliers': the clients sheets are not looked at.
    const isReadable = checkColumns(candidate, problems);
    const reading = isReadable ? readInvoiceTable(candidate, { ...context, grids: [], problems }) : NOTHING_READ;
    return { reading, problems: problems.all().map(ofSuppliers) };
  }
  return { reading: NOTHING_READ, problems: [] };
}

/** Without a category: the plan names the one that all stand in. */
function supplierInvoices({ invoices, clients, table, rowsOf }: TableReading): readonly PurchaseRow[] {
  return invoices.map(({ id, number, clientId, amount, dueOn, receipts, paymentMethod, currency }) => ({
    currency,
    reference: number,
    supplier: clients.get(clientId)?.name ?? clientId,
    category: "",
    amount,
    dueOn,
    payments: receipts.map((receipt) => ({ paidOn: receipt.receivedOn, amount: receipt.amount })),
    paymentMethod,
    movableDays: 0,
    mayBeSplit: false,
    ...{ sheet: table?.sheet ?? "", row: rowsOf.get(id)?.[0] ?? 0 },
  }));
}

function supplierColumn({ grid, headerRow, firstColumn, lastColumn }: HeaderPlace): number | null {
  for (let column = firstColumn; column <= lastColumn; column++) {
    if (SUPPLIER.test(plainWords(cellText(cellAt(grid, headerRow, column))))) return column;
  }
  return null;
}

/** The same fault, said of a supplier. */
function ofSuppliers(problem: Problem): Problem {
  return problem.code === "missing-client" ? { ...problem, code: "missing-supplier" } : problem;
}
