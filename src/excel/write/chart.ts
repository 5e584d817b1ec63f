import type { ChartLayout, ChartSeries } from "../../sheets/layout/chartLayout";
import type { MarkKey } from "../../sheets/marks";
import { rangeAt } from "../place";
import type { Requests } from "../requests";

/** Points; the same as in a file. */
const LINE_WEIGHT = 2.25;
/** Space between clusters, in hundredths of a column's width. */
const GAP_WIDTH = 60;
const CALLS = 24;
const CALLS_OF_SERIES = 10;

/** The name by which our chart on a sheet is found again; the same in a file. */
function chartName(mark: MarkKey): string {
  return `Encaisse ${mark}`;
}

/** Takes our earlier chart off a sheet, whose charts' names are loaded; the user's charts stay. */
export function removeChart(charts: Excel.ChartCollection, mark: MarkKey): void {
  for (const chart of charts.items) if (chart.name === chartName(mark)) chart.delete();
}

/**
 * Draws the chart of a sheet: clustered columns and lines on one pair of axes. Its description for screen readers is left
 * out: Excel's programming interface gives charts none.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-charts
 */
export async function drawChart(
  requests: Requests,
  sheet: Excel.Worksheet,
  mark: MarkKey,
  layout: ChartLayout,
): Promise<void> {
  const [first, ...others] = layout.series;
  if (!first) return;
  await requests.makeRoom(0, CALLS + CALLS_OF_SERIES * layout.series.length);
  const chart = sheet.charts.add("ColumnClustered", rangeAt(sheet, first.values), "Rows");
  chart.name = chartName(mark);
  chart.title.text = layout.title;
  chart.legend.position = "Bottom";
  const { categoryAxis, valueAxis } = chart.axes;
  // Weeks are labels of equal width, below all columns and lines; dates would leave six gaps between two.
  categoryAxis.categoryType = "TextAxis";
  categoryAxis.tickLabelPosition = "Low";
  valueAxis.numberFormat = layout.numberFormat;
  const { firstRow, firstColumn, lastRow, lastColumn } = layout.anchor;
  chart.setPosition(
    rangeAt(sheet, { firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn }),
    rangeAt(sheet, { firstRow: lastRow, firstColumn: lastColumn, lastRow, lastColumn }),
  );
  const categories = rangeAt(sheet, layout.categories);
  setSeries(chart.series.getItemAt(0), first, categories);
  for (const series of others) {
    const added = chart.series.add(series.nameText);
    added.setValues(rangeAt(sheet, series.values));
    setSeries(added, series, categories);
  }
}

function setSeries(series: Excel.ChartSeries, layout: ChartSeries, categories: Excel.Range): void {
  series.name = layout.nameText;
  series.setXAxisValues(categories);
  if (layout.kind === "column") {
    series.chartType = "ColumnClustered";
    series.gapWidth = GAP_WIDTH;
    series.format.fill.setSolidColor(`#${layout.color}`);
    return;
  }
  series.chartType = "Line";
  series.markerStyle = "None";
  series.format.line.color = `#${layout.color}`;
  series.format.line.weight = LINE_WEIGHT;
  series.format.line.lineStyle = layout.dashed ? "Dash" : "Continuous";
}
