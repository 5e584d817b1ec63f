import type { ConditionalFormat } from "../../sheets/layout/sheetLayout";
import type { CellRange } from "../../sheets/cellRange";
import { contains, parseRange } from "../cells/cellReference";
import { rangeName } from "../../sheets/layout/cellName";
import type { StyleBook } from "../styles/styleBook";
import type { XmlElement } from "../xml/xmlElement";
import { escapeXml } from "../xml/xmlText";
import type { Worksheet } from "./worksheet";

/**
 * Replaces our conditional formats on a sheet (ECMA-376 part 1, 18.3.1.18 and 18.3.1.10) and leaves the user's. Ours are
 * those inside `earlier`, our cells before this run (null on a new sheet), or in the place of a new one, whose formula or
 * whose look is one of ours.
 */
export function replaceConditionalFormats(
  sheet: Worksheet,
  formats: readonly ConditionalFormat[],
  styles: StyleBook,
  earlier: CellRange | null,
): void {
  for (const present of sheet.root.childrenNamed("conditionalFormatting")) {
    const inPlace = earlier !== null && (liesIn(present, earlier) || hasPlaceOf(present, formats));
    if (inPlace && isOurs(present, formats, styles)) sheet.removeChild(present);
  }
  const priorities = sheet.root
    .childrenNamed("conditionalFormatting")
    .flatMap((present) => present.children.map((rule) => Number(rule.get("priority") ?? 0)));
  const first = Math.max(0, ...priorities) + 1;
  const { prefix } = sheet;
  formats.forEach((format, index) => {
    sheet.insert(
      `<${prefix}conditionalFormatting sqref="${rangeName(format.range)}"><${prefix}cfRule type="expression"` +
        ` dxfId="${styles.differential(format.style)}" priority="${first + index}">` +
        `<${prefix}formula>${escapeXml(format.formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
    );
  });
}

/** Whether all ranges of an element's `sqref` lie in `range`. */
export function liesIn(child: XmlElement, range: CellRange): boolean {
  return rangesOf(child).every((part) => part !== null && contains(range, part));
}

/** The ranges of an element's `sqref` (18.18.76), null for one that cannot be read. */
export function rangesOf(child: XmlElement): (CellRange | null)[] {
  return (child.get("sqref") ?? "").split(/\s+/).map(parseRange);
}

function hasPlaceOf(present: XmlElement, formats: readonly ConditionalFormat[]): boolean {
  return formats.some((format) => present.get("sqref") === rangeName(format.range));
}

function isOurs(present: XmlElement, formats: readonly ConditionalFormat[], styles: StyleBook): boolean {
  return present.childrenNamed("cfRule").every((rule) => {
    if (rule.get("type") !== "expression") return false;
    const formula = rule.child("formula")?.text;
    const look = Number(rule.get("dxfId") ?? -1);
    return formats.some((format) => format.formula === formula || styles.isDifferential(look, format.style));
  });
}
