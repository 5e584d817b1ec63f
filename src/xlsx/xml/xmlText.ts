/**
 * Text in and out of XML 1.0 (section 2.4, 4.1) and of SpreadsheetML strings (ECMA-376 part 1, 22.9.2.19, ST_Xstring),
 * where `_xHHHH_` stands for a character that XML cannot hold.
 */

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
  ["\t", "&#9;"],
]);

/** `text` ready to stand in an attribute or between tags. It must hold only characters that XML allows. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\n\r\t]/g, (character) => ESCAPES.get(character)!);
}

/** What `source` says once entities and character references are resolved. An unknown entity stays as written. */
export function unescapeXml(source: string): string {
  if (!source.includes("&")) return source;
  return source.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED_ENTITIES.get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
    },
  );
}

/**
 * A user's text as the content of a `<t>` or `<v>` element: control characters and the look-alikes of an escape become
 * `_xHHHH_`, as Excel writes them; half surrogates, which no file can hold, become U+FFFD.
 */
export function escapeSheetText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escapedCharacter)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD")
    .replace(/[&<>]/g, (character) => ESCAPES.get(character)!);
}

/** The inverse of `escapeSheetText()` for text whose entities are resolved already. */
export function unescapeSheetText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function escapedCharacter(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}
