import { XmlElement } from "../xml/xmlElement";
import type { PlannedCell } from "./sheetDataPlan";

/**
 * The start tag of a row (ECMA-376 part 1, 18.3.1.73) with attributes set and open for cells. `spans`, a hint on the
 * columns in use, is widened for cells to come: a wrong one hides them from some readers.
 */
export function editedRowTag(
  source: string,
  attributes: ReadonlyMap<string, string | null> | null,
  planned: readonly PlannedCell[],
): string {
  let tag = source.endsWith("/>") ? source.replace(/\s*\/>$/, ">") : source;
  if (attributes) {
    const row = new XmlElement(tag);
    for (const [name, value] of attributes) row.set(name, value);
    tag = row.openTag;
  }
  const first = planned[0];
  const last = planned.at(-1);
  if (!first || !last) return tag;
  return tag.replace(/\sspans=["'](\d+):(\d+)["']/, (_, from: string, to: string) => {
    return ` spans="${Math.min(Number(from), first.column)}:${Math.max(Number(to), last.column)}"`;
  });
}

/** The format of a row's empty cells, 0 for none. */
export function rowStyle(tag: string): number {
  return Number(/\ss=["'](\d+)/.exec(tag)?.[1] ?? 0);
}
