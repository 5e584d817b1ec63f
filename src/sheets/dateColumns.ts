import { daysBetween } from "../engine/calendar";
import type { CalendarDate } from "../engine/types";
import { cellText, isBlank } from "./cellText";
import { readDate, type DateReadings } from "./readDate";
import type { SheetLanguage } from "./headers";
import type { CellValue } from "./workbook";

type DateOrder = "day-first" | "month-first";

/** A column of dates, by row from the first data row. */
export interface DateColumn {
  readonly header: string;
  readonly dates: readonly (CalendarDate | null)[];
  /** Places of cells that hold something and no date. */
  readonly bad: ReadonlySet<number>;
  readonly order: DateOrder;
  /** True when some cells could be read in both orders and nothing in the table told which. */
  readonly isDoubtful: boolean;
}

export interface DateColumnSource {
  readonly header: string;
  readonly values: readonly CellValue[];
}

interface ReadColumn extends DateColumnSource {
  readonly readings: readonly (DateReadings | null)[];
  readonly evidence: Evidence;
}

/** Cells that can only be read day first, only month first, and both ways. */
interface Evidence {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly either: number;
}

/**
 * Reads the date columns of one table. Whether 03/04/2026 is in April or March is decided by the column's own cells
 * (a 25 can be no month), else by the table's other columns, else by which order puts due dates soon after issue dates
 * (`sources[0]` and `sources[1]`), else by the European habit, day first: with a doubt,
 * unless the headers are French and day first puts due dates so.
 */
export function readDateColumns(
  sources: readonly DateColumnSource[],
  system: 1900 | 1904,
  language: SheetLanguage,
): DateColumn[] {
  const cache = new Map<CellValue, DateReadings | null>();
  const columns = sources.map(({ header, values }) => {
    const readings = values.map((value) => cachedReading(value, system, cache));
    return { header, values, readings, evidence: evidenceOf(readings) };
  });
  const all = columns.reduce(
    (sum, { evidence }) => ({
      dayFirst: sum.dayFirst + evidence.dayFirst,
      monthFirst: sum.monthFirst + evidence.monthFirst,
      either: sum.either + evidence.either,
    }),
    { dayFirst: 0, monthFirst: 0, either: 0 },
  );
  const tableOrder = orderOf(all) ?? coherentOrder(columns[0], columns[1], language);
  return columns.map((column) => columnInOrder(column, tableOrder));
}

function cachedReading(
  value: CellValue,
  system: 1900 | 1904,
  cache: Map<CellValue, DateReadings | null>,
): DateReadings | null {
  if (value === null) return null;
  let readings = cache.get(value);
  if (readings === undefined) cache.set(value, (readings = readDate(value, system)));
  return readings;
}

function evidenceOf(readings: readonly (DateReadings | null)[]): Evidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  for (const reading of readings) {
    if (reading === null || reading.dayFirst === reading.monthFirst) continue;
    if (reading.monthFirst === null) dayFirst++;
    else if (reading.dayFirst === null) monthFirst++;
    else either++;
  }
  return { dayFirst, monthFirst, either };
}

/** The order of the majority; null without evidence. */
function orderOf({ dayFirst, monthFirst }: Evidence): DateOrder | null {
  if (dayFirst === 0 && monthFirst === 0) return null;
  return monthFirst > dayFirst ? "month-first" : "day-first";
}

function columnInOrder(column: ReadColumn, tableOrder: DateOrder | null): DateColumn {
  const { header, values, readings, evidence } = column;
  const own = orderOf(evidence);
  const order = own ?? tableOrder ?? "day-first";
  const isMixed = evidence.dayFirst > 0 && evidence.monthFirst > 0;
  const dates: (CalendarDate | null)[] = [];
  const bad = new Set<number>();
  readings.forEach((reading, index) => {
    dates.push(reading === null ? null : dateIn(reading, order));
    if (reading === null && !isBlankDate(values[index]!)) bad.add(index);
  });
  const isUndecided = isMixed || (own === null && tableOrder === null);
  return { header, dates, bad, order, isDoubtful: evidence.either > 0 && isUndecided };
}

function dateIn(reading: DateReadings, order: DateOrder): CalendarDate | null {
  return order === "day-first" ? (reading.dayFirst ?? reading.monthFirst) : (reading.monthFirst ?? reading.dayFirst);
}

/** A dash or a question mark stands for "none". */
function isBlankDate(value: CellValue): boolean {
  return isBlank(value) || /^[-–—_./? ]+$/.test(cellText(value)) || value === 0;
}

/** Longest term believed when two orders are compared, in days. */
const LONGEST_TERM = 120;
const PAIRS_COMPARED = 2_000;

/**
 * The one order in which every due date comes 0 to 120 days after its issue date; day first where both do and the
 * headers are French. Null without a pair to compare, or when neither does.
 */
function coherentOrder(
  issued: ReadColumn | undefined,
  due: ReadColumn | undefined,
  language: SheetLanguage,
): DateOrder | null {
  if (!issued || !due || issued.evidence.either + due.evidence.either === 0) return null;
  const fitting = (["day-first", "month-first"] as const).filter((order) => fits(issued, due, order));
  if (fitting.length === 2) return language === "fr" ? "day-first" : null;
  return fitting[0] ?? null;
}

function fits(issued: ReadColumn, due: ReadColumn, order: DateOrder): boolean {
  let pairs = 0;
  const isCoherent = issued.readings.slice(0, PAIRS_COMPARED).every((reading, index) => {
    const dueReading = due.readings[index] ?? null;
    const from = reading && dateIn(reading, order);
    const to = dueReading && dateIn(dueReading, order);
    if (!from || !to) return true;
    pairs++;
    const days = daysBetween(from, to);
    return days >= 0 && days <= LONGEST_TERM;
  });
  return isCoherent && pairs > 0;
}
