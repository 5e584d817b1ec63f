import { calendarDate, dayNumber } from "../../../src/engine/calendar";
import { backtest } from "../../../src/engine/delay/backtest";
import {
  addPayment,
  clientCentre,
  emptyHistory,
  lastDelays,
  medianDelay,
} from "../../../src/engine/delay/clientHistory";
import { closedDays, isClosedDay, nextOpenDay } from "../../../src/engine/delay/closedDays";
import { BIN_COUNT, binOfDelay, lastDelayOfBin } from "../../../src/engine/delay/delayBins";
import { daysUntil } from "../../../src/engine/delay/distribution";
import { learningFacts } from "../../../src/engine/delay/learningFacts";
import { releaseShare } from "../../../src/engine/delay/payDays";
import { receiptRange, weekMoments } from "../../../src/engine/delay/weeklyReceipts";
import type { Entry } from "./books";
import { bookAsOf, plusDays, simulatedBook } from "./books";

const AS_OF = "2025-10-26";
const day = (date: string): number => dayNumber(calendarDate(date));

describe("delay bins", () => {
  it("hold one day each within a month of the due date", () => {
    for (let delay = -30; delay < 30; delay++) expect(lastDelayOfBin(binOfDelay(delay))).toBe(delay);
  });

  it("share the far ends", () => {
    expect(binOfDelay(-61)).toBe(binOfDelay(-400));
    expect(binOfDelay(220)).toBe(binOfDelay(2000));
    expect(binOfDelay(2000)).toBe(BIN_COUNT - 1);
  });
});

describe("client history", () => {
  const history = emptyHistory(
    learningFacts(bookAsOf([{ client: "a", issued: "2025-01-01", due: "2025-01-31", paid: "2025-02-03" }], AS_OF)),
  );

  it("starts from the prior, and knows the client's middle and last delays after some payments", () => {
    const before = clientCentre(history, 0);
    expect(medianDelay(history, 0)).toBeNull();
    [4, 10, 6].forEach((delay, at) => {
      addPaymentOfTest(delay, at);
    });
    expect(before).toBe(9);
    expect(medianDelay(history, 0)).toBe(6);
    expect(lastDelays(history, 0, 2)).toEqual([6, 10]);
  });

  function addPaymentOfTest(delay: number, at: number): void {
    // Only one payment fits into the book's own list: the test looks at the client alone.
    history.book.length = 0;
    addPayment(history, 0, delay, 100 + at);
  }
});

describe("closed days", () => {
  const weekdaysOnly = (days: readonly string[]): Entry[] =>
    days.map((paid, index) => ({ client: `c${index % 5}`, issued: plusDays(paid, -30), due: paid, paid }));

  it("are weekends and T2 holidays while the book's payments do not contradict it", () => {
    const closed = closedDays(learningFacts(bookAsOf([], AS_OF)), 90);
    expect(isClosedDay(closed, day("2025-11-01"))).toBe(true); // a Saturday
    expect(isClosedDay(closed, day("2025-11-11"))).toBe(false); // a French holiday, but banks settle
    expect(nextOpenDay(closed, day("2025-12-25"))).toBe(day("2025-12-29"));
  });

  it("are none in a book that is paid on every day of the week", () => {
    const everyDay = Array.from({ length: 140 }, (_, index) => plusDays("2025-05-01", index));
    const closed = closedDays(learningFacts(bookAsOf(weekdaysOnly(everyDay), AS_OF)), 90);
    expect(isClosedDay(closed, day("2025-11-01"))).toBe(false);
  });
});

describe("pay days", () => {
  it("release everything on a day that brings what is expected, little on one that never brings anything", () => {
    expect(releaseShare(20, 20, 1)).toBe(1);
    expect(releaseShare(0, 45, 0.1)).toBeCloseTo(1.5 / 60, 12);
    expect(releaseShare(0, 1e6, 0)).toBe(0.02);
  });
});

describe("daysUntil", () => {
  const days = { chances: Float64Array.of(0.1, 0.3, 0.1, 0.3), unpaid: 0.2 };

  it("is the first day on which the cumulated chance reaches the level", () => {
    expect([0.1, 0.4, 0.5, 0.8].map((level) => daysUntil(days, level))).toEqual([1, 2, 3, 4]);
  });

  it("is null when the days known do not reach it", () => {
    expect(daysUntil(days, 0.9)).toBeNull();
  });
});

describe("weekly receipts", () => {
  const half = Float64Array.of(0.5);
  const twoOfOneClient = [
    { client: 0, amount: 100, chances: half },
    { client: 0, amount: 100, chances: half },
  ];

  it("add up invoices of one client as if they were paid apart, and as if together", () => {
    // s = 100 √(½ · ½) = 50 each: 2 · 50² apart, (50 + 50)² together.
    expect(weekMoments(twoOfOneClient, 1)).toEqual([{ mean: 100, independent: 5000, together: 10_000 }]);
  });

  it("are wider the more a client's invoices move together, and never negative", () => {
    const [moments] = weekMoments(twoOfOneClient, 1);
    const apart = receiptRange(moments!, 0);
    const together = receiptRange(moments!, 1);
    expect(apart.expected).toBe(100);
    expect(together.low).toBeLessThan(apart.low);
    expect(together.high).toBeGreaterThan(apart.high);
    expect(together.low).toBeGreaterThanOrEqual(0);
  });
});

describe("backtest", () => {
  it("says that there is too little to judge on an empty and on a young book", () => {
    const young = [{ client: "a", issued: "2025-10-01", due: "2025-10-31", paid: null }];
    for (const entries of [[], young]) {
      const { forecasts, verdict, typicalError } = backtest(bookAsOf(entries, AS_OF));
      expect({ forecasts, verdict }).toEqual({ forecasts: 0, verdict: "too-few-to-judge" });
      expect(typicalError.model).toBeNull();
    }
  });

  it("finds the model better than the due date on a book of steady late payers", () => {
    const result = backtest(bookAsOf(simulatedBook("steady", 15, 60, 3), AS_OF));
    expect(result.origins).toHaveLength(5);
    expect(result.verdict).toBe("model");
    expect(result.typicalError.model!).toBeLessThan(result.typicalError.dueDate!);
    expect(result.dates.inside / result.dates.count).toBeGreaterThan(0.7);
    expect(result.byHistory.reduce((sum, { forecasts }) => sum + forecasts, 0)).toBe(result.forecasts);
  });

  it("counts an invoice that is still unpaid with the least error it can have", () => {
    const paid = simulatedBook("steady", 3, 40, 9);
    const lost = { client: "steady-0", issued: "2025-06-01", due: "2025-07-01", paid: null };
    const without = backtest(bookAsOf(paid, AS_OF));
    const withLost = backtest(bookAsOf([...paid, lost], AS_OF));
    expect(withLost.meanError.dueDate!).toBeGreaterThan(without.meanError.dueDate!);
  });
});
