import { startOfWeek } from "../../../engine/calendar";
import { sumCents } from "../../../engine/money";
import type { Variance } from "../../../engine/plan/variance";
import type { Cents } from "../../../engine/types";
import type { VarianceCause, VarianceLine } from "../../../engine/plan/varianceLine";
import { quotedSheetName } from "../../sheetNames";
import { cellName, fixedCellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { dateCell, moneyCell, moneyFormulaCell, textCell } from "../cells";
import * as look from "../palette";
import { FIRST_WEEK } from "../planRows";
import { frozenRow, frozenWeek } from "./frozenCells";
import { COLUMN, OPENING_ROW, type ReviewSheet } from "./reviewFigures";
import { lineSource } from "./reviewSources";
import { SMALL, withoutSmall, type SmallDifferences } from "./smallDifferences";
import { REVIEW_WORDS } from "../../../text/review";
import { WORKINGS_WORDS } from "../../../text/workings";

/** Rows whose figures the workings below explain. */
export interface VarianceRows {
  readonly balanceRow: number;
  /** The line that gathers small differences; null where there is none. */
  readonly small: { readonly row: number; readonly differences: SmallDifferences } | null;
}

/** What stands from `row` on: the balance, forecast and actual, then every line between the two. */
export function putVariance(
  sheet: ReviewSheet,
  row: number,
): { readonly next: number; readonly rows: VarianceRows | null } {
  const { figures, phrases } = sheet;
  const { variance } = figures.past;
  if (variance === null) {
    sheet.grid.put(row, COLUMN.label, textCell(REVIEW_WORDS[phrases.language].firstReview, look.LABEL));
    return { next: row + 2, rows: null };
  }
  const balanceRow = putBalance(sheet, row, variance);
  return putLines(sheet, balanceRow + 2, { variance, balanceRow });
}

function putBalance(sheet: ReviewSheet, row: number, variance: Variance): number {
  const { phrases, grid, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const strong = look.formatted({ ...look.LABEL, bold: true }, money);
  grid.put(row, COLUMN.label, textCell(words.headline, look.HEADING));
  grid.styleRest(row, COLUMN.label, COLUMN.where, look.HEADING);
  const titles = [words.forecast, words.actual, words.difference];
  grid.put(row, COLUMN.forecast, ...titles.map((title) => textCell(title, look.FIGURE_HEADING)));
  const at = row + 1;
  // Of a balance of a later day the workings say how it was brought back.
  const opening = `${quotedSheetName(phrases.plan.sheetName)}!${fixedCellName(OPENING_ROW, FIRST_WEEK)}`;
  grid.put(at, COLUMN.label, textCell(words.closing(variance.until), { ...look.LABEL, bold: true }));
  grid.put(
    at,
    COLUMN.forecast,
    moneyFormulaCell(frozenCell(sheet, variance), variance.forecastClosing, strong),
    moneyFormulaCell(opening, variance.actualClosing, strong),
    moneyFormulaCell(differenceAt(at), variance.difference, strong),
  );
  return at;
}

/** The cell of the sheet of kept plans that holds the closing balance as it was forecast. */
function frozenCell(sheet: ReviewSheet, { until }: Variance): string {
  const { compared } = sheet.figures.past;
  const place = compared!.weeks.findIndex(({ startsOn }) => startsOn === startOfWeek(until));
  return frozenWeek(sheet, comparedIndex(sheet), { place, which: "expected" });
}

function comparedIndex({ figures: { past } }: ReviewSheet): number {
  return past.kept.findIndex(({ asOf }) => asOf === past.compared?.asOf);
}

function differenceAt(row: number): string {
  return `${cellName(row, COLUMN.actual)}-${cellName(row, COLUMN.forecast)}`;
}

/** In the order a person asks: what the clients did, what is new, what was paid out, what nobody knows. */
const ORDER: readonly VarianceCause[] = [
  "paid-later",
  "part-payment",
  "dispute",
  "paid-earlier",
  "unplanned",
  "new-invoice",
  "sale-to-come",
  "entered-late",
  "credit-note",
  "invoice-changed",
  "invoice-removed",
  "expense-moved",
  "expense-changed",
  "expense-added",
  "expense-removed",
  "estimate-passed",
  "typed-amounts",
  "bank-balance",
];

function inOrder(lines: readonly VarianceLine[]): readonly VarianceLine[] {
  return [...lines].sort(
    (a, b) =>
      ORDER.indexOf(a.cause) - ORDER.indexOf(b.cause) ||
      Math.abs(b.difference) - Math.abs(a.difference) ||
      (a.name < b.name ? -1 : 1),
  );
}

interface Explained {
  readonly variance: Variance;
  /** Row of the balance whose difference the lines explain. */
  readonly balanceRow: number;
}

function putLines(
  sheet: ReviewSheet,
  row: number,
  { variance, balanceRow }: Explained,
): { readonly next: number; readonly rows: VarianceRows } {
  const { phrases, grid } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const heading = (text: string): LayoutCell => textCell(text, look.HEADING);
  const figure = (text: string): LayoutCell => textCell(text, look.FIGURE_HEADING);
  grid.put(row, COLUMN.label, heading(words.variance), heading(""), heading(words.client));
  grid.put(row, COLUMN.forecast, figure(words.forecast), figure(words.actual), figure(words.difference));
  grid.put(row, COLUMN.week, figure(words.movedTo), textCell(words.where, { ...look.HEADING, indent: 1 }));
  const { lines } = variance;
  const { shown, small } = withoutSmall(inOrder(lines));
  const first = row + 1;
  shown.forEach((line, index) => {
    putVarianceLine(sheet, first + index, line);
  });
  const smallRow = first + shown.length;
  if (small !== null) putSmall(sheet, smallRow, small);
  if (lines.length === 0) grid.put(first, COLUMN.label, textCell(words.nothingDiffers, look.LABEL));
  const last = first + Math.max(1, shown.length + (small === null ? 0 : 1)) - 1;
  putExplained(sheet, { first, last, balanceRow }, variance);
  const rows = { balanceRow, small: small === null ? null : { row: smallRow, differences: small } };
  return { next: last + 5, rows };
}

interface LinesOfVariance {
  readonly first: number;
  readonly last: number;
  readonly balanceRow: number;
}

/** The sums of the lines, what they leave unexplained, and what both columns are taken from. */
function putExplained(sheet: ReviewSheet, { first, last, balanceRow }: LinesOfVariance, variance: Variance): void {
  const { phrases, grid, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const total = look.formatted(look.TOTAL, money);
  const sum = (column: number, amounts: readonly Cents[]): LayoutCell =>
    moneyFormulaCell(`SUM(${cellName(first, column)}:${cellName(last, column)})`, sumCents(amounts), total);
  const row = last + 1;
  grid.put(row, COLUMN.label, textCell(words.explained, look.TOTAL));
  grid.put(
    row,
    COLUMN.forecast,
    ...(["forecast", "actual", "difference"] as const).map((field) =>
      sum(
        COLUMN[field],
        variance.lines.map((line) => line[field]),
      ),
    ),
  );
  grid.styleRest(row, COLUMN.label, COLUMN.where, look.TOTAL);
  const unexplained = `ROUND(${cellName(balanceRow, COLUMN.difference)}-${cellName(row, COLUMN.difference)},2)`;
  grid.put(row + 1, COLUMN.label, textCell(words.unexplained, look.LABEL));
  grid.put(row + 1, COLUMN.difference, moneyFormulaCell(unexplained, 0, look.formatted(look.LABEL, money)));
  const source = WORKINGS_WORDS[phrases.language].columnsOfVariance(
    variance.from,
    words.frozen.sheetName,
    frozenRow(comparedIndex(sheet)),
  );
  grid.put(row + 2, COLUMN.label, textCell(source, look.NOTE));
  // Without a balance of the bank's, what happened is the forecast and the lines.
  if (variance.bank !== null) return;
  const known = `${cellName(balanceRow, COLUMN.forecast)}+${cellName(row, COLUMN.difference)}`;
  const strong = look.formatted({ ...look.LABEL, bold: true }, money);
  grid.put(balanceRow, COLUMN.actual, moneyFormulaCell(known, variance.actualClosing, strong));
}

/** A line of the difference, with the place it comes from. */
export function putVarianceLine(sheet: ReviewSheet, row: number, line: VarianceLine): void {
  const { figures, phrases, grid, money } = sheet;
  const amount = look.formatted(look.LABEL, money);
  const client = line.clientId === null ? "" : (figures.ledger.clients.get(line.clientId)?.name ?? line.clientId);
  grid.put(
    row,
    COLUMN.label,
    textCell(REVIEW_WORDS[phrases.language].cause[line.cause], look.LABEL),
    textCell(line.name, look.LABEL),
    textCell(client, look.LABEL),
    moneyCell(line.forecast, amount),
    moneyCell(line.actual, amount),
    moneyFormulaCell(differenceAt(row), line.difference, amount),
    dateCell(line.week, look.formatted({ ...look.LABEL, align: "right" }, phrases.dayAndMonthFormat)),
    lineSource(sheet, line),
  );
}

function putSmall({ figures, phrases, grid, money }: ReviewSheet, row: number, small: SmallDifferences): void {
  const amount = look.formatted(look.LABEL, money);
  const limit = phrases.roundMoney(SMALL, figures.plan.currency);
  grid.put(
    row,
    COLUMN.label,
    textCell(REVIEW_WORDS[phrases.language].smallDifferences(limit, small.invoices), look.LABEL),
    textCell(small.names, look.LABEL),
    textCell("", look.LABEL),
    moneyCell(small.forecast, amount),
    moneyCell(small.actual, amount),
    moneyFormulaCell(differenceAt(row), small.difference, amount),
  );
}
