import { CellFault, compare, type Matrix, type Scalar } from "./cellValue";

/** Whether a cell meets the criterion of COUNTIF and its kin. */
type Criterion = (value: Scalar | null) => boolean;

/** Pairs of a range and what its cells are to meet, as they follow each other in SUMIFS. */
export type Conditions = readonly { readonly range: Matrix; readonly meets: Criterion }[];

/** The conditions in a list of arguments: range, criterion, range, criterion. */
export function conditionsIn(values: readonly Matrix[]): Conditions {
  const conditions: { range: Matrix; meets: Criterion }[] = [];
  for (let index = 0; index + 1 < values.length; index += 2) {
    conditions.push({ range: values[index]!, meets: criterion(values[index + 1]?.[0]?.[0] ?? null) });
  }
  return conditions;
}

/** Values of `chosen` at the places where each condition is met; ranges of another size give #VALUE!. */
export function chosenBy(conditions: Conditions, chosen: Matrix): (Scalar | null)[] {
  const sameSize = (range: Matrix): boolean =>
    range.length === chosen.length && (range[0]?.length ?? 0) === (chosen[0]?.length ?? 0);
  if (!conditions.every(({ range }) => sameSize(range))) throw new CellFault("#VALUE!");
  return chosen.flatMap((row, at) =>
    row.filter((_, column) => conditions.every(({ range, meets }) => meets(range[at]?.[column] ?? null))),
  );
}

/**
 * A criterion as cells hold it: a value to equal, or text such as ">=45000", "<>" or "Ac*".
 * Source: support.microsoft.com, "COUNTIF function" (operators, wildcards, any case).
 */
function criterion(wanted: Scalar | null): Criterion {
  if (wanted instanceof CellFault) throw wanted;
  if (typeof wanted !== "string") return (value) => !(value instanceof CellFault) && value === (wanted ?? 0);
  const [, sign = "", text = ""] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(wanted)!;
  const number = text.trim() === "" || Number.isNaN(Number(text)) ? null : Number(text);
  if (sign === "" || sign === "=") return equals(text, number, sign);
  if (sign === "<>") return (value) => !equals(text, number, "=")(value);
  return ordered(sign, number ?? text);
}

function equals(text: string, number: number | null, sign: string): Criterion {
  if (number !== null) return (value) => value === number || value === text;
  if (text === "") return (value) => value === null || (sign === "" && value === "");
  const parts = text.split(/(~?[*?])/).map((part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    return part.replace(/^~(?=[*?])/, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  });
  const pattern = new RegExp(`^${parts.join("")}$`, "is");
  return (value) => typeof value === "string" && pattern.test(value);
}

function ordered(sign: string, bound: number | string): Criterion {
  return (value) => {
    if (typeof value !== typeof bound) return false;
    const order = compare(value, bound);
    if (sign.startsWith("<")) return order < 0 || (sign === "<=" && order === 0);
    return order > 0 || (sign === ">=" && order === 0);
  };
}
