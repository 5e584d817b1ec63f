import type { CellRange } from "../../../src/sheets/cellRange";
import { calendarDate } from "../../../src/engine/calendar";
import { serialOfDate } from "../../../src/sheets/serialDate";
import { HostCollection, HostObject, refuse } from "../richApi/hostObject";
import { checkedRange, intersects, parseAddress } from "./address";
import { AutoFilter } from "./autoFilter";
import { ChartCollection } from "./charts";
import type { ConditionalFormat } from "./conditionalFormats";
import { contentOf } from "./entry";
import { EVENT, tellSheetEvent, WHOLE_WORKBOOK } from "./events";
import { FreezePanes, PageBreaks, PageLayout } from "./page";
import { Range, RangeAreas } from "./range";
import { truth } from "./rangeFormat";
import { SheetCells } from "./sheetCells";
import { TableCollection } from "./tables";
import type { HostWorkbook } from "./hostWorkbook";

/** Longest address that names several ranges at once. */
const LONGEST_ADDRESS = 255;

/** A sheet (learn.microsoft.com/javascript/api/excel/excel.worksheet). */
export class Worksheet extends HostObject {
  readonly cells = new SheetCells();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly links = new Map<string, string>();
  readonly lists = new Map<string, string>();
  readonly conditionalFormats: ConditionalFormat[] = [];
  /** Cells that the user merged. What is written to one but the first of them is not shown. */
  readonly mergedAreas: CellRange[] = [];
  /** Cells that formulas fill beside their own, by the place of the formula: "row column". */
  readonly spills = new Map<string, ReadonlySet<string>>();
  isProtected = false;
  Visibility = "Visible";

  readonly Charts = new ChartCollection(this);
  readonly FreezePanes = new FreezePanes(this);
  readonly PageLayout = new PageLayout(this);
  readonly HorizontalPageBreaks = new PageBreaks(this);
  readonly AutoFilter = new AutoFilter(this);
  #showGridlines = true;

  constructor(
    readonly workbook: HostWorkbook,
    readonly Id: string,
    public Name: string,
  ) {
    super();
  }

  override get identity(): { Id: string } {
    return { Id: this.Id };
  }
  get Protection(): Protection {
    return new Protection(() => this.isProtected);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.workbook, this);
  }
  /** `showGridlines` in the add-in. */
  get Gridlines(): unknown {
    return this.#showGridlines;
  }
  set Gridlines(value: unknown) {
    this.#showGridlines = Boolean(truth(value));
  }

  GetRange(address: unknown): Range {
    return new Range(this, parseAddress(String(address)));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    const place = { firstRow: row + 1, firstColumn: column + 1, lastRow: row + rows, lastColumn: column + columns };
    return new Range(this, checkedRange(place));
  }

  GetRanges(addresses: unknown): RangeAreas {
    const text = String(addresses);
    if (text.length > LONGEST_ADDRESS) refuse("InvalidArgument", "the address is too long");
    return new RangeAreas(this, text.split(",").map(parseAddress));
  }

  /** Null for a sheet without values; formats alone do not count. */
  GetUsedRangeOrNullObject(valuesOnly: unknown): Range | null {
    if (valuesOnly !== true) refuse("ApiNotFound", "the used range counts values only in the test host");
    const used = this.cells.usedRange();
    return used && new Range(this, used);
  }

  /** A sheet without values has its first cell in use. */
  GetUsedRange(valuesOnly: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetRange("A1");
  }

  Activate(): void {
    const before = this.workbook.Worksheets.GetActiveWorksheet();
    this.workbook.activeSheet = this;
    if (before === this) return;
    tellSheetEvent(this.workbook, EVENT.deactivated, before.Id);
    tellSheetEvent(this.workbook, EVENT.activated, this.Id);
  }

  /** Excel keeps one sheet in sight. Names that stand for the sheet's cells stay, and stand for nothing. */
  Delete(): void {
    const { sheets } = this.workbook;
    if (this.workbook.isStructureProtected) refuse("AccessDenied", "The workbook's structure is protected.");
    if (!sheets.some((other) => other !== this && other.Visibility === "Visible")) {
      refuse("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    }
    sheets.splice(sheets.indexOf(this), 1);
    const { tables } = this.workbook;
    tables.splice(0, tables.length, ...tables.filter((table) => table.sheet !== this));
    if (this.workbook.activeSheet === this) this.workbook.activeSheet = null;
    this.workbook.noteEntry();
    tellSheetEvent(this.workbook, EVENT.deleted, this.Id);
  }

  /** Registers a listener for changes of the sheet's cells. */
  _RegisterDataChangedEvent(): void {
    this.workbook.listeners.add(EVENT.changed, this.Id);
  }

  _UnregisterDataChangedEvent(): void {
    this.workbook.listeners.remove(EVENT.changed, this.Id);
  }

  numberFormat(row: number, column: number): string {
    const format = this.cells.get(row, column)?.formats.get("NumberFormat");
    return typeof format === "string" ? format : "General";
  }

  /** Enters something into a cell as a user would. */
  enter(row: number, column: number, input: unknown): void {
    const cell = this.cells.at(row, column);
    this.workbook.noteEntry();
    const system = this.workbook.dateSystem;
    cell.content = contentOf(input, this.numberFormat(row, column), (day) => serialOfDate(calendarDate(day), system));
    for (const table of this.workbook.tables) if (table.sheet === this) table.nameHeader(row, column);
  }

  /** Takes content and looks from a cell; a table's header cell gets a name again. */
  clearCell(row: number, column: number): void {
    const cell = this.cells.get(row, column);
    if (!cell) return;
    this.workbook.noteEntry();
    cell.content = null;
    cell.formats.clear();
    for (const table of this.workbook.tables) if (table.sheet === this) table.nameHeader(row, column);
  }

  /** Source: learn.microsoft.com/javascript/api/excel/excel.worksheetprotection; AccessDenied is what a write meets. */
  refuseIfProtected(): void {
    if (this.isProtected) refuse("AccessDenied", "You can't perform this operation on a protected sheet.");
  }

  /** Tells listeners which cells changed. */
  changed(place: CellRange): void {
    this.workbook.tellChange(this, place, (other) => intersects(place, other));
  }
}

export class Protection extends HostObject {
  constructor(private readonly isProtected: () => boolean) {
    super();
  }

  get Protected(): boolean {
    return this.isProtected();
  }
}

/** The sheets in tab order (learn.microsoft.com/javascript/api/excel/excel.worksheetcollection). */
export class WorksheetCollection extends HostCollection<Worksheet> {
  constructor(private readonly workbook: HostWorkbook) {
    super();
  }

  get items(): readonly Worksheet[] {
    return this.workbook.sheets;
  }

  /** Adds a sheet at the end. Names are unique in any case, 1 to 31 characters without \ / ? * [ ] or a colon. */
  Add(name: unknown): Worksheet {
    if (this.workbook.isStructureProtected) refuse("AccessDenied", "The workbook's structure is protected.");
    if (typeof name !== "string" || !/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/.test(name)) {
      return refuse("InvalidArgument", `${String(name)} is no name of a sheet`);
    }
    if (this.#find(name)) refuse("ItemAlreadyExists", `a sheet named ${name} exists`);
    const added = this.workbook.addSheet(name);
    tellSheetEvent(this.workbook, EVENT.added, added.Id);
    return added;
  }

  /** The first one in sight as long as nobody chose another. */
  GetActiveWorksheet(): Worksheet {
    const shown = this.workbook.activeSheet ?? this.items.find(({ Visibility }) => Visibility === "Visible");
    return shown ?? refuse("InvalidOperation", "no sheet is in sight");
  }

  _RegisterDataChangedEvent(): void {
    this.workbook.listeners.add(EVENT.changed, WHOLE_WORKBOOK);
  }
  _UnregisterDataChangedEvent(): void {
    this.workbook.listeners.remove(EVENT.changed, WHOLE_WORKBOOK);
  }
  _RegisterAddedEvent(): void {
    this.workbook.listeners.add(EVENT.added, WHOLE_WORKBOOK);
  }
  _UnregisterAddedEvent(): void {
    this.workbook.listeners.remove(EVENT.added, WHOLE_WORKBOOK);
  }
  _RegisterDeletedEvent(): void {
    this.workbook.listeners.add(EVENT.deleted, WHOLE_WORKBOOK);
  }
  _UnregisterDeletedEvent(): void {
    this.workbook.listeners.remove(EVENT.deleted, WHOLE_WORKBOOK);
  }
  _RegisterActivatedEvent(): void {
    this.workbook.listeners.add(EVENT.activated, WHOLE_WORKBOOK);
  }
  _UnregisterActivatedEvent(): void {
    this.workbook.listeners.remove(EVENT.activated, WHOLE_WORKBOOK);
  }
  _RegisterSelectionChangedEvent(): void {
    this.workbook.listeners.add(EVENT.selectionChanged, WHOLE_WORKBOOK);
  }
  _UnregisterSelectionChangedEvent(): void {
    this.workbook.listeners.remove(EVENT.selectionChanged, WHOLE_WORKBOOK);
  }
  _RegisterRowSortedEvent(): void {
    this.workbook.listeners.add(EVENT.rowSorted, WHOLE_WORKBOOK);
  }
  _UnregisterRowSortedEvent(): void {
    this.workbook.listeners.remove(EVENT.rowSorted, WHOLE_WORKBOOK);
  }

  override GetItem(key: unknown): Worksheet {
    return this.#find(key) ?? refuse("ItemNotFound", `no sheet ${String(key)}`);
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    return this.#find(key);
  }

  /** By name in any case, or by id. */
  #find(key: unknown): Worksheet | null {
    const wanted = String(key).toLowerCase();
    return this.items.find((sheet) => sheet.Name.toLowerCase() === wanted || sheet.Id.toLowerCase() === wanted) ?? null;
  }
}
