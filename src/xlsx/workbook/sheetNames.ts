/** Longest name of a sheet, and the characters it may not hold (Excel's own limits). */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001F]/g;
/** Excel keeps this name for its list of changes. */
const RESERVED = "history";

/**
 * A name for a new sheet: `wanted` without what Excel forbids, with " (2)", " (3)", … where a sheet of that name exists
 * (in any case).
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const cleaned = wanted.replace(FORBIDDEN, " ").replace(/^['\s]+|['\s]+$/g, "");
  const base = cleaned === "" || cleaned.toLowerCase() === RESERVED ? `${cleaned} sheet`.trim() : cleaned;
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = shortened(base, LONGEST - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** The first `length` UTF-16 units, without half a character at the end. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}
