/** Text of XML and HTML: the only place where a picture or a page turns words into markup. */

/** Characters that XML 1.0 forbids even when escaped; a cell can hold them, a picture cannot. */
const FORBIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** The words as markup shows them, safe between tags and inside quoted attributes; what XML cannot hold is left out. */
export function escapeMarkup(words: string): string {
  return words.replace(FORBIDDEN, "").replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

/** `<name key="value">children</name>`: values are escaped here, children are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
}
