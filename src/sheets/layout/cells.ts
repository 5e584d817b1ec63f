import type { CalendarDate } from "../../engine/types";
import type { CellStyle } from "./cellStyle";
import { BLANK, type LayoutCell } from "./cellContent";

/** A cell of text; blank for no text. */
export function textCell(text: string, style: CellStyle): LayoutCell {
  return { content: text === "" ? BLANK : { kind: "text", text }, style };
}

/** A cell of an amount given in cents, shown in whole currency units. */
export function moneyCell(cents: number, style: CellStyle): LayoutCell {
  return { content: { kind: "number", number: inUnits(cents) }, style };
}

/** A cell of a plain number. */
export function numberCell(number: number, style: CellStyle): LayoutCell {
  return { content: { kind: "number", number }, style };
}

/** A cell of a date; blank for none. */
export function dateCell(date: CalendarDate | null, style: CellStyle): LayoutCell {
  return { content: date === null ? BLANK : { kind: "date", date }, style };
}

/** A cell computed by Excel, with what it computes to as long as nothing recalculated it: an amount in cents. */
export function moneyFormulaCell(formula: string, cachedCents: number, style: CellStyle): LayoutCell {
  return { content: { kind: "formula", formula, cached: inUnits(cachedCents) }, style };
}

/** A blank cell that has a style. */
export function blankCell(style: CellStyle): LayoutCell {
  return { content: BLANK, style };
}

/** Cents as currency units, rounded to the cent: 1234.56 for 123456. */
export function inUnits(cents: number): number {
  return Math.round(cents) / 100;
}
