import { addDays, calendarDate } from "../../src/engine/calendar";
import { bookModel, SETTLE_MILLISECONDS, type BookModel } from "../../src/functions/bookModel";
import { CHOICES, type Rows } from "../sheets/book";
import { fakeClock, settled, type FakeClock } from "./fakeOffice";
import { AS_OF, paid, ROWS, snapshotOf } from "./sampleBook";

interface Host {
  readonly model: BookModel;
  readonly clock: FakeClock;
  readonly reads: () => number;
  /** What the user sees in the workbook from now on; null: Excel refuses to be read. */
  readonly show: (rows: Rows | null) => void;
  readonly setDay: (day: string) => void;
}

function host(): Host {
  let rows: Rows | null = ROWS;
  let reads = 0;
  let asOf = AS_OF;
  const clock = fakeClock();
  const model = bookModel({
    read: () => {
      reads++;
      return rows === null ? Promise.reject(new Error("busy")) : Promise.resolve(snapshotOf(rows));
    },
    asOf: () => asOf,
    choices: () => Promise.resolve(CHOICES),
    schedule: clock.schedule,
  });
  return {
    model,
    clock,
    reads: () => reads,
    show: (shown) => (rows = shown),
    setDay: (day) => (asOf = calendarDate(day)),
  };
}

describe("bookModel", () => {
  it("reads nothing before somebody asks", () => {
    expect(host().reads()).toBe(0);
  });

  it("reads once for ten thousand that ask at once, and gives all of them one book", async () => {
    const { model, reads } = host();
    const books = await Promise.all(Array.from({ length: 10_000 }, () => model.current()));
    expect(reads()).toBe(1);
    expect(new Set(books).size).toBe(1);
    expect(await model.current()).toBe(books[0]);
  });

  it("works a burst of changes out once, a moment after the first, and tells whoever watches", async () => {
    const { model, clock, reads, show } = host();
    const told = jest.fn();
    model.subscribe(told);
    const before = await model.current();
    show(paid("20/11/2026"));
    for (let change = 0; change < 50; change++) model.invalidate();
    clock.pass(SETTLE_MILLISECONDS - 1);
    await settled();
    expect([reads(), told.mock.calls.length]).toEqual([1, 0]);
    clock.pass(1);
    await settled();
    expect([reads(), told.mock.calls.length]).toEqual([2, 1]);
    expect(await model.current()).not.toBe(before);
  });

  it("lets what asks after a change wait for the new book, without a reading of its own", async () => {
    const { model, clock, reads, show } = host();
    model.subscribe(() => undefined);
    await model.current();
    show(paid("20/11/2026"));
    model.invalidate();
    const asked = Promise.all([model.current(), model.current()]);
    clock.pass(SETTLE_MILLISECONDS);
    const [book] = await asked;
    expect(book.payments.size).toBe(1);
    expect(reads()).toBe(2);
  });

  it("works a change out again that came while it was reading, and tells once", async () => {
    const { model, clock, reads, show } = host();
    const told = jest.fn();
    model.subscribe(told);
    await model.current();
    model.invalidate();
    clock.pass(SETTLE_MILLISECONDS);
    show(paid("20/11/2026"));
    model.invalidate();
    clock.pass(SETTLE_MILLISECONDS);
    await settled();
    expect([reads(), told.mock.calls.length]).toEqual([3, 1]);
    expect((await model.current()).payments.size).toBe(1);
  });

  it("does not read again for a change that nobody watches, until somebody asks", async () => {
    const { model, clock, reads } = host();
    const stop = model.subscribe(() => undefined);
    await model.current();
    stop();
    model.invalidate();
    expect([clock.waiting(), reads()]).toEqual([0, 1]);
    await model.current();
    expect(reads()).toBe(2);
  });

  it("says to all that ask that Excel refused, and asks Excel again after the next change", async () => {
    const { model, clock, reads, show } = host();
    const told = jest.fn();
    model.subscribe(told);
    show(null);
    await expect(model.current()).rejects.toThrow("busy");
    await expect(model.current()).rejects.toThrow("busy");
    expect(reads()).toBe(1);
    show(ROWS);
    model.invalidate();
    clock.pass(SETTLE_MILLISECONDS);
    await settled();
    expect(told).toHaveBeenCalledTimes(1);
    expect((await model.current()).payments.size).toBe(2);
  });

  it("works the book out anew when a day has begun, not before", async () => {
    const { model, clock, reads, setDay } = host();
    model.subscribe(() => undefined);
    await model.current();
    model.noticeDay();
    expect(clock.waiting()).toBe(0);
    setDay(addDays(AS_OF, 1));
    model.noticeDay();
    clock.pass(SETTLE_MILLISECONDS);
    expect((await model.current()).asOf).toBe("2026-11-23");
    expect(reads()).toBe(2);
  });
});
