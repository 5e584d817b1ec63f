import { strFromU8, unzipSync } from "fflate";

/** The parts of an opened .xlsx file, as trees (ECMA-376 part 1, 12). */
export class Parts {
  private constructor(private readonly files: Readonly<Record<string, Uint8Array>>) {}

  static open(bytes: Uint8Array): Parts {
    return new Parts(unzipSync(bytes));
  }

  /** A part; null when there is none of that name. */
  tree(path: string): Document | null {
    const file = this.files[path];
    if (!file) return null;
    const tree = new DOMParser().parseFromString(strFromU8(file), "application/xml");
    if (tree.getElementsByTagName("parsererror").length > 0) throw new Error(`${path} is no XML`);
    return tree;
  }

  /** Paths of the parts that a part ("" for the file) is related to, by the name of the relation; with the end of its type. */
  related(path: string): ReadonlyMap<string, { readonly path: string; readonly type: string }> {
    const [, folder = "", name = ""] = /^(.*\/)?([^/]*)$/.exec(path) ?? [];
    const links = this.tree(`${folder}_rels/${name}.rels`);
    return new Map(
      all(links, "Relationship").map((link) => {
        const target = new URL(link.getAttribute("Target") ?? "", `file:///${folder}`).pathname.slice(1);
        const type = link.getAttribute("Type")?.split("/").at(-1) ?? "";
        return [link.getAttribute("Id") ?? "", { path: decodeURIComponent(target), type }];
      }),
    );
  }
}

/** The elements of a name, whatever their prefix. */
export function all(within: Document | Element | null, name: string): Element[] {
  return within ? [...within.getElementsByTagNameNS("*", name)] : [];
}

/** The first element of a name, or null. */
export function first(within: Document | Element | null, name: string): Element | null {
  return within?.getElementsByTagNameNS("*", name)[0] ?? null;
}

/** An attribute as a number, or null. */
export function count(element: Element | null, name: string): number | null {
  const text = element?.getAttribute(name);
  return text == null || text === "" ? null : Number(text);
}

/** Whether an attribute or element that may be left out says yes. */
export function says(element: Element | null, name: string): boolean {
  return ["1", "true"].includes(element?.getAttribute(name) ?? "");
}
