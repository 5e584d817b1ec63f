import type { CellRange } from "../../../src/sheets/cellRange";
import type { Worksheet } from "../model/worksheet";
import { parseFormula, type Expression } from "./parseFormula";

type Scalar = string | number | boolean;
/** A value by rows; a single one is a matrix of one cell. Blank cells are null. */
type Matrix = readonly (readonly (Scalar | null)[])[];

/** Computes all formulas of a workbook and stores what they give. Unknown functions and circles throw. */
export function computeAll(sheets: readonly Worksheet[]): void {
  const calculation = new Calculation(sheets);
  for (const sheet of sheets) {
    for (const { row, column, cell } of sheet.cells.filled()) {
      if (cell.content?.formula != null) calculation.valueAt(sheet, row, column);
    }
  }
}

class Calculation {
  readonly #done = new Set<object>();
  readonly #open = new Set<object>();

  constructor(private readonly sheets: readonly Worksheet[]) {}

  valueAt(sheet: Worksheet, row: number, column: number): Scalar | null {
    const cell = sheet.cells.get(row, column);
    const content = cell?.content;
    if (!cell || !content) return null;
    if (content.formula === null || this.#done.has(cell)) return content.value;
    if (this.#open.has(cell)) throw new Error(`The formulas around ${content.formula} go in a circle`);
    this.#open.add(cell);
    const [[value = null] = []] = this.#evaluate(parseFormula(content.formula), sheet);
    cell.content = { value: value ?? 0, formula: content.formula };
    this.#open.delete(cell);
    this.#done.add(cell);
    return cell.content.value;
  }

  #evaluate(expression: Expression, sheet: Worksheet): Matrix {
    switch (expression.kind) {
      case "constant":
        return [[expression.value]];
      case "reference":
        return this.#valuesOf(expression.range, this.#sheetNamed(expression.sheet, sheet));
      case "operation":
        return combined(
          this.#evaluate(expression.left, sheet),
          this.#evaluate(expression.right, sheet),
          operation(expression.operator),
        );
      case "call":
        return this.#call(expression.name, expression.values, sheet);
    }
  }

  #call(name: string, values: readonly Expression[], sheet: Worksheet): Matrix {
    const value = (index: number): Matrix => this.#evaluate(values[index]!, sheet);
    const numbers = (): number[] =>
      values.flatMap((each) => this.#evaluate(each, sheet).flat()).filter((found) => typeof found === "number");
    switch (name) {
      case "SUM":
        return [[numbers().reduce((sum, number) => sum + number, 0)]];
      case "MIN":
        return [[Math.min(...numbers())]];
      case "COUNT":
        return [[numbers().length]];
      // With a single array it sums that array (support.microsoft.com, "SUMPRODUCT function").
      case "SUMPRODUCT":
        if (values.length !== 1) throw new Error("The test host knows SUMPRODUCT of one array");
        return [[numbers().reduce((sum, number) => sum + number, 0)]];
      case "IF":
        return isTrue(value(0)) ? value(1) : value(2);
      case "COUNTIF":
        return [[countIf(value(0), String(value(1)[0]![0]))]];
      default:
        throw new Error(`The test host cannot compute ${name}`);
    }
  }

  #valuesOf(range: CellRange, sheet: Worksheet): Matrix {
    const rows: (Scalar | null)[][] = [];
    for (let row = range.firstRow; row <= range.lastRow; row++) {
      const cells: (Scalar | null)[] = [];
      for (let column = range.firstColumn; column <= range.lastColumn; column++) {
        cells.push(this.valueAt(sheet, row, column));
      }
      rows.push(cells);
    }
    return rows;
  }

  #sheetNamed(name: string | null, here: Worksheet): Worksheet {
    if (name === null) return here;
    const found = this.sheets.find((sheet) => sheet.Name.toLowerCase() === name.toLowerCase());
    if (!found) throw new Error(`A formula speaks of ${name}, which is no sheet`);
    return found;
  }
}

/** Cell by cell; a single value stands beside each. */
function combined(left: Matrix, right: Matrix, combine: (a: number, b: number) => number | boolean): Matrix {
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]!.length, right[0]!.length);
  const at = (matrix: Matrix, row: number, column: number): number => {
    const value = matrix[matrix.length === 1 ? 0 : row]?.[matrix[0]!.length === 1 ? 0 : column] ?? 0;
    if (typeof value === "string") throw new Error(`The test host computes numbers only, and met ${value}`);
    return Number(value);
  };
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => combine(at(left, row, column), at(right, row, column))),
  );
}

function operation(operator: string): (a: number, b: number) => number | boolean {
  switch (operator) {
    case "+":
      return (a, b) => a + b;
    case "-":
      return (a, b) => a - b;
    case "*":
      return (a, b) => a * b;
    default:
      return comparison(operator);
  }
}

function comparison(operator: string): (a: number, b: number) => boolean {
  switch (operator) {
    case "<":
      return (a, b) => a < b;
    case ">":
      return (a, b) => a > b;
    case "<=":
      return (a, b) => a <= b;
    case ">=":
      return (a, b) => a >= b;
    case "=":
      return (a, b) => a === b;
    case "<>":
      return (a, b) => a !== b;
    default:
      throw new Error(`The test host does not know the operator ${operator}`);
  }
}

/** How many numbers meet a condition such as "<0". */
function countIf(values: Matrix, condition: string): number {
  const parts = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(condition);
  if (!parts) throw new Error(`The test host cannot count by ${condition}`);
  const meets = comparison(parts[1]!);
  return values.flat().filter((value) => typeof value === "number" && meets(value, Number(parts[2]))).length;
}

function isTrue(value: Matrix): boolean {
  const single = value[0]![0];
  if (typeof single !== "boolean") throw new Error("The test host decides by true and false only");
  return single;
}
