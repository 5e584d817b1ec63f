import { cellName, rangeName } from "../../src/sheets/layout/cellName";
import type { ConditionalFormat } from "../../test/host/model/conditionalFormats";
import type { HostCell } from "../../test/host/model/sheetCells";
import type { Worksheet } from "../../test/host/model/worksheet";
import { color, escaped, MAIN, part } from "./markup";
import { POINTS_OF_CHARACTER } from "./openBook";
import type { StyleTable } from "./styleTable";

/** Paper A4 (ECMA-376 part 1, 18.3.1.63). */
const A4 = 9;

/** Relations that a sheet's part needs: its links' targets and its tables, in the order of their ids. */
export interface SheetPart {
  readonly source: string;
  readonly links: readonly string[];
}

/** The source of a sheet's part, its elements in the order that ECMA-376 part 1, 18.3.1.99 asks for. */
export function sheetPart(sheet: Worksheet, styles: StyleTable, tableIds: readonly string[]): SheetPart {
  const { links, source: hyperlinks } = linksOf(sheet, tableIds.length);
  const tables = tableIds.map((id) => `<tablePart r:id="${id}"/>`).join("");
  const filter = sheet.AutoFilter.place;
  const content = [
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${viewOf(sheet)}</sheetViews><sheetFormatPr defaultRowHeight="15"/>`,
    columnsOf(sheet),
    `<sheetData>${rowsOf(sheet, styles)}</sheetData>`,
    filter ? `<autoFilter ref="${rangeName(filter)}"/>` : "",
    ...sheet.conditionalFormats.map((format, index) => conditionalOf(format, index + 1, styles)),
    validationsOf(sheet),
    hyperlinks,
    pageOf(sheet),
    tables === "" ? "" : `<tableParts count="${tableIds.length}">${tables}</tableParts>`,
  ];
  return { source: part("worksheet", MAIN, content.join("")), links };
}

function viewOf(sheet: Worksheet): string {
  const { rows, columns } = sheet.FreezePanes;
  const open = `<sheetView workbookViewId="0"${sheet.Gridlines === false ? ' showGridLines="0"' : ""}`;
  if (rows === 0 && columns === 0) return `${open}/>`;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `${open}><pane${split} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/></sheetView>`;
}

function columnsOf(sheet: Worksheet): string {
  const widths = [...sheet.columnWidths].sort(([a], [b]) => a - b);
  if (widths.length === 0) return "";
  const entries = widths.map(
    ([column, points]) =>
      `<col min="${column}" max="${column}" width="${points / POINTS_OF_CHARACTER}" customWidth="1"/>`,
  );
  return `<cols>${entries.join("")}</cols>`;
}

function rowsOf(sheet: Worksheet, styles: StyleTable): string {
  const rows = new Map<number, { column: number; source: string }[]>();
  for (const row of sheet.rowHeights.keys()) rows.set(row, []);
  for (const { row, column, cell } of sheet.cells.all()) {
    const cells = rows.get(row) ?? [];
    cells.push({ column, source: cellSource(cell, cellName(row, column), styles) });
    rows.set(row, cells);
  }
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const height = sheet.rowHeights.get(row);
      const sized = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      cells.sort((a, b) => a.column - b.column);
      return `<row r="${row}"${sized}>${cells.map(({ source }) => source).join("")}</row>`;
    })
    .join("");
}

function cellSource({ content, formats }: HostCell, name: string, styles: StyleTable): string {
  const style = styles.numberOf(formats);
  const open = `<c r="${name}"${style === 0 ? "" : ` s="${style}"`}`;
  if (!content) return `${open}/>`;
  const { value, formula } = content;
  if (formula !== null) {
    const type =
      typeof value === "string" ? (value.startsWith("#") ? "e" : "str") : typeof value === "boolean" ? "b" : "n";
    return `${open} t="${type}"><f>${escaped(formula.slice(1))}</f><v>${escaped(stored(value))}</v></c>`;
  }
  if (typeof value === "string") {
    return `${open} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
  }
  return `${open} t="${typeof value === "boolean" ? "b" : "n"}"><v>${stored(value)}</v></c>`;
}

function stored(value: string | number | boolean): string {
  return typeof value === "boolean" ? String(Number(value)) : String(value);
}

function conditionalOf(
  { place, Custom: { Rule, Format } }: ConditionalFormat,
  priority: number,
  styles: StyleTable,
): string {
  const { Bold, Italic, Color } = Format.Font;
  const font = `${Bold === true ? "<b/>" : ""}${Italic === true ? "<i/>" : ""}${Color ? color("color", Color) : ""}`;
  const difference = styles.differenceOf(font, Format.Fill.Color);
  return (
    `<conditionalFormatting sqref="${rangeName(place)}"><cfRule type="expression" dxfId="${difference}" priority="${priority}">` +
    `<formula>${escaped(Rule.Formula.slice(1))}</formula></cfRule></conditionalFormatting>`
  );
}

function validationsOf(sheet: Worksheet): string {
  if (sheet.lists.size === 0) return "";
  const entries = [...sheet.lists].map(
    ([range, words]) =>
      `<dataValidation type="list" allowBlank="1" sqref="${range}"><formula1>"${escaped(words)}"</formula1></dataValidation>`,
  );
  return `<dataValidations count="${entries.length}">${entries.join("")}</dataValidations>`;
}

function linksOf(sheet: Worksheet, tables: number): { readonly links: readonly string[]; readonly source: string } {
  const links: string[] = [];
  const entries = [...sheet.links].map(([name, target]) => {
    if (target.startsWith("#")) return `<hyperlink ref="${name}" location="${escaped(target.slice(1))}"/>`;
    links.push(target);
    return `<hyperlink ref="${name}" r:id="rId${tables + links.length}"/>`;
  });
  return { links, source: entries.length === 0 ? "" : `<hyperlinks>${entries.join("")}</hyperlinks>` };
}

function pageOf({ PageLayout: { set } }: Worksheet): string {
  const zoom = set.get("Zoom") as { readonly verticalFitToPages?: number } | undefined;
  const orientation = set.get("Orientation") === "Landscape" ? "landscape" : "portrait";
  const height = zoom?.verticalFitToPages === 1 ? "" : ' fitToHeight="0"';
  return (
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="${A4}" orientation="${orientation}"${height}/>`
  );
}
