const { imul } = Math;

/** Numbers of a stream are below this. */
export const WHOLE = 4294967296;

/**
 * A stream of whole numbers from 0 to 2³² − 1 (mulberry32; Ettinger 2017) is its state, a whole number; each state
 * gives a number, and any later one can be had without those between.
 */
export function startOfStream(seed: number): number {
  // Started where the seed is well mixed: finalizer of MurmurHash3 (Appleby 2011).
  let state = imul(seed ^ (seed >>> 16), 0x85ebca6b);
  state = imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}

/** The state `count` numbers later. */
export function stateAfter(state: number, count: number): number {
  return (state + imul(0x6d2b79f5, count)) | 0;
}

/** The number of a state. */
export function numberOf(state: number): number {
  let mixed = imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** The numbers of a stream, one after the other. */
export function randomNumbers(seed: number): () => number {
  let state = startOfStream(seed);
  return () => {
    state = stateAfter(state, 1);
    return numberOf(state);
  };
}
