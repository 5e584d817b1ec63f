import type { CellRange } from "../../sheets/workbook";
import { contains, parseRange, rangeName } from "../cells/cellReference";
import type { Dialect } from "../package/namespaces";
import { relationshipAttribute, relationshipId } from "../package/relationshipAttribute";
import type { Relationships } from "../package/relationships";
import { element } from "../xml/parseXml";
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

/**
 * Replaces the links in our cells (ECMA-376 part 1, 18.3.1.48 and 18.3.1.47) and leaves the user's links elsewhere.
 * An address that was linked already keeps its relationship, so a second run writes the same bytes.
 * @param earlier our cells before this run; null on a new sheet
 */
export function replaceHyperlinks(
  sheet: Worksheet,
  links: readonly CellLink[],
  earlier: CellRange | null,
  relationships: Relationships,
  dialect: Dialect,
): void {
  const writable = links.filter((link) => link.target.length <= LONGEST_ADDRESS);
  const present = sheet.root.child("hyperlinks");
  if (!present && writable.length === 0) return;
  const parent = present ?? sheet.ensureChild("hyperlinks");
  const spare = new Map<string, string[]>();
  for (const child of parent.childrenNamed("hyperlink")) {
    const range = parseRange(child.get("ref") ?? "");
    if (!earlier || !range || !contains(earlier, range)) continue;
    parent.remove(child);
    const link = relationships.byId(relationshipId(child));
    if (link) spare.set(link.target, [...(spare.get(link.target) ?? []), link.id]);
  }
  const { name, declaration } = relationshipAttribute(sheet.root, dialect);
  for (const link of writable) {
    const ref = rangeName({ firstRow: link.row, lastRow: link.row, firstColumn: link.column, lastColumn: link.column });
    const inside = link.target.startsWith("#");
    const id = () => spare.get(link.target)?.shift() ?? relationships.add(dialect, "hyperlink", link.target, true);
    const target = inside ? ` location="${escapeXml(link.target.slice(1))}"` : `${declaration} ${name}="${id()}"`;
    parent.append(element(`<${sheet.prefix}hyperlink ref="${ref}"${target}/>`));
  }
  for (const id of [...spare.values()].flat()) relationships.remove(id);
  if (parent.childrenNamed("hyperlink").length === 0) sheet.removeChild(parent);
}
