import type { CellRange } from "../../../src/sheets/cellRange";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { parseAddress } from "./address";
import { Range, RangeAreas } from "./range";
import { oneOf, size } from "./rangeFormat";
import type { Worksheet } from "./worksheet";

/** Rows and columns that stay in sight (learn.microsoft.com/javascript/api/excel/excel.worksheetfreezepanes). */
export class FreezePanes extends HostObject {
  rows = 0;
  columns = 0;

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  /** Everything up to the last row and column of a range that begins at A1. */
  FreezeAt(address: unknown): void {
    const { firstRow, firstColumn, lastRow, lastColumn } = parseAddress(String(address));
    if (firstRow !== 1 || firstColumn !== 1) refuse("ApiNotFound", "panes freeze from A1 in the test host");
    this.#freeze(lastRow, lastColumn);
  }

  FreezeRows(count: unknown): void {
    this.#freeze(size(count, 1, 1_048_575), 0);
  }

  FreezeColumns(count: unknown): void {
    this.#freeze(0, size(count, 1, 16_383));
  }

  #freeze(rows: number, columns: number): void {
    this.sheet.refuseIfProtected();
    this.rows = rows;
    this.columns = columns;
  }
}

/** The rows that begin a page (learn.microsoft.com/javascript/api/excel/excel.pagebreakcollection). */
export class PageBreaks extends HostCollection<PageBreak> {
  readonly items: PageBreak[] = [];

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  Add(place: unknown): PageBreak {
    if (typeof place !== "string") return refuse("ApiNotFound", "the test host takes the place of a break as text");
    this.sheet.refuseIfProtected();
    const added = new PageBreak(this.sheet, parseAddress(place).firstRow, (gone) =>
      this.items.splice(this.items.indexOf(gone), 1),
    );
    this.items.push(added);
    this.items.sort((a, b) => a.row - b.row);
    return added;
  }
}

export class PageBreak extends HostObject {
  constructor(
    private readonly sheet: Worksheet,
    readonly row: number,
    private readonly remove: (gone: PageBreak) => void,
  ) {
    super();
  }

  get RowIndex(): number {
    return this.row - 1;
  }

  GetCellAfterBreak(): Range {
    return new Range(this.sheet, { firstRow: this.row, firstColumn: 1, lastRow: this.row, lastColumn: 1 });
  }

  Delete(): void {
    this.sheet.refuseIfProtected();
    this.remove(this);
  }
}

/** How a sheet is printed (learn.microsoft.com/javascript/api/excel/excel.pagelayout). */
export class PageLayout extends HostObject {
  readonly set = new Map<string, unknown>();
  printArea: readonly CellRange[] = [];

  constructor(private readonly sheet: Worksheet) {
    super();
  }

  set Orientation(value: unknown) {
    this.#set("Orientation", oneOf(value, ["Portrait", "Landscape"]));
  }
  set PaperSize(value: unknown) {
    this.#set("PaperSize", oneOf(value, ["A4"]));
  }
  /** Either a scale or pages to fit: learn.microsoft.com/javascript/api/excel/excel.pagelayoutzoomoptions */
  set Zoom(value: unknown) {
    const names = Object.keys(value as object);
    names.forEach((name) => oneOf(name, ["scale", "horizontalFitToPages", "verticalFitToPages"]));
    this.#set("Zoom", value);
  }
  set LeftMargin(value: unknown) {
    this.#set("LeftMargin", size(value, 0, 1000));
  }
  set RightMargin(value: unknown) {
    this.#set("RightMargin", size(value, 0, 1000));
  }
  set TopMargin(value: unknown) {
    this.#set("TopMargin", size(value, 0, 1000));
  }
  set BottomMargin(value: unknown) {
    this.#set("BottomMargin", size(value, 0, 1000));
  }

  /** Whole rows only. */
  SetPrintTitleRows(address: unknown): void {
    if (!/^\$?\d+:\$?\d+$/.test(String(address))) refuse("InvalidArgument", "titles are whole rows");
    this.#set("PrintTitleRows", address);
  }

  /** Null where everything is printed. */
  GetPrintAreaOrNullObject(): RangeAreas | null {
    return this.printArea.length === 0 ? null : new RangeAreas(this.sheet, this.printArea);
  }

  SetPrintArea(area: unknown): void {
    if (typeof area !== "string") return refuse("ApiNotFound", "the test host takes a print area as text");
    this.#set("PrintArea", area);
    this.printArea = area.split(",").map(parseAddress);
  }

  #set(name: string, value: unknown): void {
    this.sheet.refuseIfProtected();
    this.set.set(name, value);
  }
}
