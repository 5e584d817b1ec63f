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
 * The tree of a part's text (XML 1.0; no validation beyond matching tags).
 * @param part name for the error
 * @throws {WorkbookError} "broken" when tags do not match, or a document type is declared (ECMA-376 part 2, 8.1.4 forbids it)
 */
export function parseXml(source: string, part: string): XmlDocument {
  const broken = (what: string) => new WorkbookError("broken", `${part}: ${what}`);
  const open: XmlElement[] = [];
  let prolog = "";
  let root: XmlElement | null = null;
  let position = 0;
  for (const token of source.matchAll(TOKEN)) {
    const between = source.slice(position, token.index);
    if (between.includes("<")) throw broken(between.includes("<!DOCTYPE") ? "document type" : "stray <");
    position = token.index + token[0].length;
    const parent = open.at(-1);
    if (parent) appendText(parent, between);
    else if (!root) prolog += between;
    const name = token[2];
    if (name === undefined) {
      if (parent) appendText(parent, plainText(token[0]));
      else if (!root) prolog += token[0];
    } else if (token[1] === "/") {
      if (open.pop()?.qualifiedName !== name) throw broken(`</${name}>`);
    } else {
      if (!parent && root) throw broken("second root");
      const selfClosing = token[0].endsWith("/>");
      const element = new XmlElement(selfClosing ? `${token[0].slice(0, -2)}>` : token[0]);
      parent?.append(element);
      root ??= element;
      if (!selfClosing && open.push(element) > DEEPEST) throw broken("nested too deeply");
    }
  }
  if (!root || open.length > 0) throw broken("cut short");
  return { prolog, root };
}

/** A new element from its source. */
export function element(source: string): XmlElement {
  return parseXml(source, "new element").root;
}

/** The part's text as it now stands. */
export function xmlSource(document: XmlDocument): string {
  return `${document.prolog}${document.root.toString()}`;
}

function appendText(parent: XmlElement, text: string): void {
  if (text !== "") parent.append(text);
}

/** CDATA becomes escaped text, so that a reader of `text` needs to know nothing of it. */
function plainText(token: string): string {
  const content = /^<!\[CDATA\[([\s\S]*)\]\]>$/.exec(token)?.[1];
  return content === undefined ? token : content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
