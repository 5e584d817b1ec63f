import type { CellRange } from "../../../src/sheets/cellRange";
import { parseAddress } from "../model/address";

/** A formula as a tree. */
export type Expression =
  | { readonly kind: "constant"; readonly value: number | string }
  | { readonly kind: "reference"; readonly sheet: string | null; readonly range: CellRange }
  | { readonly kind: "operation"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly values: readonly Expression[] };

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)|"((?:[^"]|"")*)"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}(])|([A-Z][A-Z0-9.]*)\(|(<=|>=|<>|[-+*<>=(),]))/uy;

/** How strongly operators bind: support.microsoft.com, "Calculation operators and precedence in Excel". */
const BINDING: Readonly<Record<string, number>> = {
  "<": 1,
  ">": 1,
  "=": 1,
  "<=": 1,
  ">=": 1,
  "<>": 1,
  "+": 2,
  "-": 2,
  "*": 3,
};

interface Token {
  readonly kind: "number" | "text" | "reference" | "function" | "sign";
  readonly text: string;
  readonly sheet: string | null;
}

/** The tree of a formula, which begins with "=". Only what our own sheets use is known; anything else throws. */
export function parseFormula(formula: string): Expression {
  const parser = new Parser(tokensOf(formula));
  const expression = parser.expression(0);
  parser.end();
  return expression;
}

function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 1;
  while (TOKEN.lastIndex < formula.trimEnd().length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(formula);
    if (!match) throw new Error(`The test host cannot read ${formula} at ${at}`);
    const [, number, text, sheet, reference, name, sign] = match;
    const sheetName = sheet?.slice(0, -1).replace(/^'|'$/g, "").replaceAll("''", "'") ?? null;
    if (number !== undefined) tokens.push({ kind: "number", text: number, sheet: null });
    else if (text !== undefined) tokens.push({ kind: "text", text: text.replaceAll('""', '"'), sheet: null });
    else if (reference !== undefined) tokens.push({ kind: "reference", text: reference, sheet: sheetName });
    else if (name !== undefined) tokens.push({ kind: "function", text: name, sheet: null });
    else tokens.push({ kind: "sign", text: sign ?? "", sheet: null });
  }
  return tokens;
}

class Parser {
  #next = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  expression(binding: number): Expression {
    let left = this.#operand();
    for (;;) {
      const operator = this.#peek("sign");
      const strength = BINDING[operator ?? ""];
      if (operator === null || strength === undefined || strength <= binding) return left;
      this.#next++;
      left = { kind: "operation", operator, left, right: this.expression(strength) };
    }
  }

  end(): void {
    if (this.#next < this.tokens.length) throw new Error("The test host cannot read the end of a formula");
  }

  #operand(): Expression {
    const token = this.tokens[this.#next++];
    switch (token?.kind) {
      case "number":
        return { kind: "constant", value: Number(token.text) };
      case "text":
        return { kind: "constant", value: token.text };
      case "reference":
        return { kind: "reference", sheet: token.sheet, range: parseAddress(token.text) };
      case "function":
        return { kind: "call", name: token.text, values: this.#list() };
      case "sign":
        return this.#signed(token.text);
      case undefined:
        throw new Error("The test host cannot read a formula that ends early");
    }
  }

  #signed(sign: string): Expression {
    if (sign === "-") {
      const zero: Expression = { kind: "constant", value: 0 };
      return { kind: "operation", operator: "-", left: zero, right: this.expression(BINDING["*"]!) };
    }
    if (sign !== "(") throw new Error(`The test host cannot read ${sign} in a formula`);
    const inside = this.expression(0);
    this.#take(")");
    return inside;
  }

  /** What stands between the parentheses of a call, the first of which is read. */
  #list(): Expression[] {
    const values: Expression[] = [];
    if (this.#peek("sign") !== ")") values.push(this.expression(0));
    while (this.#peek("sign") === ",") {
      this.#next++;
      values.push(this.expression(0));
    }
    this.#take(")");
    return values;
  }

  #take(sign: string): void {
    if (this.#peek("sign") !== sign) throw new Error(`The test host misses ${sign} in a formula`);
    this.#next++;
  }

  #peek(kind: Token["kind"]): string | null {
    const token = this.tokens[this.#next];
    return token?.kind === kind ? token.text : null;
  }
}
