import type { CellValue } from "../workbook";
import { BLANK, type CellContent, type LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";

/** What the user typed, as it was; a date is a number in the sheet and stays one. */
export function keptCell(value: CellValue, style: CellStyle): LayoutCell {
  return { content: keptContent(value), style };
}

function keptContent(value: CellValue): CellContent {
  if (value === null || value === "") return BLANK;
  if (typeof value === "number") return { kind: "number", number: value };
  return { kind: "text", text: typeof value === "object" ? value.error : String(value) };
}
