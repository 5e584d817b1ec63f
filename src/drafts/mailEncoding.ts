import { oneLine } from "./plainCharacters";

/** Longest line of quoted-printable text (RFC 2045, 6.7), and longest encoded word (RFC 2047, 2). */
const LONGEST_LINE = 76;
const LONGEST_WORD = 75;
const WORD_START = "=?UTF-8?Q?";
const WORD_END = "?=";

/** Bytes of a character in UTF-8 as "=C3=A9". */
function hexOf(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return `=${code.toString(16).toUpperCase().padStart(2, "0")}`;
  return encodeURIComponent(character).replaceAll("%", "=");
}

/** The text as quoted-printable UTF-8 (RFC 2045, 6.7): lines of at most 76 characters that end with CR LF. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map(encodedLine)
    .join("\r\n");
}

function encodedLine(line: string): string {
  const signs = Array.from(line);
  const lines: string[] = [];
  let current = "";
  signs.forEach((sign, index) => {
    const isLast = index === signs.length - 1;
    const isPlain = /^[\x21-\x3c\x3e-\x7e]$/.test(sign) || (/^[ \t]$/.test(sign) && !isLast);
    const encoded = isPlain ? sign : hexOf(sign);
    // Room for the "=" that continues the line.
    if (current.length + encoded.length > LONGEST_LINE - 1) {
      lines.push(`${current}=`);
      current = "";
    }
    current += encoded;
  });
  return [...lines, current].join("\r\n");
}

/**
 * The text as it stands in a header: plain where it is short ASCII, else as encoded words (RFC 2047, Q encoding) on folded
 * lines. Line ends and other controls are gone, so no text starts a header of its own.
 */
export function encodedWords(text: string, always = false): string {
  const line = oneLine(text);
  if (!always && /^[\x20-\x7e]*$/.test(line) && line.length < LONGEST_WORD - "Subject: ".length && !line.includes("=?"))
    return line;
  const words: string[] = [];
  let current = "";
  for (const sign of line) {
    // The signs that stand for themselves even in a name (RFC 2047, 5 (3)).
    const encoded = sign === " " ? "_" : /^[A-Za-z0-9!*+/-]$/.test(sign) ? sign : hexOf(sign);
    const room = LONGEST_WORD - WORD_START.length - WORD_END.length - (words.length === 0 ? "Subject: ".length : 0);
    if (current.length + encoded.length > room) {
      words.push(current);
      current = "";
    }
    current += encoded;
  }
  return [...words, current].map((word) => WORD_START + word + WORD_END).join("\r\n ");
}
