import { refuse } from "../richApi/hostObject";

/** A cell's content. `formula` is null for a constant; `value` is then the constant itself. */
export interface Content {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  /** What a custom function said beside its error. */
  readonly message?: string;
  /** The cell whose formula filled this one too. */
  readonly spilledFrom?: { readonly row: number; readonly column: number };
}

const BOOLEANS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false };
/** Text that Excel takes for a number: "12", "-1.5", "1e3", "12%", "1,234". */
const NUMBER = /^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d*)?(e[+-]?\d+)?%?$/i;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const LONGEST_TEXT = 32_767;

/**
 * What a cell holds once `input` was entered, null where it goes blank. Input is read as if typed: a leading apostrophe
 * says text; "=", "+" and "-" begin a formula; text that looks like a number, a truth value or a day becomes one, unless the
 * cell's format is text ("@").
 * Sources: learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member;
 * support.microsoft.com, "Stop automatically changing numbers to dates" (apostrophe, text format)
 */
export function contentOf(input: unknown, numberFormat: string, dayNumber: (day: string) => number): Content | null {
  if (typeof input === "number" || typeof input === "boolean") return { value: input, formula: null };
  if (typeof input !== "string") return refuse("InvalidArgument", `a cell holds no ${typeof input}`);
  if (input === "") return null;
  if (input.length > LONGEST_TEXT + 1) return refuse("InvalidArgument", "a cell holds at most 32,767 characters");
  if (input.startsWith("'")) return { value: input.slice(1), formula: null };
  if (numberFormat === "@") return { value: input, formula: null };
  return typedContent(input, dayNumber);
}

function typedContent(input: string, dayNumber: (day: string) => number): Content {
  const text = input.trim();
  const truth = BOOLEANS[text.toUpperCase()];
  if (truth !== undefined) return { value: truth, formula: null };
  if (/\d/.test(text) && NUMBER.test(text)) {
    const number = Number(text.replace(/[,%]/g, ""));
    return { value: text.endsWith("%") ? number / 100 : number, formula: null };
  }
  if (ISO_DAY.test(text)) return { value: dayNumber(text), formula: null };
  if (/^[=+-]/.test(text)) return { value: 0, formula: text.startsWith("=") ? text : `=${text}` };
  return { value: input, formula: null };
}
