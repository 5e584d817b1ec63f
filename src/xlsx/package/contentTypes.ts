import { element } from "../xml/parseXml";
import type { PartPackage } from "./partPackage";

const PART = "[Content_Types].xml";
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWING = "application/vnd.openxmlformats-officedocument";

/** Content types of the parts made here (ECMA-376 part 1, 12.3 and 14.2). */
export const CONTENT_TYPES = {
  workbook: `${SPREADSHEET}.sheet.main+xml`,
  worksheet: `${SPREADSHEET}.worksheet+xml`,
  table: `${SPREADSHEET}.table+xml`,
  styles: `${SPREADSHEET}.styles+xml`,
  drawing: `${DRAWING}.drawing+xml`,
  chart: `${DRAWING}.drawingml.chart+xml`,
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** Declares the content type of a part that was added (ECMA-376 part 2, 7.2.3). */
export function declareContentType(parts: PartPackage, part: string, contentType: string): void {
  const document = parts.readXml(PART);
  const { root } = document;
  const hasRelationships = root.children.some((child) => child.get("Extension")?.toLowerCase() === "rels");
  if (!hasRelationships) {
    const first = root.children[0] ?? null;
    const source = `<${root.prefix}Default Extension="rels" ContentType="${CONTENT_TYPES.relationships}"/>`;
    root.insertBefore(element(source), first);
  }
  root.append(element(`<${root.prefix}Override PartName="/${part}" ContentType="${contentType}"/>`));
  parts.writeXml(PART, document);
}

/** Takes back the declaration of a part that was removed. */
export function forgetContentType(parts: PartPackage, part: string): void {
  const document = parts.readXml(PART);
  const declared = document.root.children.find(
    (child) => child.get("PartName")?.toLowerCase() === `/${part}`.toLowerCase(),
  );
  if (!declared) return;
  document.root.remove(declared);
  parts.writeXml(PART, document);
}
