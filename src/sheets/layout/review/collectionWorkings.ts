import { addDays } from "../../../engine/calendar";
import type { CountedMonth } from "../../../engine/ledger/daysSalesOutstanding";
import { ledgerAsOf } from "../../../engine/ledger/ledgerAsOf";
import { creditBalances, outstanding } from "../../../engine/ledger/outstanding";
import { cents, sumCents } from "../../../engine/money";
import type { CalendarDate, Invoice } from "../../../engine/types";
import { REVIEW_WORDS } from "../../../text/review";
import { WORKINGS_WORDS } from "../../../text/workings";
import { cellName, fixedCellName } from "../cellName";
import { moneyCell } from "../cells";
import * as look from "../palette";
import { COLUMN, DAYS_OF_COLLECTION, DAYS_OF_SALES, type ReviewSheet } from "./reviewFigures";
import { documentsCell } from "./reviewSources";
import { amountOf, figureCell, putPart, putRow, putSales } from "./workingsRows";

/** Rows of the indicators above, whose figures come from here. */
export interface IndicatorRows {
  readonly receivables: number;
  readonly notYetDue: number;
  /** Not yet due as it stands there, in cents. */
  readonly notYetDueAmount: number;
  /** DSO by count-back and over 90 days, best possible DSO, average days delinquent, CEI: one below the other. */
  readonly first: number;
}

/** From `row` on: what DSO and its kin are made of; fills in their cells above. Returns the first free row. */
export function putCollectionWorkings(sheet: ReviewSheet, row: number, rows: IndicatorRows): number {
  const words = WORKINGS_WORDS[sheet.phrases.language];
  const { dso } = REVIEW_WORDS[sheet.phrases.language];
  putPart(sheet, row, dso, {
    [COLUMN.name]: words.from,
    [COLUMN.client]: words.until,
    [COLUMN.forecast]: words.amount,
    [COLUMN.actual]: words.days,
    [COLUMN.difference]: words.daysCounted,
  });
  const net = putNetReceivables(sheet, row + 1, rows.receivables);
  const months = putMonths(sheet, net + 1, net);
  putFigure(sheet, rows.first, months.formula, sheet.figures.indicators.dso);
  return putRatios(sheet, months.next + 1, { ...rows, net });
}

/** Receivables of the ageing less what is owed to clients. Returns its row. */
function putNetReceivables(sheet: ReviewSheet, row: number, receivablesRow: number): number {
  const { figures, phrases, money } = sheet;
  const words = WORKINGS_WORDS[phrases.language];
  const { receivables } = figures.collection.month;
  const owed = sumCents(figures.payments.map((payment) => payment.outstanding));
  const above = cellName(receivablesRow, COLUMN.forecast);
  if (owed === receivables) {
    putRow(sheet, row, { label: words.netReceivables, amount: amountOf(sheet, above, receivables) });
    return row;
  }
  const creditors = creditBalances(figures.ledger);
  const documents = figures.ledger.invoices.filter((one) => outstanding(one) < 0 && creditors.has(one.clientId));
  putRow(sheet, row, {
    label: REVIEW_WORDS[phrases.language].receivables,
    amount: amountOf(sheet, above, owed),
  });
  putRow(sheet, row + 1, {
    label: words.creditsOwed,
    amount: moneyCell(receivables - owed, look.formatted(look.LABEL, money)),
    source: documentsCell(sheet, documents),
  });
  const sum = `${cellName(row, COLUMN.forecast)}+${cellName(row + 1, COLUMN.forecast)}`;
  putRow(sheet, row + 2, { label: words.netReceivables, amount: amountOf(sheet, sum, receivables) });
  return row + 2;
}

/** Months of a count-back told one by one; those before are one row: all of them count whole but the very last. */
const MONTHS_TOLD = 12;

function monthsTold(months: readonly CountedMonth[]): readonly CountedMonth[] {
  if (months.length <= MONTHS_TOLD) return months;
  const [whole, last] = [months.slice(MONTHS_TOLD - 1, -1), months.at(-1)!];
  const between = {
    ...{ from: whole.at(-1)!.from, until: whole[0]!.until },
    sales: sumCents(whole.map(({ sales }) => sales)),
    days: whole.reduce((sum, { days }) => sum + days, 0),
    counted: whole.reduce((sum, { counted }) => sum + counted, 0),
  };
  return [...months.slice(0, MONTHS_TOLD - 1), between, last];
}

/** Takes the sales off the receivables month by month. The formula of their days, and the first free row. */
function putMonths(sheet: ReviewSheet, row: number, net: number): { readonly formula: string; readonly next: number } {
  const { figures, phrases, grid } = sheet;
  const words = WORKINGS_WORDS[phrases.language];
  const owed = fixedCellName(net, COLUMN.forecast);
  const months = monthsTold(figures.collection.months ?? []);
  if (months.length === 0) return { formula: `IF(${owed}<=0,0,"${NOT_KNOWN}")`, next: row };
  months.forEach((month, index) => {
    const at = row + index;
    const isOne = month.days <= 31;
    putRow(sheet, at, {
      label: isOne ? words.salesOfMonth : words.earlierMonths,
      amount: moneyCell(0, look.LABEL),
      source: documentsCell(sheet, issuedWithin(sheet, month)),
    });
    putSales(sheet, at, month);
    const before = `${fixedCellName(row, COLUMN.forecast)}:${cellName(at - 1, COLUMN.forecast)}`;
    const left = index === 0 ? owed : `(${owed}-SUM(${before}))`;
    const [sales, days] = [cellName(at, COLUMN.forecast), cellName(at, COLUMN.actual)];
    const counted = `IF(${left}<=0,0,IF(${sales}>=${left},${left}/${sales}*${days},${days}))`;
    grid.put(at, COLUMN.difference, figureCell(counted, rounded(month.counted), "0.0"));
  });
  const last = row + months.length - 1;
  const formula = `SUM(${cellName(row, COLUMN.difference)}:${cellName(last, COLUMN.difference)})`;
  return { formula, next: last + 1 };
}

function issuedWithin(
  { figures }: ReviewSheet,
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate },
): readonly Invoice[] {
  return figures.ledger.invoices.filter(({ issuedOn }) => issuedOn >= from && issuedOn <= until);
}

/** Best possible DSO, average days delinquent and CEI: sales, what is not yet due, what came in. */
function putRatios(sheet: ReviewSheet, row: number, rows: IndicatorRows & { readonly net: number }): number {
  const { figures, phrases } = sheet;
  const { indicators } = figures;
  const review = REVIEW_WORDS[phrases.language];
  const words = WORKINGS_WORDS[phrases.language];
  putPart(sheet, row, review.accountingDso, {
    [COLUMN.name]: words.from,
    [COLUMN.client]: words.until,
    [COLUMN.forecast]: words.amount,
    [COLUMN.actual]: words.days,
  });
  putPeriod(sheet, row + 1, DAYS_OF_SALES, figures.collection.quarterSales);
  const due = putNotYetDue(sheet, row + 2, rows);
  const amount = (at: number): string => cellName(at, COLUMN.forecast);
  const [net, notDue, sales] = [amount(rows.net), amount(due), amount(row + 1)];
  const ofSales = (what: string): string =>
    `IF(${sales}<=0,"${NOT_KNOWN}",${what}/${sales}*${cellName(row + 1, COLUMN.actual)})`;
  putFigure(sheet, rows.first + 1, ofSales(net), indicators.accountingDso);
  putFigure(sheet, rows.first + 2, ofSales(notDue), indicators.bestPossibleDso);
  putFigure(sheet, rows.first + 3, ofSales(`(${net}-${notDue})`), indicators.averageDaysDelinquent);
  const collected = putCollected(sheet, due + 2, net);
  const collectable = `(${amount(collected)}+${net}-${notDue})`;
  const effectiveness = indicators.collectionEffectiveness;
  putFigure(
    sheet,
    rows.first + 4,
    `IF(${collectable}<=0,"${NOT_KNOWN}",${amount(collected)}/${collectable})`,
    effectiveness === null ? null : effectiveness / 100,
  );
  return collected + 2;
}

/** Not yet due, with every credit note by its own due date. Returns its row. */
function putNotYetDue(sheet: ReviewSheet, row: number, { notYetDue, notYetDueAmount }: IndicatorRows): number {
  const { figures, phrases, money } = sheet;
  const words = WORKINGS_WORDS[phrases.language];
  const inAgeing = cellName(notYetDue, COLUMN.forecast);
  const byDocument = figures.collection.month.notYetDue;
  if (byDocument === notYetDueAmount) {
    putRow(sheet, row, { label: words.notYetDueByDocument, amount: amountOf(sheet, inAgeing, byDocument) });
    return row;
  }
  putRow(sheet, row, { label: words.notYetDue, amount: amountOf(sheet, inAgeing, notYetDueAmount) });
  putRow(sheet, row + 1, {
    label: words.creditsByOwnDate,
    amount: moneyCell(byDocument - notYetDueAmount, look.formatted(look.LABEL, money)),
    source: documentsCell(
      sheet,
      figures.ledger.invoices.filter((one) => outstanding(one) < 0),
    ),
  });
  const sum = `${cellName(row, COLUMN.forecast)}+${cellName(row + 1, COLUMN.forecast)}`;
  putRow(sheet, row + 2, { label: words.notYetDueByDocument, amount: amountOf(sheet, sum, byDocument) });
  return row + 2;
}

/** Receivables then, and sales since, less receivables now: what came in. Returns its row. */
function putCollected(sheet: ReviewSheet, row: number, net: string): number {
  const { figures, phrases, money } = sheet;
  const words = WORKINGS_WORDS[phrases.language];
  const { ledger, collection } = figures;
  const { opening, sales, receivables } = collection.month;
  const since = addDays(ledger.asOf, -DAYS_OF_COLLECTION);
  const then = ledgerAsOf(ledger, since, ledger.currency).invoices.filter((one) => outstanding(one) !== 0);
  putPart(sheet, row, REVIEW_WORDS[phrases.language].collectionEffectiveness, {
    [COLUMN.name]: words.from,
    [COLUMN.client]: words.until,
    [COLUMN.forecast]: words.amount,
    [COLUMN.actual]: words.days,
  });
  putRow(sheet, row + 1, {
    label: words.openingReceivables(since),
    amount: moneyCell(opening, look.formatted(look.LABEL, money)),
    source: documentsCell(sheet, then),
  });
  putPeriod(sheet, row + 2, DAYS_OF_COLLECTION, sales);
  const formula = `${cellName(row + 1, COLUMN.forecast)}+${cellName(row + 2, COLUMN.forecast)}-${net}`;
  const collected = cents(opening + sales - receivables);
  putRow(sheet, row + 3, { label: words.collected(DAYS_OF_COLLECTION), amount: amountOf(sheet, formula, collected) });
  return row + 3;
}

/** Sales of the last days. */
function putPeriod(sheet: ReviewSheet, row: number, days: number, sales: number): void {
  const until = sheet.figures.ledger.asOf;
  const period = { from: addDays(until, 1 - days), until, sales };
  putRow(sheet, row, {
    label: WORKINGS_WORDS[sheet.phrases.language].sales(days),
    amount: moneyCell(0, look.LABEL),
    source: documentsCell(sheet, issuedWithin(sheet, period)),
  });
  putSales(sheet, row, period);
}

/** What a measure shows that has nothing to measure; words of every language. */
const NOT_KNOWN = "–";

/** Fills in an indicator above: the format stands there. */
function putFigure({ grid }: ReviewSheet, row: number, formula: string, value: number | null): void {
  const style = grid.rows[row - 1]![COLUMN.forecast - 1]!.style;
  const cached = value === null ? NOT_KNOWN : rounded(value);
  grid.put(row, COLUMN.forecast, { content: { kind: "formula", formula, cached }, style });
}

/** What is shown has one decimal, or is a whole percentage. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
