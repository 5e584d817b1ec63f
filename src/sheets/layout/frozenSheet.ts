import type { FrozenPlan } from "../../engine/plan/frozenPlan";
import { REVIEW_WORDS } from "../../text/review";
import type { Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import { CELLS_BEFORE_WEEKS, CELLS_OF_WEEK, PLANS_WITH_DETAILS } from "../plan/frozenPlans";
import { frozenText } from "../plan/frozenText";
import { dateCell, moneyCell, textCell } from "./cells";
import { Grid } from "./grid";
import * as look from "./palette";
import type { SheetLayout } from "./sheetLayout";

/** Title, what it is for, and headings stand above the plans. */
export const FIRST_PLAN_ROW = 4;
/** Excel's longest text in a cell is 32,767 characters (Microsoft, "Excel specifications and limits"). */
const LONGEST_TEXT = 32_000;
const WIDTH = 11;

/**
 * The hidden sheet of past plans: a row for each, its weeks as amounts that formulas can read, what it said of invoices
 * and payments as text.
 */
export function frozenSheet(plans: readonly FrozenPlan[], phrases: Phrases): SheetLayout {
  const words = REVIEW_WORDS[phrases.language].frozen;
  const grid = new Grid();
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.purpose, look.NOTE));
  const weeks = plans[0]?.weeks.length ?? 0;
  const heading = (text: string) => textCell(text, { ...look.FIGURE_HEADING, wrap: false });
  grid.put(3, 1, ...[words.asOf, words.currency, words.opening].map(heading));
  for (let week = 0; week < weeks; week++) {
    const titles = [words.expected, words.low, words.high].map((word) => heading(`${word} ${week + 1}`));
    grid.put(3, 1 + CELLS_BEFORE_WEEKS + CELLS_OF_WEEK * week, ...titles);
  }
  plans.forEach((plan, index) => {
    const row = FIRST_PLAN_ROW + index;
    putWeeks(grid, row, plan, phrases);
    if (index >= plans.length - PLANS_WITH_DETAILS) putDetails(grid, row, plan);
  });
  return {
    mark: MARK.frozenPlans,
    name: words.sheetName,
    hidden: true,
    rows: grid.rows,
    columnWidths: [WIDTH, WIDTH, ...Array.from({ length: CELLS_OF_WEEK * weeks + 1 }, () => WIDTH)],
    cellMarks: [],
    frozenRows: FIRST_PLAN_ROW - 1,
    frozenColumns: 1,
    showGridLines: true,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: FIRST_PLAN_ROW - 1 },
    chart: null,
    autoFilter: null,
  };
}

function putWeeks(grid: Grid, row: number, plan: FrozenPlan, phrases: Phrases): void {
  const money = look.formatted({}, "0.00");
  const { asOf, currency, opening, weeks } = plan;
  grid.put(
    row,
    1,
    dateCell(asOf, look.formatted({}, phrases.dateFormat)),
    textCell(currency, {}),
    opening === null ? textCell("", {}) : moneyCell(opening, money),
    ...weeks.flatMap(({ expected, low, high }) => [expected, low, high].map((amount) => moneyCell(amount, money))),
  );
}

function putDetails(grid: Grid, row: number, { asOf, weeks, receipts, sales, expenses }: FrozenPlan): void {
  const otherReceipts = weeks.map((week) => week.otherReceipts);
  const otherPayments = weeks.map((week) => week.otherPayments);
  const text = frozenText({ otherReceipts, otherPayments, receipts, sales, expenses }, asOf);
  const column = 1 + CELLS_BEFORE_WEEKS + CELLS_OF_WEEK * weeks.length;
  for (let at = 0, cell = 0; at < text.length; at += LONGEST_TEXT, cell++) {
    grid.put(row, column + cell, textCell(text.slice(at, at + LONGEST_TEXT), {}));
  }
}
