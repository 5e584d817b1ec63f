import { cents } from "../engine/money";
import type { CalendarDate, Cents } from "../engine/types";
import { readAmountColumns } from "./amountColumns";
import { cellText, isBlank } from "./cellText";
import { rowOf } from "./markedCells";
import { MARK } from "./marks";
import { estimateCells, estimateProblems, readEstimates, type EstimateCells } from "./plan/estimateCells";
import type { PlanEstimates } from "./plan/estimates";
import type { Problem } from "./problem";
import { dateOfSerial } from "./serialDate";
import type { CellValue, WorkbookSnapshot } from "./workbook";
import type { MarkKey } from "./marks";

/** What the user typed into our sheets, read back so that the next run keeps it. */
export interface OwnCells {
  /** The as-of day of the plan in the workbook; null when there is none yet. */
  readonly lastAsOf: CalendarDate | null;
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  /** What the bank allows the account to go below zero, positive. */
  readonly overdraft: Cents | null;
  readonly otherReceipts: ReadonlyMap<CalendarDate, Cents>;
  readonly otherPayments: ReadonlyMap<CalendarDate, Cents>;
  /** What is to be estimated, and the cells that say so as they were typed. */
  readonly estimates: PlanEstimates;
  readonly estimateCells: EstimateCells;
  /** The first of these cells; null before there is a plan. */
  readonly estimatesAt: Pick<Problem, "sheet" | "row"> | null;
}

/** The user's cells in our sheets of the workbook; all empty when we never wrote into it. */
export function readOwnCells(snapshot: WorkbookSnapshot): OwnCells {
  const weeks = rowOf(snapshot, MARK.planWeeks).map((cell) => dateIn(cell, snapshot));
  const [asOf = null] = rowOf(snapshot, MARK.planAsOf);
  const [opening = null] = rowOf(snapshot, MARK.planOpening);
  const [alertLevel = null] = rowOf(snapshot, MARK.planAlert);
  const [limit = null] = rowOf(snapshot, MARK.planOverdraft);
  const overdraft = amountIn(limit);
  const typed = estimateCells(snapshot);
  const mark = snapshot.marks.find(({ key }) => key === MARK.planEstimates);
  return {
    overdraft: overdraft === null ? null : cents(Math.abs(overdraft)),
    lastAsOf: dateIn(asOf, snapshot),
    opening: amountIn(opening),
    alertLevel: amountIn(alertLevel),
    otherReceipts: amountsByWeek(weeks, rowOf(snapshot, MARK.planOtherReceipts)),
    otherPayments: amountsByWeek(weeks, rowOf(snapshot, MARK.planOtherPayments)),
    estimates: readEstimates(typed).estimates,
    estimateCells: typed,
    estimatesAt: mark === undefined ? null : { sheet: mark.sheet, row: mark.range.firstRow },
  };
}

const AMOUNTS: readonly MarkKey[] = [
  MARK.planOpening,
  MARK.planAlert,
  MARK.planOverdraft,
  MARK.planOtherReceipts,
  MARK.planOtherPayments,
];

/** What the user typed where an amount belongs and is none, which the next plan cannot keep, and what to estimate unclearly. */
export function ownCellProblems(snapshot: WorkbookSnapshot): Problem[] {
  const amounts = AMOUNTS.flatMap((key) => {
    const mark = snapshot.marks.find((candidate) => candidate.key === key);
    return rowOf(snapshot, key).flatMap((cell): Problem[] => {
      if (mark === undefined || isBlank(cell) || amountIn(cell) !== null) return [];
      const where = { sheet: mark.sheet, row: mark.range.firstRow, column: null };
      return [{ code: "bad-amount", severity: "warning", ...where, found: cellText(cell), details: {} }];
    });
  });
  return [...amounts, ...estimateProblems(snapshot)];
}

/** The sheets that are ours: never searched for invoices. */
export function ownSheetNames(snapshot: WorkbookSnapshot): ReadonlySet<string> {
  const sheets: readonly MarkKey[] = [
    MARK.plan,
    MARK.toDo,
    MARK.forecast,
    MARK.review,
    MARK.bankPage,
    MARK.frozenPlans,
    MARK.log,
    MARK.settings,
    MARK.templates,
  ];
  return new Set(snapshot.marks.filter((mark) => sheets.includes(mark.key)).map((mark) => mark.sheet));
}

function amountsByWeek(weeks: readonly (CalendarDate | null)[], cells: readonly CellValue[]): Map<CalendarDate, Cents> {
  const amounts = new Map<CalendarDate, Cents>();
  weeks.forEach((week, index) => {
    const amount = amountIn(cells[index] ?? null);
    if (week !== null && amount !== null) amounts.set(week, amount);
  });
  return amounts;
}

/** An amount, be it typed as text ("1 000,50 €") where Excel did not take it for a number. */
function amountIn(cell: CellValue): Cents | null {
  return readAmountColumns([{ header: "", values: [cell] }])[0]!.amounts[0] ?? null;
}

function dateIn(cell: CellValue, snapshot: WorkbookSnapshot): CalendarDate | null {
  return typeof cell === "number" ? dateOfSerial(cell, snapshot.dateSystem) : null;
}
