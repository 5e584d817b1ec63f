import type { CellRange } from "../../../src/sheets/cellRange";
import { cellName } from "../../../src/sheets/layout/cellName";
import type { HostWorkbook } from "../model/hostWorkbook";
import type { Worksheet } from "../model/worksheet";
import { CellFault, orFault, scalarOf, single, truthOf, type Matrix, type Scalar } from "./cellValue";
import { DATE_FUNCTIONS } from "./dateFunctions";
import { beside, combined } from "./operations";
import { FormulaError, parseFormula, type Expression } from "./parseFormula";
import { SHEET_FUNCTIONS } from "./sheetFunctions";
import { dropStaleSpills, spill } from "./spill";

/** Passes until what spilled stays where it is; Excel's own limit for this is not documented. */
const PASSES = 5;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Functions that live outside of the sheet: each call gives what is known of its answer now. */
export interface CellFunctions {
  /** Called before and after each calculation: what no cell asks for in between is not needed any more. */
  begin(): void;
  end(): void;
  knows(name: string): boolean;
  answer(name: string, values: readonly Matrix[], cell: string): Matrix;
}

/** Where a formula stands. */
interface Place {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
}

/**
 * Computes all formulas of a workbook and stores what they give. A formula that cannot be computed here is handed to the
 * workbook's `formulaRefused`, which throws unless somebody chose otherwise; its cell then keeps what it showed.
 */
export function computeAll(workbook: HostWorkbook): void {
  for (const sheet of workbook.sheets) dropStaleSpills(sheet);
  for (let pass = 0; pass < PASSES; pass++) {
    const calculation = new Calculation(workbook);
    calculation.computeAll();
    if (!calculation.spilledElsewhere) return;
  }
}

class Calculation {
  /** Whether cells came to be filled, or no longer are, that others may have read before. */
  spilledElsewhere = false;
  readonly #done = new Set<object>();
  readonly #open = new Set<object>();
  readonly #used = new Map<Worksheet, CellRange | null>();

  constructor(private readonly workbook: HostWorkbook) {}

  computeAll(): void {
    for (const sheet of this.workbook.sheets) {
      for (const { row, column, cell } of [...sheet.cells.filled()]) {
        if (cell.content?.formula != null) this.#valueAt({ sheet, row, column });
      }
    }
  }

  #valueAt(place: Place): Scalar | null {
    const cell = place.sheet.cells.get(place.row, place.column);
    const content = cell?.content;
    if (!content) return null;
    if (content.spilledFrom) this.#valueAt({ sheet: place.sheet, ...content.spilledFrom });
    if (content.formula !== null && !this.#done.has(cell)) this.#computeCell(place, content.formula, cell);
    const now = cell.content;
    return now && scalarOf(now.value, now.message ?? null);
  }

  #computeCell(place: Place, formula: string, cell: object): void {
    try {
      if (this.#open.has(cell)) throw new FormulaError(`The formulas around ${formula} go in a circle`);
      this.#open.add(cell);
      const values = orFault(() => this.#evaluate(parseFormula(formula), place));
      if (spill(place, formula, values instanceof CellFault ? [[values]] : values)) this.spilledElsewhere = true;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.workbook.formulaRefused(error, `${place.sheet.Name}!${cellName(place.row, place.column)}`);
    } finally {
      this.#open.delete(cell);
      this.#done.add(cell);
    }
  }

  #evaluate(expression: Expression, place: Place): Matrix {
    switch (expression.kind) {
      case "constant":
        return [[expression.value]];
      case "reference":
        return this.#valuesOf(expression.range, this.#sheetNamed(expression.sheet, place.sheet));
      case "column":
        return this.#columnOf(expression, place);
      case "name":
        return this.#named(expression.name);
      case "operation":
        return combined(
          expression.operator,
          this.#evaluate(expression.left, place),
          this.#evaluate(expression.right, place),
        );
      case "call": {
        const values = orFault(() => this.#call(expression.name, expression.values, place));
        return values instanceof CellFault ? [[values]] : values;
      }
    }
  }

  #call(name: string, values: readonly Expression[], place: Place): Matrix {
    const value = (index: number): Matrix => this.#evaluate(values[index] ?? BLANK, place);
    if (name === "IF") return this.#choose(value(0), () => value(1), () => (values.length > 2 ? value(2) : [[false]])); // prettier-ignore
    if (name === "IFERROR") return replaced(value(0), () => true, () => value(1)); // prettier-ignore
    if (name === "IFNA") return replaced(value(0), ({ code }) => code === "#N/A", () => value(1)); // prettier-ignore
    const all = values.map((_, index) => value(index));
    const inSheet = SHEET_FUNCTIONS[name];
    if (inSheet) return [[inSheet(all)]];
    const ofDates = DATE_FUNCTIONS[name];
    if (ofDates) return [[ofDates(all, this.workbook.dateSystem)]];
    const cell = `${place.sheet.Name}!${cellName(place.row, place.column)}`;
    if (this.workbook.cellFunctions?.knows(name)) return this.workbook.cellFunctions.answer(name, all, cell);
    throw new FormulaError(`The test host cannot compute ${name}`);
  }

  #choose(condition: Matrix, whenTrue: () => Matrix, otherwise: () => Matrix): Matrix {
    if (condition.length === 1 && condition[0]!.length === 1) {
      return truthOf(single(condition)) ? whenTrue() : otherwise();
    }
    const [chosen, other] = [whenTrue(), otherwise()];
    return condition.map((row, at) =>
      row.map((met, column) => orFault(() => beside(truthOf(met) ? chosen : other, at, column))),
    );
  }

  #columnOf({ table: name, column, thisRow }: Expression & { kind: "column" }, { row }: Place): Matrix {
    const table = this.workbook.tables.find((each) => each.Name.toLowerCase() === name.toLowerCase());
    if (!table) return [[new CellFault("#REF!")]];
    const { firstRow, firstColumn, lastRow, lastColumn } = table.place;
    const titles = this.#valuesOf({ firstRow, lastRow: firstRow, firstColumn, lastColumn }, table.sheet)[0]!;
    const index = titles.findIndex(
      (title) => !(title instanceof CellFault) && String(title).toLowerCase() === column.toLowerCase(),
    );
    if (index < 0) return [[new CellFault("#REF!")]];
    const [first, last] = [firstRow + 1, lastRow - (table.hasTotalsRow ? 1 : 0)];
    if (thisRow && (row < first || row > last)) return [[new CellFault("#VALUE!")]];
    const rows = thisRow ? { firstRow: row, lastRow: row } : { firstRow: first, lastRow: last };
    return this.#valuesOf({ ...rows, firstColumn: firstColumn + index, lastColumn: firstColumn + index }, table.sheet);
  }

  #named(name: string): Matrix {
    const range = this.workbook.names.find((item) => item.Name.toLowerCase() === name.toLowerCase());
    const place = range?.GetRangeOrNullObject();
    return place ? this.#valuesOf(place.place, place.sheet) : [[new CellFault("#NAME?")]];
  }

  /** Whole columns and rows reach as far as the sheet is used. */
  #valuesOf(range: CellRange, sheet: Worksheet): Matrix {
    const used = this.#usedRange(sheet);
    const lastRow = range.lastRow === LAST_ROW ? Math.max(range.firstRow, used?.lastRow ?? 1) : range.lastRow;
    const lastColumn =
      range.lastColumn === LAST_COLUMN ? Math.max(range.firstColumn, used?.lastColumn ?? 1) : range.lastColumn;
    const rows: (Scalar | null)[][] = [];
    for (let row = range.firstRow; row <= lastRow; row++) {
      const cells: (Scalar | null)[] = [];
      for (let column = range.firstColumn; column <= lastColumn; column++) {
        cells.push(this.#valueAt({ sheet, row, column }));
      }
      rows.push(cells);
    }
    return rows;
  }

  #usedRange(sheet: Worksheet): CellRange | null {
    if (!this.#used.has(sheet)) this.#used.set(sheet, sheet.cells.usedRange());
    return this.#used.get(sheet) ?? null;
  }

  #sheetNamed(name: string | null, here: Worksheet): Worksheet {
    if (name === null) return here;
    const found = this.workbook.sheets.find((sheet) => sheet.Name.toLowerCase() === name.toLowerCase());
    if (!found) throw new CellFault("#REF!");
    return found;
  }
}

const BLANK: Expression = { kind: "constant", value: null };

/** The values, those of `other` in the place of faults of some kind. */
function replaced(values: Matrix, isMeant: (fault: CellFault) => boolean, other: () => Matrix): Matrix {
  return values.map((row, at) =>
    row.map((value, column) => (value instanceof CellFault && isMeant(value) ? beside(other(), at, column) : value)),
  );
}
