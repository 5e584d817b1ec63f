import { WEEKS_IN_PLAN } from "../../engine/plan/weeklyPlan";

/** Which row of the plan's sheet holds what. */
export interface PlanRows {
  readonly title: number;
  readonly subtitle: number;
  /** The first of the cells that say what to estimate. */
  readonly estimateInputs: number;
  readonly openingInput: number;
  readonly alertInput: number;
  readonly firstWeekBelow: number;
  readonly lowestBalance: number;
  readonly weeks: number;
  readonly opening: number;
  readonly receiptsSection: number;
  readonly receiptsOverdue: number;
  readonly receiptsNotYetDue: number;
  /** Null without sales to come. */
  readonly receiptsSales: number | null;
  /** Null without an estimate of new sales. */
  readonly receiptsRunRate: number | null;
  readonly otherReceipts: number;
  readonly totalReceipts: number;
  readonly paymentsSection: number;
  readonly firstCategory: number;
  readonly otherPayments: number;
  readonly totalPayments: number;
  readonly netFlow: number;
  readonly closing: number;
  readonly closingLow: number;
  readonly closingHigh: number;
  readonly margin: number;
  readonly overdraftChance: number;
  readonly chartFirst: number;
  readonly chartLast: number;
  /** Heading of what can be done about the first week at risk; takes no row where no week is. */
  readonly riskSection: number;
  readonly tieSection: number;
  readonly notes: number;
}

/** The columns of the plan's sheet: labels, the weeks, their total. */
export const LABELS = 1;
export const FIRST_WEEK = 2;
export const LAST_WEEK = FIRST_WEEK + WEEKS_IN_PLAN - 1;
export const TOTAL = LAST_WEEK + 1;
/** Beside what is typed in the head: what is told or typed second, its label and its cell. */
export const SECOND_LABEL = FIRST_WEEK + 2;
export const SECOND_CELL = SECOND_LABEL + 2;

/** What is to be estimated: label and cell, to the right of both. */
export const ESTIMATE_LABEL = SECOND_CELL + 2;
export const ESTIMATE_CELL = ESTIMATE_LABEL + 4;

const CHART_HEIGHT = 17;
/** Three parts and their sum. */
const ROWS_OF_TIE = 4;

/** What moves the rows of a plan. */
export interface PlanParts {
  /** Categories of payments. */
  readonly categories: number;
  readonly hasSales: boolean;
  readonly hasRunRate: boolean;
  /** Lines about the first week at risk and what can be done, without their heading. */
  readonly riskLines: number;
}

/** The rows of a plan with those parts; one without sales to come has no row for them. */
export function planRows({ categories, hasSales, hasRunRate, riskLines }: PlanParts): PlanRows {
  const next = counter(9);
  const weeks = next();
  const opening = next();
  const receipts = {
    receiptsSection: next(),
    receiptsOverdue: next(),
    receiptsNotYetDue: next(),
    receiptsSales: hasSales ? next() : null,
    receiptsRunRate: hasRunRate ? next() : null,
    otherReceipts: next(),
    totalReceipts: next(),
  };
  const paymentsSection = next();
  const firstCategory = next(categories);
  const balances = {
    otherPayments: next(),
    totalPayments: next(),
    netFlow: next(),
    closing: next(),
    closingLow: next(),
    closingHigh: next(),
    margin: next(),
    overdraftChance: next(),
  };
  next();
  const chartFirst = next(CHART_HEIGHT);
  next();
  const riskSection = next(riskLines === 0 ? 0 : riskLines + 2);
  const tieSection = next(1 + ROWS_OF_TIE * (hasSales ? 2 : 1));
  next();
  return {
    ...{
      title: 1,
      subtitle: 2,
      estimateInputs: 3,
      openingInput: 4,
      alertInput: 5,
      firstWeekBelow: 6,
      lowestBalance: 7,
    },
    ...{ weeks, opening, ...receipts, paymentsSection, firstCategory, ...balances },
    ...{ chartFirst, chartLast: chartFirst + CHART_HEIGHT - 1, riskSection, tieSection, notes: next() },
  };
}

/** Rows one after the other: each call takes so many, and tells the first of them. */
function counter(first: number): (rows?: number) => number {
  let free = first;
  return (rows = 1) => {
    const row = free;
    free += rows;
    return row;
  };
}
