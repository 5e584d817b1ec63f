import type { CellRange } from "../../src/sheets/cellRange";
import type { HostBook } from "../../test/host/excelHost";
import { parseAddress } from "../../test/host/model/address";
import type { HostWorkbook } from "../../test/host/model/hostWorkbook";
import { NamedItem } from "../../test/host/model/names";
import type { Worksheet } from "../../test/host/model/worksheet";
import { all, count, first, Parts, says } from "./parts";
import { readStyles, type Formats } from "./readStyles";

/** A character of the default font in points (ECMA-376 part 1, 18.3.1.13: seven pixels of three quarters of a point). */
export const POINTS_OF_CHARACTER = 7 * 0.75;

/** What an opened file is to the stand-in: its tabs first, then what stands on them. */
export interface OpenedBook {
  readonly book: HostBook;
  /** Puts cells, formats, tables and names into the workbook made of `book`. */
  readonly fill: (workbook: HostWorkbook) => void;
}

/** Opens the bytes of an .xlsx file. Throws where they are none. */
export function openBook(bytes: Uint8Array): OpenedBook {
  const parts = Parts.open(bytes);
  const path = [...parts.related("").values()].find(({ type }) => type === "officeDocument")?.path;
  const workbook = path === undefined ? null : parts.tree(path);
  if (path === undefined || !workbook) throw new Error("no workbook in this file");
  const links = parts.related(path);
  const partOf = (type: string): Document | null =>
    parts.tree([...links.values()].find((link) => link.type === type)?.path ?? "");
  const texts = all(partOf("sharedStrings"), "si").map(textIn);
  const styles = readStyles(partOf("styles"));
  const tabs = all(workbook, "sheet").map((tab) => ({
    name: tab.getAttribute("name") ?? "",
    hidden: (tab.getAttribute("state") ?? "visible") !== "visible",
    path: links.get(tab.getAttributeNS(OFFICE, "id") ?? tab.getAttribute("r:id") ?? "")?.path ?? "",
  }));
  return {
    book: {
      dateSystem: says(first(workbook, "workbookPr"), "date1904") ? 1904 : 1900,
      sheets: tabs.map(({ name, hidden }) => ({ name, hidden, rows: [] })),
    },
    fill: (host) => {
      for (const tab of tabs) {
        const tree = parts.tree(tab.path);
        const sheet = host.Worksheets.GetItem(tab.name);
        if (tree) fillSheet(sheet, tree, { texts, styles });
        for (const { path: table, type } of parts.related(tab.path).values()) {
          if (type === "table") addTable(sheet, first(parts.tree(table), "table"));
        }
      }
      for (const name of all(workbook, "definedName")) addName(host, name);
    },
  };
}

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** What cells of a file speak of by number. */
interface Numbered {
  readonly texts: readonly string[];
  readonly styles: readonly Formats[];
}

function fillSheet(sheet: Worksheet, tree: Document, numbered: Numbered): void {
  for (const entry of all(tree, "col")) setWidths(sheet, entry);
  for (const row of all(tree, "row")) {
    if (says(row, "customHeight")) sheet.rowHeights.set(count(row, "r") ?? 0, count(row, "ht") ?? 15);
  }
  for (const cell of all(tree, "c")) fillCell(sheet, cell, numbered);
  freezePanes(sheet, first(tree, "pane"));
  if (first(tree, "sheetView")?.getAttribute("showGridLines") === "0") sheet.Gridlines = false;
}

function freezePanes(sheet: Worksheet, pane: Element | null): void {
  if (pane?.getAttribute("state") !== "frozen") return;
  sheet.FreezePanes.rows = count(pane, "ySplit") ?? 0;
  sheet.FreezePanes.columns = count(pane, "xSplit") ?? 0;
}

function setWidths(sheet: Worksheet, entry: Element): void {
  const width = count(entry, "width");
  const last = Math.min(count(entry, "max") ?? 0, WIDEST);
  if (width === null) return;
  for (let column = count(entry, "min") ?? 1; column <= last; column++) {
    sheet.columnWidths.set(column, width * POINTS_OF_CHARACTER);
  }
}

/** Widths of columns beyond this are not looked at: entries may reach to the last column of all. */
const WIDEST = 200;

function fillCell(sheet: Worksheet, cell: Element, { texts, styles }: Numbered): void {
  const { firstRow, firstColumn } = parseAddress(cell.getAttribute("r") ?? "");
  const value = valueIn(cell, texts);
  const formula = first(cell, "f")?.textContent ?? "";
  const formats = styles[count(cell, "s") ?? 0] ?? [];
  const at = sheet.cells.at(firstRow, firstColumn);
  for (const [name, format] of formats) at.formats.set(name, format);
  if (value !== null || formula !== "") {
    at.content = { value: value ?? 0, formula: formula === "" ? null : `=${formula}` };
  }
}

/** ECMA-376 part 1, 18.18.11 (types of cells). */
function valueIn(cell: Element, texts: readonly string[]): string | number | boolean | null {
  const type = cell.getAttribute("t") ?? "n";
  if (type === "inlineStr") return textIn(first(cell, "is"));
  const value = first(cell, "v")?.textContent ?? null;
  if (value === null) return null;
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1";
  return type === "n" ? Number(value) : value;
}

/** The text of a string item without its phonetic runs. */
function textIn(item: Element | null): string {
  return all(item, "t")
    .filter((text) => text.parentElement?.localName !== "rPh")
    .map((text) => text.textContent)
    .join("");
}

function addTable(sheet: Worksheet, table: Element | null): void {
  const name = table?.getAttribute("displayName");
  const reference = table?.getAttribute("ref");
  if (!table || !name || !reference) return;
  const added = sheet.workbook.addTable(sheet, name, parseAddress(reference));
  added.hasTotalsRow = (count(table, "totalsRowCount") ?? 0) > 0;
}

/** Names that stand for one range of a sheet; others mean nothing here. */
function addName(host: HostWorkbook, name: Element): void {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)$/.exec(name.textContent);
  const title = name.getAttribute("name") ?? "";
  const sheet = host.sheets.find(({ Name }) => Name === (parts?.[1]?.replaceAll("''", "'") ?? parts?.[2]));
  if (!parts || !sheet || title.startsWith("_xlnm.")) return;
  const range: CellRange = parseAddress(parts[3]!);
  const item = new NamedItem(host, title, sheet, range);
  item.Visible = !says(name, "hidden");
  host.names.push(item);
}
