import type { PlanWeek } from "../../engine/plan/planWeek";
import type { WeeklyPlan } from "../../engine/plan/weeklyPlan";
import type { Phrases } from "../../text/phrases";
import { inUnits } from "./cells";
import { cellRange, rowRange } from "./cellName";
import type { ChartLayout, ChartSeries } from "./chartLayout";
import * as look from "./palette";
import { FIRST_WEEK, LAST_WEEK, TOTAL, type PlanRows } from "./planRows";

const RECEIPTS = "7FB3A6";
const PAYMENTS = "E0A458";
const RANGE = "8FAADC";

/** The plan as a native chart: receipts and payments as columns, the closing balance and its range as lines. */
export function planChart(plan: WeeklyPlan, rows: PlanRows, phrases: Phrases): ChartLayout {
  const { weeks, currency } = plan;
  return {
    title: phrases.chart.title,
    description: story(plan, phrases),
    anchor: { firstRow: rows.chartFirst, firstColumn: 1, lastRow: rows.chartLast, lastColumn: TOTAL },
    categories: rowRange(rows.weeks, FIRST_WEEK, LAST_WEEK),
    categoryLabels: weeks.map((week) => phrases.dayAndMonth(week.startsOn)),
    numberFormat: phrases.moneyFormat(currency, true),
    series: chartSeries(plan, rows, phrases),
  };
}

function chartSeries({ weeks }: WeeklyPlan, rows: PlanRows, { plan: words }: Phrases): readonly ChartSeries[] {
  const cells = (row: number, nameText: string, amount: (week: PlanWeek) => number) => ({
    name: cellRange(row, 1),
    nameText,
    values: rowRange(row, FIRST_WEEK, LAST_WEEK),
    cachedValues: weeks.map((week) => inUnits(amount(week))),
  });
  return [
    {
      kind: "column",
      color: RECEIPTS,
      ...cells(rows.totalReceipts, words.totalReceipts, (week) => week.totalReceipts),
    },
    {
      kind: "column",
      color: PAYMENTS,
      ...cells(rows.totalPayments, words.totalPayments, (week) => week.totalPayments),
    },
    { kind: "line", color: look.BLUE, ...cells(rows.closing, words.closing, (week) => week.closing.expected) },
    {
      kind: "line",
      color: RANGE,
      dashed: true,
      ...cells(rows.closingLow, words.closingLow, (week) => week.closing.low),
    },
    {
      kind: "line",
      color: RANGE,
      dashed: true,
      ...cells(rows.closingHigh, words.closingHigh, (week) => week.closing.high),
    },
  ];
}

function story({ weeks, opening, currency }: WeeklyPlan, phrases: Phrases): string {
  const lowest = weeks.reduce((a, b) => (b.closing.expected < a.closing.expected ? b : a));
  const amount = (cents: number): string => phrases.roundMoney(cents, currency);
  return phrases.chart.description({
    opening: amount(opening ?? 0),
    lowest: amount(lowest.closing.expected),
    lowestWeek: phrases.dayAndMonth(lowest.startsOn),
    closing: amount(weeks.at(-1)!.closing.expected),
  });
}
