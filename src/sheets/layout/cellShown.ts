import type { CellValue } from "../workbook";
import type { CellContent } from "./cellContent";

/** Amounts are kept to the cent: a formula may compute a hair beside it. */
const HALF_A_CENT = 0.005;

/** Whether a cell that shows `value` shows the content already: the same number to the cent, the same text, or nothing. */
export function showsContent(value: CellValue, content: CellContent): boolean {
  switch (content.kind) {
    case "number":
      return typeof value === "number" && Math.abs(value - content.number) < HALF_A_CENT;
    case "text":
      return value === content.text;
    case "blank":
      return value === null || value === "";
    case "date":
    case "formula":
    case "link":
      return false;
  }
}
