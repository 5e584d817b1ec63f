import type { CellContent } from "../../sheets/layout/cellContent";
import { columnLetters } from "../../sheets/layout/cellName";
import { serialOfDate, type DateSystem } from "../../sheets/serialDate";
import { escapeSheetText } from "../xml/xmlText";

/** Longest text a cell of Excel holds; a longer one makes Excel repair the file. */
const LONGEST_TEXT = 32_767;

/** What a cell's source depends on beside its content. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  /** Index of its format, 0 for none. */
  readonly style: number;
  readonly prefix: string;
  readonly dateSystem: DateSystem;
}

/**
 * The source of a cell of ours (ECMA-376 part 1, 18.3.1.4), "" for one that neither holds nor shows anything. Text stands
 * in the cell (`inlineStr`), so it can never be taken for a formula and the shared table stays as it is.
 */
export function cellSource(content: CellContent, place: CellPlace): string {
  const { prefix, style } = place;
  const { type, inside } = contentSource(content, place);
  if (inside === "" && style === 0) return "";
  const open = `<${prefix}c r="${columnLetters(place.column)}${place.row}"${style ? ` s="${style}"` : ""}${type}`;
  return inside === "" ? `${open}/>` : `${open}>${inside}</${prefix}c>`;
}

function contentSource(content: CellContent, place: CellPlace): { type: string; inside: string } {
  const { prefix, dateSystem } = place;
  switch (content.kind) {
    case "blank":
      return { type: "", inside: "" };
    case "text":
    case "link":
      return { type: ' t="inlineStr"', inside: `<${prefix}is>${textSource(content.text, prefix)}</${prefix}is>` };
    case "number":
      return { type: "", inside: valueSource(finite(content.number), prefix) };
    case "date":
      return { type: "", inside: valueSource(serialOfDate(content.date, dateSystem), prefix) };
    case "formula": {
      const formula = `<${prefix}f>${escapeSheetText(content.formula)}</${prefix}f>`;
      const { cached } = content;
      if (typeof cached === "string") return { type: ' t="str"', inside: formula + valueSource(cached, prefix) };
      const value = typeof cached === "number" ? finite(cached) : serialOfDate(cached.date, dateSystem);
      return { type: "", inside: formula + valueSource(value, prefix) };
    }
  }
}

function textSource(text: string, prefix: string): string {
  const kept = escapeSheetText(text.slice(0, LONGEST_TEXT));
  const space = /^\s|\s$|\n/.test(kept) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${kept}</${prefix}t>`;
}

function valueSource(value: number | string, prefix: string): string {
  return `<${prefix}v>${typeof value === "number" ? value : escapeSheetText(value.slice(0, LONGEST_TEXT))}</${prefix}v>`;
}

function finite(number: number): number {
  if (!Number.isFinite(number)) throw new RangeError(`cellSource: ${number} is no number a cell can hold`);
  // A file may hold "-0", and a reader then shows a minus sign.
  return number === 0 ? 0 : number;
}
