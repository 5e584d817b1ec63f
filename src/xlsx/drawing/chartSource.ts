import type { CellRange } from "../../sheets/cellRange";
import type { ChartLayout, ChartSeries } from "../../sheets/layout/chartLayout";
import { sheetRangeName } from "../cells/sheetReference";
import { XML_DECLARATION, type Dialect } from "../package/namespaces";
import { escapeXml } from "../xml/xmlText";

/**
 * The chart part of a plan (ECMA-376 part 1, 21.2): clustered columns and lines on one pair of axes. The order of
 * elements is the schema's (CT_ChartSpace and below). Cached values let programs draw it without computing.
 */

const CATEGORY_AXIS = 500_000_001;
const VALUE_AXIS = 500_000_002;
/** Lines are given in English Metric Units, 12,700 to a point: 2.25 points. */
const LINE_WIDTH = 28_575;
const TEXT_COLOR = "404040";
const GRID_COLOR = "D9D9D9";

/** Where the cells of a chart are. */
export interface ChartPlace {
  /** Name of the sheet. */
  readonly sheet: string;
  /** What the cells of the horizontal axis hold; null when they are not all dates. */
  readonly dates: CategoryDates | null;
}

interface CategoryDates {
  readonly serials: readonly number[];
  readonly numberFormat: string;
}

/** The source of the chart part. */
export function chartSource(chart: ChartLayout, place: ChartPlace, dialect: Dialect): string {
  const order = new Map(chart.series.map((series, index) => [series, index]));
  const plot = (kind: ChartSeries["kind"]) =>
    chart.series
      .filter((series) => series.kind === kind)
      .map((series) => seriesSource(series, order.get(series)!, chart, place))
      .join("");
  const [columns, lines] = [plot("column"), plot("line")];
  return (
    `${XML_DECLARATION}<c:chartSpace xmlns:c="${dialect.chart}" xmlns:a="${dialect.drawing}"` +
    ` xmlns:r="${dialect.relationships}"><c:roundedCorners val="0"/><c:chart>${titleSource(chart.title)}` +
    `<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${columns && columnsSource(columns)}` +
    `${lines && linesSource(lines)}${axesSource(chart.numberFormat, place.dates?.numberFormat ?? "General")}</c:plotArea>` +
    `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900)}</c:legend>` +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`
  );
}

function titleSource(title: string): string {
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr>` +
    `<a:r><a:rPr lang="en-US" sz="1200" b="1"/><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

function columnsSource(series: string): string {
  return (
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="60"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:barChart>`
  );
}

function linesSource(series: string): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>` +
    `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`
  );
}

function seriesSource(series: ChartSeries, index: number, chart: ChartLayout, { sheet, dates }: ChartPlace): string {
  const at = (range: CellRange) => `<c:f>${escapeXml(sheetRangeName(sheet, range))}</c:f>`;
  const fill = `<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`;
  const dash = series.dashed ? '<a:prstDash val="dash"/>' : "";
  const look =
    series.kind === "column"
      ? `<c:spPr>${fill}</c:spPr><c:invertIfNegative val="0"/>`
      : `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${fill}${dash}<a:round/></a:ln></c:spPr>` +
        `<c:marker><c:symbol val="none"/></c:marker>`;
  const values = series.cachedValues.map(String);
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef>${at(series.name)}<c:strCache>${pointsSource([series.nameText])}</c:strCache></c:strRef></c:tx>` +
    look +
    `<c:cat>${categoriesSource(at(chart.categories), chart, dates)}</c:cat>` +
    `<c:val><c:numRef>${at(series.values)}<c:numCache><c:formatCode>${escapeXml(chart.numberFormat)}</c:formatCode>` +
    `${pointsSource(values)}</c:numCache></c:numRef></c:val>` +
    (series.kind === "line" ? '<c:smooth val="0"/>' : "") +
    `</c:ser>`
  );
}

/** Labels of the horizontal axis: dates as numbers with their format, anything else as text. */
function categoriesSource(reference: string, chart: ChartLayout, dates: CategoryDates | null): string {
  if (!dates) return `<c:strRef>${reference}<c:strCache>${pointsSource(chart.categoryLabels)}</c:strCache></c:strRef>`;
  const format = `<c:formatCode>${escapeXml(dates.numberFormat)}</c:formatCode>`;
  return `<c:numRef>${reference}<c:numCache>${format}${pointsSource(dates.serials.map(String))}</c:numCache></c:numRef>`;
}

function pointsSource(values: readonly string[]): string {
  const points = values.map((value, index) => `<c:pt idx="${index}"><c:v>${escapeXml(value)}</c:v></c:pt>`);
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function axesSource(numberFormat: string, categoryFormat: string): string {
  const gridLine = `<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="${GRID_COLOR}"/></a:solidFill></a:ln></c:spPr>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="${escapeXml(categoryFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/>${gridLine}${textProperties(900)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="l"/><c:majorGridlines>${gridLine}</c:majorGridlines>` +
    `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/><c:majorTickMark val="none"/>` +
    `<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textProperties(900)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/>` +
    `<c:crossBetween val="between"/></c:valAx>`
  );
}

/** Letters of a size in hundredths of a point. */
function textProperties(size: number): string {
  return (
    `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}"><a:solidFill><a:srgbClr val="${TEXT_COLOR}"/>` +
    `</a:solidFill></a:defRPr></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`
  );
}
