/** Texts of old French exports are in Windows-1252, whose every byte has a meaning: tried last, it never fails. */
const FALLBACK = "windows-1252";

/** The text of the bytes: UTF-16 or UTF-8 by their byte order mark, else UTF-8 if they are valid, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(FALLBACK).decode(bytes);
  }
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
