import type { CalendarDate, Cents } from "../../engine/types";
import { readAmountColumns } from "../amountColumns";
import { readPercent } from "../clientColumns";
import { cellText, isBlank } from "../cellText";
import { dateInCell } from "../dateInCell";
import type { MarkKey } from "../marks";
import { openListOf, cellsOf, type MarkedList } from "../markedCells";
import type { Problem, ProblemCode } from "../problem";
import type { CellValue, WorkbookSnapshot } from "../workbook";

/** Reads the cells of the settings one by one and tells what cannot be understood. */
export interface SettingCells {
  readonly snapshot: WorkbookSnapshot;
  readonly problems: Problem[];
}

/** Where a value stands and what it is called. */
export interface SettingPlace {
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  /** What stands in for a value that cannot be understood, in words; the original value when not said. */
  readonly used?: string;
}

/** The rows of one table of the settings within its marked range; null when it is gone. */
export function tableRows({ snapshot }: SettingCells, key: MarkKey): MarkedList | null {
  const list = openListOf(snapshot, key);
  // Below a table of the settings stands the next one: only what is inside its range belongs to it.
  return list && { ...list, rows: cellsOf(snapshot, key) };
}

/** Tells a problem about a cell. */
export function tell({ problems }: SettingCells, code: ProblemCode, place: SettingPlace, found: string): void {
  const { sheet, row, name, used = "" } = place;
  problems.push({ code, severity: "warning", sheet, row, column: null, found, details: { setting: name, used } });
}

/** A whole number from `least` to `most`; `blank` for a blank cell, `original` for one that cannot be understood. */
export function wholeIn<Blank extends number | null>(
  cells: SettingCells,
  cell: CellValue,
  place: SettingPlace,
  { least, most, blank, original }: { least: number; most: number; blank: Blank; original: number | Blank },
): number | Blank {
  if (isBlank(cell)) return blank;
  const text = cellText(cell).replace("−", "-");
  const number = typeof cell === "number" ? cell : /^[+-]?\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  tell(cells, "bad-setting", original === null ? place : { ...place, used: String(original) }, cellText(cell));
  return original;
}

/** An amount of money, zero or more; `original` for a blank cell and for one that cannot be understood. */
export function moneyIn(cells: SettingCells, cell: CellValue, place: SettingPlace, original: Cents): Cents {
  if (isBlank(cell)) return original;
  const amount = readAmountColumns([{ header: "", values: [cell] }])[0]!.amounts[0] ?? null;
  if (amount !== null && amount >= 0) return amount;
  tell(cells, "bad-setting", place, cellText(cell));
  return original;
}

/** A rate in percent a year; null for a blank cell and for one that cannot be understood. */
export function percentIn(cells: SettingCells, cell: CellValue, place: SettingPlace): number | null {
  const percent = isBlank(cell) ? null : readPercent(cell);
  if (percent === null && !isBlank(cell)) tell(cells, "bad-setting", place, cellText(cell));
  return percent;
}

/** A published rate in percent as the number stands there, zero included; null for a blank cell and a bad one. */
export function rateIn(cells: SettingCells, cell: CellValue, place: SettingPlace): number | null {
  if (isBlank(cell)) return null;
  const text = cellText(cell).replace("%", "").replace(",", ".").trim();
  const rate = typeof cell === "number" ? cell : /^\d{1,2}(?:\.\d{1,4})?$/.test(text) ? Number(text) : NaN;
  if (rate >= 0 && rate <= HIGHEST_RATE) return rate;
  tell(cells, "bad-setting", place, cellText(cell));
  return null;
}

/** No central bank of the euro area ever lent so dear, in percent a year. */
const HIGHEST_RATE = 25;

/** A day; null for a blank cell and for one that cannot be understood. */
export function dayIn(cells: SettingCells, cell: CellValue, place: SettingPlace): CalendarDate | null {
  const day = dateInCell(cell, cells.snapshot.dateSystem);
  if (day === null && !isBlank(cell)) tell(cells, "bad-setting", place, cellText(cell));
  return day;
}
