import { bankPosition } from "../../engine/plan/bankAccounts";
import type { ExpenseLine } from "../../engine/plan/expenses";
import type { ExpectedSale } from "../../engine/plan/salesToCome";
import { payableLines } from "../../engine/plan/supplierInvoices";
import type { PlanFacts } from "../../engine/plan/weeklyPlan";
import { cents } from "../../engine/money";
import type { Cents, Ledger } from "../../engine/types";
import type { LedgerForecast } from "../../engine/delay/forecast";
import type { OwnCells } from "../ownCells";
import { bankOfPlan } from "./bankOfPlan";
import { ESTIMATE_FIELDS } from "./estimateCells";
import { unknownCategories, withEstimates, type PlanEstimates } from "./estimates";
import { clientKey } from "../clientNames";
import type { BankRow } from "./readBank";
import type { SaleRow } from "./readSales";
import { plainWords } from "../plainWords";
import type { Problem } from "../problem";
import type { BookReading } from "../readInvoices";

/** Where the facts of a plan come from; what the user gives with the command wins over what the workbook says. */
export interface PlanSources {
  readonly ledger: Ledger;
  readonly forecast: LedgerForecast;
  readonly reading: BookReading;
  readonly own: OwnCells;
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  /** The word for supplier invoices among the categories. */
  readonly suppliers: string;
  readonly estimates: PlanEstimates;
  /** What estimated VAT is called, marked as an estimate. */
  readonly estimatedVat: string;
}

export interface GatheredFacts {
  readonly facts: PlanFacts;
  /** The accounts whose balances the plan starts from; empty when the balance was typed or given. */
  readonly bank: readonly BankRow[];
  /** What the banks allow, positive; null when nobody said. */
  readonly overdraft: Cents | null;
  readonly problems: readonly Problem[];
}

/** All that a plan is made of: given, read from the sheets, or typed into the last plan. */
export function gatherFacts(sources: PlanSources): GatheredFacts {
  const { ledger, forecast, reading, own, opening, alertLevel } = sources;
  const { rows, accounts, problems } = bankOfPlan(reading.bank, ledger.currency, ledger.asOf);
  const position = bankPosition(accounts);
  const isFromBank = opening === null && position.opening !== null;
  const limits = accounts.length > 0 && position.floor < 0 ? cents(0 - position.floor) : null;
  const overdraft = limits ?? own.overdraft;
  const facts: PlanFacts = {
    ledger,
    payments: forecast.payments,
    joint: forecast.joint,
    opening: opening ?? position.opening ?? own.opening,
    alertLevel: alertLevel ?? own.alertLevel,
    floor: cents(0 - (overdraft ?? 0)),
    expenses: [...reading.expenses, ...supplierLines(sources)],
    movedPayments: [],
    sales: reading.sales.map((sale) => expectedSale(sale, ledger)),
    newInvoice: forecast.newInvoice,
    otherReceipts: own.otherReceipts,
    otherPayments: own.otherPayments,
  };
  return {
    facts: withEstimates(facts, sources.estimates, sources.estimatedVat),
    bank: isFromBank ? rows : [],
    overdraft,
    problems: [...problems, ...categoryProblems(sources, facts)],
  };
}

/** VAT to be deducted of expenses there are none of. */
function categoryProblems({ estimates, own }: PlanSources, facts: PlanFacts): readonly Problem[] {
  const place = own.estimatesAt ?? { sheet: "", row: null };
  return unknownCategories(estimates, facts).map((category) => ({
    ...{ code: "estimate-unknown-category", severity: "warning", column: null, details: {} },
    sheet: place.sheet,
    row: place.row === null ? null : place.row + ESTIMATE_FIELDS.indexOf("vatPurchases"),
    found: category,
  }));
}

/** Under the user's own category of suppliers where there is one, else under ours. */
function supplierLines({ reading, ledger, suppliers }: PlanSources): readonly ExpenseLine[] {
  const invoices = reading.purchases.filter(({ currency }) => currency === ledger.currency);
  const own = reading.expenses.find(({ category }) => plainWords(category) === plainWords(suppliers));
  return payableLines(invoices, ledger.asOf).map((line) => ({ ...line, category: own?.category ?? suppliers }));
}

/** With the client of the ledger that bears the name; a client code does not tell which of two, so the first. */
function expectedSale(sale: SaleRow, { clients }: Ledger): SaleRow & ExpectedSale {
  const key = clientKey(sale.client);
  const known = clients.has(key) ? key : [...clients.values()].find(({ name }) => clientKey(name) === key)?.id;
  return { ...sale, clientId: known ?? null };
}
