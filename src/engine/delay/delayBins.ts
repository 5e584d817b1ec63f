/**
 * Bins of the delay axis, in days beyond terms (or days from the client's usual delay): one day wide within a month of
 * the due date, where most payments fall, wider where payments are rare. Chosen on past ledgers, see bench/accuracy.ts.
 */

const WIDTH_EARLY = 3;
const WIDTH_LATE = 3;
const WIDTH_VERY_LATE = 7;

/** Left edges: -60 … -33 by 3, -30 … 30 by 1, 33 … 60 by 3, 67 … 123 by 7, 160, 220. Earlier days share the first bin. */
const LEFT_EDGES: readonly number[] = [
  ...stepped(-60, -33, WIDTH_EARLY),
  ...stepped(-30, 30, 1),
  ...stepped(33, 60, WIDTH_LATE),
  ...stepped(67, 123, WIDTH_VERY_LATE),
  160,
  220,
];

/** Number of bins, the two open ends included. */
export const BIN_COUNT = LEFT_EDGES.length + 1;

const FIRST_DELAY = LEFT_EDGES[0]! - 1;
const LAST_DELAY = LEFT_EDGES[LEFT_EDGES.length - 1]!;
const BIN_OF_DELAY = Uint8Array.from({ length: LAST_DELAY - FIRST_DELAY + 1 }, (_, index) => {
  const delay = FIRST_DELAY + index;
  return LEFT_EDGES.filter((edge) => edge <= delay).length;
});

/** Last delay of each bin; the last bin has no end. */
const LAST_DELAY_OF_BIN = Int32Array.from({ length: BIN_COUNT }, (_, bin) =>
  bin < LEFT_EDGES.length ? LEFT_EDGES[bin]! - 1 : 0x3fffffff,
);

/** The bin that holds a delay. */
export function binOfDelay(delay: number): number {
  if (delay <= FIRST_DELAY) return 0;
  return BIN_OF_DELAY[(delay < LAST_DELAY ? delay : LAST_DELAY) - FIRST_DELAY]!;
}

/** The last delay in a bin. */
export function lastDelayOfBin(bin: number): number {
  return LAST_DELAY_OF_BIN[bin]!;
}

/** A delay that lies in the bin, for tables over bins. */
export function typicalDelayOfBin(bin: number): number {
  const left = bin === 0 ? FIRST_DELAY : LEFT_EDGES[bin - 1]!;
  return bin === BIN_COUNT - 1 ? left : Math.floor((left + LAST_DELAY_OF_BIN[bin]!) / 2);
}

function stepped(first: number, last: number, step: number): number[] {
  return Array.from({ length: (last - first) / step + 1 }, (_, index) => first + index * step);
}
