import { daysBetween } from "../../../engine/calendar";
import type { CalendarDate } from "../../../engine/types";
import { cellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { dateCell, inUnits, moneyFormulaCell, textCell } from "../cells";
import * as look from "../palette";
import { issuedSum } from "./issuedSums";
import { COLUMN, type ReviewSheet } from "./reviewFigures";

/** A heading of a part of the workings, with titles over its columns. */
export function putPart(
  { grid }: ReviewSheet,
  row: number,
  title: string,
  headings: Readonly<Record<number, string>>,
): void {
  grid.put(row, COLUMN.label, textCell(title, look.SECTION));
  for (const [column, text] of Object.entries(headings)) {
    grid.put(row, Number(column), textCell(text, { ...look.SECTION, align: "right" }));
  }
  grid.styleRest(row, COLUMN.label, COLUMN.where, look.SECTION);
}

/** A row of the workings: its label, its amount, and where that comes from. */
export interface WorkingsRow {
  readonly label: string;
  readonly amount: LayoutCell;
  readonly source?: LayoutCell;
  readonly isTotal?: boolean;
}

/** Puts a row of the workings. */
export function putRow(
  { grid }: ReviewSheet,
  row: number,
  { label, amount, source, isTotal = false }: WorkingsRow,
): void {
  grid.put(row, COLUMN.label, textCell(label, isTotal ? look.TOTAL : look.LABEL));
  grid.put(row, COLUMN.forecast, amount);
  if (source) grid.put(row, COLUMN.where, source);
  if (isTotal) grid.styleRest(row, COLUMN.label, COLUMN.where, look.TOTAL);
}

/** An amount as it stands in another cell, or computed from several. */
export function amountOf({ money }: ReviewSheet, formula: string, cents: number, style = look.LABEL): LayoutCell {
  return moneyFormulaCell(formula, cents, look.formatted(style, money));
}

/** Sales of the days of a row: over the user's own columns where these can be summed, else as a figure. */
export function putSales(
  sheet: ReviewSheet,
  row: number,
  { from, until, sales }: { readonly from: CalendarDate; readonly until: CalendarDate; readonly sales: number },
): void {
  const { figures, phrases, grid, money } = sheet;
  const date = look.formatted({ ...look.LABEL, align: "right" }, phrases.dateFormat);
  const [fromCell, untilCell] = [cellName(row, COLUMN.name), cellName(row, COLUMN.client)];
  grid.put(row, COLUMN.name, dateCell(from, date), dateCell(until, date));
  const { issued, plan } = figures;
  const period = { from, until, sales, currency: plan.currency, fromCell, untilCell };
  const formula = issued && issuedSum(issued, period);
  const style = look.formatted(look.LABEL, money);
  const fixed: LayoutCell = { content: { kind: "number", number: inUnits(sales) }, style };
  grid.put(row, COLUMN.forecast, formula === null ? fixed : moneyFormulaCell(formula, sales, style));
  const days = `${untilCell}-${fromCell}+1`;
  grid.put(row, COLUMN.actual, figureCell(days, daysBetween(from, until) + 1, "0"));
}

/** A figure computed from cells, that is no amount. */
export function figureCell(formula: string, cached: number | string, numberFormat: string): LayoutCell {
  const style = look.formatted({ ...look.LABEL, align: "right" }, numberFormat);
  return { content: { kind: "formula", formula, cached }, style };
}
