import type { CellRange } from "../../sheets/cellRange";
import { contains, parseRange } from "../cells/cellReference";
import { columnLetters } from "../../sheets/layout/cellName";
import type { Dialect } from "../package/namespaces";
import { relationshipAttribute, relationshipId } from "../package/relationshipAttribute";
import type { Relationships } from "../package/relationships";
import { element } from "../xml/parseXml";
import type { XmlElement } from "../xml/xmlElement";
import { escapeXml } from "../xml/xmlText";
import type { Worksheet } from "./worksheet";

/** A cell that opens something. */
export interface CellLink {
  readonly row: number;
  readonly column: number;
  /** An address, or "#'Sheet'!A1" for a place in the workbook. */
  readonly target: string;
}

/** Excel repairs a workbook with a longer address; such a cell keeps its text and opens nothing. */
const LONGEST_ADDRESS = 2079;

/** The sheet whose links are replaced, with the place where addresses are kept. */
export interface LinkedSheet {
  readonly sheet: Worksheet;
  readonly relationships: Relationships;
  readonly dialect: Dialect;
}

/**
 * Replaces the links in our cells (ECMA-376 part 1, 18.3.1.48 and 18.3.1.47) and leaves the user's links outside of
 * `earlier`, our cells before this run (null on a new sheet).
 */
export function replaceHyperlinks(on: LinkedSheet, links: readonly CellLink[], earlier: CellRange | null): void {
  const { sheet, relationships } = on;
  const writable = links.filter((link) => link.target.length <= LONGEST_ADDRESS);
  const present = sheet.root.child("hyperlinks");
  if (!present && writable.length === 0) return;
  const parent = present ?? sheet.ensureChild("hyperlinks");
  const spare = removeLinks(parent, relationships, earlier);
  for (const link of writable) parent.append(linkElement(on, link, spare));
  for (const id of [...spare.values()].flat()) relationships.remove(id);
  if (parent.childrenNamed("hyperlink").length === 0) sheet.removeChild(parent);
}

/** Takes links out of a range. Returns the relationships they used, by address, to be used again or removed. */
function removeLinks(parent: XmlElement, relationships: Relationships, range: CellRange | null): Map<string, string[]> {
  const spare = new Map<string, string[]>();
  for (const child of parent.childrenNamed("hyperlink")) {
    const place = parseRange(child.get("ref") ?? "");
    if (!range || !place || !contains(range, place)) continue;
    parent.remove(child);
    const link = relationships.byId(relationshipId(child));
    if (link) spare.set(link.target, [...(spare.get(link.target) ?? []), link.id]);
  }
  return spare;
}

/** An address that was linked already keeps its relationship, so that a second run writes the same bytes. */
function linkElement(on: LinkedSheet, link: CellLink, spare: ReadonlyMap<string, string[]>): XmlElement {
  const { sheet, relationships, dialect } = on;
  const open = `<${sheet.prefix}hyperlink ref="${columnLetters(link.column)}${link.row}"`;
  if (link.target.startsWith("#")) return element(`${open} location="${escapeXml(link.target.slice(1))}"/>`);
  const { name, declaration } = relationshipAttribute(sheet.root, dialect);
  const id = spare.get(link.target)?.shift() ?? relationships.add(dialect, "hyperlink", link.target, true);
  return element(`${open}${declaration} ${name}="${id}"/>`);
}
