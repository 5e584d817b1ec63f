import type { WeeklyPlan } from "../../engine/plan/weeklyPlan";
import type { Phrases } from "../../text/phrases";
import { inUnits } from "./cells";
import { cellRange, rowRange } from "./cellName";
import type { ChartLayout, ChartSeries } from "./chartLayout";
import * as look from "./palette";
import { FIRST_WEEK, LAST_WEEK, TOTAL, type PlanRows } from "./planRows";

/** The plan as a native chart: receipts and payments as columns, the closing balance and its range as lines. */
export function planChart(plan: WeeklyPlan, rows: PlanRows, phrases: Phrases): ChartLayout {
  const { weeks, currency } = plan;
  const closings = weeks.map((week) => week.closing.expected);
  const lowestWeek = weeks.reduce((a, b) => (b.closing.expected < a.closing.expected ? b : a));
  const series = (row: number, nameText: string, cents: readonly number[]): Omit<ChartSeries, "kind" | "color"> => ({
    name: cellRange(row, 1),
    nameText,
    values: rowRange(row, FIRST_WEEK, LAST_WEEK),
    cachedValues: cents.map(inUnits),
  });
  const words = phrases.plan;
  return {
    title: phrases.chart.title,
    description: phrases.chart.description({
      opening: phrases.roundMoney(plan.opening ?? 0, currency),
      lowest: phrases.roundMoney(lowestWeek.closing.expected, currency),
      lowestWeek: phrases.dayAndMonth(lowestWeek.startsOn),
      closing: phrases.roundMoney(closings.at(-1)!, currency),
    }),
    anchor: { firstRow: rows.chartFirst, firstColumn: 1, lastRow: rows.chartLast, lastColumn: TOTAL },
    categories: rowRange(rows.weeks, FIRST_WEEK, LAST_WEEK),
    categoryLabels: weeks.map((week) => phrases.dayAndMonth(week.startsOn)),
    numberFormat: phrases.moneyFormat(currency, true),
    series: [
      { kind: "column", color: "7FB3A6", ...series(rows.totalReceipts, words.totalReceipts, weeks.map((week) => week.totalReceipts)) },
      { kind: "column", color: "E0A458", ...series(rows.totalPayments, words.totalPayments, weeks.map((week) => week.totalPayments)) },
      { kind: "line", color: look.BLUE, ...series(rows.closing, words.closing, closings) },
      { kind: "line", color: "8FAADC", dashed: true, ...series(rows.closingLow, words.closingLow, weeks.map((week) => week.closing.low)) },
      { kind: "line", color: "8FAADC", dashed: true, ...series(rows.closingHigh, words.closingHigh, weeks.map((week) => week.closing.high)) },
    ],
  };
}
