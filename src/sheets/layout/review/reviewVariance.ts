import { startOfWeek } from "../../../engine/calendar";
import type { Variance } from "../../../engine/plan/variance";
import type { VarianceCause, VarianceLine } from "../../../engine/plan/varianceLine";
import { CELLS_BEFORE_WEEKS, CELLS_OF_WEEK } from "../../plan/frozenPlans";
import { quotedSheetName } from "../../sheetNames";
import { cellName, fixedCellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { dateCell, moneyCell, moneyFormulaCell, textCell } from "../cells";
import { FIRST_PLAN_ROW } from "../frozenSheet";
import * as look from "../palette";
import { FIRST_WEEK } from "../planRows";
import { COLUMN, type ReviewSheet } from "./reviewFigures";
import { SMALL, withoutSmall, type SmallDifferences } from "./smallDifferences";
import { REVIEW_WORDS } from "../../../text/review";

/** Row of the plan's sheet that holds the opening balance. */
const OPENING_ROW = 4;

/** From `row` on: the balance, forecast and actual, then every line between the two. Returns the first free row. */
export function putVariance(sheet: ReviewSheet, row: number): number {
  const { figures, phrases } = sheet;
  const { variance } = figures.past;
  if (variance === null) {
    sheet.grid.put(row, COLUMN.label, textCell(REVIEW_WORDS[phrases.language].firstReview, look.LABEL));
    return row + 2;
  }
  const balanceRow = putBalance(sheet, row, variance);
  return putLines(sheet, balanceRow + 2, { variance, balanceRow });
}

function putBalance(sheet: ReviewSheet, row: number, variance: Variance): number {
  const { figures, phrases, grid, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const strong = look.formatted({ ...look.LABEL, bold: true }, money);
  grid.put(row, COLUMN.label, textCell(words.headline, look.HEADING));
  grid.styleRest(row, COLUMN.label, COLUMN.where, look.HEADING);
  const titles = [words.forecast, words.actual, words.difference];
  grid.put(row, COLUMN.forecast, ...titles.map((title) => textCell(title, look.FIGURE_HEADING)));
  const at = row + 1;
  const isOpening = variance.until === figures.plan.asOf && figures.plan.opening === variance.actualClosing;
  const opening = `${quotedSheetName(phrases.plan.sheetName)}!${fixedCellName(OPENING_ROW, FIRST_WEEK)}`;
  grid.put(at, COLUMN.label, textCell(words.closing(variance.until), { ...look.LABEL, bold: true }));
  grid.put(
    at,
    COLUMN.forecast,
    moneyFormulaCell(frozenCell(sheet, variance), variance.forecastClosing, strong),
    isOpening ? moneyFormulaCell(opening, variance.actualClosing, strong) : moneyCell(variance.actualClosing, strong),
    moneyFormulaCell(differenceAt(at), variance.difference, strong),
  );
  return at;
}

/** The cell of the sheet of kept plans that holds the closing balance as it was forecast. */
function frozenCell({ figures, phrases }: ReviewSheet, { until }: Variance): string {
  const { kept, compared } = figures.past;
  const row = FIRST_PLAN_ROW + kept.findIndex(({ asOf }) => asOf === compared?.asOf);
  const week = compared!.weeks.findIndex(({ startsOn }) => startsOn === startOfWeek(until));
  const column = 1 + CELLS_BEFORE_WEEKS + CELLS_OF_WEEK * week;
  return `${quotedSheetName(REVIEW_WORDS[phrases.language].frozen.sheetName)}!${fixedCellName(row, column)}`;
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

function putLines(sheet: ReviewSheet, row: number, { variance, balanceRow }: Explained): number {
  const { phrases, grid, money } = sheet;
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
    putLine(sheet, first + index, line);
  });
  if (small !== null) putSmall(sheet, first + shown.length, small);
  if (lines.length === 0) grid.put(first, COLUMN.label, textCell(words.nothingDiffers, look.LABEL));
  const last = first + Math.max(1, shown.length + (small === null ? 0 : 1)) - 1;
  const total = look.formatted(look.TOTAL, money);
  const sum = (column: number, amounts: readonly number[]): LayoutCell =>
    moneyFormulaCell(
      `SUM(${cellName(first, column)}:${cellName(last, column)})`,
      amounts.reduce((a, b) => a + b, 0),
      total,
    );
  grid.put(last + 1, COLUMN.label, textCell(words.explained, look.TOTAL));
  grid.put(
    last + 1,
    COLUMN.forecast,
    sum(
      COLUMN.forecast,
      lines.map((line) => line.forecast),
    ),
    sum(
      COLUMN.actual,
      lines.map((line) => line.actual),
    ),
    sum(
      COLUMN.difference,
      lines.map((line) => line.difference),
    ),
  );
  grid.styleRest(last + 1, COLUMN.label, COLUMN.where, look.TOTAL);
  const unexplained = `ROUND(${cellName(balanceRow, COLUMN.difference)}-${cellName(last + 1, COLUMN.difference)},2)`;
  grid.put(last + 2, COLUMN.label, textCell(words.unexplained, look.LABEL));
  grid.put(last + 2, COLUMN.difference, moneyFormulaCell(unexplained, 0, look.formatted(look.LABEL, money)));
  return last + 4;
}

function putLine(sheet: ReviewSheet, row: number, line: VarianceLine): void {
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
    placeCell(sheet, line.invoiceId),
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

/** A link to the invoice's row; blank where there is none in this workbook. */
export function placeCell({ figures }: ReviewSheet, id: VarianceLine["invoiceId"]): LayoutCell {
  const place = id === null ? null : figures.placeOf(id);
  const style = { fontColor: look.BLUE, indent: 1 };
  if (place === null) return textCell("", style);
  const target = `#${quotedSheetName(place.sheet)}!A${place.row}`;
  return { content: { kind: "link", text: `${place.sheet}!A${place.row}`, target }, style };
}
