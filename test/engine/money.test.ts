import { allocate, cents, currencyCode, NO_CENTS, sumCents } from "../../src/engine/money";

describe("cents", () => {
  it("accepts whole cents of either sign", () => {
    expect([cents(1250), cents(-1250)]).toEqual([1250, -1250]);
  });

  it.each([12.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    "refuses %d, which is no whole number of cents",
    (amount) => {
      expect(() => cents(amount)).toThrow(RangeError);
    },
  );

  it("has one zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
  });
});

describe("sumCents", () => {
  it("adds credit notes and invoices", () => {
    expect(sumCents([cents(1000), cents(-250), cents(5)])).toBe(755);
  });

  it("is nothing of nothing", () => {
    expect(sumCents([])).toBe(NO_CENTS);
  });

  it("refuses a sum too large to be exact", () => {
    expect(() => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RangeError);
  });
});

describe("allocate", () => {
  it("splits 1.00 in three and gives the cent left over to the first", () => {
    expect(allocate(cents(100), [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it("gives the cents left over to the largest remainders", () => {
    // Shares 0.5, 2.7, 1.8: rounded down 0, 2, 1; the two cents left go to 0.8 and 0.7.
    expect(allocate(cents(5), [10, 54, 36])).toEqual([0, 3, 2]);
  });

  it("splits a negative total too", () => {
    expect(allocate(cents(-100), [1, 3])).toEqual([-25, -75]);
  });

  it("gives equal shares when nobody weighs anything", () => {
    expect(allocate(cents(10), [0, 0])).toEqual([5, 5]);
  });

  it("gives nothing to a weight of zero when others weigh something", () => {
    expect(allocate(cents(10), [0, 1, 0])).toEqual([0, 10, 0]);
  });

  it("splits nothing among nobody", () => {
    expect(allocate(NO_CENTS, [])).toEqual([]);
  });

  it("refuses numbers so large that it would lose cents", () => {
    expect(() => allocate(cents(100), [1e308, 1e308])).toThrow(RangeError);
  });

  it("refuses to lose a total, and weights that are negative or not finite", () => {
    expect(() => allocate(cents(1), [])).toThrow(RangeError);
    expect(() => allocate(cents(1), [1, -1])).toThrow(RangeError);
    expect(() => allocate(cents(1), [Number.NaN])).toThrow(RangeError);
  });
});

describe("currencyCode", () => {
  it("returns the code in capitals", () => {
    expect(currencyCode("eur")).toBe("EUR");
  });

  it("refuses what is no three letters", () => {
    expect(() => currencyCode("€")).toThrow(RangeError);
    expect(() => currencyCode("EURO")).toThrow(RangeError);
  });
});
