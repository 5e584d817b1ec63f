import { WorkbookError } from "../../sheets/workbook";
import { XmlElement } from "./xmlElement";

/** A small part as a tree that remembers its source. */
export interface XmlDocument {
  /** Declaration and comments before the root. */
  readonly prolog: string;
  readonly root: XmlElement;
}

const TOKEN = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(\/?)([^\s/>!?]+)(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

/** Deeper nesting than any part has; a file made to exhaust the stack is refused. */
const DEEPEST = 200;

/**
 * The tree of a part's text (XML 1.0; no validation beyond matching tags). `part` is named in the error.
 * @throws {WorkbookError} "broken" when tags do not match, or a document type is declared (ECMA-376 part 2, 8.1.4 forbids it)
 */
export function parseXml(source: string, part: string): XmlDocument {
  const builder = new TreeBuilder(part);
  let position = 0;
  for (const token of source.matchAll(TOKEN)) {
    builder.text(source.slice(position, token.index));
    position = token.index + token[0].length;
    const [tag, slash, name] = token as unknown as [string, string, string | undefined];
    if (name === undefined) builder.text(plainText(tag), true);
    else if (slash === "/") builder.close(name);
    else builder.open(tag);
  }
  return builder.finish();
}

class TreeBuilder {
  private readonly ancestors: XmlElement[] = [];
  private prolog = "";
  private root: XmlElement | null = null;

  constructor(private readonly part: string) {}

  text(text: string, isMarkup = false): void {
    if (text === "") return;
    if (!isMarkup && text.includes("<")) throw this.broken(text.includes("<!DOCTYPE") ? "document type" : "stray <");
    const parent = this.ancestors.at(-1);
    if (parent) parent.append(text);
    else if (!this.root) this.prolog += text;
  }

  open(tag: string): void {
    const parent = this.ancestors.at(-1);
    if (!parent && this.root) throw this.broken("second root");
    const selfClosing = tag.endsWith("/>");
    const child = new XmlElement(selfClosing ? `${tag.slice(0, -2)}>` : tag);
    parent?.append(child);
    this.root ??= child;
    if (!selfClosing && this.ancestors.push(child) > DEEPEST) throw this.broken("nested too deeply");
  }

  close(name: string): void {
    if (this.ancestors.pop()?.qualifiedName !== name) throw this.broken(`</${name}>`);
  }

  finish(): XmlDocument {
    if (!this.root || this.ancestors.length > 0) throw this.broken("cut short");
    return { prolog: this.prolog, root: this.root };
  }

  private broken(what: string): WorkbookError {
    return new WorkbookError("broken", `${this.part}: ${what}`);
  }
}

/** A new element from its source. */
export function element(source: string): XmlElement {
  return parseXml(source, "new element").root;
}

/** The part's text as it now stands. */
export function xmlSource(document: XmlDocument): string {
  return `${document.prolog}${document.root.toString()}`;
}

/** CDATA becomes escaped text, so that a reader of `text` needs to know nothing of it. */
function plainText(token: string): string {
  const content = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(token)?.[1];
  return content === undefined ? token : content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
