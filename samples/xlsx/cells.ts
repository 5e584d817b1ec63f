import { dayNumber } from "../../src/engine/calendar";
import type { CalendarDate } from "../../src/engine/types";
import type { StyleName } from "./styles";

/** What a sheet of the samples holds, before it becomes XML. */
export type CellContent = string | number | Formula;

/** A formula with the value that a program shows before it computes anything. */
interface Formula {
  readonly formula: string;
  readonly value: string | number;
}

export interface Cell {
  readonly content: CellContent;
  readonly style: StyleName;
}

/** Null is a cell without anything in it. */
export type Row = readonly (Cell | null)[];

/** A cell, or none for an empty text. */
export function cell(content: CellContent, style: StyleName = "plain"): Cell | null {
  return content === "" ? null : { content, style };
}

const EPOCH_1900 = 25_569;

/** The date as Excel counts it in the 1900 system. */
export function serial(date: CalendarDate): number {
  return dayNumber(date) + EPOCH_1900;
}

/** A real date, or no cell for null. */
export function dateCell(date: CalendarDate | null): Cell | null {
  return date === null ? null : cell(serial(date), "date");
}

/** "A" for 1, "AA" for 27. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** "B7" for row 7, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** The date as people type it in France and Ireland, "18/06/2026". */
export function typedDate(date: CalendarDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
