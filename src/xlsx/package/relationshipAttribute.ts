import type { XmlElement } from "../xml/xmlElement";
import type { Dialect } from "./namespaces";

/** The `r:id` of an element, whatever its prefix (ECMA-376 part 1, 22.8.2.1); null when it has none. */
export function relationshipId(source: XmlElement): string | null {
  for (const [name, value] of source.attributes) if (name.endsWith(":id")) return value;
  return null;
}

/**
 * How an element below `root` spells its `r:id`: with the prefix that the root declares, or with a declaration of its own.
 */
export function relationshipAttribute(root: XmlElement, dialect: Dialect): { name: string; declaration: string } {
  for (const [name, value] of root.attributes) {
    if (value === dialect.relationships && name.startsWith("xmlns:")) {
      return { name: `${name.slice("xmlns:".length)}:id`, declaration: "" };
    }
  }
  return { name: "r:id", declaration: ` xmlns:r="${dialect.relationships}"` };
}
