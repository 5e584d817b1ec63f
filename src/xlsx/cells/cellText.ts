import { unescapeSheetText, unescapeXml } from "../xml/xmlText";
import { ascii, TagCursor } from "../xml/tagCursor";

const TEXT = ascii("t");
const PHONETIC = ascii("rPh");
const CDATA = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->/g;
/** Longer text is decoded by TextDecoder, whose call costs more than it saves on short text. */
const SHORT = 100;

const decoder = new TextDecoder();

/** The text of a `<v>` or `<t>` between two offsets: entities and `_xHHHH_` resolved. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  const text = decodeUtf8(bytes, start, end);
  if (!text.includes("&") && !text.includes("_x") && !text.includes("<")) return text;
  const characters = text.includes("<")
    ? text
        .split(CDATA)
        .map((piece, index) => (index % 2 ? piece : unescapeXml(piece)))
        .join("")
    : unescapeXml(text);
  return unescapeSheetText(characters);
}

/**
 * The text of a string item, `<si>` or `<is>`, between two offsets: all its runs joined (ECMA-376 part 1, 18.4.8).
 * Phonetic hints (`<rPh>`, 18.4.6) are not part of the text.
 */
export function stringItemText(bytes: Uint8Array, start: number, end: number): string {
  const cursor = new TagCursor(bytes, start, end);
  let text = "";
  let phonetic = false;
  while (cursor.next()) {
    if (cursor.is(PHONETIC)) phonetic = !cursor.closing;
    if (phonetic || cursor.closing || cursor.selfClosing || !cursor.is(TEXT)) continue;
    const from = cursor.end;
    if (cursor.next()) text += cellText(bytes, from, cursor.start);
  }
  return text;
}

/** ASCII as it stands; anything else through the decoder. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  const text = end - start <= SHORT ? asciiText(bytes, start, end) : null;
  return text ?? decoder.decode(bytes.subarray(start, end));
}

/** Null where a byte is none of ASCII. Spreading the bytes themselves takes seven times as long. */
function asciiText(bytes: Uint8Array, start: number, end: number): string | null {
  const codes: number[] = [];
  for (let index = start; index < end; index++) {
    const code = bytes[index]!;
    if (code >= 0x80) return null;
    codes.push(code);
  }
  return String.fromCharCode(...codes);
}
