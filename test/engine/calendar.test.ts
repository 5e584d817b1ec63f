import { isBankDay, isBankDayNumber, nextBankDay } from "../../src/engine/bankDays";
import {
  addDays,
  addMonths,
  calendarDate,
  dateFromParts,
  dateOfDayNumber,
  dayNumber,
  daysBetween,
  dayOfMonth,
  earlierOf,
  endOfMonth,
  laterOf,
  startOfWeek,
  weekday,
} from "../../src/engine/calendar";
import { easterSunday, isWorkingDay, nextWorkingDay, publicHolidays } from "../../src/engine/holidays";

const day = calendarDate;

describe("calendarDate", () => {
  it("returns the date it was given", () => {
    expect(day("2026-11-22")).toBe("2026-11-22");
  });

  it.each(["2026-02-30", "2026-13-01", "22/11/2026", "2026-1-1", "", "2026-11-22T00:00:00Z", "1899-12-31"])(
    "refuses %j",
    (text) => {
      expect(() => day(text)).toThrow(RangeError);
    },
  );
});

describe("dateFromParts", () => {
  it("knows 29 February in 2024 and 2000, and none in 2026 and 1900", () => {
    expect([2024, 2000, 2026, 1900].map((year) => dateFromParts(year, 2, 29))).toEqual([
      "2024-02-29",
      "2000-02-29",
      null,
      null,
    ]);
  });

  it("returns null for a part that is no whole number in range", () => {
    expect([dateFromParts(2026, 0, 1), dateFromParts(2026, 4, 31), dateFromParts(Number.NaN, 1, 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("day numbers", () => {
  it("count from 1970-01-01", () => {
    expect([dayNumber(day("1970-01-01")), dayNumber(day("1970-02-01")), dayNumber(day("1969-12-31"))]).toEqual([
      0, 31, -1,
    ]);
  });

  it("come back as the dates they were made of", () => {
    expect(dateOfDayNumber(dayNumber(day("2026-03-29")))).toBe("2026-03-29");
  });

  it("differ by 30 over the change of the hour, which has no meaning here", () => {
    expect(daysBetween(day("2026-03-15"), day("2026-04-14"))).toBe(30);
  });

  it("differ by a negative number backwards", () => {
    expect(daysBetween(day("2026-01-02"), day("2026-01-01"))).toBe(-1);
  });
});

describe("adding to a date", () => {
  it("adds days over the end of a leap February", () => {
    expect(addDays(day("2024-02-28"), 2)).toBe("2024-03-01");
    expect(addDays(day("2026-01-01"), -1)).toBe("2025-12-31");
  });

  it("adds a month to the 31st and stays in the next month", () => {
    expect(addMonths(day("2026-01-31"), 1)).toBe("2026-02-28");
    expect(addMonths(day("2026-11-30"), 3)).toBe("2027-02-28");
  });

  it("finds the last day of the month", () => {
    expect([endOfMonth(day("2026-02-01")), endOfMonth(day("2024-02-29")), endOfMonth(day("2026-12-31"))]).toEqual([
      "2026-02-28",
      "2024-02-29",
      "2026-12-31",
    ]);
  });
});

describe("weeks", () => {
  it("start on Monday and end on Sunday", () => {
    // 22 November 2026 is a Sunday.
    expect([weekday(day("2026-11-22")), weekday(day("2026-11-23"))]).toEqual([7, 1]);
    expect([startOfWeek(day("2026-11-22")), startOfWeek(day("2026-11-23"))]).toEqual(["2026-11-16", "2026-11-23"]);
  });

  it("are known before 1970", () => {
    // 31 December 1969 was a Wednesday.
    expect(weekday(day("1969-12-31"))).toBe(3);
  });
});

describe("comparing dates", () => {
  it("tells the earlier from the later", () => {
    expect(earlierOf(day("2026-09-30"), day("2026-10-01"))).toBe("2026-09-30");
    expect(laterOf(day("2026-09-30"), day("2026-10-01"))).toBe("2026-10-01");
    expect(dayOfMonth(day("2026-10-01"))).toBe(1);
  });
});

// Good Friday, Easter Monday, Ascension, Whit Monday; computed by Meeus' rule and checked against printed calendars.
const MOVABLE_FEASTS: readonly (readonly [number, string, string, string, string])[] = [
  [2024, "03-29", "04-01", "05-09", "05-20"],
  [2025, "04-18", "04-21", "05-29", "06-09"],
  [2026, "04-03", "04-06", "05-14", "05-25"],
  [2027, "03-26", "03-29", "05-06", "05-17"],
  [2028, "04-14", "04-17", "05-25", "06-05"],
  [2029, "03-30", "04-02", "05-10", "05-21"],
  [2030, "04-19", "04-22", "05-30", "06-10"],
  [2031, "04-11", "04-14", "05-22", "06-02"],
];

describe("public holidays", () => {
  it.each(MOVABLE_FEASTS)(
    "of France in %i close no office on Good Friday %s, but on %s, %s and %s",
    (year, ...feasts) => {
      const [goodFriday, ...closed] = feasts.map((text) => day(`${year}-${text}`));
      const holidays = publicHolidays(year, "france");
      expect(holidays).toEqual(expect.arrayContaining(closed));
      expect(holidays).not.toContain(goodFriday);
      expect(publicHolidays(year, "alsace-moselle")).toContain(goodFriday);
    },
  );

  it("follow the earliest and the latest Easter there can be: 22 March in 2285, 25 April in 1943 and 2038", () => {
    expect([1943, 2038].map((year) => dateOfDayNumber(easterSunday(year)))).toEqual(["1943-04-25", "2038-04-25"]);
    expect(dateOfDayNumber(easterSunday(2285))).toBe("2285-03-22");
  });

  it("are eleven in France (C. trav. L3133-1), in the order of the calendar", () => {
    expect(publicHolidays(2026, "france")).toEqual([
      "2026-01-01",
      "2026-04-06",
      "2026-05-01",
      "2026-05-08",
      "2026-05-14",
      "2026-05-25",
      "2026-07-14",
      "2026-08-15",
      "2026-11-01",
      "2026-11-11",
      "2026-12-25",
    ]);
  });

  it("are two more in Alsace-Moselle (C. trav. L3134-13)", () => {
    expect(publicHolidays(2026, "alsace-moselle")).toHaveLength(13);
    expect(isWorkingDay(day("2026-04-03"), "alsace-moselle")).toBe(false);
    expect(isWorkingDay(day("2028-12-26"), "alsace-moselle")).toBe(false);
    expect(isWorkingDay(day("2028-12-26"), "france")).toBe(true);
  });

  it("in Belgium include 21 July, and neither 8 May nor 14 July", () => {
    expect(publicHolidays(2026, "belgium")).toHaveLength(10);
    expect(isWorkingDay(day("2026-07-21"), "belgium")).toBe(false);
    expect(isWorkingDay(day("2026-05-08"), "belgium")).toBe(true);
    expect(isWorkingDay(day("2026-07-14"), "belgium")).toBe(true);
  });

  it("are listed once when two fall on one day (Ascension on 1 May 2008)", () => {
    expect(publicHolidays(2008, "france").filter((date) => date === "2008-05-01")).toHaveLength(1);
  });
});

describe("nextWorkingDay", () => {
  it("returns a working day itself", () => {
    expect(nextWorkingDay(day("2026-11-23"), "france")).toBe("2026-11-23");
  });

  it("goes from Sunday to Monday, and over a holiday", () => {
    expect(nextWorkingDay(day("2026-11-22"), "france")).toBe("2026-11-23");
    // Friday 1 May 2026, then a weekend.
    expect(nextWorkingDay(day("2026-05-01"), "france")).toBe("2026-05-04");
  });

  it("crosses the New Year", () => {
    // Friday 1 January 2027.
    expect(nextWorkingDay(day("2027-01-01"), "france")).toBe("2027-01-04");
  });
});

describe("bank days", () => {
  it.each(MOVABLE_FEASTS)("in %i leave out Good Friday %s and Easter Monday %s, not %s and %s", (year, ...feasts) => {
    expect(feasts.map((text) => isBankDay(day(`${year}-${text}`)))).toEqual([false, false, true, true]);
  });

  it.each(["2026-01-01", "2029-05-01", "2026-12-25", "2028-12-26", "2026-11-21", "2026-11-22"])(
    "leave out %s (T2 closing days, weekends)",
    (closed) => {
      expect(isBankDay(day(closed))).toBe(false);
    },
  );

  it.each(["2026-05-08", "2026-07-14", "2028-08-15", "2027-11-01", "2026-11-11"])(
    "include %s, a holiday in France on which transfers are settled",
    (open) => {
      expect(isBankDay(day(open))).toBe(true);
    },
  );

  it("are the weekdays less the six closing days on weekdays of 2026", () => {
    // 2026 has 261 weekdays; 1 January, Good Friday, Easter Monday, 1 May and 25 December fall on weekdays, 26 December on a Saturday.
    const first = dayNumber(day("2026-01-01"));
    const open = Array.from({ length: 365 }, (_, index) => isBankDayNumber(first + index)).filter(Boolean);
    expect(open).toHaveLength(261 - 5);
  });

  it("come next after a closed day: Easter from Friday to Tuesday", () => {
    expect(nextBankDay(day("2026-04-03"))).toBe("2026-04-07");
    expect(nextBankDay(day("2026-12-25"))).toBe("2026-12-28");
    expect(nextBankDay(day("2026-11-23"))).toBe("2026-11-23");
  });
});
