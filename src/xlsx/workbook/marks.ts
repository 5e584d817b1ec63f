import type { Mark } from "../../sheets/workbook";
import type { CellRange } from "../../sheets/cellRange";
import type { MarkKey } from "../../sheets/marks";
import type { SheetEntry, WorkbookPart } from "./workbookPart";

/** Beginning of the hidden names that mark what is ours. */
export const MARK_PREFIX = "_encaisse.";

/** What we own in the workbook, as its hidden names say; names whose sheet or cells are gone are left out. */
export function readMarks(workbook: WorkbookPart): Mark[] {
  const { sheets } = workbook;
  return workbook.names.startingWith(MARK_PREFIX).flatMap(({ name, place }) => {
    const sheet = sheets.find((entry) => entry.part !== null && sameName(entry.name, place?.sheet));
    return place && sheet ? [{ key: name.slice(MARK_PREFIX.length), sheet: sheet.name, range: place.range }] : [];
  });
}

/** Marks a range as ours under `key`. */
export function writeMark(workbook: WorkbookPart, key: MarkKey, sheet: string, range: CellRange): void {
  if (!/^[A-Za-z0-9_.]+$/.test(key)) throw new RangeError(`writeMark: ${JSON.stringify(key)} cannot be part of a name`);
  workbook.names.setRange(MARK_PREFIX + key, sheet, range);
}

/** Removes the marks on `sheet` but those of `kept`, and those that point nowhere any more. */
export function removeStaleMarks(workbook: WorkbookPart, sheet: SheetEntry, kept: ReadonlySet<MarkKey>): void {
  for (const { name, place } of workbook.names.startingWith(MARK_PREFIX)) {
    const stale = place === null || sameName(sheet.name, place.sheet);
    if (stale && !kept.has(name.slice(MARK_PREFIX.length))) workbook.names.remove(name);
  }
}

function sameName(a: string, b: string | undefined): boolean {
  return a.toLowerCase() === b?.toLowerCase();
}
