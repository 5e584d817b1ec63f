import type { TableSnapshot } from "../../sheets/workbook";
import { parseRange } from "../cells/cellReference";
import { rangeName } from "../../sheets/layout/cellName";
import type { PartPackage } from "../package/partPackage";
import { Relationships } from "../package/relationships";
import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { escapeXml } from "../xml/xmlText";

/** A table part (ECMA-376 part 1, 18.5.1.2) and what it says. */
export interface FoundTable {
  readonly part: string;
  readonly snapshot: TableSnapshot;
}

/** A column to add to a table: the text of its header cell. */
export interface NewTableColumn {
  readonly column: number;
  readonly title: string;
}

/** Tables of the worksheet in part `sheetPart`, those with an unreadable place left out. */
export function tablesOf(parts: PartPackage, sheetPart: string): FoundTable[] {
  return Relationships.of(parts, sheetPart)
    .all.filter((relationship) => relationship.type === "table" && parts.has(relationship.target))
    .flatMap(({ target }) => {
      const { root } = parts.readXml(target);
      const range = parseRange(root.get("ref") ?? "");
      if (!range) return [];
      const name = root.get("displayName") ?? root.get("name") ?? "";
      const hasHeaderRow = Number(root.get("headerRowCount") ?? 1) > 0;
      const hasTotalsRow = Number(root.get("totalsRowCount") ?? 0) > 0;
      return [{ part: target, snapshot: { name, range, hasHeaderRow, hasTotalsRow } }];
    });
}

/**
 * `title` as a table may have it: two columns of a table never share a name, in any case (18.5.1.3). Excel appends 2, 3, …
 */
export function freeColumnTitle(root: XmlElement, title: string): string {
  const taken = new Set(columnsOf(root).map((column) => unescapedName(column).toLowerCase()));
  let free = title;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${title}${number}`;
  return free;
}

/** Whether new columns may be added: those of a database query or an XML map are bound to their source. */
export function canGrow(root: XmlElement): boolean {
  return (root.get("tableType") ?? "worksheet") === "worksheet";
}

/**
 * Extends a table to the right over new columns: its range, its filter and its list of columns. The titles must be free
 * and stand in the header cells already, letter for letter, else Excel repairs the file.
 */
export function growTable(root: XmlElement, added: readonly NewTableColumn[]): void {
  const range = parseRange(root.get("ref") ?? "");
  const columns = root.child("tableColumns");
  if (!range || !columns) return;
  let lastColumn = range.lastColumn;
  for (const { column, title } of added) {
    if (column !== lastColumn + 1) continue;
    const id = Math.max(0, ...columns.children.map((child) => Number(child.get("id")))) + 1;
    columns.append(element(`<${root.prefix}tableColumn id="${id}" name="${escapedName(title)}"/>`));
    lastColumn = column;
  }
  columns.set("count", String(columns.children.length));
  root.set("ref", rangeName({ ...range, lastColumn }));
  const filter = root.child("autoFilter");
  const filtered = parseRange(filter?.get("ref") ?? "");
  if (filter && filtered?.lastColumn === range.lastColumn) {
    filter.set("ref", rangeName({ ...filtered, lastColumn }));
  }
}

/**
 * Takes the columns behind `lastColumn` out of a table, with what it says of their order: a sorting that spans them goes
 * (18.5.1.2), the rows stay in the order it gave them.
 */
export function shrinkTable(root: XmlElement, lastColumn: number): void {
  const range = parseRange(root.get("ref") ?? "");
  const columns = root.child("tableColumns");
  if (!range || !columns || lastColumn >= range.lastColumn) return;
  for (const column of columns.children.slice(lastColumn - range.firstColumn + 1)) columns.remove(column);
  columns.set("count", String(columns.children.length));
  root.set("ref", rangeName({ ...range, lastColumn }));
  const filter = root.child("autoFilter");
  removeSorting(root, lastColumn);
  if (filter) {
    removeSorting(filter, lastColumn);
    shrinkFilter(filter, lastColumn);
  }
}

function removeSorting(parent: XmlElement, lastColumn: number): void {
  const sorting = parent.child("sortState");
  const sorted = parseRange(sorting?.get("ref") ?? "");
  if (sorting && (sorted === null || sorted.lastColumn > lastColumn)) parent.remove(sorting);
}

function shrinkFilter(filter: XmlElement, lastColumn: number): void {
  const range = parseRange(filter.get("ref") ?? "");
  if (!range || range.lastColumn <= lastColumn) return;
  filter.set("ref", rangeName({ ...range, lastColumn }));
  const width = lastColumn - range.firstColumn + 1;
  const gone = filter.childrenNamed("filterColumn").filter((column) => Number(column.get("colId")) >= width);
  for (const column of gone) filter.remove(column);
}

function columnsOf(root: XmlElement): readonly XmlElement[] {
  return root.child("tableColumns")?.children ?? [];
}

/** A title as the name of a table's column: line breaks are written `_x000a_` (18.5.1.3 with ST_Xstring). */
export function escapedName(title: string): string {
  return escapeXml(title.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replace(/\n/g, "_x000a_"));
}

function unescapedName(column: XmlElement): string {
  return (column.get("name") ?? "").replace(/_x000a_/gi, "\n").replace(/_x005F_/gi, "_");
}
