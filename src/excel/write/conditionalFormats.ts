import type { ConditionalFormat } from "../../sheets/layout/sheetLayout";
import type { CellStyle } from "../../sheets/layout/cellStyle";
import { rangeAt } from "../place";
import type { Requests } from "../requests";

/** Calls for a conditional format: adding it, its formula and its looks. */
const CALLS = 8;

/** What to load of conditional formats to know ours. */
export const CONDITIONAL_FORMAT =
  "items/type,items/customOrNullObject/rule/formula,items/customOrNullObject/format/font/color,items/customOrNullObject/format/fill/color";

/**
 * Replaces our conditional formats and leaves the user's. Ours are those among `present`, the formats in our cells before
 * this run, whose formula or whose look is one of ours.
 * Source: learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-conditional-formatting
 */
export async function replaceConditionalFormats(
  requests: Requests,
  sheet: Excel.Worksheet,
  formats: readonly ConditionalFormat[],
  present: Excel.ConditionalFormatCollection | null,
): Promise<void> {
  await requests.makeRoom(0, CALLS * formats.length);
  for (const format of present?.items ?? []) if (isOurs(format, formats)) format.delete();
  for (const { range, formula, style } of formats) {
    const { custom } = rangeAt(sheet, range).conditionalFormats.add("Custom");
    custom.rule.formula = `=${formula}`;
    if (style.bold !== undefined) custom.format.font.bold = style.bold;
    if (style.italic !== undefined) custom.format.font.italic = style.italic;
    if (style.fontColor !== undefined) custom.format.font.color = `#${style.fontColor}`;
    if (style.fillColor !== undefined) custom.format.fill.color = `#${style.fillColor}`;
  }
}

function isOurs(present: Excel.ConditionalFormat, formats: readonly ConditionalFormat[]): boolean {
  if (present.type !== "Custom") return false;
  const { rule, format } = present.customOrNullObject;
  return formats.some(
    ({ formula, style }) => rule.formula === `=${formula}` || (hasColors(style) && sameColors(format, style)),
  );
}

function hasColors(style: CellStyle): boolean {
  return style.fontColor !== undefined || style.fillColor !== undefined;
}

function sameColors({ font, fill }: Excel.ConditionalRangeFormat, style: CellStyle): boolean {
  return sameColor(font.color, style.fontColor) && sameColor(fill.color, style.fillColor);
}

/** Excel tells a colour that was not set as "" or null. */
function sameColor(present: string | null, wanted: string | undefined): boolean {
  return (present ?? "").toUpperCase() === (wanted === undefined ? "" : `#${wanted.toUpperCase()}`);
}
