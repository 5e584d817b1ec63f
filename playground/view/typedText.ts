/** What a person types, as the stand-in takes it: days as "2026-11-22", numbers with a point, formulas with commas. */
export interface TypedText {
  readonly input: string;
  readonly isDay: boolean;
}

/** Reads what was typed the way Excel does in that language: 22/11/2026 or 11/22/2026, 1 234,56 or 1,234.56. */
export function typedText(text: string, locale: string): TypedText {
  const trimmed = text.trim();
  if (trimmed.startsWith("=")) return { input: withCommas(trimmed), isDay: false };
  const day = dayIn(trimmed, locale);
  if (day !== null) return { input: day, isDay: true };
  if (locale.startsWith("fr") && /^[+-]?[\d\s\u00A0\u202F]+(,\d+)?\s*%?$/.test(trimmed) && /\d/.test(trimmed)) {
    return { input: trimmed.replace(/[\s\u00A0\u202F]/g, "").replace(",", "."), isDay: false };
  }
  return { input: text, isDay: false };
}

function dayIn(text: string, locale: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const [first, second] = [parts[1]!.padStart(2, "0"), parts[2]!.padStart(2, "0")];
  const year = parts[3]!.length === 2 ? `20${parts[3]!}` : parts[3]!;
  const [day, month] = locale === "en-US" ? [second, first] : [first, second];
  const made = new Date(`${year}-${month}-${day}T00:00:00Z`);
  const isReal = !Number.isNaN(made.getTime()) && made.toISOString().startsWith(`${year}-${month}-${day}`);
  return isReal ? `${year}-${month}-${day}` : null;
}

/** Semicolons between arguments, as typed in French, become commas. */
function withCommas(formula: string): string {
  return formula.replace(/"[^"]*"|;/g, (piece) => (piece === ";" ? "," : piece));
}
