const { imul } = Math;

/** Numbers of a stream are below this. */
export const WHOLE = 4294967296;

/** A stream of whole numbers from 0 to 2³² − 1 (mulberry32; Ettinger 2017), started where the seed is well mixed. */
export function randomNumbers(seed: number): () => number {
  // Finalizer of MurmurHash3 (Appleby 2011).
  let state = imul(seed ^ (seed >>> 16), 0x85ebca6b);
  state = imul(state ^ (state >>> 13), 0xc2b2ae35);
  state ^= state >>> 16;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
