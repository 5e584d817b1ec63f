/** Longest name of a sheet, and the characters it may not hold (Excel's own limits). */
const LONGEST = 31;
const FORBIDDEN = /[[\]:*?/\\\u0000-\u001F]/g;
/** Excel keeps this name for its list of changes. */
const RESERVED = "history";

/** A name for a new sheet: `wanted` without what Excel forbids, with " (2)", … where a sheet of that name exists in any case. */
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

/** A sheet's name as formulas spell it, always quoted: "'Jan''s plan'". */
export function quotedSheetName(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/**
 * `formula` with sheets called by their names here: ours speak of our sheets by the names in the layout, and a sheet may
 * bear another name in this workbook. Text in double quotes is left alone. `names` maps a name in the layout to that here.
 */
export function withSheetsRenamed(formula: string, names: ReadonlyMap<string, string>): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, index) => (index % 2 ? piece : renameOutsideText(piece, names)))
    .join("");
}

/** The sheets that a formula speaks of, as it spells them. */
export function sheetsNamedIn(formula: string): string[] {
  const outsideText = formula.split(/"(?:[^"]|"")*"/);
  return outsideText.flatMap((piece) =>
    [...piece.matchAll(REFERENCE)].map(([, quoted, plain]) => quoted?.replaceAll("''", "'") ?? plain!),
  );
}

/** The sheet of a reference, quoted or plain. */
const REFERENCE = /'((?:[^']|'')+)'!|([\p{L}\p{N}_.]+)!/gu;

function renameOutsideText(piece: string, names: ReadonlyMap<string, string>): string {
  return piece.replace(REFERENCE, (whole, quoted: string | undefined, plain: string | undefined) => {
    const here = names.get(quoted?.replaceAll("''", "'") ?? plain!);
    return here === undefined ? whole : `${quotedSheetName(here)}!`;
  });
}

/** The first `length` UTF-16 units, without half a character at the end. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();
}
