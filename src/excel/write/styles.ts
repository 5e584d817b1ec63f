import type { CellStyle } from "../../sheets/layout/cellStyle";
import type { Requests } from "../requests";
import { addressesOf, AreaBuilder } from "./areas";
import type { CellBlock } from "./cellEntry";

/** Calls that a style takes at most: its areas, four of the font, fill, two borders of three, four of alignment. */
const CALLS_OF_STYLE = 16;

interface StyledCells {
  readonly style: CellStyle;
  readonly areas: AreaBuilder;
}

/**
 * Gives the cells of a block their looks, number formats not included: one set of calls for all cells of a style, however
 * they are spread. What a style does not speak of stays as it is.
 */
export async function writeStyles(requests: Requests, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  for (const { style, areas } of cellsByStyle(block)) {
    for (const address of addressesOf(areas.finish())) {
      await requests.makeRoom(address.length, CALLS_OF_STYLE);
      setFormat(sheet.getRanges(address).format, style);
    }
  }
}

function cellsByStyle({ place, cell }: CellBlock): Iterable<StyledCells> {
  const groups = new Map<string, StyledCells>();
  for (let row = place.firstRow; row <= place.lastRow; row++) {
    for (let column = place.firstColumn; column <= place.lastColumn; column++) {
      const style = cell(row, column)?.style;
      if (!style || !hasLook(style)) continue;
      const key = JSON.stringify({ ...style, numberFormat: undefined });
      let group = groups.get(key);
      if (!group) {
        // The lower edge of an area is that of its last row only: cells with lines are one row high.
        const lined = style.borderTop !== undefined || style.borderBottom !== undefined;
        group = { style, areas: new AreaBuilder(!lined) };
        groups.set(key, group);
      }
      group.areas.add(row, column);
    }
  }
  return groups.values();
}

function hasLook(style: CellStyle): boolean {
  return Object.entries(style).some(([name, value]) => name !== "numberFormat" && value !== undefined);
}

/** Source of the names: learn.microsoft.com/javascript/api/excel/excel.rangeformat */
function setFormat(format: Excel.RangeFormat, style: CellStyle): void {
  setFont(format.font, style);
  setAlignment(format, style);
  if (style.fillColor !== undefined) format.fill.color = `#${style.fillColor}`;
  if (style.borderTop !== undefined) setLine(format, "EdgeTop", style.borderTop);
  if (style.borderBottom !== undefined) setLine(format, "EdgeBottom", style.borderBottom);
}

function setFont(font: Excel.RangeFont, { bold, italic, fontSize, fontColor }: CellStyle): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (fontSize !== undefined) font.size = fontSize;
  if (fontColor !== undefined) font.color = `#${fontColor}`;
}

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

function setAlignment(format: Excel.RangeFormat, { align, verticalAlign, wrap, indent }: CellStyle): void {
  if (align !== undefined) format.horizontalAlignment = ALIGNMENTS[align];
  else if (indent) format.horizontalAlignment = "Left";
  if (verticalAlign !== undefined) format.verticalAlignment = verticalAlign === "top" ? "Top" : "Center";
  if (wrap !== undefined) format.wrapText = wrap;
  if (indent) format.indentLevel = indent;
}

function setLine(format: Excel.RangeFormat, edge: "EdgeTop" | "EdgeBottom", color: string): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = `#${color}`;
}
