import type { CellRange } from "../../sheets/cellRange";
import { quotedSheetName } from "../../sheets/sheetNames";
import { absoluteRangeName, parseRange } from "./cellReference";

/** A range with the sheet it lies on. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/** "'Plan'!$A$1:$C$3". */
export function sheetRangeName(sheet: string, range: CellRange): string {
  return `${quotedSheetName(sheet)}!${absoluteRangeName(range)}`;
}

/** The range that a defined name stands for; null where it is something else, such as "#REF!" once the sheet is gone. */
export function parseSheetRange(formula: string): SheetRange | null {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z0-9:]+)$/.exec(formula.trim());
  const range = parts && parseRange(parts[3]!);
  if (!range) return null;
  return { sheet: parts[1]?.replaceAll("''", "'") ?? parts[2]!, range };
}

/** The areas of a print area: commas part them; one inside a sheet's quoted name does not. */
export function splitAreas(formula: string): string[] {
  return formula.split(/,(?=(?:[^']*'[^']*')*[^']*$)/);
}
