import type { CellRange } from "../cellRange";

/**
 * A combined chart of the plan: columns (receipts, payments) and lines (closing balance with its range) over weeks.
 * Ranges are on the sheet that holds the chart. Cached values let a reader draw it before any recalculation.
 */
export interface ChartLayout {
  readonly title: string;
  /** Read aloud by screen readers. */
  readonly description: string;
  /** The cells the chart covers. */
  readonly anchor: CellRange;
  /** Labels of the horizontal axis: one row of dates. */
  readonly categories: CellRange;
  readonly categoryLabels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Format code of the vertical axis. */
  readonly numberFormat: string;
}

export interface ChartSeries {
  readonly kind: "column" | "line";
  /** The cell that holds the series' name. */
  readonly name: CellRange;
  readonly nameText: string;
  readonly values: CellRange;
  readonly cachedValues: readonly number[];
  /** "RRGGBB". */
  readonly color: string;
  readonly dashed?: boolean;
}
