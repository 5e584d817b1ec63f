import fc from "fast-check";
import { isBankDay, isBankDayNumber, nextBankDay } from "../../src/engine/bankDays";
import { addDays, dateOfDayNumber, dayNumber, daysBetween, weekday } from "../../src/engine/calendar";
import { isWorkingDay, nextWorkingDay } from "../../src/engine/holidays";
import { allocate, cents, sumCents } from "../../src/engine/money";
import { dueDate } from "../../src/engine/terms";
import { parseTerms } from "../../src/engine/termsText";

/** Up to a million million euros, of either sign. */
const amount = fc.integer({ min: -1e14, max: 1e14 }).map(cents);
const weights = fc.array(fc.oneof(fc.nat(1_000_000), fc.double({ min: 0, max: 1e9, noNaN: true })), {
  minLength: 1,
  maxLength: 40,
});
const anyDay = fc.integer({ min: dayNumber(dateOfDayNumber(-25_000)), max: 80_000 }).map(dateOfDayNumber);

describe("allocate", () => {
  it("loses and makes no cent", () => {
    fc.assert(
      fc.property(amount, weights, (total, of) => {
        expect(sumCents(allocate(total, of))).toBe(total);
      }),
    );
  });

  it("stays within a cent of the exact share", () => {
    fc.assert(
      fc.property(amount, fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 20 }), (total, of) => {
        const sum = of.reduce((a, b) => a + b, 0);
        allocate(total, of).forEach((share, index) => {
          expect(Math.abs(share - (total * of[index]!) / sum)).toBeLessThan(1);
        });
      }),
    );
  });
});

describe("days", () => {
  it("go there and back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(weekday(addDays(day, 7))).toBe(weekday(day));
      }),
    );
  });

  it("of the bank are the same by date and by number, and never a weekend", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isBankDayNumber(dayNumber(day))).toBe(isBankDay(day));
        const next = nextBankDay(day);
        expect(isBankDay(next)).toBe(true);
        expect(weekday(next)).toBeLessThanOrEqual(5);
        expect(daysBetween(day, next)).toBeGreaterThanOrEqual(0);
        // Good Friday to Easter Monday, or Christmas beside a weekend: never more than four days in a row.
        expect(daysBetween(day, next)).toBeLessThanOrEqual(4);
      }),
    );
  });

  it("of work come at most five days later, holidays and weekends together", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom("france" as const, "alsace-moselle" as const, "belgium" as const),
        (day, region) => {
          const next = nextWorkingDay(day, region);
          expect(isWorkingDay(next, region)).toBe(true);
          expect(daysBetween(day, next)).toBeLessThanOrEqual(5);
        },
      ),
    );
  });
});

describe("terms", () => {
  const terms = fc.tuple(
    fc.integer({ min: 1, max: 90 }),
    fc.constantFrom("jours", "jours fin de mois", "jours fin de mois le 10", "jours le 10"),
  );

  it("never give a due date before the issue date, nor an earlier one for a later issue date", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(60),
        terms,
        fc.constantFrom("A" as const, "B" as const),
        (day, later, [days, words], count) => {
          const read = parseTerms(`${days} ${words}`)!;
          const due = dueDate(day, read, count)!;
          expect(due >= day).toBe(true);
          expect(dueDate(addDays(day, later), read, count)! >= due).toBe(true);
        },
      ),
    );
  });

  it("are read or refused, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(() => parseTerms(text)).not.toThrow();
      }),
    );
  });
});
