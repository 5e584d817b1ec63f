import type { CellRange } from "../../../src/sheets/cellRange";
import { parseAddress } from "../model/address";
import { CellFault, type Scalar } from "./cellValue";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: Scalar | null }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly range: CellRange }
  /** Cells of a table's column: those of the formula's own row, or all but header and totals. */
  | { readonly kind: "column"; readonly table: string; readonly column: string; readonly thisRow: boolean }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly Expression[] };

/** A formula that the stand-in cannot read or compute. Excel might; so nothing is guessed. */
export class FormulaError extends Error {}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d+`;
const CELLS = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.]*`;
const TOKEN = new RegExp(
  String.raw`\s*(?:` +
    [
      `(?<sheet>${SHEET})?(?<reference>${CELLS})(?![\\p{L}\\p{N}_.([])`,
      String.raw`(?<number>\d+(?:\.\d*)?(?:E[+-]?\d+)?)`,
      `"(?<text>(?:[^"]|"")*)"`,
      String.raw`(?<table>${NAME})\[(?<column>@?[^[\]]+|(?:\[[^\]]+\],?\s*)+)\]`,
      String.raw`(?<call>${NAME})\(`,
      String.raw`(?<fault>#(?:N/A|REF!|VALUE!|DIV/0!|NUM!|NAME\?|NULL!))`,
      `(?<name>${NAME})`,
      String.raw`(?<sign><=|>=|<>|[-+*/^&%<>=(),])`,
    ].join("|") +
    `)`,
  "uyi",
);

/** How strongly operators bind: support.microsoft.com, "Calculation operators and precedence in Excel". */
const BINDING: Readonly<Record<string, number>> = {
  "<": 1,
  ">": 1,
  "=": 1,
  "<=": 1,
  ">=": 1,
  "<>": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
};

type Token = Readonly<Partial<Record<string, string>>>;

const known = new Map<string, Expression>();

/** The tree of a formula, which begins with "=". What is not known throws a `FormulaError`. */
export function parseFormula(formula: string): Expression {
  const before = known.get(formula);
  if (before) return before;
  const parser = new Parser(tokensOf(formula), formula);
  const expression = parser.expression(0);
  parser.end();
  known.set(formula, expression);
  return expression;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new FormulaError(`The test host cannot read ${formula} at ${at}`);
    tokens.push(match.groups as Token);
  }
  return tokens;
}

class Parser {
  #next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly formula: string,
  ) {}

  expression(binding: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operator = this.#sign;
      const strength = BINDING[operator ?? ""];
      if (operator === undefined || strength === undefined || strength <= binding) return left;
      this.#next++;
      left = { kind: "operation", operator, left, right: this.expression(strength) };
    }
  }

  end(): void {
    if (this.#next < this.tokens.length) this.#refuse("the end");
  }

  #operand(): Expression {
    let operand = this.#plainOperand();
    while (this.#sign === "%") {
      this.#next++;
      operand = { kind: "operation", operator: "/", left: operand, right: { kind: "constant", value: 100 } };
    }
    return operand;
  }

  #plainOperand(): Expression {
    const token = this.tokens[this.#next++];
    if (!token) return this.#refuse("the end, which comes early");
    const { number, text, reference, table, column, call, fault, name, sign } = token;
    if (number !== undefined) return { kind: "constant", value: Number(number) };
    if (text !== undefined) return { kind: "constant", value: text.replaceAll('""', '"') };
    if (fault !== undefined) return { kind: "constant", value: new CellFault(fault.toUpperCase()) };
    if (reference !== undefined) return referenceTo(reference, token["sheet"]);
    if (table !== undefined && column !== undefined) return this.#column(table, column);
    if (call !== undefined) return { kind: "call", name: functionName(call), values: this.#list() };
    if (name !== undefined) return namedValue(name);
    return this.#signed(sign ?? "");
  }

  /** Forms: Table[Column], Table[@Column], Table[[#This Row],[Column]] (support.microsoft.com, "structured references"). */
  #column(table: string, inside: string): Expression {
    const parts = inside.startsWith("[") ? [...inside.matchAll(/\[([^\]]+)\]/g)].map((part) => part[1]!) : [inside];
    const thisRow = parts[0] === "#This Row" || inside.startsWith("@");
    const column = parts.at(-1)!.replace(/^@/, "");
    if (parts.length > 2 || column.startsWith("#")) this.#refuse(`${table}[${inside}]`);
    return { kind: "column", table, column, thisRow };
  }

  #signed(sign: string): Expression {
    if (sign === "-" || sign === "+") {
      const zero: Expression = { kind: "constant", value: 0 };
      return { kind: "operation", operator: sign, left: zero, right: this.#operand() };
    }
    if (sign !== "(") this.#refuse(sign);
    const inside = this.expression(0);
    this.#take(")");
    return inside;
  }

  /** What stands between the parentheses of a call, the first of which is read. An argument left out is blank. */
  #list(): Expression[] {
    const values: Expression[] = [];
    if (this.#sign === ")") {
      this.#next++;
      return values;
    }
    values.push(this.#argument());
    while (this.#sign === ",") {
      this.#next++;
      values.push(this.#argument());
    }
    this.#take(")");
    return values;
  }

  #argument(): Expression {
    const leftOut = this.#sign === "," || this.#sign === ")";
    return leftOut ? { kind: "constant", value: null } : this.expression(0);
  }

  #take(sign: string): void {
    if (this.#sign !== sign) this.#refuse(`a place without ${sign}`);
    this.#next++;
  }

  get #sign(): string | undefined {
    return this.tokens[this.#next]?.["sign"];
  }

  #refuse(what: string): never {
    throw new FormulaError(`The test host cannot read ${what} in ${this.formula}`);
  }
}

function referenceTo(reference: string, sheet: string | undefined): Expression {
  const name = sheet?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") ?? null;
  return { kind: "reference", sheet: name, range: parseAddress(reference) };
}

/** Newer functions stand in files with a prefix: MS-XLSX, 2.2.2 "_xlfn.". */
function functionName(written: string): string {
  return written.toUpperCase().replace(/^_XLFN\.|^_XLUDF\./, "");
}

function namedValue(name: string): Expression {
  const upper = name.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { kind: "constant", value: upper === "TRUE" };
  return { kind: "name", name };
}
