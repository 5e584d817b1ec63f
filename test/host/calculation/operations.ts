import { CellFault, compare, numberOf, orFault, textOf, type Matrix, type Scalar } from "./cellValue";

/** Combines two values cell by cell; a single value, row or column stands beside each. What lies outside gives #N/A. */
export function combined(operator: string, left: Matrix, right: Matrix): Matrix {
  const combine = OPERATIONS[operator]!;
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 0, right[0]?.length ?? 0);
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      orFault(() => combine(beside(left, row, column), beside(right, row, column))),
    ),
  );
}

/** The value of a matrix at a place of a larger one. */
export function beside(matrix: Matrix, row: number, column: number): Scalar | null {
  const cells = matrix[matrix.length === 1 ? 0 : row];
  const value = cells?.[cells.length === 1 ? 0 : column];
  if (value === undefined) throw new CellFault("#N/A");
  return value;
}

type Operation = (left: Scalar | null, right: Scalar | null) => Scalar;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  "+": (a, b) => numberOf(a) + numberOf(b),
  "-": (a, b) => numberOf(a) - numberOf(b),
  "*": (a, b) => numberOf(a) * numberOf(b),
  "/": (a, b) => quotient(numberOf(a), numberOf(b)),
  "^": (a, b) => numberOf(a) ** numberOf(b),
  "&": (a, b) => textOf(a) + textOf(b),
  "<": (a, b) => compare(a, b) < 0,
  ">": (a, b) => compare(a, b) > 0,
  "<=": (a, b) => compare(a, b) <= 0,
  ">=": (a, b) => compare(a, b) >= 0,
  "=": (a, b) => compare(a, b) === 0,
  "<>": (a, b) => compare(a, b) !== 0,
};

function quotient(value: number, divisor: number): number {
  if (divisor === 0) throw new CellFault("#DIV/0!");
  return value / divisor;
}
