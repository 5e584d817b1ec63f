import { HostObject, refuse } from "../richApi/hostObject";
import type { Cells } from "./range";

/** Looks of cells (learn.microsoft.com/javascript/api/excel/excel.rangeformat). Null where cells differ. */
abstract class FormatPart extends HostObject {
  constructor(protected readonly cells: Cells) {
    super();
  }
}

export class RangeFormat extends FormatPart {
  get Font(): RangeFont {
    return new RangeFont(this.cells);
  }
  get Fill(): RangeFill {
    return new RangeFill(this.cells);
  }
  get Borders(): RangeBorders {
    return new RangeBorders(this.cells);
  }
  set HorizontalAlignment(value: unknown) {
    this.cells.setFormat("HorizontalAlignment", oneOf(value, ["General", "Left", "Center", "Right"]));
  }
  set VerticalAlignment(value: unknown) {
    this.cells.setFormat("VerticalAlignment", oneOf(value, ["Top", "Center", "Bottom"]));
  }
  set WrapText(value: unknown) {
    this.cells.setFormat("WrapText", truth(value));
  }
  set IndentLevel(value: unknown) {
    this.cells.setFormat("IndentLevel", size(value, 0, 250));
  }
  set UseStandardWidth(value: unknown) {
    if (value !== true) refuse("ApiNotFound", "the test host takes the standard width only");
    this.cells.setColumnWidth(null);
  }
  set ColumnWidth(value: unknown) {
    this.cells.setColumnWidth(size(value, 0, 1790));
  }
  /** Points, up to 409: support.microsoft.com, "Excel specifications and limits". */
  set RowHeight(value: unknown) {
    this.cells.setRowHeight(size(value, 0, 409));
  }
  AutofitRows(): void {
    this.cells.setRowHeight(null);
  }
}

export class RangeFont extends FormatPart {
  set Bold(value: unknown) {
    this.cells.setFormat("Font.Bold", truth(value));
  }
  set Italic(value: unknown) {
    this.cells.setFormat("Font.Italic", truth(value));
  }
  set Size(value: unknown) {
    this.cells.setFormat("Font.Size", size(value, 1, 409));
  }
  set Color(value: unknown) {
    this.cells.setFormat("Font.Color", color(value));
  }
}

export class RangeFill extends FormatPart {
  set Color(value: unknown) {
    this.cells.setFormat("Fill.Color", color(value));
  }
}

export class RangeBorders extends FormatPart {
  GetItem(edge: unknown): RangeBorder {
    return new RangeBorder(this.cells, String(oneOf(edge, ["EdgeTop", "EdgeBottom"])));
  }
}

/** A line along the outer edge of the cells: learn.microsoft.com/javascript/api/excel/excel.borderindex */
export class RangeBorder extends FormatPart {
  constructor(
    cells: Cells,
    private readonly edge: string,
  ) {
    super(cells);
  }

  set Style(value: unknown) {
    this.cells.setEdge(this.edge, "Style", oneOf(value, ["None", "Continuous"]));
  }
  set Weight(value: unknown) {
    this.cells.setEdge(this.edge, "Weight", oneOf(value, ["Hairline", "Thin", "Medium", "Thick"]));
  }
  set Color(value: unknown) {
    this.cells.setEdge(this.edge, "Color", color(value));
  }
}

/** The value, if it is one of those allowed. */
export function oneOf<Value>(value: Value, allowed: readonly unknown[]): Value {
  if (!allowed.includes(value)) refuse("InvalidArgument", `${String(value)} is none of ${allowed.join(", ")}`);
  return value;
}

/** The value, if it is a colour as the API takes it: "#RRGGBB". */
export function color(value: unknown): unknown {
  if (typeof value !== "string" || !/^#[0-9A-F]{6}$/i.test(value))
    refuse("InvalidArgument", `${String(value)} is no colour`);
  return value;
}

/** The value, if it is true or false. */
export function truth(value: unknown): unknown {
  return oneOf(value, [true, false]);
}

/** The value, if it is a number between two bounds. */
export function size(value: unknown, least: number, most: number): number {
  if (typeof value === "number" && value >= least && value <= most) return value;
  return refuse("InvalidArgument", `${String(value)} is not between ${least} and ${most}`);
}
