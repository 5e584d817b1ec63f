import { formatNumber } from "../figures";
import type { RemovalWords } from "../removalWords";
import { ENGLISH_FIGURES } from "./figures";

const listed = (label: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${label}${names.length > 1 ? "s" : ""} ${names.join(", ")}`];

/** What is said when everything we added is taken away, in English. */
export const ENGLISH_REMOVAL: RemovalWords = {
  nothing: "Encaisse has added nothing to this workbook: nothing is removed.",
  removed: (sheets, columns) => `Removed: ${[...listed("sheet", sheets), ...listed("column", columns)].join("; ")}.`,
  typedGone: (count) =>
    count > 1
      ? `${count} cells you had filled in on those sheets went with them:`
      : "A cell you had filled in went too:",
  figure: (value) => formatNumber(value, ENGLISH_FIGURES),
  notInto: "--into goes with plan only; remove takes --out or --in-place.",
  textFile: (path) => `${path} is a text file: Encaisse never writes into one, so there is nothing to remove.`,
};
