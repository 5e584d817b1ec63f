import type { FunctionMetadata, FunctionsMetadata } from "../../../webpack/functionsHelp.cjs";
import type { CellFunctions } from "../calculation/compute";
import { CellFault, numberOf, orFault, single, textOf, type Matrix, type Scalar } from "../calculation/cellValue";
import { MESSAGE, type HostMessage } from "../channel";

/** Types of messages and flags of calls in office.js 1.1.110. */
const INVOKE = 1000;
const CANCEL = 1001;
const STREAMING = 3;

/** What a cell shows while its function works: support.microsoft.com, "How to correct a #BUSY! error". */
const BUSY: Matrix = [[new CellFault("#BUSY!")]];

/** Codes of errors in answers, and what the cell shows: 2 and 3 stand for a throw, 9 and 10 for a function not found. */
const FAULT_OF_CODE: Readonly<Record<number, string>> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" }; // prettier-ignore
/** Only these two show a message: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-errors */
const WITH_MESSAGE = new Set(["#VALUE!", "#N/A"]);

/** An answer as office.js sends it: number of the call, whether it succeeded, value or message, code of the error. */
export type FunctionAnswer = readonly [id: number, succeeded: boolean, value: unknown, code?: unknown, more?: unknown];

/** A call that the add-in was told of. */
interface Call {
  readonly id: number;
  readonly streams: boolean;
  /** Null until the add-in answered. */
  answer: Matrix | null;
}

/**
 * The functions an add-in brings to cells. A call is told to the add-in once, however many cells make it, and stays until
 * no cell makes it any more; a stream is told then that it is not needed.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-web-reqs ("Make a streaming function")
 */
export class AddInFunctions implements CellFunctions {
  readonly #functions: ReadonlyMap<string, FunctionMetadata>;
  readonly #calls = new Map<string, Call>();
  readonly #wanted = new Set<string>();
  #waiting: HostMessage[] = [];
  #isReady = false;
  #lastId = 0;

  /** `send` tells the add-in; `namespace` stands before each name, null for none. */
  constructor(
    { functions }: FunctionsMetadata,
    namespace: string | null,
    private readonly send: (messages: readonly HostMessage[]) => void,
  ) {
    const prefix = namespace === null ? "" : `${namespace.toUpperCase()}.`;
    this.#functions = new Map(functions.map((each) => [`${prefix}${each.name.toUpperCase()}`, each]));
  }

  /** How many calls the add-in was told of that cells still make. */
  get callCount(): number {
    return this.#calls.size;
  }

  knows(name: string): boolean {
    return this.#functions.has(name);
  }

  begin(): void {
    this.#wanted.clear();
  }

  answer(name: string, values: readonly Matrix[], cell: string): Matrix {
    const described = this.#functions.get(name)!;
    const sent = orFault(() => argumentsOf(described, values));
    if (sent instanceof CellFault) return [[sent]];
    const key = JSON.stringify([name, sent]);
    this.#wanted.add(key);
    const call = this.#calls.get(key) ?? this.#invoke(described, sent, { key, cell });
    return call.answer ?? BUSY;
  }

  end(): void {
    for (const [key, call] of this.#calls) {
      if (this.#wanted.has(key)) continue;
      this.#calls.delete(key);
      if (call.streams) this.#tell(CANCEL, { invocationId: call.id });
    }
    this.#flush();
  }

  /** The add-in's functions can be called from now on. */
  ready(): void {
    this.#isReady = true;
    this.#flush();
  }

  /** Notes answers; false when no cell waits for any of them. */
  settle(answers: readonly FunctionAnswer[]): boolean {
    const calls = new Map([...this.#calls.values()].map((call) => [call.id, call]));
    let isNews = false;
    for (const answer of answers) {
      const call = calls.get(answer[0]);
      if (!call) continue;
      call.answer = valuesOf(answer);
      isNews = true;
    }
    return isNews;
  }

  #invoke(
    { id: name, options }: FunctionMetadata,
    sent: unknown[],
    { key, cell }: Record<"key" | "cell", string>,
  ): Call {
    const streams = options?.stream === true;
    const call: Call = { id: ++this.#lastId, streams, answer: null };
    this.#calls.set(key, call);
    this.#tell(INVOKE, [call.id, name, sent, cell, streams ? STREAMING : 0]);
    return call;
  }

  #tell(type: number, details: unknown): void {
    this.#waiting.push([MESSAGE.customFunction, type, "", JSON.stringify(details), this.#lastId]);
  }

  #flush(): void {
    if (!this.#isReady || this.#waiting.length === 0) return;
    const messages = this.#waiting;
    this.#waiting = [];
    this.send(messages);
  }
}

/**
 * The arguments as the add-in gets them: single cells as values, ranges by rows, blank cells as "", what was left out as
 * null. Throws the fault of an argument, which Excel shows without asking the add-in.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/custom-functions-parameter-options
 */
function argumentsOf({ parameters }: FunctionMetadata, values: readonly Matrix[]): unknown[] {
  const least = parameters.filter(({ optional }) => optional !== true).length;
  if (values.length > parameters.length || values.length < least) throw new CellFault("#VALUE!");
  return parameters.map(({ type }, index) => {
    const value = values[index];
    if (!value) return null;
    if (value.length > 1 || value[0]!.length > 1) return value.map((row) => row.map((cell) => converted(cell, "any")));
    return converted(single(value), type);
  });
}

function converted(value: Scalar | null, type: string): unknown {
  if (value instanceof CellFault) throw value;
  if (type === "number") return numberOf(value);
  return type === "string" ? textOf(value) : (value ?? "");
}

function valuesOf([, succeeded, value, code]: FunctionAnswer): Matrix {
  if (!succeeded) return [[fault(FAULT_OF_CODE[Number(code)] ?? "#VALUE!", value)]];
  if (Array.isArray(value)) return (value as unknown[][]).map((row) => row.map(cellValue));
  return [[cellValue(value)]];
}

/** A value of an answer; an error arrives as an object (`CustomFunctions.Error` as JSON). */
function cellValue(value: unknown): Scalar | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  const { type, basicValue, message } = value as { type?: unknown; basicValue?: unknown; message?: unknown };
  if (type !== "Error") throw new Error(`The test host knows no answer such as ${JSON.stringify(value)}`);
  return fault(String(basicValue), message);
}

function fault(code: string, message: unknown): CellFault {
  return new CellFault(code, WITH_MESSAGE.has(code) && typeof message === "string" && message !== "" ? message : null);
}
