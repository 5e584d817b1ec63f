import type { CellContent } from "../../sheets/layout/cellContent";
import { unescapeSheetText } from "../xml/xmlText";

/** Amounts are kept to the cent: a formula may compute a hair beside it. */
const HALF_A_CENT = 0.005;
const CACHED_VALUE = /<(?:[\w.-]+:)?v[^>]*>([^<]*)</;

/** Whether the cell of that source shows the content: its last computed value is the same number or text. */
export function showsContent(source: string, content: CellContent): boolean {
  const cached = CACHED_VALUE.exec(source)?.[1];
  if (cached === undefined) return false;
  switch (content.kind) {
    case "number":
      return Math.abs(Number(cached) - content.number) < HALF_A_CENT;
    case "text":
      return unescapeSheetText(cached) === content.text;
    case "blank":
      return cached === "";
    case "date":
    case "formula":
    case "link":
      return false;
  }
}
