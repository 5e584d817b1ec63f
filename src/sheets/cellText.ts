import type { CellError, CellValue } from "./workbook";

/** The cell as text: trimmed, runs of any kind of space made one, without a leading apostrophe; "" when blank. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return tidyText(value);
  if (typeof value === "object") return value.error;
  return String(value);
}

/** The cell as text with its line breaks, as people type them into a cell with Alt+Enter; "" when blank. */
export function wholeText(value: CellValue | undefined): string {
  return typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim() : cellText(value);
}

/** True for no value, an empty text, or one of spaces only. */
export function isBlank(value: CellValue | undefined): boolean {
  return value === null || value === undefined || (typeof value === "string" && tidyText(value) === "");
}

/** True for "#N/A" and its like, and for a formula that nothing has computed. */
export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === "object" && value !== null;
}

/** An apostrophe typed to force text stays in files written by other programs; U+200B to U+200D and U+FEFF have no width. */
function tidyText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^'\s*/, "");
}

/** Most cells need no work: visible ASCII and accented Latin letters, single spaces inside at most. */
const PLAIN = /^[!-&(-~\u00C0-\u024F](?: ?[!-~\u00C0-\u024F])*$/;
