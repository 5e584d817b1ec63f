import type { CellRange } from "../../sheets/cellRange";
import { absoluteRangeName, parseRange } from "./cellReference";

/** A range with the sheet it lies on. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/** A sheet's name as formulas spell it, always quoted: "'Jan''s plan'". */
function quotedSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
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

/**
 * `formula` with sheets called by their names here: ours speak of our sheets by the names in the layout, and a sheet may
 * bear another name in this workbook. Text in double quotes is left alone. `names` maps each name in the layout to the
 * name here.
 */
export function withSheetsRenamed(formula: string, names: ReadonlyMap<string, string>): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 ? piece : renameOutsideText(piece, names)))
    .join("");
}

function renameOutsideText(piece: string, names: ReadonlyMap<string, string>): string {
  const reference = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;
  return piece.replace(reference, (whole, quoted: string | undefined, plain: string | undefined) => {
    const here = names.get(quoted?.replaceAll("''", "'") ?? plain!);
    return here === undefined ? whole : `${quotedSheetName(here)}!`;
  });
}
