import { addDays, dateOfDayNumber, weekday } from "../calendar";
import { nextWorkingDay, type HolidayRegion } from "../holidays";
import type { CalendarDate } from "../types";

/** The days on which a company contacts nobody, beside weekends and the public holidays of its region. */
export interface CompanyClosures {
  /** 1 (Monday) to 5 (Friday), never all of them. */
  readonly weekdays: readonly number[];
  /** From the first to the last day, both closed; in any order. */
  readonly periods: readonly ClosedPeriod[];
}

/** Days on end on which a company is closed. */
export interface ClosedPeriod {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** When a company works: the public holidays where it stands, and its own closed days. */
export interface CompanyDays {
  readonly region: HolidayRegion;
  readonly closures: CompanyClosures;
}

/** A company that is open on every working day. */
export const NEVER_CLOSED: CompanyClosures = { weekdays: [], periods: [] };

/**
 * The day itself when the company works on it, else the first one after it.
 * @throws {RangeError} when it never does
 */
export function nextCompanyDay(day: CalendarDate, { region, closures }: CompanyDays): CalendarDate {
  const { weekdays, periods } = closures;
  if ([1, 2, 3, 4, 5].every((one) => weekdays.includes(one))) throw new RangeError("nextCompanyDay: closed for good");
  for (let candidate = nextWorkingDay(day, region); ;) {
    const period = periods.find(({ from, until }) => candidate >= from && candidate <= until);
    if (!period && !weekdays.includes(weekday(candidate))) return candidate;
    candidate = nextWorkingDay(addDays(period ? period.until : candidate, 1), region);
  }
}

/**
 * Days on which the company and a client of a region both work, for many questions about few days: each is looked up
 * once. A client without a known region works when the company's own region does.
 */
export function commonWorkingDays(
  company: CompanyDays,
): (region: HolidayRegion | null) => (day: number) => CalendarDate {
  const byRegion = new Map<HolidayRegion | null, (day: number) => CalendarDate>();
  return (region) => {
    let known = byRegion.get(region);
    if (!known) byRegion.set(region, (known = remembered((day) => commonDay(day, company, region ?? company.region))));
    return known;
  };
}

function remembered(find: (day: number) => CalendarDate): (day: number) => CalendarDate {
  const found = new Map<number, CalendarDate>();
  return (day) => {
    let known = found.get(day);
    if (known === undefined) found.set(day, (known = find(day)));
    return known;
  };
}

function commonDay(day: number, company: CompanyDays, other: HolidayRegion): CalendarDate {
  let candidate = dateOfDayNumber(day);
  let before: CalendarDate;
  do {
    before = candidate;
    candidate = nextWorkingDay(nextCompanyDay(candidate, company), other);
  } while (candidate !== before);
  return candidate;
}
