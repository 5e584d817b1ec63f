import { FIELD, fieldNamed } from "../text/draftFields";
import type { DraftField, DraftNames } from "../text/draftWords";
import { linesOf } from "./plainCharacters";

/** A part of a draft. */
export type Block =
  | { readonly kind: "paragraph"; readonly lines: readonly string[] }
  | {
      readonly kind: "table";
      readonly headings: readonly string[] | null;
      readonly rows: readonly (readonly string[])[];
      readonly total: readonly string[] | null;
      readonly rightAligned: readonly number[];
    };

/** A place where a table goes. */
export interface FieldBlock {
  readonly kind: "field";
  readonly field: "table" | "claims";
}

/** Text of each field; null where there is nothing to say, so that its line is left out. */
export type FieldValues = ReadonlyMap<DraftField, () => string | null>;

interface Fields {
  readonly values: FieldValues;
  readonly fields: DraftNames["fields"];
}

/**
 * The template with its fields filled in, as paragraphs and places for tables. A line with a field that has nothing to
 * say is left out; a table stands after the line that names it. Braces that name no field stay as they were typed.
 */
export function fillTemplate(
  template: string,
  fields: Fields,
): readonly (Extract<Block, { kind: "paragraph" }> | FieldBlock)[] {
  const blocks: (Extract<Block, { kind: "paragraph" }> | FieldBlock)[] = [];
  let lines: string[] = [];
  const close = (): void => {
    if (lines.length > 0) blocks.push({ kind: "paragraph", lines });
    lines = [];
  };
  for (const line of linesOf(template)) {
    if (line === "") {
      close();
      continue;
    }
    const tables: FieldBlock[] = [];
    const filled = fillLine(line, fields, tables);
    if (filled !== null && filled.trim() !== "") lines.push(...linesOf(filled));
    if (tables.length > 0) close();
    blocks.push(...tables);
  }
  close();
  return blocks;
}

/** Null when a field of the line has nothing to say. */
function fillLine(line: string, { values, fields }: Fields, tables: FieldBlock[]): string | null {
  const silent: DraftField[] = [];
  const filled = line.replace(FIELD, (typed, name: string) => {
    const field = fieldNamed(name, fields);
    if (field === null) return typed;
    if (field === "table" || field === "claims") {
      tables.push({ kind: "field", field });
      return "";
    }
    const value = values.get(field)?.() ?? null;
    if (value === null) silent.push(field);
    return value ?? "";
  });
  return silent.length > 0 ? null : filled;
}
