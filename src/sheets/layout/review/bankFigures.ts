import type { Phrases } from "../../../text/phrases";
import { REVIEW_WORDS } from "../../../text/review";
import { WORKINGS_WORDS } from "../../../text/workings";
import { quotedSheetName } from "../../sheetNames";
import { fixedCellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { moneyFormulaCell, textCell } from "../cells";
import type { Grid } from "../grid";
import type { CellStyle } from "../cellStyle";
import * as look from "../palette";
import { FIRST_WEEK, SECOND_CELL, TOTAL, type PlanRows } from "../planRows";
import type { ReviewFigures } from "./reviewFigures";

/** The page while it is laid out. */
export interface BankSheet {
  readonly figures: ReviewFigures;
  readonly phrases: Phrases;
  readonly grid: Grid;
  readonly planRows: PlanRows;
  readonly money: string;
}

/** Beside the debtors: label, and figure. */
const LABEL = 9;
const FIGURE = LABEL + 4;

/** What a banker asks first, as it stands in the plan's sheet. Returns the first free row. */
export function putKeyFigures(sheet: BankSheet, row: number): number {
  const { phrases, grid } = sheet;
  grid.put(row, LABEL, textCell(WORKINGS_WORDS[phrases.language].keyFigures, look.HEADING));
  grid.styleRest(row, LABEL, FIGURE, look.HEADING);
  const lines = keyFigures(sheet);
  lines.forEach(([label, figure], index) => {
    grid.put(row + 1 + index, LABEL, textCell(label, look.LABEL));
    grid.put(row + 1 + index, FIGURE, figure);
  });
  return row + 1 + lines.length;
}

/** Without a balance nothing can be said of where it goes. */
function keyFigures({ figures, phrases, planRows: rows, money }: BankSheet): readonly [string, LayoutCell][] {
  const { plan } = figures;
  const words = phrases.plan;
  const style: CellStyle = { ...look.LABEL, bold: true, align: "right" };
  const onPlan = (row: number, column: number): string =>
    `${quotedSheetName(words.sheetName)}!${fixedCellName(row, column)}`;
  const amount = (row: number, column: number, cents: number): LayoutCell =>
    moneyFormulaCell(onPlan(row, column), cents, look.formatted(style, money));
  if (plan.opening === null) {
    return [[REVIEW_WORDS[phrases.language].portfolio.noOpening, textCell("", style)]];
  }
  const lowest = Math.min(...plan.weeks.map(({ closing }) => closing.expected));
  const below: LayoutCell = {
    content: {
      kind: "formula",
      formula: onPlan(rows.firstWeekBelow, FIRST_WEEK),
      cached: plan.firstWeekBelow === null ? words.none : { date: plan.firstWeekBelow },
    },
    style: look.formatted(style, phrases.dayAndMonthFormat),
  };
  const chance: LayoutCell = {
    content: {
      kind: "formula",
      formula: onPlan(rows.overdraftChance, TOTAL),
      cached: Math.round(plan.chanceBelowFloor * 100) / 100,
    },
    style: look.formatted(style, "0%"),
  };
  return [
    [words.openingBalance, amount(rows.openingInput, FIRST_WEEK, plan.opening)],
    ...(plan.floor === 0
      ? []
      : [[words.overdraft, amount(rows.alertInput, SECOND_CELL, 0 - plan.floor)] satisfies [string, LayoutCell]]),
    ...(plan.alertLevel === null
      ? []
      : [[words.alertLevel, amount(rows.alertInput, FIRST_WEEK, plan.alertLevel)] satisfies [string, LayoutCell]]),
    [words.lowestBalance, amount(rows.lowestBalance, FIRST_WEEK, lowest)],
    [words.firstWeekBelow, below],
    [words.overdraftChance, chance],
  ];
}
