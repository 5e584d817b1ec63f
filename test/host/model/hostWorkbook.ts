import type { CellRange } from "../../../src/sheets/cellRange";
import { rangeName } from "../../../src/sheets/layout/cellName";
import { HostObject } from "../richApi/hostObject";
import { computeAll, type CellFunctions } from "../calculation/compute";
import type { FormulaError } from "../calculation/parseFormula";
import { Application, Functions } from "./application";
import { EVENT, Listeners, type HostEvent } from "./events";
import { NamedItemCollection, type NamedItem } from "./names";
import type { Range } from "./range";
import { SettingCollection } from "./settings";
import { Table, TableCollection } from "./tables";
import { Protection, Worksheet, WorksheetCollection } from "./worksheet";

/** The open workbook (learn.microsoft.com/javascript/api/excel/excel.workbook). */
export class HostWorkbook extends HostObject {
  readonly sheets: Worksheet[] = [];
  readonly tables: Table[] = [];
  readonly names: NamedItem[] = [];
  isStructureProtected = false;
  screenSuspensions = 0;
  /** The sheet in front, once somebody chose one. */
  activeSheet: Worksheet | null = null;
  /** What is selected on the sheet in front, once somebody chose it. */
  selection: Range | null = null;
  readonly listeners = new Listeners();
  /** What the add-in brings for cells to call; null for none. */
  cellFunctions: CellFunctions | null = null;
  /** Called after each calculation. */
  onCalculated: () => void = () => undefined;
  /** What becomes of a formula that cannot be computed here: an error, unless a user is to go on with the rest. */
  formulaRefused: (error: FormulaError, cell: string) => void = (error) => {
    throw error;
  };

  readonly Worksheets = new WorksheetCollection(this);
  readonly Tables = new TableCollection(this, null);
  readonly Names = new NamedItemCollection(this);
  readonly Application = new Application(this);
  readonly Functions = new Functions(this);
  readonly Settings = new SettingCollection();
  #lastId = 0;
  #isCalculationSuspended = false;
  #isEntered = false;

  constructor(readonly dateSystem: 1900 | 1904) {
    super();
  }

  set onEvent(tell: (event: HostEvent) => void) {
    this.listeners.onEvent = tell;
  }

  get Protection(): Protection {
    return new Protection(() => this.isStructureProtected);
  }

  /** Refuses where several ranges are selected, as Excel does; the test host selects one at most. */
  GetSelectedRange(): Range {
    const sheet = this.Worksheets.GetActiveWorksheet();
    return this.selection?.sheet === sheet ? this.selection : sheet.GetRange("A1");
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
    this.cellFunctions?.begin();
    computeAll(this);
    this.cellFunctions?.end();
    this.onCalculated();
  }

  /** Source: learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs, excel.tablechangedeventargs */
  tellChange(sheet: Worksheet, place: CellRange, touches: (range: CellRange) => boolean): void {
    const details = { address: rangeName(place), changeType: "RangeEdited", source: "Local", worksheetId: sheet.Id };
    this.listeners.tell(EVENT.changed, sheet.Id, details);
    for (const table of this.tables) {
      if (table.sheet !== sheet || !touches(table.place)) continue;
      this.listeners.tell(EVENT.tableChanged, table.Id, { ...details, tableId: table.Id });
    }
  }
}
