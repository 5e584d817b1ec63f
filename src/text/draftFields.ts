import type { DraftField, DraftNames } from "./draftWords";

/** A name between braces. */
export const FIELD = /\{\s*([^{}\n]+?)\s*\}/g;

/** The names between braces in a template, as typed. */
export function fieldNamesIn(template: string): readonly string[] {
  return [...template.matchAll(FIELD)].map((match) => match[1]!);
}

/** The field of a name, in any case; null when there is none of that name. */
export function fieldNamed(name: string, fields: DraftNames["fields"]): DraftField | null {
  const wanted = name.normalize("NFC").toLowerCase();
  const found = Object.entries(fields).find(([key, field]) => field === wanted || key.toLowerCase() === wanted);
  return (found?.[0] as DraftField | undefined) ?? null;
}
