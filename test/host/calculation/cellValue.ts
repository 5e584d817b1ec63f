/** An error in a cell, and what Excel shows beside it where a custom function said more. */
export class CellFault extends Error {
  constructor(
    readonly code: string,
    readonly said: string | null = null,
  ) {
    super(said ?? code);
  }
}

export type Scalar = string | number | boolean | CellFault;
/** A value by rows; a single one is a matrix of one cell. Blank cells are null. */
export type Matrix = readonly (readonly (Scalar | null)[])[];

/** Errors of cells: support.microsoft.com, "ERROR.TYPE function"; "#BUSY!" while a custom function works. */
const FAULTS: ReadonlySet<unknown> = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** What a cell's stored value means to a formula. */
export function scalarOf(stored: string | number | boolean, said: string | null): Scalar {
  return typeof stored === "string" && FAULTS.has(stored) ? new CellFault(stored, said) : stored;
}

/**
 * The number a value stands for in arithmetic: blank is 0, TRUE is 1, text that reads as a number is that number.
 * Throws the fault it meets, "#VALUE!" for other text.
 */
export function numberOf(value: Scalar | null): number {
  if (value === null) return 0;
  if (value instanceof CellFault) throw value;
  if (typeof value === "string" && (value.trim() === "" || Number.isNaN(Number(value)))) throw new CellFault("#VALUE!");
  return Number(value);
}

/** The text a value is joined as; throws the fault it meets. */
export function textOf(value: Scalar | null): string {
  if (value === null) return "";
  if (value instanceof CellFault) throw value;
  return typeof value === "boolean" ? (value ? "TRUE" : "FALSE") : String(value);
}

/** Whether a value counts as true; throws the fault it meets, "#VALUE!" for text. */
export function truthOf(value: Scalar | null): boolean {
  if (typeof value === "string" && /^(true|false)$/i.test(value)) return value.toUpperCase() === "TRUE";
  return numberOf(value) !== 0;
}

/** The first value, which is all of a single cell. */
export function single(matrix: Matrix): Scalar | null {
  return matrix[0]?.[0] ?? null;
}

/** What `compute` gives, or the fault it threw. */
export function orFault<Value>(compute: () => Value): Value | CellFault {
  try {
    return compute();
  } catch (error) {
    if (error instanceof CellFault) return error;
    throw error;
  }
}

/**
 * How two values stand to each other: numbers before text before truth values, text in any case, blank as whatever the
 * other is. Source: support.microsoft.com, "Calculation operators and precedence in Excel"; "Sort data in a range".
 */
export function compare(left: Scalar | null, right: Scalar | null): number {
  if (left instanceof CellFault) throw left;
  if (right instanceof CellFault) throw right;
  const [a, b] = [left ?? blankBeside(right), right ?? blankBeside(left)];
  if (typeof a !== typeof b) return RANK[typeof a]! - RANK[typeof b]!;
  if (typeof a === "string") return a.toLowerCase().localeCompare(String(b).toLowerCase());
  return Number(a) - Number(b);
}

const RANK: Readonly<Record<string, number>> = { number: 0, string: 1, boolean: 2 };

function blankBeside(other: string | number | boolean | null): string | number | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}
