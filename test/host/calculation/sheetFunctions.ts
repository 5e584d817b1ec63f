import { CellFault, compare, numberOf, orFault, single, textOf, truthOf, type Matrix, type Scalar } from "./cellValue";
import { chosenBy, conditionsIn } from "./criteria";

/** Gives one value for the values of its arguments; throws the fault it ends with. */
type SheetFunction = (values: readonly Matrix[]) => Scalar | null;

/**
 * The sheet functions that our own sheets, the samples and plain cash books use; each as its page on
 * support.microsoft.com says. Those that choose what to compute (IF and its kin) and dates stand elsewhere.
 */
export const SHEET_FUNCTIONS: Readonly<Record<string, SheetFunction>> = {
  SUM: (values) => sum(numbersIn(values)),
  MIN: (values) => least(numbersIn(values)),
  MAX: (values) => most(numbersIn(values)),
  AVERAGE: (values) => average(numbersIn(values)),
  CRITBINOM: ([trials, chance, share]) => criticalCount(number(trials), number(chance), number(share)),
  COUNT: (values) => values.flat(2).filter((value) => typeof value === "number").length,
  COUNTA: (values) => values.flat(2).filter((value) => value !== null).length,
  COUNTBLANK: (values) => values.flat(2).filter((value) => value === null || value === "").length,
  SUMPRODUCT: (values) => sumOfProducts(values),
  SUBTOTAL: ([kind, ...values]) => subtotal(numberOf(single(kind!)), values),

  COUNTIF: (values) => countIfs(values),
  COUNTIFS: (values) => countIfs(values),
  SUMIF: ([range, wanted, chosen]) => sum(onlyNumbers(chosenBy(conditionsIn([range!, wanted!]), chosen ?? range!))),
  SUMIFS: ([chosen, ...conditions]) => sum(ifs(chosen!, conditions)),
  AVERAGEIF: ([range, wanted, chosen]) =>
    average(onlyNumbers(chosenBy(conditionsIn([range!, wanted!]), chosen ?? range!))),
  AVERAGEIFS: ([chosen, ...conditions]) => average(ifs(chosen!, conditions)),
  MINIFS: ([chosen, ...conditions]) => least(ifs(chosen!, conditions)),
  MAXIFS: ([chosen, ...conditions]) => most(ifs(chosen!, conditions)),

  ABS: ([value]) => Math.abs(number(value)),
  INT: ([value]) => Math.floor(number(value)),
  MOD: ([value, divisor]) => modulo(number(value), number(divisor)),
  ROUND: ([value, digits]) => rounded(number(value), number(digits), (size) => Math.floor(size + 0.5)),
  ROUNDUP: ([value, digits]) => rounded(number(value), number(digits), Math.ceil),
  ROUNDDOWN: ([value, digits]) => rounded(number(value), number(digits), Math.floor),

  AND: (values) => values.flat(2).every((value) => value === null || truthOf(value)),
  OR: (values) => values.flat(2).some((value) => value !== null && truthOf(value)),
  NOT: ([value]) => !truthOf(single(value!)),
  ISNUMBER: ([value]) => typeof single(value!) === "number",
  ISTEXT: ([value]) => typeof single(value!) === "string",
  ISBLANK: ([value]) => single(value!) === null,
  ISERROR: ([value]) => single(value!) instanceof CellFault,
  ISNA: ([value]) => codeOf(value) === "#N/A",
  NA: () => new CellFault("#N/A"),

  LEN: ([value]) => text(value).length,
  LEFT: ([value, count]) => text(value).slice(0, count ? number(count) : 1),
  RIGHT: ([value, count]) => text(value).slice(Math.max(0, text(value).length - (count ? number(count) : 1))),
  MID: ([value, start, count]) => text(value).slice(number(start) - 1, number(start) - 1 + number(count)),
  UPPER: ([value]) => text(value).toUpperCase(),
  LOWER: ([value]) => text(value).toLowerCase(),
  TRIM: ([value]) => text(value).trim().replace(/ +/g, " "),
  CONCAT: (values) => values.flat(2).map(textOf).join(""),
  CONCATENATE: (values) => values.map(text).join(""),

  INDEX: ([range, row, column]) => entry(range!, number(row), column ? number(column) : 0),
  MATCH: ([wanted, range, kind]) => match(single(wanted!), range!, kind ? number(kind) : 1),
  VLOOKUP: ([wanted, range, column, kind]) => {
    const row = match(single(wanted!), range!.map((cells) => cells.slice(0, 1)), kind && !truthOf(single(kind)) ? 0 : 1); // prettier-ignore
    return entry(range!, row, number(column));
  },
};

/** SUBTOTAL's first argument (the stand-in hides no rows, so 101 and up mean the same). */
const SUBTOTALS: Readonly<Record<number, string>> = {
  1: "AVERAGE",
  2: "COUNT",
  3: "COUNTA",
  4: "MAX",
  5: "MIN",
  9: "SUM",
};

function subtotal(kind: number, values: readonly Matrix[]): Scalar | null {
  const compute = SHEET_FUNCTIONS[SUBTOTALS[kind % 100] ?? ""];
  if (!compute) throw new CellFault("#VALUE!");
  return compute(values);
}

/** Numbers of ranges; texts and truth values in them do not count, faults do. */
function numbersIn(values: readonly Matrix[]): number[] {
  return onlyNumbers(values.flat(2));
}

function onlyNumbers(values: readonly (Scalar | null)[]): number[] {
  return values.filter((value) => {
    if (value instanceof CellFault) throw value;
    return typeof value === "number";
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((smallest, each) => Math.min(smallest, each), numbers[0] ?? 0);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((largest, each) => Math.max(largest, each), numbers[0] ?? 0);
}

function average(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new CellFault("#DIV/0!");
  return sum(numbers) / numbers.length;
}

/** The smallest number of successes whose chance, with that of all fewer, is at least `share`. */
function criticalCount(trials: number, chance: number, share: number): number {
  let [exactly, upTo, count] = [(1 - chance) ** trials, 0, 0];
  for (; count < trials; count++) {
    upTo += exactly;
    if (upTo >= share) break;
    exactly *= ((trials - count) / (count + 1)) * (chance / (1 - chance));
  }
  return count;
}

function ifs(chosen: Matrix, conditions: readonly Matrix[]): number[] {
  return onlyNumbers(chosenBy(conditionsIn(conditions), chosen));
}

function countIfs(values: readonly Matrix[]): number {
  return chosenBy(conditionsIn(values), values[0]!).length;
}

/** Cells that hold no number count as 0. */
function sumOfProducts(values: readonly Matrix[]): number {
  const [first, ...others] = values.map((matrix) => matrix.flat());
  if (others.some((cells) => cells.length !== first!.length)) throw new CellFault("#VALUE!");
  const factor = (value: Scalar | null | undefined): number => onlyNumbers([value ?? null])[0] ?? 0;
  return sum(first!.map((value, at) => others.reduce((product, cells) => product * factor(cells[at]), factor(value))));
}

/** The sign of the divisor is the result's. */
function modulo(value: number, divisor: number): number {
  if (divisor === 0) throw new CellFault("#DIV/0!");
  return value - divisor * Math.floor(value / divisor);
}

/** Away from zero and towards it, so of the number's size. */
function rounded(value: number, digits: number, round: (size: number) => number): number {
  const scale = 10 ** Math.trunc(digits);
  // 1.005 * 100 is a little less than 100.5; 15 digits are what Excel keeps.
  const size = Number((Math.abs(value) * scale).toPrecision(15));
  return (Math.sign(value) * round(size)) / scale;
}

/** Row and column from 1; 0 stands for the only one. */
function entry(range: Matrix, row: number, column: number): Scalar | null {
  const isRow = range.length === 1 && column === 0;
  const value = isRow ? range[0]![row - 1] : range[Math.max(row, 1) - 1]?.[Math.max(column, 1) - 1];
  if (value === undefined) throw new CellFault("#REF!");
  return value;
}

/** 0: the first equal one; 1: the last one not above `wanted` in an ascending range. */
function match(wanted: Scalar | null, range: Matrix, kind: number): number {
  const cells = range.length === 1 ? range[0]! : range.map((row) => row[0] ?? null);
  const isAlike = (value: Scalar | null): boolean =>
    value !== null && !(value instanceof CellFault) && typeof value === typeof wanted;
  const found =
    kind === 0
      ? cells.findIndex((value) => isAlike(value) && compare(value, wanted) === 0)
      : cells.reduce<number>((last, value, at) => (isAlike(value) && compare(value, wanted) <= 0 ? at : last), -1);
  if (kind < 0) throw new CellFault("#VALUE!");
  if (found < 0) throw new CellFault("#N/A");
  return found + 1;
}

function number(value: Matrix | undefined): number {
  return numberOf(single(value ?? []));
}

function text(value: Matrix | undefined): string {
  return textOf(single(value ?? []));
}

function codeOf(value: Matrix | undefined): string | null {
  const found = orFault(() => single(value ?? []));
  return found instanceof CellFault ? found.code : null;
}
