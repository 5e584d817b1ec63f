import { element, escapeMarkup } from "./markup";

export interface LegendEntry {
  readonly words: string;
  /** Draws the sample of the series in a box of `SAMPLE_WIDTH` by `fontSize`, its left end and vertical middle given. */
  readonly sample: (left: number, middle: number) => string;
}

export interface LegendLayout {
  readonly markup: string;
  readonly height: number;
}

/** Width of the sample before each entry's words. */
export const SAMPLE_WIDTH = 18;
const GAP_TO_WORDS = 6;
const GAP_TO_NEXT = 18;
const LINE_HEIGHT = 1.6;

/**
 * Mean width of a character in common interface fonts, in font sizes, on the generous side: without a screen nothing
 * can be measured, and entries a little too far apart are better than entries that touch.
 */
const CHARACTER_WIDTH = 0.56;

/** The width that words need, never less than what they take in common interface fonts. */
export function estimatedWidth(words: string, fontSize: number): number {
  return words.length * fontSize * CHARACTER_WIDTH;
}

/** Entries from left to right, on as many lines as `width` asks for, starting at `left` and `top`. */
export function legend(
  entries: readonly LegendEntry[],
  area: { readonly left: number; readonly top: number; readonly width: number },
  fontSize: number,
  color: string,
): LegendLayout {
  const lineHeight = fontSize * LINE_HEIGHT;
  const parts: string[] = [];
  let left = area.left;
  let line = 0;
  for (const entry of entries) {
    const entryWidth = SAMPLE_WIDTH + GAP_TO_WORDS + estimatedWidth(entry.words, fontSize);
    if (left > area.left && left + entryWidth > area.left + area.width) {
      left = area.left;
      line++;
    }
    const middle = Math.round(area.top + (line + 0.5) * lineHeight);
    const wordsAt = { x: Math.round(left + SAMPLE_WIDTH + GAP_TO_WORDS), y: Math.round(middle + fontSize * 0.35) };
    parts.push(entry.sample(Math.round(left), middle));
    parts.push(element("text", { ...wordsAt, fill: color }, [escapeMarkup(entry.words)]));
    left += entryWidth + GAP_TO_NEXT;
  }
  return { markup: parts.join(""), height: Math.ceil((line + 1) * lineHeight) };
}
