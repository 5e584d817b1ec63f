import { WEEKS_IN_PLAN } from "../../engine/plan/weeklyPlan";

/** Which row of the plan's sheet holds what. Only the number of payment categories moves anything. */
export interface PlanRows {
  readonly title: number;
  readonly subtitle: number;
  readonly openingInput: number;
  readonly alertInput: number;
  readonly firstWeekBelow: number;
  readonly lowestBalance: number;
  readonly weeks: number;
  readonly opening: number;
  readonly receiptsSection: number;
  readonly receiptsOverdue: number;
  readonly receiptsNotYetDue: number;
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
  readonly chartFirst: number;
  readonly chartLast: number;
  readonly tieSection: number;
  readonly notes: number;
}

/** The columns of the plan's sheet: labels, the weeks, their total. */
export const LABELS = 1;
export const FIRST_WEEK = 2;
export const LAST_WEEK = FIRST_WEEK + WEEKS_IN_PLAN - 1;
export const TOTAL = LAST_WEEK + 1;

const CHART_HEIGHT = 17;
const TIE_HEIGHT = 4;

/** The rows of a plan with that many categories of payments. */
export function planRows(categories: number): PlanRows {
  const firstCategory = 17;
  const afterCategories = firstCategory + categories;
  const chartFirst = afterCategories + 8;
  const tieSection = chartFirst + CHART_HEIGHT + 1;
  return {
    title: 1,
    subtitle: 2,
    openingInput: 4,
    alertInput: 5,
    firstWeekBelow: 6,
    lowestBalance: 7,
    weeks: 9,
    opening: 10,
    receiptsSection: 11,
    receiptsOverdue: 12,
    receiptsNotYetDue: 13,
    otherReceipts: 14,
    totalReceipts: 15,
    paymentsSection: 16,
    firstCategory,
    otherPayments: afterCategories,
    totalPayments: afterCategories + 1,
    netFlow: afterCategories + 2,
    closing: afterCategories + 3,
    closingLow: afterCategories + 4,
    closingHigh: afterCategories + 5,
    margin: afterCategories + 6,
    chartFirst,
    chartLast: chartFirst + CHART_HEIGHT - 1,
    tieSection,
    notes: tieSection + TIE_HEIGHT + 1,
  };
}
