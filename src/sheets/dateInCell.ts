import type { CalendarDate } from "../engine/types";
import { readDate } from "./readDate";
import type { DateSystem } from "./serialDate";
import type { CellValue } from "./workbook";

/** The day in a single cell of ours, a date or a text; where day and month could be either, the day comes first. */
export function dateInCell(cell: CellValue, system: DateSystem): CalendarDate | null {
  const readings = readDate(cell, system);
  return readings === null ? null : (readings.dayFirst ?? readings.monthFirst);
}
