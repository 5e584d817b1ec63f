import { DUE_LEVELS } from "./dueLevels";

/**
 * The days ahead of one open invoice, as the tables and the bell curve see them on the day the walk has reached.
 */
export interface CaseDays {
  /** Payments and invoice-days of the client in the day's bin. */
  readonly clientEvents: Float32Array;
  readonly clientExposure: Float32Array;
  /** Hazard of the client's stratum in the day's bin, counted from the client's centre. */
  readonly stratumHazard: Float32Array;
  /** Hazard of the client's bell curve, see `bellCurve.ts`. */
  readonly bellHazard: Float32Array;
  /** Hazard of the client's pay runs, see `payRuns.ts`; -1 when it has none. */
  readonly runHazard: Float32Array;
  /** Share of the held chance released on the day. */
  readonly release: Float32Array;
  /** On the first day of a case, the chance that the closed days just before it left held, as a cumulated hazard. */
  readonly heldBefore: Float32Array;
  /** 1 on days on which no payment arrives. */
  readonly closed: Uint8Array;
  /** For each of `DUE_LEVELS`, payments and invoice-days of the client's like invoices, in the day's bin. */
  readonly levelEvents: readonly Float32Array[];
  readonly levelExposure: readonly Float32Array[];
}

/** Room for so many days. */
export function emptyCaseDays(days: number): CaseDays {
  return {
    clientEvents: new Float32Array(days),
    clientExposure: new Float32Array(days),
    stratumHazard: new Float32Array(days),
    bellHazard: new Float32Array(days),
    runHazard: new Float32Array(days),
    release: new Float32Array(days),
    heldBefore: new Float32Array(days),
    closed: new Uint8Array(days),
    levelEvents: DUE_LEVELS.map(() => new Float32Array(days)),
    levelExposure: DUE_LEVELS.map(() => new Float32Array(days)),
  };
}

/** The days from one position to before another, as they stand: what is written there is written here. */
export function caseDaysBetween(days: CaseDays, from: number, to: number): CaseDays {
  return {
    clientEvents: days.clientEvents.subarray(from, to),
    clientExposure: days.clientExposure.subarray(from, to),
    stratumHazard: days.stratumHazard.subarray(from, to),
    bellHazard: days.bellHazard.subarray(from, to),
    runHazard: days.runHazard.subarray(from, to),
    release: days.release.subarray(from, to),
    heldBefore: days.heldBefore.subarray(from, to),
    closed: days.closed.subarray(from, to),
    levelEvents: days.levelEvents.map((level) => level.subarray(from, to)),
    levelExposure: days.levelExposure.map((level) => level.subarray(from, to)),
  };
}

/** True when the client whose days begin at `offset` pays in runs. */
export function paysInRuns({ runHazard: hazards }: CaseDays, offset: number): boolean {
  return hazards[offset]! >= 0;
}
