import { rangeName } from "../../sheets/layout/cellName";
import { emptiedCells, withoutLastColumns } from "../../sheets/listShrinkage";
import type { OwnColumnPlace } from "../../sheets/removal";
import { WorkbookError } from "../../sheets/workbook";
import type { CellRange } from "../../sheets/cellRange";
import { intersects, parseRange } from "../cells/cellReference";
import { parseSheetRange, sheetRangeName, splitAreas } from "../cells/sheetReference";
import { forgetColumnWidth } from "../sheet/columnWidths";
import type { SheetDataPlan } from "../sheet/sheetDataPlan";
import { Worksheet } from "../sheet/worksheet";
import { shrinkTable, tablesOf } from "../table/table";
import { removeFromCalcChain } from "../workbook/calcChain";
import type { XmlElement } from "../xml/xmlElement";
import type { SheetEntry, WorkbookPart } from "../workbook/workbookPart";

/**
 * Takes our columns from beside the user's list. Its table, filter and print area end where they ended before them.
 * @throws {WorkbookError} "protected" or "filtered"
 */
export function removeColumns(workbook: WorkbookPart, columns: readonly OwnColumnPlace[]): void {
  for (const entry of workbook.sheets) {
    const places = columns.filter(({ sheet }) => sheet === entry.name).map(({ range }) => range);
    if (entry.part !== null && places.length > 0) removeFrom(workbook, { entry, part: entry.part, places });
  }
}

interface ColumnsOfSheet {
  readonly entry: SheetEntry;
  readonly part: string;
  readonly places: readonly CellRange[];
}

function removeFrom(workbook: WorkbookPart, { entry, part, places }: ColumnsOfSheet): void {
  const { parts } = workbook;
  let sheet = new Worksheet(parts.read(part), part);
  if (sheet.isProtected) throw new WorkbookError("protected", entry.name);
  if (isFiltered(sheet.root)) throw new WorkbookError("filtered", entry.name);
  const gone = new Set(places.map(({ firstColumn }) => firstColumn));
  const table = shrinkTableOf(workbook, { entry, part, places }, gone);
  const filter = sheet.root.child("autoFilter");
  const filtered = parseRange(filter?.get("ref") ?? "");
  if (filter && filtered) setRange(filter, withoutLastColumns(filtered, gone));
  for (const place of places) {
    forgetColumnWidth(sheet, place.firstColumn);
    const formulas = sheet.editCells(dropping(emptiedCells(place, table)), workbook.dateSystem);
    removeFromCalcChain(workbook, entry.sheetId, formulas);
    parts.writePieces(part, sheet.pieces());
    // A sheet's cells are edited once: the next column starts from what this one left.
    sheet = new Worksheet(parts.read(part), part);
  }
  shrinkNames(workbook, entry, { places, gone });
}

/** The table around our columns as it is after them; null for a plain list. */
function shrinkTableOf(
  workbook: WorkbookPart,
  { entry, part, places }: ColumnsOfSheet,
  gone: ReadonlySet<number>,
): CellRange | null {
  const around = tablesOf(workbook.parts, part).find(({ snapshot }) =>
    places.some((place) => intersects(snapshot.range, place)),
  );
  if (!around) return null;
  const document = workbook.parts.readXml(around.part);
  if (isFiltered(document.root)) throw new WorkbookError("filtered", entry.name);
  const range = withoutLastColumns(around.snapshot.range, gone) ?? around.snapshot.range;
  shrinkTable(document.root, range.lastColumn);
  workbook.parts.writeXml(around.part, document);
  return range;
}

/** Whether criteria are set behind a filter's buttons (18.3.2.7); an entry may also just hide a button. */
function isFiltered(root: XmlElement): boolean {
  return root.child("autoFilter")?.children.some((column) => column.children.length > 0) ?? false;
}

/** The print area (ECMA-376 part 1, 18.2.5) and the name that Excel keeps for the filter, back to their size. */
function shrinkNames(
  workbook: WorkbookPart,
  entry: SheetEntry,
  { places, gone }: { readonly places: readonly CellRange[]; readonly gone: ReadonlySet<number> },
): void {
  for (const name of ["_xlnm.Print_Area", "_xlnm._FilterDatabase"]) {
    const formula = workbook.names.formula(name, entry.index);
    if (formula === null) continue;
    const areas = splitAreas(formula).map((area) => {
      const place = parseSheetRange(area);
      if (!place || !places.some((column) => intersects(place.range, column))) return area;
      const range = withoutLastColumns(place.range, gone);
      return range && range !== place.range ? sheetRangeName(entry.name, range) : area;
    });
    const scope = { sheetIndex: entry.index, hidden: false };
    if (areas.join(",") !== formula) workbook.names.set(name, areas.join(","), scope);
  }
}

function setRange(element: XmlElement, range: CellRange | null): void {
  if (range) element.set("ref", rangeName(range));
}

/** Takes cells away and leaves every other byte. */
function dropping(dropped: CellRange): SheetDataPlan {
  return { firstRow: 1, lastRow: 0, dropped, cells: () => [], rowAttributes: () => null, columnStyle: () => 0 };
}
