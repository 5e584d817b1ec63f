import type { CellRange } from "../../../src/sheets/cellRange";
import { rangeName } from "../../../src/sheets/layout/cellName";
import { HostObject } from "../richApi/hostObject";
import { computeAll } from "../calculation/compute";
import { Application, Functions } from "./application";
import { NamedItemCollection, type NamedItem } from "./names";
import { Table, TableCollection } from "./tables";
import { Protection, Worksheet, WorksheetCollection } from "./worksheet";

/** Something that happened, for those who listen: the event's number on the wire, what it is about and its details. */
export interface HostEvent {
  readonly type: number;
  readonly target: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Numbers of events in office.js 1.1.110. */
const WORKSHEET_CHANGED = 10;
const TABLE_CHANGED = 101;

/** The open workbook (learn.microsoft.com/javascript/api/excel/excel.workbook). */
export class HostWorkbook extends HostObject {
  readonly sheets: Worksheet[] = [];
  readonly tables: Table[] = [];
  readonly names: NamedItem[] = [];
  isStructureProtected = false;
  screenSuspensions = 0;
  /** The sheet in front, once somebody chose one. */
  activeSheet: Worksheet | null = null;
  /** Called with each event somebody listens to. */
  onEvent: (event: HostEvent) => void = () => undefined;

  readonly Worksheets = new WorksheetCollection(this);
  readonly Tables = new TableCollection(this);
  readonly Names = new NamedItemCollection(this);
  readonly Application = new Application(this);
  readonly Functions = new Functions(this);
  readonly #listened = new Set<string>();
  #lastId = 0;
  #isCalculationSuspended = false;
  #isEntered = false;

  constructor(readonly dateSystem: 1900 | 1904) {
    super();
  }

  get Protection(): Protection {
    return new Protection(() => this.isStructureProtected);
  }

  nextId(kind: string): string {
    return `{${kind}-${++this.#lastId}}`;
  }

  addSheet(name: string): Worksheet {
    const sheet = new Worksheet(this, this.nextId("sheet"), name);
    this.sheets.push(sheet);
    return sheet;
  }

  addTable(sheet: Worksheet, name: string, place: CellRange): Table {
    const table = new Table(sheet, this.nextId("table"), name, place);
    this.tables.push(table);
    return table;
  }

  suspendCalculation(): void {
    this.#isCalculationSuspended = true;
  }

  /** To be called after each request: computes formulas if it entered something and did not hold calculation back. */
  endRequest(): void {
    const computes = !this.#isCalculationSuspended && this.Application.CalculationMode === "Automatic";
    if (computes && this.#isEntered) this.recalculate();
    this.#isCalculationSuspended = false;
    this.#isEntered = false;
  }

  /** Notes that a cell got something else. */
  noteEntry(): void {
    this.#isEntered = true;
  }

  recalculate(): void {
    computeAll(this.sheets);
  }

  listen(key: string): void {
    this.#listened.add(key);
  }

  unlisten(key: string): void {
    this.#listened.delete(key);
  }

  /** Source: learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs, excel.tablechangedeventargs */
  tellChange(sheet: Worksheet, place: CellRange, touches: (range: CellRange) => boolean): void {
    const details = { address: rangeName(place), changeType: "RangeEdited", source: "Local", worksheetId: sheet.Id };
    if (this.#listened.has(`sheet ${sheet.Id}`)) {
      this.onEvent({ type: WORKSHEET_CHANGED, target: sheet.Id, details });
    }
    for (const table of this.tables) {
      if (table.sheet !== sheet || !touches(table.place) || !this.#listened.has(`table ${table.Id}`)) continue;
      this.onEvent({ type: TABLE_CHANGED, target: table.Id, details: { ...details, tableId: table.Id } });
    }
  }
}
