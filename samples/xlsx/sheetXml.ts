import { element, escapeMarkup } from "../../src/chart/markup";
import { cellName, columnName, type Cell, type Row } from "./cells";
import type { TableSpec } from "./tableXml";
import { styleIndex } from "./styles";

export interface SheetSpec {
  readonly name: string;
  /** From row 1, column 1. */
  readonly rows: readonly Row[];
  /** Width of each column from the first, in characters. */
  readonly widths: readonly number[];
  /** First row and column that scroll; null for a sheet that scrolls as a whole. */
  readonly frozenFrom: readonly [row: number, column: number] | null;
  /** "A1:C1" */
  readonly merges?: readonly string[];
  readonly conditions?: readonly ConditionalLook[];
  readonly choices?: readonly CellChoices[];
  readonly table?: TableSpec;
  readonly hasDrawing?: boolean;
  readonly hidesGridLines?: boolean;
}

/** Cells that take a look where a formula, written for the first of them, is true. */
interface ConditionalLook {
  readonly range: string;
  readonly formula: string;
  readonly look: number;
}

/** Cells that offer a list to choose from; other values stay possible. */
interface CellChoices {
  readonly range: string;
  readonly values: readonly string[];
}

/** Gives each text its place in the workbook's list of shared texts, and the list itself. */
export interface SharedTexts {
  readonly placeOf: (text: string) => number;
  readonly xml: () => string;
}

/** An empty list of shared texts. */
export function sharedTexts(): SharedTexts {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  const item = (text: string): string =>
    element("si", {}, [element("t", { "xml:space": "preserve" }, [escapeMarkup(text)])]);
  const attributes = (): Record<string, string | number> => ({ xmlns: MAIN, uniqueCount: places.size });
  return { placeOf, xml: () => element("sst", attributes(), [...places.keys()].map(item)) };
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const HEADER_HEIGHT = 28;

/** The part xl/worksheets/sheetN.xml. Its children stand in the order the standard asks for. */
export function sheetXml(sheet: SheetSpec, texts: SharedTexts, isFirst: boolean): string {
  const widest = Math.max(...sheet.rows.map((row) => row.length));
  return element("worksheet", { xmlns: MAIN, "xmlns:r": RELATIONSHIPS }, [
    element("sheetPr", {}, [element("pageSetUpPr", { fitToPage: 1 })]),
    element("dimension", { ref: `A1:${cellName(sheet.rows.length, widest)}` }),
    element("sheetViews", {}, [viewXml(sheet, isFirst)]),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    element(
      "cols",
      {},
      sheet.widths.map((width, i) => element("col", { min: i + 1, max: i + 1, width, customWidth: 1 })),
    ),
    element(
      "sheetData",
      {},
      sheet.rows.map((row, index) => rowXml(row, index + 1, texts)),
    ),
    listXml(
      "mergeCells",
      (sheet.merges ?? []).map((ref) => element("mergeCell", { ref })),
    ),
    ...(sheet.conditions ?? []).map(conditionXml),
    listXml("dataValidations", (sheet.choices ?? []).map(choicesXml)),
    element("pageMargins", { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 }),
    element("pageSetup", { paperSize: 9, orientation: "landscape", fitToHeight: 0 }),
    element("headerFooter", {}, [element("oddFooter", {}, ["&amp;L&amp;A&amp;RPage &amp;P / &amp;N"])]),
    sheet.hasDrawing ? element("drawing", { "r:id": "rId1" }) : "",
    sheet.table ? listXml("tableParts", [element("tablePart", { "r:id": "rId1" })]) : "",
  ]);
}

function viewXml({ frozenFrom, hidesGridLines }: SheetSpec, isFirst: boolean): string {
  const view = { ...(hidesGridLines && { showGridLines: 0 }), ...(isFirst && { tabSelected: 1 }), workbookViewId: 0 };
  if (!frozenFrom) return element("sheetView", view);
  const [row, column] = frozenFrom;
  const split = { ...(column > 1 && { xSplit: column - 1 }), ySplit: row - 1, topLeftCell: cellName(row, column) };
  const pane = column > 1 ? "bottomRight" : "bottomLeft";
  return element("sheetView", view, [
    element("pane", { ...split, activePane: pane, state: "frozen" }),
    element("selection", { pane, activeCell: cellName(row, column), sqref: cellName(row, column) }),
  ]);
}

function rowXml(row: Row, number: number, texts: SharedTexts): string {
  const cells = row.map((each, index) => (each ? cellXml(each, `${columnName(index + 1)}${number}`, texts) : ""));
  const isHeader = row.some((each) => each?.style === "header");
  const height = isHeader ? { ht: HEADER_HEIGHT, customHeight: 1 } : {};
  return cells.every((xml) => xml === "") ? "" : element("row", { r: number, ...height }, cells);
}

function cellXml({ content, style }: Cell, name: string, texts: SharedTexts): string {
  const attributes = { r: name, s: styleIndex(style) };
  if (typeof content === "number") return element("c", attributes, [element("v", {}, [String(content)])]);
  if (typeof content === "string") {
    return element("c", { ...attributes, t: "s" }, [element("v", {}, [String(texts.placeOf(content))])]);
  }
  const type = typeof content.value === "string" ? { t: "str" } : {};
  return element("c", { ...attributes, ...type }, [
    element("f", {}, [escapeMarkup(content.formula)]),
    element("v", {}, [escapeMarkup(String(content.value))]),
  ]);
}

function conditionXml({ range, formula, look }: ConditionalLook, index: number): string {
  const rule = { type: "expression", dxfId: look, priority: index + 1 };
  return element("conditionalFormatting", { sqref: range }, [
    element("cfRule", rule, [element("formula", {}, [escapeMarkup(formula)])]),
  ]);
}

function choicesXml({ range, values }: CellChoices): string {
  const attributes = { type: "list", allowBlank: 1, showErrorMessage: 0, sqref: range };
  return element("dataValidation", attributes, [element("formula1", {}, [escapeMarkup(`"${values.join(",")}"`)])]);
}

function listXml(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : element(name, { count: children.length }, children);
}
