import type { CellRange } from "../../../src/sheets/cellRange";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { intersects } from "./address";
import type { HostWorkbook } from "./hostWorkbook";
import { EVENT } from "./events";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** An Excel table (learn.microsoft.com/javascript/api/excel/excel.table). */
export class Table extends HostObject {
  hasTotalsRow = false;
  readonly AutoFilter = new TableFilter();

  constructor(
    readonly sheet: Worksheet,
    readonly Id: string,
    readonly Name: string,
    public place: CellRange,
  ) {
    super();
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

  override GetItem(key: unknown): Table {
    const wanted = String(key).toLowerCase();
    const found = this.items.find((table) => table.Name.toLowerCase() === wanted || table.Id === key);
    return found ?? refuse("ItemNotFound", `no table ${String(key)}`);
  }
}
