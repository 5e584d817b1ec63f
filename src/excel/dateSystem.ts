import type { DateSystem } from "../sheets/serialDate";

/** What DATE(1904, 1, 1) gives where day 0 is that very day. */
const FIRST_DAY_OF_1904 = 0;

/** Asks Excel for a date: its programming interface has no other way to tell the workbook's date system. */
export function askDateSystem(context: Excel.RequestContext): Excel.FunctionResult<number> {
  return context.workbook.functions.date(1904, 1, 1).load("value");
}

/** The date system, once the answer to `askDateSystem` is there. */
export function dateSystemOf(answer: Excel.FunctionResult<number>): DateSystem {
  return answer.value === FIRST_DAY_OF_1904 ? 1904 : 1900;
}
