import { escapeXml, unescapeXml } from "./xmlText";

/** Text, comments and the like between elements, as the file spells them. */
type XmlNode = XmlElement | string;

const ATTRIBUTE = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * An element of a small part (never of a worksheet's cells). It keeps its source: unknown elements, prefixes, the order
 * and spelling of attributes, spacing and extensions are written back as they came.
 *
 * Elements are found by local name, whatever their prefix; new children take the prefix of their parent.
 */
export class XmlElement {
  private readonly nodes: XmlNode[] = [];
  private tag: string;
  /** Name with its prefix, "x:row". */
  readonly qualifiedName: string;
  /** "x:" or "". */
  readonly prefix: string;
  readonly name: string;

  /** An element without content, from the source of its start tag without a closing "/". */
  constructor(openTag: string) {
    this.tag = openTag;
    this.qualifiedName = /^<([^\s/>]+)/.exec(openTag)![1]!;
    const colon = this.qualifiedName.indexOf(":") + 1;
    this.prefix = this.qualifiedName.slice(0, colon);
    this.name = this.qualifiedName.slice(colon);
  }

  /** Child elements in order. */
  get children(): readonly XmlElement[] {
    return this.nodes.filter((node) => node instanceof XmlElement);
  }

  /** The source of the start tag as it now stands. */
  get openTag(): string {
    return this.tag;
  }

  /** Attributes by name with prefix, in order. */
  get attributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    for (const match of this.tag.matchAll(ATTRIBUTE)) {
      attributes.set(match[1]!, unescapeXml(match[2] ?? match[3]!));
    }
    return attributes;
  }

  /** The attribute of that exact name (with its prefix, if any); null when absent. */
  get(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }

  /** Sets an attribute in its place, or adds it at the end; null removes it. */
  set(name: string, value: string | null): void {
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const source = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
    if (this.get(name) === value) return;
    this.tag = pattern.test(this.tag)
      ? this.tag.replace(pattern, () => source)
      : this.tag.replace(/\s*>$/, () => `${source}>`);
  }

  /** The first child of that local name; null when there is none. */
  child(name: string): XmlElement | null {
    return this.children.find((child) => child.name === name) ?? null;
  }

  /** Children of that local name. */
  childrenNamed(name: string): XmlElement[] {
    return this.children.filter((child) => child.name === name);
  }

  /** All elements below this one, in the order of the document. */
  descendants(): XmlElement[] {
    return this.children.flatMap((child) => [child, ...child.descendants()]);
  }

  /** The text directly inside, entities resolved, comments left out. */
  get text(): string {
    const source = this.nodes.filter((node) => typeof node === "string").join("");
    return unescapeXml(source.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, ""));
  }

  /** Replaces all content by text. */
  setText(text: string): void {
    if (this.text !== text || this.children.length > 0) this.nodes.splice(0, Infinity, escapeXml(text));
  }

  /** Adds a node at the end: source text, or an element. */
  append(node: XmlNode): void {
    this.nodes.push(node);
  }

  /** Adds a child right before `next`; at the end when `next` is null. */
  insertBefore(child: XmlElement, next: XmlElement | null): void {
    const index = next === null ? -1 : this.nodes.indexOf(next);
    this.nodes.splice(index < 0 ? this.nodes.length : index, 0, child);
  }

  /** Puts `replacement` where `child` stands. */
  replace(child: XmlElement, replacement: XmlElement): void {
    this.nodes.splice(this.nodes.indexOf(child), 1, replacement);
  }

  remove(child: XmlElement): void {
    this.nodes.splice(this.nodes.indexOf(child), 1);
  }

  /** The source of the element as it now stands. */
  toString(): string {
    if (this.nodes.length === 0) return this.tag.replace(/\s*>$/, "/>");
    return `${this.tag}${this.nodes.join("")}</${this.qualifiedName}>`;
  }
}
