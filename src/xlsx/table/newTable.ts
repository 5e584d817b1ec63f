import { rangeName } from "../../sheets/layout/cellName";
import { TABLE_STYLE, type SheetLayout } from "../../sheets/layout/sheetLayout";
import { freeTableName } from "../../sheets/tableNames";
import { XML_DECLARATION } from "../package/namespaces";
import { relationshipAttribute } from "../package/relationshipAttribute";
import type { Relationships } from "../package/relationships";
import type { Worksheet } from "../sheet/worksheet";
import type { WorkbookPart } from "../workbook/workbookPart";
import { element } from "../xml/parseXml";
import { encodePart } from "../xml/partText";
import { escapeXml } from "../xml/xmlText";
import { escapedName, tablesOf } from "./table";

/** A sheet of ours that its table is made on. */
export interface SheetOfTable {
  readonly sheet: Worksheet;
  readonly part: string;
  readonly relationships: Relationships;
}

/**
 * Makes the table of a layout on a sheet without one (ECMA-376 part 1, 18.5): the part, its link and its place in the list
 * of the sheet's tables. Its columns are named as the titles in the cells, letter for letter.
 */
export function addTable(workbook: WorkbookPart, on: SheetOfTable, { table, rows }: SheetLayout): void {
  if (!table || tablesOf(workbook.parts, on.part).length > 0) return;
  const { dialect } = workbook;
  const { firstRow, firstColumn, lastColumn } = table.range;
  const titles = rows[firstRow - 1]!.slice(firstColumn - 1, lastColumn).map((cell) =>
    cell?.content.kind === "text" ? cell.content.text : "",
  );
  const { names, ids } = namesAndIds(workbook);
  const name = escapeXml(freeTableName(table.name, names));
  const place = rangeName(table.range);
  const columns = titles.map((title, index) => `<tableColumn id="${index + 1}" name="${escapedName(title)}"/>`);
  const source =
    `${XML_DECLARATION}<table xmlns="${dialect.main}" id="${Math.max(0, ...ids) + 1}" name="${name}"` +
    ` displayName="${name}" ref="${place}" totalsRowShown="0"><autoFilter ref="${place}"/>` +
    `<tableColumns count="${titles.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1"` +
    ` showColumnStripes="0"/></table>`;
  const part = workbook.addPart("table", (number) => `tables/table${number}.xml`, encodePart(source));
  const { name: idName, declaration } = relationshipAttribute(on.sheet.root, dialect);
  const id = on.relationships.add(dialect, "table", part);
  const { prefix } = on.sheet;
  const list = on.sheet.ensureChild("tableParts");
  list.append(element(`<${prefix}tablePart${declaration} ${idName}="${id}"/>`));
  list.set("count", "1");
}

/** Names and numbers that a new table cannot have (18.5.1.2): those of all tables, and the workbook's names. */
function namesAndIds({ parts, sheets, names }: WorkbookPart): { names: readonly string[]; ids: readonly number[] } {
  const tables = sheets.flatMap(({ part }) => (part === null ? [] : tablesOf(parts, part)));
  return {
    names: [...tables.map(({ snapshot }) => snapshot.name), ...names.startingWith("").map(({ name }) => name)],
    ids: tables.map(({ part }) => Number(parts.readXml(part).root.get("id") ?? 0)),
  };
}
