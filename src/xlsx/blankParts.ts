import type { Limits } from "./limits";
import { CONTENT_TYPES } from "./package/contentTypes";
import { XML_DECLARATION } from "./package/namespaces";
import { PartPackage } from "./package/partPackage";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** The parts of a workbook that has no sheets yet (ECMA-376 part 1, 12.2: the least that a workbook consists of). */
export function blankParts(limits: Limits): PartPackage {
  const parts = PartPackage.empty(limits);
  parts.writeText(
    "[Content_Types].xml",
    `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
      `<Default Extension="rels" ContentType="${CONTENT_TYPES.relationships}"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPES.workbook}"/></Types>`,
  );
  parts.writeText(
    "_rels/.rels",
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  parts.writeText(
    "xl/workbook.xml",
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets></sheets></workbook>`,
  );
  return parts;
}
