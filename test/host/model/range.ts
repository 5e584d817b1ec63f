import type { CellRange } from "../../../src/sheets/cellRange";
import { rangeName } from "../../../src/sheets/layout/cellName";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { cellsOf, intersects, LAST_COLUMN, LAST_ROW, sizeOf } from "./address";
import { ConditionalFormats } from "./conditionalFormats";
import { DataValidation } from "./dataValidation";
import { EVENT, tellSheetEvent } from "./events";
import { oneOf, RangeFormat } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

const WRONG_SHAPE = "The number of rows or columns in the input array doesn't match the size of the range.";

type Matrix = readonly (readonly unknown[])[];

/** Cells of one sheet, in one rectangle or several. */
export abstract class Cells extends HostObject {
  constructor(
    readonly sheet: Worksheet,
    readonly areas: readonly CellRange[],
  ) {
    super();
  }

  override get keptByReference(): boolean {
    return true;
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  /** Sets one format for all cells. */
  setFormat(name: string, value: unknown): void {
    this.sheet.refuseIfProtected();
    for (const area of this.areas) {
      for (const [row, column] of cellsOf(area)) this.sheet.cells.at(row, column).formats.set(name, value);
    }
  }

  /** Sets a format of the cells along an edge of each area. */
  setEdge(edge: string, name: string, value: unknown): void {
    this.sheet.refuseIfProtected();
    for (const area of this.areas) {
      const row = edge === "EdgeTop" ? area.firstRow : area.lastRow;
      for (const [at, column] of cellsOf({ ...area, firstRow: row, lastRow: row })) {
        this.sheet.cells.at(at, column).formats.set(`${edge}.${name}`, value);
      }
    }
  }

  /** Null for the sheet's standard width. */
  setColumnWidth(points: number | null): void {
    this.sheet.refuseIfProtected();
    for (const { firstColumn, lastColumn } of this.areas) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        if (points === null) this.sheet.columnWidths.delete(column);
        else this.sheet.columnWidths.set(column, points);
      }
    }
  }

  /** Null for a height that follows the text. */
  setRowHeight(points: number | null): void {
    this.sheet.refuseIfProtected();
    for (const { firstRow, lastRow } of this.areas) {
      for (let row = firstRow; row <= lastRow; row++) {
        if (points === null) this.sheet.rowHeights.delete(row);
        else this.sheet.rowHeights.set(row, points);
      }
    }
  }

  /** Only the built-in style that takes all formats back. */
  set Style(value: unknown) {
    oneOf(value, ["Normal"]);
    this.sheet.refuseIfProtected();
    for (const area of this.areas) {
      for (const [row, column] of cellsOf(area)) this.sheet.cells.get(row, column)?.formats.clear();
    }
  }
}

/** Several rectangles at once (learn.microsoft.com/javascript/api/excel/excel.rangeareas): they have looks, no values. */
export class RangeAreas extends Cells {
  get AreaCount(): number {
    return this.areas.length;
  }
  get Areas(): RangeCollection {
    return new RangeCollection(this.areas.map((area) => new Range(this.sheet, area)));
  }
}

class RangeCollection extends HostCollection<Range> {
  constructor(readonly items: readonly Range[]) {
    super();
  }
}

/** One rectangle of cells (learn.microsoft.com/javascript/api/excel/excel.range). */
export class Range extends Cells {
  constructor(
    sheet: Worksheet,
    readonly place: CellRange,
  ) {
    super(sheet, [place]);
  }

  get Address(): string {
    return `'${this.sheet.Name.replaceAll("'", "''")}'!${rangeName(this.place)}`;
  }
  get RowIndex(): number {
    return this.place.firstRow - 1;
  }
  get ColumnIndex(): number {
    return this.place.firstColumn - 1;
  }
  get RowCount(): number {
    return sizeOf(this.place).rows;
  }
  get ColumnCount(): number {
    return sizeOf(this.place).columns;
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }
  get ConditionalFormats(): ConditionalFormats {
    return new ConditionalFormats(this);
  }
  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  /** Blank cells are "". */
  get Values(): Matrix {
    return this.#map((row, column) => this.sheet.cells.get(row, column)?.content?.value ?? "");
  }
  set Values(values: unknown) {
    this.#enter(values);
  }

  /** Constants come back as values. */
  get Formulas(): Matrix {
    return this.#map((row, column) => {
      const content = this.sheet.cells.get(row, column)?.content;
      return content?.formula ?? content?.value ?? "";
    });
  }
  set Formulas(values: unknown) {
    this.#enter(values);
  }

  get NumberFormat(): Matrix {
    return this.#map((row, column) => this.sheet.numberFormat(row, column));
  }
  set NumberFormat(values: unknown) {
    this.sheet.refuseIfProtected();
    this.#each(values, (row, column, format) => {
      if (typeof format !== "string" || format === "") refuse("InvalidArgument", "a number format is text");
      this.sheet.cells.at(row, column).formats.set("NumberFormat", format);
    });
  }

  /** Gives the cells a link, and those without text its address. */
  set Hyperlink(link: { readonly address?: string; readonly documentReference?: string }) {
    this.sheet.refuseIfProtected();
    const target = link.address ?? (link.documentReference === undefined ? undefined : `#${link.documentReference}`);
    if (target === undefined) refuse("InvalidArgument", "a link has an address or a place");
    for (const [row, column] of cellsOf(this.place)) {
      this.sheet.links.set(rangeName({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }), target);
      this.sheet.cells.at(row, column).content ??= { value: target, formula: null };
    }
  }

  /** Selects the range on its sheet, which comes to the front. */
  Select(): void {
    this.sheet.Activate();
    this.sheet.workbook.selection = this;
    tellSheetEvent(this.sheet.workbook, EVENT.selectionChanged, this.sheet.Id, { address: rangeName(this.place) });
  }

  /** Source: learn.microsoft.com/javascript/api/excel/excel.clearapplyto */
  Clear(applyTo: unknown): void {
    const what = oneOf(applyTo, ["All", "Hyperlinks"]);
    this.sheet.refuseIfProtected();
    if (what === "All") {
      for (const [row, column] of cellsOf(this.place)) this.sheet.clearCell(row, column);
      this.sheet.changed(this.place);
    }
    for (const [row, column] of cellsOf(this.place)) {
      this.sheet.links.delete(rangeName({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }));
    }
  }

  GetRow(index: number): Range {
    const row = this.place.firstRow + index;
    if (row > this.place.lastRow) refuse("InvalidArgument", `no row ${index}`);
    return new Range(this.sheet, { ...this.place, firstRow: row, lastRow: row });
  }

  /** Null where no cells are merged. Source: learn.microsoft.com/javascript/api/excel/excel.range */
  GetMergedAreasOrNullObject(): RangeAreas | null {
    const merged = this.sheet.mergedAreas.filter((area) => intersects(area, this.place));
    return merged.length === 0 ? null : new RangeAreas(this.sheet, merged);
  }

  /** Parts merged cells again; their value stays in the first one. */
  Unmerge(): void {
    this.sheet.refuseIfProtected();
    const { mergedAreas } = this.sheet;
    mergedAreas.splice(0, Infinity, ...mergedAreas.filter((area) => !intersects(area, this.place)));
  }

  GetEntireColumn(): Range {
    return new Range(this.sheet, { ...this.place, firstRow: 1, lastRow: LAST_ROW });
  }

  GetEntireRow(): Range {
    return new Range(this.sheet, { ...this.place, firstColumn: 1, lastColumn: LAST_COLUMN });
  }

  /** Null where they share no cell. */
  GetIntersectionOrNullObject(other: unknown): Range | null {
    if (!(other instanceof Range)) return refuse("ApiNotFound", "an intersection takes a range in the test host");
    if (other.sheet !== this.sheet || !intersects(this.place, other.place)) return null;
    return new Range(this.sheet, {
      firstRow: Math.max(this.place.firstRow, other.place.firstRow),
      firstColumn: Math.max(this.place.firstColumn, other.place.firstColumn),
      lastRow: Math.min(this.place.lastRow, other.place.lastRow),
      lastColumn: Math.min(this.place.lastColumn, other.place.lastColumn),
    });
  }

  GetBoundingRect(other: unknown): Range {
    if (!(other instanceof Range)) return refuse("ApiNotFound", "getBoundingRect takes a range in the test host");
    return new Range(this.sheet, {
      firstRow: Math.min(this.place.firstRow, other.place.firstRow),
      firstColumn: Math.min(this.place.firstColumn, other.place.firstColumn),
      lastRow: Math.max(this.place.lastRow, other.place.lastRow),
      lastColumn: Math.max(this.place.lastColumn, other.place.lastColumn),
    });
  }

  /** Sent before a large matrix, which office.js 1.1.110 parts into rows of at most 1,500 cells together. */
  _ValidateArraySize(rows: number, columns: number): void {
    const size = sizeOf(this.place);
    if (rows !== size.rows || columns !== size.columns) refuse("InvalidArgument", WRONG_SHAPE);
  }

  /** Formats of a range of the same size. */
  CopyFrom(source: unknown, copyType: unknown): void {
    oneOf(copyType, ["Formats"]);
    if (!(source instanceof Range)) return refuse("ApiNotFound", "copyFrom takes a range in the test host");
    this.sheet.refuseIfProtected();
    const [from, to] = [source.place, this.place];
    if (sizeOf(from).rows !== sizeOf(to).rows || sizeOf(from).columns !== sizeOf(to).columns) {
      refuse("ApiNotFound", "copyFrom is implemented for ranges of one size in the test host");
    }
    for (const [row, column] of cellsOf(to)) {
      const other = source.sheet.cells.get(
        row - to.firstRow + from.firstRow,
        column - to.firstColumn + from.firstColumn,
      );
      const { formats } = this.sheet.cells.at(row, column);
      formats.clear();
      for (const [name, value] of other?.formats ?? []) formats.set(name, value);
    }
  }

  #map<Value>(valueOf: (row: number, column: number) => Value): Value[][] {
    const { rows, columns } = sizeOf(this.place);
    const { firstRow, firstColumn } = this.place;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => valueOf(firstRow + row, firstColumn + column)),
    );
  }

  #enter(values: unknown): void {
    this.sheet.refuseIfProtected();
    this.#each(values, (row, column, input) => {
      this.sheet.enter(row, column, input);
    });
    this.sheet.changed(this.place);
  }

  /**
   * Values for each cell, one for all or a matrix of the range's size; null leaves a cell alone.
   * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values
   */
  #each(values: unknown, take: (row: number, column: number, value: unknown) => void): void {
    const { rows, columns } = sizeOf(this.place);
    const matrix = Array.isArray(values) ? (values as unknown[][]) : null;
    const fits = matrix?.length === rows && matrix.every((row) => Array.isArray(row) && row.length === columns);
    if (matrix && !fits) {
      refuse("InvalidArgument", WRONG_SHAPE);
    }
    for (const [row, column] of cellsOf(this.place)) {
      const value = matrix ? matrix[row - this.place.firstRow]![column - this.place.firstColumn] : values;
      if (value !== null) take(row, column, value);
    }
  }
}
