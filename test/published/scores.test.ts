import { coverage, pinballLoss } from "../../bench/scores";
import { unpaidAfter } from "../../src/engine/delay/bellCurve";

describe("pinball loss", () => {
  it("charges a high quantile nine times as much for being too low as for being too high", () => {
    expect(pinballLoss(0.9, 10, 7)).toBeCloseTo(2.7, 12);
    expect(pinballLoss(0.9, 7, 10)).toBeCloseTo(0.3, 12);
  });

  it("is half of the absolute error in the middle", () => {
    expect(pinballLoss(0.5, 3, 8)).toBe(2.5);
  });
});

describe("coverage", () => {
  it("counts both ends of a range as inside: three of these four", () => {
    const range = { low: 3, high: 9 };
    expect(coverage([3, 9, 6, 10].map((day) => ({ ...range, day })))).toBe(0.75);
  });
});

describe("bell curve", () => {
  // Student's t, upper 5 % and 2.5 % points at 10 degrees of freedom: 1.812 and 2.228 (any printed table).
  it.each([
    [1.812, 0.05],
    [2.228, 0.025],
    [0, 0.5],
  ])("leaves beyond t = %f the share %f", (t, share) => {
    expect(unpaidAfter({ centre: -t + 0.5, width: 1, degrees: 10 }, 0)).toBeCloseTo(share, 3);
  });
});
