import type { XmlElement } from "./xmlElement";

/**
 * Puts a new child where the schema wants it: before the first child that comes later in `order`. Excel "repairs" a part
 * whose children stand in another order than the schema's sequence.
 *
 * A choice for newer programs (`mc:AlternateContent`, ECMA-376 part 3) counts as what stands inside it.
 */
export function insertInOrder(parent: XmlElement, child: XmlElement, order: readonly string[]): void {
  const place = order.indexOf(child.name);
  const next = parent.children.find((sibling) => order.indexOf(meantName(sibling)) > place);
  parent.insertBefore(child, next ?? null);
}

function meantName(sibling: XmlElement): string {
  if (sibling.name !== "AlternateContent") return sibling.name;
  return sibling.children[0]?.children[0]?.name ?? sibling.name;
}

/** Order of the children of `<workbook>` (ECMA-376 part 1, 18.2.27, CT_Workbook). */
export const WORKBOOK_ORDER = (
  "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences " +
  "definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr " +
  "webPublishObjects extLst"
).split(" ");

/** Order of the children of `<worksheet>` (ECMA-376 part 1, 18.3.1.99, CT_Worksheet). */
export const WORKSHEET_ORDER = (
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios " +
  "autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations " +
  "hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches " +
  "ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems " +
  "tableParts extLst"
).split(" ");

/** Order of the children of `<styleSheet>` (ECMA-376 part 1, 18.8.39, CT_Stylesheet). */
export const STYLES_ORDER =
  "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
