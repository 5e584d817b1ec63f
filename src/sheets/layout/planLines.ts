import type { WeeklyPlan } from "../../engine/plan/weeklyPlan";
import type { CalendarDate, Cents } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import type { LayoutCell } from "./cellContent";
import { rangeName, rowRange } from "./cellName";
import { blankCell, moneyCell, moneyFormulaCell, textCell } from "./cells";
import type { CellStyle } from "./cellStyle";
import type { Grid } from "./grid";
import * as look from "./palette";
import type { EstimateCells } from "../plan/estimateCells";
import type { PlanEstimates } from "../plan/estimates";
import { FIRST_WEEK, LABELS, LAST_WEEK, TOTAL, type PlanRows } from "./planRows";

/** The figures of the plan's sheet beside the plan itself. */
export interface PlanSheetFigures {
  readonly plan: WeeklyPlan;
  /** What the user typed into the sheet for weeks, kept from the last run. */
  readonly otherReceipts: ReadonlyMap<CalendarDate, Cents>;
  readonly otherPayments: ReadonlyMap<CalendarDate, Cents>;
  /** The balance as a formula over the user's *Bank* sheet, which then owns it; null: the user types it here. */
  readonly bank: OpeningFromBank | null;
  /** What the bank allows, positive; null when nobody typed it. */
  readonly overdraft: Cents | null;
  readonly estimates: EstimateInputs;
  /** Sentences about the first week at risk and what can be done; none where no week is. */
  readonly risk: readonly string[];
  /** How well past ranges held. */
  readonly trackRecord: string;
  /** Sentences about what the plan leaves out: other currencies, credit owed to clients. */
  readonly remarks: readonly string[];
}

/** Where the opening balance and the overdraft come from. */
export interface OpeningFromBank {
  readonly sheet: string;
  readonly balance: string;
  /** Null when no account has a limit: it is then typed into the plan. */
  readonly overdraft: string | null;
}

/** What the user typed of estimates, and what was asked for since, which takes its place. */
export interface EstimateInputs {
  readonly cells: EstimateCells;
  readonly asked: Partial<PlanEstimates>;
}

/** The plan's sheet while it is laid out. */
export interface PlanSheet {
  readonly figures: PlanSheetFigures;
  readonly phrases: Phrases;
  readonly rows: PlanRows;
  readonly grid: Grid;
  readonly money: string;
}

/** A heading across the sheet. */
export function putSection({ grid }: PlanSheet, row: number, title: string): void {
  grid.put(row, LABELS, textCell(title, look.SECTION));
  grid.styleRest(row, LABELS, TOTAL, look.SECTION);
}

/** A row of amounts, in cents, with its total. */
export function putAmounts({ grid, money }: PlanSheet, row: number, label: string, amounts: readonly number[]): void {
  const style = look.formatted(look.LABEL, money);
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  grid.put(row, LABELS, textCell(label, look.INDENTED_LABEL));
  grid.put(
    row,
    FIRST_WEEK,
    ...amounts.map((amount) => moneyCell(amount, style)),
    moneyFormulaCell(weekSum(row), total, style),
  );
}

/** A row of cells the user fills in, with what was typed for the same weeks before. */
export function putInputs(sheet: PlanSheet, row: number, label: string, typed: ReadonlyMap<CalendarDate, Cents>): void {
  const { grid, money, figures } = sheet;
  const amounts = figures.plan.weeks.map((week) => typed.get(week.startsOn) ?? null);
  const total = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  const input = look.formatted(look.INPUT, money);
  grid.put(row, LABELS, textCell(label, look.INDENTED_LABEL));
  grid.put(row, FIRST_WEEK, ...amounts.map((amount) => amountCell(amount, input)));
  grid.put(row, TOTAL, moneyFormulaCell(weekSum(row), total, look.formatted(look.LABEL, money)));
}

export interface SumRow {
  readonly row: number;
  readonly label: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly cached: readonly number[];
}

/** A row of sums of the rows between `firstRow` and `lastRow`. */
export function putSums({ grid, money }: PlanSheet, { row, label, firstRow, lastRow, cached }: SumRow): void {
  const style = look.formatted(look.TOTAL, money);
  const total = cached.reduce((sum, amount) => sum + amount, 0);
  grid.put(row, LABELS, textCell(label, look.TOTAL));
  [...cached, total].forEach((amount, index) => {
    const column = FIRST_WEEK + index;
    const range = rangeName({ firstRow, firstColumn: column, lastRow, lastColumn: column });
    grid.put(row, column, moneyFormulaCell(`SUM(${range})`, amount, style));
  });
}

/** The formula of a row's sum over the weeks. */
export function weekSum(row: number): string {
  return `SUM(${rangeName(rowRange(row, FIRST_WEEK, LAST_WEEK))})`;
}

/** An amount in cents; a blank cell of that style for none. */
export function amountCell(amount: Cents | null, style: CellStyle): LayoutCell {
  return amount === null ? blankCell(style) : moneyCell(amount, style);
}
