import { standardDeviation } from "simple-statistics";
import { nextBankDay } from "../../../src/engine/bankDays";
import { calendarDate, dayNumber, weekdayOfDayNumber } from "../../../src/engine/calendar";
import { backtest } from "../../../src/engine/delay/backtest";
import {
  addPayment,
  clientCentre,
  emptyHistory,
  lastDelays,
  medianDelay,
  PRIOR_TYPICAL_DELAY,
} from "../../../src/engine/delay/clientHistory";
import { closedDays, isClosedDay, nextOpenDay } from "../../../src/engine/delay/closedDays";
import { delayModelsOn, fitDelayModel, paymentDaysOf } from "../../../src/engine/delay/delayModel";
import { BIN_COUNT, binOfDelay, lastDelayOfBin } from "../../../src/engine/delay/delayBins";
import { daysUntil } from "../../../src/engine/delay/distribution";
import { factsAsOf, learningFacts, openFacts } from "../../../src/engine/delay/learningFacts";
import { STRANGER_HAZARD } from "../../../src/engine/delay/priorHazard";
import { releaseShare } from "../../../src/engine/delay/payDays";
import { disputeDays } from "../../../src/engine/delay/disputeDays";
import { dueOnTrend, withTrend } from "../../../src/engine/delay/drift";
import { forecastPayments } from "../../../src/engine/delay/forecast";
import { factsOfClients } from "../../../src/engine/delay/factsOfClients";
import { walkHistory } from "../../../src/engine/delay/historyWalk";
import { daysOfMonth, regularDays, weekdays } from "../../../src/engine/delay/payRunDays";
import { payRunSearch, payRunsOf } from "../../../src/engine/delay/payRuns";
import type { ReceiptDraws, WeeklyChance } from "../../../src/engine/delay/weeklyReceipts";
import { cumulated, drawReceipts, pointsOf } from "../../../src/engine/delay/weeklyReceipts";
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

describe("the prior of a client that has not paid yet", () => {
  it("has half of the invoices paid nine days late, and a mean near the 13.6 days of French firms", () => {
    let unpaid = 1;
    let mean = 0;
    let middle: number | null = null;
    for (let late = -30; late < 1000; late++) {
      const chance = unpaid * STRANGER_HAZARD[binOfDelay(late - PRIOR_TYPICAL_DELAY)]!;
      unpaid -= chance;
      mean += chance * late;
      if (middle === null && unpaid <= 0.5) middle = late;
    }
    expect(middle).toBe(9);
    expect(Math.abs(mean - 13.6)).toBeLessThan(2);
  });
});

describe("client history", () => {
  const history = emptyHistory(
    learningFacts(bookAsOf([{ client: "a", issued: "2025-01-01", due: "2025-01-31", paid: "2025-02-03" }], AS_OF)),
  );

  it("starts from the prior, and knows the client's middle and last delays after some payments", () => {
    const before = clientCentre(history, 0, 0);
    expect(medianDelay(history, 0)).toBeNull();
    for (const delay of [4, 10, 6]) addPaymentOfTest(delay);
    expect(before).toBe(9);
    expect(medianDelay(history, 0)).toBe(6);
    expect(lastDelays(history, 0, 2)).toEqual([6, 10]);
  });

  function addPaymentOfTest(delay: number): void {
    // Only one payment fits into the book's own list: the test looks at the client alone.
    history.book.length = 0;
    addPayment(history, 0, delay);
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
  const half = { client: 0, amount: 100, chances: Float64Array.of(0.5, 0.25) };
  const drawn = (items: readonly WeeklyChance[], client: number): ReceiptDraws =>
    drawReceipts(items, { weeks: 2, draws: 4000, togetherness: { client, book: 0, doubt: 0 } });
  const shareOf = (draws: Float64Array, amount: number): number =>
    draws.filter((received) => received === amount).length / draws.length;

  it("bring an invoice in each week as often as its chances say", () => {
    const [first, second] = drawn([half], 0).byWeek;
    expect(shareOf(first!, 100)).toBeCloseTo(0.5, 1);
    expect(shareOf(second!, 100)).toBeCloseTo(0.25, 1);
  });

  it("bring both invoices of a client in one week a quarter of the time when apart, half of it when together", () => {
    expect(shareOf(drawn([half, half], 0).byWeek[0]!, 200)).toBeCloseTo(0.25, 1);
    expect(shareOf(drawn([half, half], 1).byWeek[0]!, 200)).toBeCloseTo(0.5, 1);
    const ofTwoClients = [half, { ...half, client: 1 }];
    expect(shareOf(drawn(ofTwoClients, 1).byWeek[0]!, 200)).toBeCloseTo(0.25, 1);
  });

  it("leave an invoice its chances under a doubt about the whole book's pace, and move all invoices together", () => {
    const doubted = (items: readonly WeeklyChance[]): ReceiptDraws =>
      drawReceipts(items, { weeks: 2, draws: 4000, togetherness: { client: 0, book: 0, doubt: 0.1 } });
    const [first, both] = cumulated(doubted([half])).byWeek;
    expect(shareOf(first!, 100)).toBeCloseTo(0.5, 1);
    expect(shareOf(both!, 100)).toBeCloseTo(0.75, 1);
    // A hundred coins deviate by 5 of 50; a pace of 1 ± 0.32 alone by 0.32 · 50 · ln 2 = 11; both together by 12.
    const hundred = Array.from({ length: 100 }, (_, client) => ({ ...half, client }));
    const spreadOf = ({ byWeek }: ReceiptDraws): number => standardDeviation([...byWeek[0]!]) / 100;
    expect(spreadOf(drawn(hundred, 0))).toBeCloseTo(5, 0);
    expect(spreadOf(doubted(hundred))).toBeGreaterThan(11);
    expect(spreadOf(doubted(hundred))).toBeLessThan(13);
  });

  it("bring surely what is sure, whatever the pace", () => {
    const sure = { client: 0, amount: 100, chances: Float64Array.of(0.5, 0.5) };
    const [, both] = cumulated(
      drawReceipts([sure], { weeks: 2, draws: 500, togetherness: { client: 0, book: 0, doubt: 0.2 } }),
    ).byWeek;
    expect(Math.min(...both!)).toBe(100);
  });

  it("come out the same every time", () => {
    expect(drawn([half, half], 0.5)).toEqual(drawn([half, half], 0.5));
  });

  it("add up week after week, each invoice once", () => {
    const [first, both] = cumulated(drawn([half], 0)).byWeek;
    expect(shareOf(first!, 100)).toBeCloseTo(0.5, 1);
    expect(shareOf(both!, 100)).toBeCloseTo(0.75, 1);
    expect(Math.max(...both!)).toBe(100);
  });

  it("have a range from the one in ten lowest to the one in ten highest", () => {
    const draws = Float64Array.from({ length: 10 }, (_, at) => 10 - at);
    expect(pointsOf(draws)).toEqual({ low: 1, median: 5, high: 9 });
  });
});

describe("the days ahead", () => {
  it("bring on Monday what the weekend before the forecast held back", () => {
    // Two payments a week on due dates of every weekday, on the due date or on the Monday after it.
    const paidWhenDue = Array.from({ length: 120 }, (_, index): Entry => {
      const due = plusDays("2024-06-03", 4 * index);
      return { client: `c${index % 6}`, issued: plusDays(due, -30), due, paid: nextBankDay(due) };
    });
    const open: Entry = { client: "c1", issued: "2025-09-25", due: "2025-10-25", paid: null };
    const chanceOnMonday = (asOf: string): number => {
      const { delay } = forecastPayments(bookAsOf([...paidWhenDue, open], asOf)).payments.find(
        ({ invoiceId }) => invoiceId === "id-120",
      )!;
      return delay.probabilities[2 - delay.firstDay]!;
    };
    // Due on Saturday 25 October 2025: on Sunday, Monday is as sure as it was on Friday.
    expect(chanceOnMonday("2025-10-26")).toBeGreaterThan(0.9 * chanceOnMonday("2025-10-24"));
  });
});

describe("pay runs", () => {
  const CLOSED = closedDays(learningFacts(bookAsOf([], AS_OF)), 300);
  const { nominal } = daysOfMonth(CLOSED);
  const paysOn = (date: string): number[] => {
    const bits = nominal[day(date) - CLOSED.firstDay]!;
    return Array.from({ length: 30 }, (_, bit) => bit).filter((bit) => (bits & (1 << bit)) !== 0);
  };

  it("move from closed days to the next open one, the last day of a month to its last open one", () => {
    // Monday 10 November 2025 also settles what was to be paid on Saturday the 8th and Sunday the 9th.
    expect(paysOn("2025-11-10")).toEqual([7, 8, 9]);
    expect(paysOn("2025-11-08")).toEqual([]);
    // Friday 28 November 2025 is the last open day of its month (bit 29); Monday 1 December settles the 30th (bit 28).
    expect(paysOn("2025-11-28")).toEqual([27, 29]);
    expect(paysOn("2025-12-01")).toEqual([0, 28]);
  });

  // Due on all days of the month, paid on the first 10th that is five days or more after the due date.
  const onTheTenth = (count: number): Entry[] =>
    Array.from({ length: count }, (_, index) => {
      const due = plusDays("2024-10-03", 13 * index);
      let paid = plusDays(due, 5);
      while (paid.slice(8) !== "10") paid = plusDays(paid, 1);
      return { client: "a", issued: plusDays(due, -30), due, paid: nextBankDay(paid) };
    });

  it("let a client who pays on the 10th be expected on the 10th, or on the next when it is too early", () => {
    const expectedWhenDue = (due: string): string => {
      const open = { client: "a", issued: "2025-10-20", due, paid: null };
      return forecastPayments(bookAsOf([...onTheTenth(26), open], AS_OF)).payments.find(
        ({ invoiceId }) => invoiceId === "id-26",
      )!.expected;
    };
    expect(expectedWhenDue("2025-11-01")).toBe("2025-11-10");
    expect(expectedWhenDue("2025-11-09")).toBe("2025-12-10");
    expect(expectedWhenDue("2025-12-20")).toBe("2026-01-12"); // the 10th is a Saturday
  });

  it("are a weekday where six payments came on it, and none where four did", () => {
    const fridays = weekdays(CLOSED);
    const onFriday = fridays.nominal[day("2025-11-14") - CLOSED.firstDay]!;
    expect(onFriday).toBe(1 << 4);
    // Six Fridays by chance: ln 5 for each is 9.7, more than ln 7 for the choice of a weekday and 3 for doubt.
    expect(regularDays(new Array<number>(6).fill(onFriday), fridays)).toBe(onFriday);
    expect(regularDays(new Array<number>(4).fill(onFriday), fridays)).toBe(0);
    // Monday also settles what was to be paid at the weekend (bits 5 and 6).
    expect(fridays.nominal[day("2025-11-10") - CLOSED.firstDay]!).toBe(1 | (1 << 5) | (1 << 6));
  });

  it("let a client who pays on Fridays be expected on Fridays before all", () => {
    // Due on all weekdays, paid on the first Friday that is five days or more after the due date.
    const onFridays = Array.from({ length: 26 }, (_, index): Entry => {
      const due = plusDays("2024-10-03", 13 * index);
      let paid = plusDays(due, 5);
      while (weekdayOfDayNumber(day(paid)) !== 5) paid = plusDays(paid, 1);
      return { client: "a", issued: plusDays(due, -30), due, paid };
    });
    const open: Entry = { client: "a", issued: "2025-10-01", due: "2025-10-29", paid: null };
    const { delay, expected } = forecastPayments(bookAsOf([...onFridays, open], AS_OF)).payments.find(
      ({ invoiceId }) => invoiceId === "id-26",
    )!;
    expect(expected).toBe("2025-11-07"); // the first Friday from Monday 3 November on
    const onFriday = delay.probabilities.filter(
      (_, at) => weekdayOfDayNumber(day("2025-10-29") + delay.firstDay + at) === 5,
    );
    // Pay runs count in part until a book of more clients has borne them out; without them it was a third.
    expect(onFriday.reduce((sum, chance) => sum + chance, 0)).toBeGreaterThan(0.6);
  });

  it("are not seen in payments on all days of the month", () => {
    const facts = learningFacts(bookAsOf(simulatedBook("steady", 12, 40, 2), AS_OF));
    const search = payRunSearch(facts, closedDays(facts, 300), factsOfClients(facts));
    const walk = [...walkHistory(search.facts, 180)].at(-1)!;
    const found = Array.from({ length: 12 }, (_, client) => payRunsOf(walk, client, search));
    expect(found.filter((runs) => runs !== null)).toEqual([]);
  });
});

describe("disputes", () => {
  /** An invoice disputed from 1 June 2025 on, well after its client's usual delay is over. */
  const disputed = (paid: string | null, since: string | null = "2025-06-01"): Entry => {
    const dispute = { since: since === null ? null : calendarDate(since), reason: null };
    return { client: "dupont", issued: "2025-01-01", due: "2025-01-31", paid, change: { dispute } };
  };
  const onTime = Array.from({ length: 20 }, (_, week): Entry => {
    const issued = plusDays("2024-06-03", 7 * week);
    return { client: "dupont", issued, due: plusDays(issued, 30), paid: plusDays(issued, 30) };
  });
  const daysAfter = (...entries: readonly Entry[]): number => {
    const ledger = bookAsOf([...onTime, ...entries], AS_OF);
    return disputeDays(ledger, [...walkHistory(learningFacts(ledger), 180)].at(-1)!);
  };

  it("add a month where the book tells nothing of their length", () => {
    expect(daysAfter()).toBe(30);
    expect(daysAfter(disputed("2025-06-11", null))).toBe(30);
  });

  it("add what this book's disputes took, a month weighing as four of them", () => {
    const short = disputed("2025-06-11");
    expect(daysAfter(short, short, short, short)).toBe((4 * 30 + 4 * 10) / 8);
  });

  it("add nothing for an invoice that is paid as usual all the same", () => {
    const asUsual: Entry = { ...disputed("2025-01-31", "2025-01-10"), paid: "2025-01-31" };
    expect(daysAfter(asUsual)).toBe((4 * 30) / 5);
  });

  it("count those still open with the days they have taken, thirteen weeks at most", () => {
    expect(daysAfter(disputed(null, plusDays(AS_OF, -40)))).toBe((4 * 30 + 40) / 4);
    expect(daysAfter(disputed(null))).toBe(Math.round((4 * 30 + 91) / 4));
  });
});

describe("drift", () => {
  // Twelve days beyond terms at first, then a day later with every 30 days; no two invoices of a client on one day.
  const laterAndLater = (daysLater: number): Entry[] =>
    Array.from({ length: 120 }, (_, index) => {
      const due = plusDays("2024-01-01", 5 * index);
      const late = 12 + Math.floor((daysLater * 5 * index) / 300) + (index % 3);
      return { client: `c${index % 8}`, issued: plusDays(due, -30), due, paid: plusDays(due, late) };
    });
  const slopesOf = (entries: readonly Entry[]): number[] => {
    const facts = learningFacts(bookAsOf(entries, "2025-09-30"));
    return [...withTrend(facts, factsOfClients(facts)).slopes].slice(0, 8);
  };

  it("is seen in clients who pay a day later every thirty days", () => {
    for (const slope of slopesOf(laterAndLater(10))) expect(slope).toBeCloseTo(1 / 30, 2);
  });

  it("is none where clients pay as ever", () => {
    expect(slopesOf(laterAndLater(0))).toEqual(new Array(8).fill(0));
  });

  it("moves a due day of 300 days ago ten days earlier at a day in thirty, so that its delay is what it would be today", () => {
    expect(dueOnTrend(1000 - 300, 1 / 30, 1000)).toBe(1000 - 310);
    expect(dueOnTrend(1000, 1 / 30, 1000)).toBe(1000);
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

  it("judges what the forecast would have said on each of its days: one walk learns what many would", () => {
    const facts = learningFacts(bookAsOf(simulatedBook("fridays", 15, 60, 3), AS_OF));
    const days = [facts.asOf - 70, facts.asOf - 42];
    let judged = 0;
    for (const shared of delayModelsOn(facts, days)) {
      const alone = fitDelayModel(factsAsOf(facts, days[judged]!));
      expect(shared.replay.cases).toHaveLength(alone.replay.cases.length);
      expect(shared.rule).toBe(alone.rule);
      for (const fact of openFacts(alone.facts)) {
        const said = paymentDaysOf(alone, fact).chances;
        paymentDaysOf(shared, fact).chances.forEach((chance, at) => {
          expect(chance).toBeCloseTo(said[at]!, 6);
        });
      }
      judged++;
    }
    expect(judged).toBe(2);
  });

  it("counts an invoice that is still unpaid with the least error it can have", () => {
    const paid = simulatedBook("steady", 3, 40, 9);
    const lost = { client: "steady-0", issued: "2025-06-01", due: "2025-07-01", paid: null };
    const without = backtest(bookAsOf(paid, AS_OF));
    const withLost = backtest(bookAsOf([...paid, lost], AS_OF));
    expect(withLost.meanError.dueDate!).toBeGreaterThan(without.meanError.dueDate!);
  });
});
