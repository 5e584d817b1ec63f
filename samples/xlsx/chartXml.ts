import { element, escapeMarkup } from "../../src/chart/markup";

/** A column chart that refers to cells of its sheet, with the values those cells show. */
export interface ChartSpec {
  readonly title: string;
  /** "'Tableau de bord'!$A$11:$A$22" */
  readonly categories: string;
  readonly categoryLabels: readonly number[];
  readonly categoryFormat: string;
  readonly series: readonly ChartSeriesSpec[];
}

interface ChartSeriesSpec {
  readonly nameCell: string;
  readonly name: string;
  readonly values: string;
  readonly cached: readonly number[];
  /** "RRGGBB" */
  readonly color: string;
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const AXIS_OF_MONTHS = 111;
const AXIS_OF_AMOUNTS = 112;

/** The part xl/charts/chartN.xml. */
export function chartXml(chart: ChartSpec): string {
  const columns = element("c:barChart", {}, [
    value("barDir", "col"),
    value("grouping", "clustered"),
    ...chart.series.map((series, index) => seriesXml(chart, series, index)),
    value("gapWidth", 60),
    value("axId", AXIS_OF_MONTHS),
    value("axId", AXIS_OF_AMOUNTS),
  ]);
  const plot = element("c:plotArea", {}, ["<c:layout/>", columns, monthsAxis(chart.categoryFormat), amountsAxis()]);
  const legend = element("c:legend", {}, [value("legendPos", "b"), value("overlay", 0)]);
  return element("c:chartSpace", { "xmlns:c": CHART, "xmlns:a": DRAWING }, [
    value("roundedCorners", 0),
    element("c:chart", {}, [
      titleXml(chart.title),
      value("autoTitleDeleted", 0),
      plot,
      legend,
      value("plotVisOnly", 1),
    ]),
  ]);
}

function seriesXml(chart: ChartSpec, series: ChartSeriesSpec, index: number): string {
  const name = `<c:pt idx="0">${element("c:v", {}, [escapeMarkup(series.name)])}</c:pt>`;
  return element("c:ser", {}, [
    value("idx", index),
    value("order", index),
    element("c:tx", {}, [
      element("c:strRef", {}, [reference(series.nameCell), `<c:strCache><c:ptCount val="1"/>${name}</c:strCache>`]),
    ]),
    element("c:spPr", {}, [`<a:solidFill><a:srgbClr val="${series.color}"/></a:solidFill>`]),
    value("invertIfNegative", 0),
    element("c:cat", {}, [numbers(chart.categories, chart.categoryLabels, chart.categoryFormat)]),
    element("c:val", {}, [numbers(series.values, series.cached, "General")]),
  ]);
}

function numbers(cells: string, cached: readonly number[], format: string): string {
  const points = cached.map((each, index) => element("c:pt", { idx: index }, [element("c:v", {}, [String(each)])]));
  const cache = [element("c:formatCode", {}, [escapeMarkup(format)]), value("ptCount", cached.length), ...points];
  return element("c:numRef", {}, [reference(cells), element("c:numCache", {}, cache)]);
}

function monthsAxis(format: string): string {
  return element("c:catAx", {}, [
    ...axisStart(AXIS_OF_MONTHS, "b"),
    element("c:numFmt", { formatCode: format, sourceLinked: 0 }),
    ...[value("majorTickMark", "none"), value("tickLblPos", "low"), value("crossAx", AXIS_OF_AMOUNTS)],
  ]);
}

function amountsAxis(): string {
  const grid =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="DDE3DF"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  return element("c:valAx", {}, [
    ...axisStart(AXIS_OF_AMOUNTS, "l"),
    grid,
    element("c:numFmt", { formatCode: "#,##0", sourceLinked: 0 }),
    ...[value("majorTickMark", "none"), value("tickLblPos", "nextTo"), value("crossAx", AXIS_OF_MONTHS)],
  ]);
}

function axisStart(id: number, position: string): string[] {
  const scaling = element("c:scaling", {}, [value("orientation", "minMax")]);
  return [value("axId", id), scaling, value("delete", 0), value("axPos", position)];
}

function titleXml(title: string): string {
  const run = element("a:r", {}, ['<a:rPr lang="fr-FR" sz="1200" b="1"/>', element("a:t", {}, [escapeMarkup(title)])]);
  const text = element("c:rich", {}, ["<a:bodyPr/>", element("a:p", {}, [run])]);
  return element("c:title", {}, [element("c:tx", {}, [text]), value("overlay", 0)]);
}

function reference(cells: string): string {
  return element("c:f", {}, [escapeMarkup(cells)]);
}

function value(name: string, val: string | number): string {
  return element(`c:${name}`, { val });
}
