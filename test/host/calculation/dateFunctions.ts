import { addDays, addMonths, calendarDate, endOfMonth, localDay, weekday } from "../../../src/engine/calendar";
import type { CalendarDate } from "../../../src/engine/types";
import { dateOfSerial, serialOfDate, type DateSystem } from "../../../src/sheets/serialDate";
import { CellFault, numberOf, single, type Matrix } from "./cellValue";

type DateFunction = (values: readonly Matrix[], system: DateSystem) => number;

/** Functions of dates; each as its page on support.microsoft.com says. Days are whole, months are clipped to their end. */
export const DATE_FUNCTIONS: Readonly<Record<string, DateFunction>> = {
  DATE: ([year, month, day], system) => {
    const first = calendarDate(`${String(whole(year)).padStart(4, "0")}-01-01`);
    return serialOfDate(addDays(addMonths(first, whole(month) - 1), whole(day) - 1), system);
  },
  EDATE: ([day, months], system) => serialOfDate(addMonths(dayIn(day, system), whole(months)), system),
  EOMONTH: ([day, months], system) => serialOfDate(endOfMonth(addMonths(dayIn(day, system), whole(months))), system),
  YEAR: ([day], system) => Number(dayIn(day, system).slice(0, 4)),
  MONTH: ([day], system) => Number(dayIn(day, system).slice(5, 7)),
  DAY: ([day], system) => Number(dayIn(day, system).slice(8, 10)),
  /** With type 2 Monday is 1; without a type Sunday is. */
  WEEKDAY: ([day, type], system) => {
    const fromMonday = weekday(dayIn(day, system));
    return type && whole(type) === 2 ? fromMonday : (fromMonday % 7) + 1;
  },
  TODAY: (_, system) => serialOfDate(localDay(new Date()), system),
};

function whole(value: Matrix | undefined): number {
  return Math.trunc(numberOf(single(value ?? [])));
}

function dayIn(value: Matrix | undefined, system: DateSystem): CalendarDate {
  const day = dateOfSerial(numberOf(single(value ?? [])), system);
  if (day === null) throw new CellFault("#NUM!");
  return day;
}
