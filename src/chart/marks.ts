import type { BalanceChartData, BalanceWeek } from "./balance";
import type { ChartFrame } from "./frame";
import { element } from "./markup";
import type { ChartColors } from "./theme";

/** The marks that stand for amounts: columns, band, line, dots. */

/** Part of a week's width that its two columns take together. */
const COLUMNS_SHARE = 0.56;
const DOT_RADIUS = 3.2;
/** Paler than what is known, and still seen on a print. */
export const ESTIMATED_OPACITY = 0.45;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Receipts upward and payments downward from zero, in the middle of each week. */
export function columnsMarkup(data: BalanceChartData, frame: ChartFrame, colors: ChartColors): string {
  const columnsOf = (to: (week: BalanceWeek) => number, from: (week: BalanceWeek) => number = () => 0): string =>
    data.weeks.map((week, index) => column(frame, index, { from: from(week), to: to(week) })).join("");
  const known = (week: BalanceWeek): number => week.receipts - week.newSales;
  const estimated = { fill: colors.receipts, "fill-opacity": ESTIMATED_OPACITY };
  return [
    element("g", { class: "receipts", fill: colors.receipts }, [columnsOf(known)]),
    hasNewSales(data) &&
      element("g", { class: "new-sales", ...estimated }, [columnsOf((week) => week.receipts, known)]),
    element("g", { class: "payments", fill: colors.payments }, [columnsOf((week) => -week.payments)]),
  ]
    .filter((part) => part !== false)
    .join("");
}

/** Whether any week holds an estimate of new sales. */
export function hasNewSales({ weeks }: BalanceChartData): boolean {
  return weeks.some(({ newSales }) => newSales > 0);
}

function column(frame: ChartFrame, week: number, { from, to }: { readonly from: number; readonly to: number }): string {
  if (from === to) return "";
  const width = frame.slot * COLUMNS_SHARE;
  const top = frame.placeOf(Math.max(from, to));
  const bottom = frame.placeOf(Math.min(from, to));
  return element("rect", {
    x: coordinate(frame.middleOf(week) - width / 2),
    y: coordinate(top),
    width: coordinate(width),
    height: coordinate(bottom - top),
  });
}

/** The 80 % range of the balance: it starts at the opening balance, which is known. */
export function bandMarkup(data: BalanceChartData, frame: ChartFrame, colors: ChartColors): string {
  const upper = balancePoints(data, frame, (week) => week.closingHigh);
  const lower = balancePoints(data, frame, (week) => week.closingLow).reverse();
  const points = [...upper, ...lower].map(({ x, y }) => `${coordinate(x)},${coordinate(y)}`).join(" ");
  return element("polygon", { class: "range", points, fill: colors.balance, "fill-opacity": 0.14 });
}

/** The balance: a line through a dot per week; what lies under zero is drawn once more in the colour of alert. */
export function balanceMarkup(data: BalanceChartData, frame: ChartFrame, colors: ChartColors): string {
  const points = balancePoints(data, frame, (week) => week.closing);
  const line = { fill: "none", "stroke-width": 2.2, "stroke-linejoin": "round", "stroke-linecap": "round" };
  const underZero = pathUnder(points, frame.placeOf(0));
  const dots = data.weeks.map((week, index) => {
    const { x, y } = points[index + 1]!;
    const fill = week.closing < 0 ? colors.alert : colors.balance;
    return element("circle", { cx: coordinate(x), cy: coordinate(y), r: DOT_RADIUS, fill, stroke: colors.surface });
  });
  return [
    element("path", { class: "balance", d: pathThrough(points), stroke: colors.balance, ...line }),
    underZero && element("path", { class: "under-zero", d: underZero, stroke: colors.alert, ...line }),
    element("g", { class: "closings" }, dots),
  ].join("");
}

/** The opening balance at the left end of the plot, then one point per week, in its middle. */
function balancePoints(data: BalanceChartData, frame: ChartFrame, amountOf: (week: BalanceWeek) => number): Point[] {
  const opening = { x: frame.left, y: frame.placeOf(data.openingBalance) };
  return [opening, ...data.weeks.map((week, i) => ({ x: frame.middleOf(i), y: frame.placeOf(amountOf(week)) }))];
}

function pathThrough(points: readonly Point[]): string {
  return points.map((point, index) => `${index === 0 ? "M" : "L"}${pair(point)}`).join("");
}

/** The parts of the line that lie lower on the page than `zero`; empty when there are none. */
function pathUnder(points: readonly Point[], zero: number): string {
  return points
    .slice(1)
    .map((to, index) => {
      const from = points[index]!;
      if (from.y <= zero && to.y <= zero) return "";
      const crossing = { x: from.x + ((zero - from.y) / (to.y - from.y)) * (to.x - from.x), y: zero };
      return `M${pair(from.y > zero ? from : crossing)}L${pair(to.y > zero ? to : crossing)}`;
    })
    .join("");
}

function pair({ x, y }: Point): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

/** A tenth of a pixel is finer than any screen; fewer digits make the same file on every machine. */
export function coordinate(value: number): number {
  return Math.round(value * 10) / 10;
}
