import { calendarDate, dateOfDayNumber, dayNumber } from "../../../src/engine/calendar";
import { forecastPayments } from "../../../src/engine/delay/forecast";
import { seededRandom } from "../../../bench/seededRandom";
import type { Entry, Habit } from "./books";
import { bookAsOf, simulatedBook } from "./books";

const LEVELS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
const BOOKS = 20;
const FIRST_AS_OF = dayNumber(calendarDate("2025-02-04"));

/** Adds to `below`, for each level, the part of the open invoices paid by the day of that level; returns their number. */
function addBook(entries: readonly Entry[], asOf: string, below: Float64Array): number {
  const { payments } = forecastPayments(bookAsOf(entries, asOf));
  for (const { invoiceId, delay } of payments) {
    const { paid, due } = entries[Number(invoiceId.slice(3))]!;
    const beyondTerms = paid === null ? Infinity : dayNumber(calendarDate(paid)) - dayNumber(calendarDate(due));
    const day = Math.min(delay.probabilities.length, beyondTerms - delay.firstDay);
    const before = delay.probabilities.slice(0, day).reduce((a, b) => a + b, 0);
    const on = delay.probabilities[day] ?? delay.unpaid;
    // A whole day holds a range of levels: it counts for the part of the range below the level, which is the mean of the
    // randomised integral transform (Smith 1985; Czado, Gneiting & Held 2009).
    LEVELS.forEach((level, at) => (below[at]! += Math.max(0, Math.min(1, (level - before) / Math.max(on, 1e-9)))));
  }
  return payments.length;
}

/** Points by which the share of payments by each level's day is off, over `BOOKS` books at four as-of days each. */
function pointsOff(habit: Habit, clients: number, perClient: number): number[] {
  const below = new Float64Array(LEVELS.length);
  let count = 0;
  for (let book = 0; book < BOOKS; book++) {
    const entries = simulatedBook(habit, clients, perClient, 1000 + book);
    const random = seededRandom(5000 + book);
    for (let quarter = 0; quarter < 4; quarter++) {
      const asOf = dateOfDayNumber(FIRST_AS_OF + Math.floor((quarter + random()) * 75));
      count += addBook(entries, asOf, below);
    }
  }
  return LEVELS.map((level, at) => Math.round(1000 * (below[at]! / count - level)) / 10);
}

// 4,700 to 9,900 forecasts apiece: the standard error, with books as clusters, is 0.5 to 0.8 points.
describe("calibration on simulated books", () => {
  it.each<[Habit, number, number]>([
    ["steady", 20, 60],
    ["month-days", 20, 60],
    ["fridays", 20, 60],
    ["bad", 20, 60],
    ["drifting", 20, 60],
    ["drifting-fast", 20, 60],
    ["one-off", 700, 1],
  ])("holds within 3 points at every level for %s clients (%i of them, %i invoices each)", (habit, clients, each) => {
    const off = pointsOff(habit, clients, each);
    expect(off.filter((points) => Math.abs(points) > 3)).toEqual([]);
  });
});
