import type { CellRange } from "../../sheets/cellRange";
import { parseRange } from "../cells/cellReference";
import { rangeName } from "../../sheets/layout/cellName";
import { parseSheetRange, sheetRangeName, splitAreas } from "../cells/sheetReference";
import type { Worksheet } from "../sheet/worksheet";
import type { SheetEntry, WorkbookPart } from "../workbook/workbookPart";

/** New columns to the right of a list. */
export interface ListGrowth {
  readonly headerRow: number;
  readonly lastRow: number;
  /** Their numbers, ascending. */
  readonly added: readonly number[];
}

/**
 * Extends the filter of a plain list (ECMA-376 part 1, 18.3.1.2) over new columns beside it: else sorting by the filter's
 * buttons would move the user's cells and leave ours behind.
 */
export function growSheetFilter(sheet: Worksheet, growth: ListGrowth): void {
  const filter = sheet.root.child("autoFilter");
  const range = parseRange(filter?.get("ref") ?? "");
  if (filter && range?.firstRow === growth.headerRow) filter.set("ref", rangeName(grown(range, growth)));
}

/**
 * Extends the print area (`_xlnm.Print_Area`, ECMA-376 part 1, 18.2.5) where it ended with the list's last column, so that
 * new columns are printed, and the name Excel keeps for the filter.
 */
export function growListNames(workbook: WorkbookPart, entry: SheetEntry, growth: ListGrowth): void {
  for (const name of ["_xlnm.Print_Area", "_xlnm._FilterDatabase"]) {
    const formula = workbook.names.formula(name, entry.index);
    if (formula === null) continue;
    const areas = splitAreas(formula).map((area) => {
      const place = parseSheetRange(area);
      const touches =
        place !== null && place.range.firstRow <= growth.lastRow && place.range.lastRow >= growth.headerRow;
      const range = touches ? grown(place.range, growth) : null;
      return range && range !== place?.range ? sheetRangeName(entry.name, range) : area;
    });
    const scope = { sheetIndex: entry.index, hidden: false };
    if (areas.join(",") !== formula) workbook.names.set(name, areas.join(","), scope);
  }
}

/** `range` with the new columns that follow its last one without a gap; the same object when there are none. */
function grown(range: CellRange, { added }: ListGrowth): CellRange {
  let lastColumn = range.lastColumn;
  for (const column of added) if (column === lastColumn + 1) lastColumn = column;
  return lastColumn === range.lastColumn ? range : { ...range, lastColumn };
}
