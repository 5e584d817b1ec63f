import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { sizeOf } from "./address";
import { Range } from "./range";
import { color, oneOf, size } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

const TYPES = ["ColumnClustered", "Line"];

/** The charts of a sheet, as plain data (learn.microsoft.com/javascript/api/excel/excel.chartcollection). */
export class ChartCollection extends HostCollection<Chart> {
  readonly items: Chart[] = [];

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  /** A chart of one row of values: its only series, in the test host. */
  Add(type: unknown, source: unknown, seriesBy: unknown): Chart {
    oneOf(type, TYPES);
    oneOf(seriesBy, ["Rows"]);
    const values = oneRow(source);
    this.sheet.refuseIfProtected();
    const id = this.sheet.workbook.nextId("chart");
    const chart = new Chart(this.items, id, `Chart ${this.items.length + 1}`);
    chart.Series.Add("Series1").SetValues(values);
    this.items.push(chart);
    return chart;
  }
}

export class Chart extends HostObject {
  readonly Title = new ChartTitle();
  readonly Legend = new ChartLegend();
  readonly Axes = new ChartAxes();
  readonly Series = new ChartSeriesCollection();
  /** First and last cell that the chart covers. */
  position: readonly [Range, Range] | null = null;

  constructor(
    private readonly charts: Chart[],
    readonly Id: string,
    public Name: string,
  ) {
    super();
  }

  override get identity(): { Id: string } {
    return { Id: this.Id };
  }

  SetPosition(start: unknown, end: unknown): void {
    if (!(start instanceof Range && end instanceof Range)) return refuse("ApiNotFound", "setPosition takes ranges");
    this.position = [start, end];
  }

  Delete(): void {
    this.charts.splice(this.charts.indexOf(this), 1);
  }
}

class ChartTitle extends HostObject {
  Text = "";
}

class ChartLegend extends HostObject {
  #position: unknown = "Right";

  get Position(): unknown {
    return this.#position;
  }
  set Position(value: unknown) {
    this.#position = oneOf(value, ["Top", "Bottom", "Left", "Right"]);
  }
}

class ChartAxes extends HostObject {
  readonly CategoryAxis = new ChartAxis();
  readonly ValueAxis = new ChartAxis();
}

class ChartAxis extends HostObject {
  readonly set = new Map<string, unknown>();

  set CategoryType(value: unknown) {
    this.set.set("CategoryType", oneOf(value, ["Automatic", "TextAxis", "DateAxis"]));
  }
  set TickLabelPosition(value: unknown) {
    this.set.set("TickLabelPosition", oneOf(value, ["NextToAxis", "High", "Low", "None"]));
  }
  set NumberFormat(value: unknown) {
    this.set.set("NumberFormat", value);
  }
}

class ChartSeriesCollection extends HostCollection<ChartSeries> {
  readonly items: ChartSeries[] = [];

  Add(name: unknown): ChartSeries {
    const series = new ChartSeries(String(name));
    this.items.push(series);
    return series;
  }
}

/** A series (learn.microsoft.com/javascript/api/excel/excel.chartseries). */
class ChartSeries extends HostObject {
  readonly Format = new ChartSeriesFormat();
  values: Range | null = null;
  categories: Range | null = null;
  #type: unknown = "ColumnClustered";
  #marker: unknown = "Automatic";
  #gap = 150;

  constructor(public Name: string) {
    super();
  }

  get ChartType(): unknown {
    return this.#type;
  }
  set ChartType(value: unknown) {
    this.#type = oneOf(value, TYPES);
  }
  get MarkerStyle(): unknown {
    return this.#marker;
  }
  set MarkerStyle(value: unknown) {
    this.#marker = oneOf(value, ["Automatic", "None"]);
  }
  get GapWidth(): unknown {
    return this.#gap;
  }
  set GapWidth(value: unknown) {
    this.#gap = size(value, 0, 500);
  }

  SetValues(range: unknown): void {
    this.values = oneRow(range);
  }

  SetXAxisValues(range: unknown): void {
    this.categories = oneRow(range);
  }
}

class ChartSeriesFormat extends HostObject {
  readonly Fill = new ChartFill();
  readonly Line = new ChartLineFormat();
}

class ChartFill extends HostObject {
  color: unknown = null;

  SetSolidColor(value: unknown): void {
    this.color = color(value);
  }
}

class ChartLineFormat extends HostObject {
  readonly set = new Map<string, unknown>();

  set Color(value: unknown) {
    this.set.set("Color", color(value));
  }
  set Weight(value: unknown) {
    this.set.set("Weight", size(value, 0, 1584));
  }
  set LineStyle(value: unknown) {
    this.set.set("LineStyle", oneOf(value, ["Continuous", "Dash"]));
  }
}

function oneRow(source: unknown): Range {
  if (!(source instanceof Range) || sizeOf(source.place).rows !== 1) {
    return refuse("ApiNotFound", "charts take ranges of one row in the test host");
  }
  return source;
}
