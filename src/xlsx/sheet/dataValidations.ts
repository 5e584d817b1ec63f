import type { DataValidation } from "../../sheets/layout/sheetLayout";
import type { CellRange } from "../../sheets/cellRange";
import { intersects } from "../cells/cellReference";
import { rangeName } from "../../sheets/layout/cellName";
import { escapeXml } from "../xml/xmlText";
import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { liesIn, rangesOf } from "./conditionalFormats";
import type { Worksheet } from "./worksheet";

/** Excel repairs a workbook with more than 255 characters of words between the quotes; such cells go without a list. */
const LONGEST_LIST = 257;

/**
 * Replaces our drop-down lists on a sheet (ECMA-376 part 1, 18.3.1.33 and 18.3.1.32) and leaves the user's validations.
 * Ours are the lists inside `earlier`, our cells before this run (null on a new sheet), that offer one of our lists, and
 * those whose cells get one now.
 */
export function replaceDataValidations(
  sheet: Worksheet,
  validations: readonly DataValidation[],
  earlier: CellRange | null,
): void {
  const present = sheet.root.child("dataValidations");
  if (!present && validations.length === 0) return;
  const parent = present ?? sheet.ensureChild("dataValidations");
  for (const child of parent.childrenNamed("dataValidation")) {
    if (earlier && isOurs(child, validations, earlier)) parent.remove(child);
  }
  const writable = validations.filter((validation) => listFormula(validation).length <= LONGEST_LIST);
  for (const validation of writable) parent.append(validationElement(validation, sheet.prefix));
  const count = parent.childrenNamed("dataValidation").length;
  if (count === 0) sheet.removeChild(parent);
  else parent.set("count", String(count));
}

function isOurs(child: XmlElement, validations: readonly DataValidation[], earlier: CellRange): boolean {
  if (child.get("type") !== "list") return false;
  const offered = child.child("formula1")?.text;
  return validations.some(
    (validation) =>
      (listFormula(validation) === offered && liesIn(child, earlier)) ||
      rangesOf(child).some((range) => range && intersects(range, validation.range)),
  );
}

/** Other words than those of the list are accepted: the cell is the user's. */
function validationElement(validation: DataValidation, prefix: string): XmlElement {
  return element(
    `<${prefix}dataValidation type="list" allowBlank="1" sqref="${rangeName(validation.range)}">` +
      `<${prefix}formula1>${escapeXml(listFormula(validation))}</${prefix}formula1></${prefix}dataValidation>`,
  );
}

/** The words in one quoted text; a comma parts them, so none may hold one. */
function listFormula(validation: DataValidation): string {
  return `"${validation.list.map((word) => word.replaceAll('"', '""').replaceAll(",", " ")).join(",")}"`;
}
