/** A source of numbers that looks like chance and is the same for the same seed, on every machine. */
export interface SeededRandom {
  /** From 0 up to, but not including, 1. */
  readonly share: () => number;
  /** A whole number from `lowest` to `highest`, both included. */
  readonly whole: (lowest: number, highest: number) => number;
  readonly chance: (probability: number) => boolean;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, whole-number arithmetic only. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed | 0;
  const share = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    share,
    whole: (lowest, highest) => lowest + Math.floor(share() * (highest - lowest + 1)),
    chance: (probability) => share() < probability,
  };
}
