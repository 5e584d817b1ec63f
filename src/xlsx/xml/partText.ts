import { WorkbookError } from "../../sheets/workbook";

const UTF8_BOM = [0xef, 0xbb, 0xbf];

/**
 * The text of an XML part in UTF-8 or UTF-16, the two encodings a part may have (ECMA-376 part 2, 8.1.4). A byte order
 * mark is left out.
 * @throws {WorkbookError} "broken" where the bytes are not text: guessing would damage what is written back
 */
export function decodePart(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (error) {
    throw new WorkbookError("broken", part, { cause: error });
  }
}

/** The part in UTF-8 without a byte order mark; the same bytes where it is so already. */
export function utf8Part(bytes: Uint8Array, part: string): Uint8Array {
  if (UTF8_BOM.every((byte, index) => bytes[index] === byte)) return bytes.subarray(UTF8_BOM.length);
  if (encodingOf(bytes) === "utf-8") return bytes;
  return encodePart(decodePart(bytes, part).replace(/^(<\?xml[^>]*encoding=["'])utf-16/i, "$1UTF-8"));
}

/** Text as the bytes of a part, in UTF-8. */
export function encodePart(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return "utf-8";
}
