import type { CalendarDate, Cents } from "../types";

/** A past week: the range of its closing balance as it was forecast before the week began, and what it was. */
export interface JudgedWeek {
  /** Its Monday. */
  readonly startsOn: CalendarDate;
  readonly low: Cents;
  readonly expected: Cents;
  readonly high: Cents;
  readonly actual: Cents;
  readonly inside: boolean;
}

/** How well past ranges kept their word: `inside` of `weeks.length` weeks, where 80 % are promised. */
export interface TrackRecord {
  /** Oldest first, at most 26. */
  readonly weeks: readonly JudgedWeek[];
  readonly inside: number;
}
