import type { CellRange } from "../../../src/sheets/cellRange";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { intersects } from "./address";
import type { HostWorkbook } from "./hostWorkbook";
import { EVENT } from "./events";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** What Excel gives a new table. */
const EXCELS_STYLE = "TableStyleMedium2";
const LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*c\d*|[rc])$/i;

/** An Excel table (learn.microsoft.com/javascript/api/excel/excel.table). */
export class Table extends HostObject {
  hasTotalsRow = false;
  readonly AutoFilter = new TableFilter();
  /** Null: not told by the file that the table came from. */
  styleName: string | null = null;

  constructor(
    readonly sheet: Worksheet,
    readonly Id: string,
    private name: string,
    public place: CellRange,
  ) {
    super();
  }

  get Name(): string {
    return this.name;
  }
  /** Source of what is allowed: support.microsoft.com, "Rename an Excel table". */
  set Name(value: unknown) {
    this.sheet.refuseIfProtected();
    const { tables, names } = this.sheet.workbook;
    const wanted = String(value);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(wanted) || LIKE_A_CELL.test(wanted)) {
      refuse("InvalidArgument", `${wanted} is no name of a table`);
    }
    const others = [...tables.filter((table) => table !== this), ...names];
    if (others.some(({ Name }) => Name.toLowerCase() === wanted.toLowerCase())) {
      refuse("InvalidArgument", `the name ${wanted} is taken`);
    }
    this.name = wanted;
  }

  get Style(): string {
    return this.styleName ?? EXCELS_STYLE;
  }
  set Style(value: unknown) {
    this.sheet.refuseIfProtected();
    if (!/^TableStyle(?:Light(?:1?\d|2[01])|Medium(?:1?\d|2[0-8])|Dark(?:\d|1[01]))$/.test(String(value))) {
      refuse("ApiNotFound", `${String(value)} is no built-in style of a table`);
    }
    this.styleName = String(value);
  }

  override get identity(): { Id: string } {
    return { Id: this.Id };
  }
  get ShowTotals(): boolean {
    return this.hasTotalsRow;
  }
  get ShowHeaders(): boolean {
    return true;
  }
  get Worksheet(): Worksheet {
    return this.sheet;
  }

  GetRange(): Range {
    return new Range(this.sheet, this.place);
  }

  GetHeaderRowRange(): Range {
    return new Range(this.sheet, { ...this.place, lastRow: this.place.firstRow });
  }

  /** The new range overlaps the old one, its header stays in its row, and tables never overlap. */
  Resize(range: unknown): void {
    if (!(range instanceof Range)) return refuse("ApiNotFound", "resize takes a range in the test host");
    this.sheet.refuseIfProtected();
    const { place } = range;
    const others = this.sheet.workbook.tables.filter((table) => table !== this && table.sheet === this.sheet);
    if (place.firstRow !== this.place.firstRow || !intersects(place, this.place)) {
      refuse("InvalidArgument", "the new range must overlap the table and begin in its header row");
    }
    if (others.some((table) => intersects(table.place, place))) refuse("InvalidOperation", "tables cannot overlap");
    this.place = place;
    for (let column = place.firstColumn; column <= place.lastColumn; column++) this.nameHeader(place.firstRow, column);
  }

  /** A header cell holds text that no other header has; Excel fills in "Column1" and appends a number. */
  nameHeader(row: number, column: number): void {
    const { firstRow, firstColumn, lastColumn } = this.place;
    if (row !== firstRow || column < firstColumn || column > lastColumn) return;
    const titles = this.GetHeaderRowRange().Values[0]!.map(String);
    const wanted = titles[column - firstColumn]!;
    const taken = new Set(
      titles.filter((_, index) => index !== column - firstColumn).map((title) => title.toLowerCase()),
    );
    const base = wanted === "" ? "Column" : wanted;
    let free = wanted === "" ? "Column1" : wanted;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${base}${number}`;
    this.sheet.cells.at(row, column).content = { value: free, formula: null };
  }

  /**
   * Takes in the row below where the user typed into it, unless it has a totals row.
   * Source: support.microsoft.com, "Resize a table by adding or removing rows and columns".
   */
  growOver(row: number, column: number): void {
    const { lastRow, firstColumn, lastColumn } = this.place;
    if (this.hasTotalsRow || row !== lastRow + 1 || column < firstColumn || column > lastColumn) return;
    this.place = { ...this.place, lastRow: row };
  }

  /** Registers a listener for changes of the table's cells. */
  _RegisterDataChangedEvent(): void {
    this.sheet.workbook.listeners.add(EVENT.tableChanged, this.Id);
  }

  _UnregisterDataChangedEvent(): void {
    this.sheet.workbook.listeners.remove(EVENT.tableChanged, this.Id);
  }
}

/** The filter buttons of a table: whether the user set criteria, which hide rows. */
class TableFilter extends HostObject {
  hasCriteria = false;

  get IsDataFiltered(): boolean {
    return this.hasCriteria;
  }
}

/** The tables of the workbook, or of a sheet (learn.microsoft.com/javascript/api/excel/excel.tablecollection). */
export class TableCollection extends HostCollection<Table> {
  constructor(
    private readonly workbook: HostWorkbook,
    private readonly sheet: Worksheet | null,
  ) {
    super();
  }

  get items(): readonly Table[] {
    return this.workbook.tables.filter(({ sheet }) => this.sheet === null || sheet === this.sheet);
  }

  /** Over cells of one sheet, whose first row holds the titles. Its name is Excel's choice. */
  Add(address: unknown, hasHeaders: unknown): Table {
    if (!(address instanceof Range)) return refuse("ApiNotFound", "a table is added over a range in the test host");
    if (hasHeaders !== true) refuse("ApiNotFound", "a table without titles is not implemented by the test host");
    const { sheet, place } = address;
    sheet.refuseIfProtected();
    if (place.lastRow === place.firstRow) refuse("ApiNotFound", "a table of titles alone is not implemented");
    if (this.workbook.tables.some((table) => table.sheet === sheet && intersects(table.place, place))) {
      refuse("InvalidOperation", "tables cannot overlap");
    }
    if (sheet.AutoFilter.place) refuse("ApiNotFound", "a table beside a filter is not implemented by the test host");
    const names = new Set(this.workbook.tables.map(({ Name }) => Name));
    let number = 1;
    while (names.has(`Table${number}`)) number++;
    const added = this.workbook.addTable(sheet, `Table${number}`, place);
    added.styleName = EXCELS_STYLE;
    for (let column = place.firstColumn; column <= place.lastColumn; column++) added.nameHeader(place.firstRow, column);
    return added;
  }

  override GetItem(key: unknown): Table {
    const wanted = String(key).toLowerCase();
    const found = this.items.find((table) => table.Name.toLowerCase() === wanted || table.Id === key);
    return found ?? refuse("ItemNotFound", `no table ${String(key)}`);
  }
}
