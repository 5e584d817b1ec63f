import { element, parseXml, type XmlDocument } from "../xml/parseXml";
import { escapeXml } from "../xml/xmlText";
import { XML_DECLARATION, type Dialect } from "./namespaces";
import type { PartPackage } from "./partPackage";

const NAMESPACE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A link from one part to another part or to an address outside (ECMA-376 part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in both dialects: "worksheet", "drawing". */
  readonly type: string;
  /** Name of the part meant, or the address as written when `external`. */
  readonly target: string;
  readonly external: boolean;
}

/** The relationships of one part, to read and to edit. */
export class Relationships {
  private constructor(
    private readonly parts: PartPackage,
    private readonly source: string,
    private readonly document: XmlDocument,
  ) {}

  /** The relationships that start from part `source`; "" means the package itself. */
  static of(parts: PartPackage, source: string): Relationships {
    const name = relationshipsPart(source);
    const document = parts.has(name)
      ? parts.readXml(name)
      : parseXml(`${XML_DECLARATION}<Relationships xmlns="${NAMESPACE}"></Relationships>`, name);
    return new Relationships(parts, source, document);
  }

  get all(): Relationship[] {
    return this.document.root.childrenNamed("Relationship").map((child) => {
      const external = child.get("TargetMode") === "External";
      const target = child.get("Target") ?? "";
      return {
        id: child.get("Id") ?? "",
        type: (child.get("Type") ?? "").replace(/^.*\//, ""),
        target: external ? target : this.resolve(target),
        external,
      };
    });
  }

  /** The relationship of that id; null when there is none. */
  byId(id: string | null): Relationship | null {
    return this.all.find((relationship) => relationship.id === id) ?? null;
  }

  /** The first relationship of that type; null when there is none. */
  ofType(type: string): Relationship | null {
    return this.all.find((relationship) => relationship.type === type) ?? null;
  }

  /** Adds a relationship to a part, or to an address outside. Returns its id, the first free of rId1, rId2, … */
  add(dialect: Dialect, type: string, target: string, external = false): string {
    const taken = new Set(this.all.map((relationship) => relationship.id));
    let number = 1;
    while (taken.has(`rId${number}`)) number++;
    const place = external ? target : relativeName(this.source, target);
    this.document.root.append(
      element(
        `<${this.document.root.prefix}Relationship Id="rId${number}" Type="${dialect.relationships}/${type}"` +
          ` Target="${escapeXml(place)}"${external ? ' TargetMode="External"' : ""}/>`,
      ),
    );
    return `rId${number}`;
  }

  remove(id: string): void {
    const child = this.document.root.children.find((relationship) => relationship.get("Id") === id);
    if (child) this.document.root.remove(child);
  }

  /** Writes the part; none is made where there is nothing to write. */
  save(): void {
    const name = relationshipsPart(this.source);
    if (this.parts.has(name) || this.all.length > 0) this.parts.writeXml(name, this.document);
  }

  /** The part meant by a target, relative to the folder of the source. Escapes (%20) count where a part is named so. */
  private resolve(target: string): string {
    const path = target.replaceAll("\\", "/");
    const folders = path.startsWith("/") ? [] : this.source.split("/").slice(0, -1);
    for (const step of path.split("/")) {
      if (step === "..") folders.pop();
      else if (step !== "." && step !== "") folders.push(step);
    }
    const name = folders.join("/");
    return this.parts.has(name) ? name : name.replaceAll("%20", " ");
  }
}

/** The part that holds the relationships of part `source`. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function relativeName(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}
