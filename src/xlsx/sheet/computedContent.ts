import type { CellContent } from "../../sheets/layout/cellContent";
import { showsContent } from "../../sheets/layout/cellShown";
import { unescapeSheetText } from "../xml/xmlText";

const CACHED_VALUE = /<(?:[\w.-]+:)?v[^>]*>([^<]*)</;

/** Whether the cell of that source, a formula, last computed to what the content holds. */
export function computesTo(source: string, content: CellContent): boolean {
  const cached = CACHED_VALUE.exec(source)?.[1];
  if (cached === undefined) return false;
  return showsContent(content.kind === "number" ? Number(cached) : unescapeSheetText(cached), content);
}
