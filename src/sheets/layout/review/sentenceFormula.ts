/**
 * A sentence as a formula that reads its numbers from cells, in their order: `="Last "&A1&" weeks"`. Null where one of
 * them does not stand in the sentence as a number of its own.
 */
export function sentenceFormula(
  sentence: string,
  numbers: readonly (readonly [number: number, cell: string])[],
): string | null {
  const parts: string[] = [];
  let rest = sentence;
  for (const [number, cell] of numbers) {
    const found = new RegExp(`(?<![0-9])${number}(?![0-9])`).exec(rest);
    if (found === null) return null;
    parts.push(quoted(rest.slice(0, found.index)), cell);
    rest = rest.slice(found.index + found[0].length);
  }
  return [...parts, quoted(rest)].filter((part) => part !== '""').join("&");
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
