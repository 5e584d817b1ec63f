import type { CalendarDate } from "../../engine/types";
import type { CellStyle } from "./cellStyle";

/** What a cell of ours holds. Text is always written as text, whatever it starts with; only `formula` computes. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "date"; readonly date: CalendarDate }
  /** `formula` in English function names and A1 style, without "="; `cached` is what it computes to, shown until recalculation. */
  | { readonly kind: "formula"; readonly formula: string; readonly cached: number | string | CalendarDateCache }
  /** A link that opens `target` (mailto: or a place in this workbook "#'Sheet'!A1"), shown as `text`. */
  | { readonly kind: "link"; readonly text: string; readonly target: string };

/** The cached value of a formula that yields a date. */
export interface CalendarDateCache {
  readonly date: CalendarDate;
}

export interface LayoutCell {
  readonly content: CellContent;
  readonly style: CellStyle;
}

export const BLANK: CellContent = { kind: "blank" };
