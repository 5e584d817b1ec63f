/** What Windows-1252 has at 0x80 to 0x9F; the five bytes it leaves open stay the control characters they are. */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** The text of the bytes: UTF-16 or UTF-8 by their byte order mark, else UTF-8 if they are valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

/** Old French exports; every byte has a meaning, so that it never fails and is tried last. */
function decodeWindows1252(bytes: Uint8Array): string {
  // Some versions of Node decode this label as Latin-1, which has no euro sign.
  return new TextDecoder("windows-1252")
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => FROM_0X80[control.charCodeAt(0) - 0x80]!);
}

const SEPARATORS = [";", ",", "\t", "|"] as const;
const LINES_COMPARED = 25;

/**
 * The separator of the lines: the one that splits the most of the first lines into the same number of cells, the more
 * cells the better. A semicolon on a tie, since a comma may then be a decimal mark. Text between quotes does not count.
 */
export function separatorOf(text: string): string {
  const lines = text
    .slice(0, 64_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES_COMPARED);
  let best: { separator: string; score: number } = { separator: ";", score: 0 };
  for (const separator of SEPARATORS) {
    const score = commonCount(lines.map((line) => line.split(separator).length - 1));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** How many lines share the commonest count of separators, times that count. */
function commonCount(counts: readonly number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, times]) => count * times));
}
