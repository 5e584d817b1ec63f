import { calendarDate, dayNumber } from "../../../src/engine/calendar";
import { backtest } from "../../../src/engine/delay/backtest";
import { emptyCaseDays } from "../../../src/engine/delay/caseDays";
import { closedDays } from "../../../src/engine/delay/closedDays";
import { daysUntil } from "../../../src/engine/delay/distribution";
import { forecastPayments } from "../../../src/engine/delay/forecast";
import { learningFacts } from "../../../src/engine/delay/learningFacts";
import { fitLevelMap, levelAt } from "../../../src/engine/delay/levelMap";
import type { ReplayCase } from "../../../src/engine/delay/replay";
import { chooseRule } from "../../../src/engine/delay/ruleChoice";
import { centredOn } from "../../../src/engine/delay/simpleRules";
import { bookAsOf, simulatedBook } from "./books";

const identity = fitLevelMap([]);
const maps = { notYetDue: identity, overdue: identity };

/** Forty replayed invoices of ten clients, due in `due` days and paid in `paid`; the model is sure of day 5 of 8. */
function replayOf(due: number, paid: (index: number) => number): ReturnType<typeof chooseRule> {
  const chances = new Float64Array(40 * 8).map((_, at) => (at % 8 === 4 ? 1 : 0));
  const cases = Array.from({ length: 40 }, (_, index): ReplayCase => {
    const where = { client: index % 10, amount: 1, landmark: 0, offset: 8 * index, count: 8 };
    return { ...where, daysOverdue: -due, averageAhead: due + 3, bookAge: 365, paidAfter: paid(index) };
  });
  return chooseRule({ cases, days: emptyCaseDays(0) }, chances, maps);
}

describe("chooseRule", () => {
  it("keeps the model where it is as good as any rule", () => {
    expect(replayOf(2, () => 5)).toBe("model");
  });

  it("prefers the due date where it is right and the model never is", () => {
    expect(replayOf(2, () => 2)).toBe("due-date");
  });

  it("prefers the client's average likewise", () => {
    expect(replayOf(4, () => 7)).toBe("client-average");
  });

  it("keeps the model where a rule is better by chance only", () => {
    expect(replayOf(2, (index) => (index % 10 < 6 ? 2 : 5))).toBe("model");
  });

  it("keeps the model where the rule's day is past, since it says nothing then", () => {
    expect(replayOf(-6, () => 1)).toBe("model");
  });
});

describe("centredOn", () => {
  const asOf = dayNumber(calendarDate("2025-10-26"));
  const closed = closedDays(learningFacts(bookAsOf([], "2025-10-26")), 90);
  const days = { chances: Float64Array.of(0, 0.2, 0.4, 0.4, 0, 0, 0, 0, 0, 0, 0, 0), unpaid: 0 };

  it("moves the middle to the rule's day and keeps every chance", () => {
    const moved = centredOn(asOf + 10, days, asOf, closed);
    expect(daysUntil(moved, 0.5)).toBe(10);
    expect(moved.chances.reduce((a, b) => a + b, moved.unpaid)).toBeCloseTo(1, 12);
  });

  it("lets what would move before the first day arrive on it", () => {
    expect(centredOn(asOf + 1, days, asOf, closed).chances[0]).toBeCloseTo(0.6, 12);
  });
});

describe("level map", () => {
  it("is the identity without observations", () => {
    for (const level of [0.1, 0.33, 0.5, 0.9]) expect(levelAt(identity, level)).toBeCloseTo(level, 12);
  });

  it("moves levels to where payments were seen, never falls and ends at 1", () => {
    const late = fitLevelMap(Array.from({ length: 300 }, () => ({ from: 0.8, to: 0.9 })));
    expect(levelAt(late, 0.8)).toBeLessThan(0.2);
    expect(levelAt(late, 0.9)).toBeGreaterThan(0.9);
    expect([...late]).toEqual([...late].sort((a, b) => a - b));
    expect(levelAt(late, 1)).toBe(1);
  });

  it("counts a payment not seen yet for the levels left", () => {
    const open = fitLevelMap(Array.from({ length: 300 }, () => ({ from: 0.5, to: 1 })));
    expect(levelAt(open, 0.5)).toBeLessThan(0.15);
    expect(levelAt(open, 0.75)).toBeGreaterThan(0.5);
  });
});

describe("the forecast's rule", () => {
  it.each(["steady", "month-days", "bad"] as const)("is the one that the self-audit names, for %s clients", (habit) => {
    const ledger = bookAsOf(simulatedBook(habit, 8, 50, 4), "2025-10-26");
    expect(backtest(ledger).verdict).toBe(forecastPayments(ledger).rule);
  });
});
