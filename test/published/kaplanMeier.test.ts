import { dateOfDayNumber, dayNumber, calendarDate } from "../../src/engine/calendar";
import { binOfDelay } from "../../src/engine/delay/delayBins";
import { clientRow } from "../../src/engine/delay/hazardTables";
import { walkHistory } from "../../src/engine/delay/historyWalk";
import { learningFacts } from "../../src/engine/delay/learningFacts";
import { bookAsOf } from "../engine/delay/books";

/**
 * Weeks of remission under 6-mercaptopurine, Freireich et al. (1963), Blood 21:699-716, as printed with the product-limit
 * estimates by Kleinbaum & Klein, Survival Analysis, chapter 2. A plus is a censored time.
 */
const REMISSION = "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+".split(" ");
const AS_OF = "2026-06-30";

/** The product-limit estimate that the delay tables give for the remission times, each week taken as a day. */
function survivalAfter(weeks: number): number {
  const close = dayNumber(calendarDate(AS_OF));
  const entries = REMISSION.map((time) => {
    const length = Number.parseInt(time, 10);
    const isOpen = time.endsWith("+");
    const issued = close - (isOpen ? length : 40);
    return {
      client: "6-MP",
      issued: dateOfDayNumber(issued),
      due: dateOfDayNumber(issued + 30),
      paid: isOpen ? null : dateOfDayNumber(issued + length),
    };
  });
  const { ofClient } = [...walkHistory(learningFacts(bookAsOf(entries, AS_OF)), Infinity)].at(-1)!.tables;
  const { events, exposure, offset } = clientRow(ofClient, 0);
  let survival = 1;
  for (let week = 1; week <= weeks; week++) {
    const at = offset + binOfDelay(week - 30);
    survival *= 1 - events[at]! / exposure[at]!;
  }
  return survival;
}

describe("hazard tables", () => {
  it.each([
    [6, 0.8571],
    [7, 0.8067],
    [10, 0.7529],
    [13, 0.6902],
    [16, 0.6275],
    [22, 0.5378],
    [23, 0.4482],
  ])("give Kaplan and Meier's estimate after %i weeks, %f", (weeks, printed) => {
    expect(survivalAfter(weeks)).toBeCloseTo(printed, 3);
  });
});
