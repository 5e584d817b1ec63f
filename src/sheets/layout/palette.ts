import type { CellStyle } from "./cellStyle";

/**
 * How our sheets look: one calm family of styles. Dark blue for structure, yellow for cells the user fills in, red only
 * where money runs short. Legible in grey when printed.
 */
export const INK = "1F2A37";
export const BLUE = "1F4E79";
const PALE_BLUE = "DCE6F1";
const YELLOW = "FFF8DC";
export const RED = "9C0006";
export const PALE_RED = "FFC7CE";
export const GREY = "6B7280";

export const TITLE: CellStyle = { bold: true, fontSize: 16, fontColor: BLUE };
export const SUBTITLE: CellStyle = { italic: true, fontColor: GREY };
export const LABEL: CellStyle = { fontColor: INK };
export const INDENTED_LABEL: CellStyle = { fontColor: INK, indent: 1 };
export const NOTE: CellStyle = { fontColor: GREY, fontSize: 9 };
export const HEADING: CellStyle = {
  bold: true,
  fontColor: "FFFFFF",
  fillColor: BLUE,
  verticalAlign: "center",
  wrap: true,
};
export const FIGURE_HEADING: CellStyle = { ...HEADING, align: "right" };
export const SECTION: CellStyle = { bold: true, fontColor: BLUE, fillColor: PALE_BLUE };
export const TOTAL: CellStyle = { bold: true, fontColor: INK, borderTop: BLUE };
export const WRAPPED: CellStyle = { fontColor: INK, wrap: true, verticalAlign: "top" };
export const INPUT: CellStyle = { fillColor: YELLOW, borderBottom: "D4B106" };

/** The style with a number format. */
export function formatted(style: CellStyle, numberFormat: string): CellStyle {
  return { ...style, numberFormat };
}
