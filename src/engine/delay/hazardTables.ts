import { BIN_COUNT, binOfDelay } from "./delayBins";
import type { LearningFacts } from "./learningFacts";
import { KNOWN_HAZARD, STRANGER_HAZARD } from "./priorHazard";
import { STRATUM_COUNT } from "./strata";

const { min } = Math;

/**
 * Events (payments) and exposures (invoice-days at risk) by bin of the delay, each invoice-day weighing less with age.
 * The ratio is the hazard: the chance of being paid on a day, given unpaid so far (Nelson 1972, Aalen 1978).
 *
 * All weights are relative to the as-of day of the ledger, so nothing has to be decayed while time runs: whoever reads
 * the tables at an earlier day divides by that day's weight.
 */

/** Exposure that the prior weighs in the pool, in invoice-days per bin. Chosen on first-half days: 6 to 12 do alike. */
const PRIOR_EXPOSURE = 6;
/** Exposure that the whole pool weighs in a stratum, in invoice-days per bin. Chosen on first-half days, see bench/accuracy.ts. */
const POOL_EXPOSURE = 20;

export interface HazardTables {
  /** By stratum and bin of the days from the client's centre; clients weigh by `poolWeight`. */
  readonly stratumEvents: Float64Array;
  readonly stratumExposure: Float64Array;
  /** Hazard by stratum and bin, drawn toward the whole pool; see `refreshStratumHazard`. */
  readonly stratumHazard: Float64Array;
  /** By client and bin of the days beyond terms. */
  readonly ofClient: BandedTable;
}

/**
 * Rows of which only the bins between the first and last ever reached are stored: memory grows with the invoices, not
 * with clients times bins.
 */
export interface BandedTable {
  readonly firstBin: Uint8Array;
  /** One past the last bin; equal to `firstBin` for an empty row. */
  readonly endBin: Uint8Array;
  /** Position of bin 0 of a row, were it stored. */
  readonly offset: Int32Array;
  readonly events: Float64Array;
  readonly exposure: Float64Array;
}

/** Payments and invoice-days by bin, from `offset` on; nothing was seen before `firstBin`, and from `endBin` on. */
export interface SeenRow {
  readonly events: Float64Array;
  readonly exposure: Float64Array;
  readonly offset: number;
  readonly firstBin: number;
  readonly endBin: number;
}

/** Empty tables with room for the bins these facts can reach. */
export function emptyTables(facts: LearningFacts): HazardTables {
  const cells = STRATUM_COUNT * BIN_COUNT;
  return {
    stratumEvents: new Float64Array(cells),
    stratumExposure: new Float64Array(cells),
    stratumHazard: Float64Array.from({ length: cells }, (_, cell) => priorOf(cell)[cell % BIN_COUNT]!),
    ofClient: emptyBands(facts),
  };
}

function emptyBands(facts: LearningFacts): BandedTable {
  const rows = facts.clientCount;
  const firstBin = new Uint8Array(rows).fill(BIN_COUNT);
  const endBin = new Uint8Array(rows);
  for (let fact = 0; fact < facts.count; fact++) {
    const row = facts.client[fact]!;
    const first = binOfDelay(facts.entry[fact]! + 1 - facts.trendDue[fact]!);
    const last = binOfDelay(min(facts.paid[fact]!, facts.asOf) - facts.trendDue[fact]!);
    if (first < firstBin[row]!) firstBin[row] = first;
    if (last >= endBin[row]!) endBin[row] = last + 1;
  }
  const offset = new Int32Array(rows);
  let size = 0;
  for (let row = 0; row < rows; row++) {
    if (firstBin[row]! >= endBin[row]!) firstBin[row] = endBin[row]!;
    offset[row] = size - firstBin[row]!;
    size += endBin[row]! - firstBin[row]!;
  }
  return { firstBin, endBin, offset, events: new Float64Array(size), exposure: new Float64Array(size) };
}

/** The row of a client. */
export function clientRow({ events, exposure, offset, firstBin, endBin }: BandedTable, client: number): SeenRow {
  return { events, exposure, offset: offset[client]!, firstBin: firstBin[client]!, endBin: endBin[client]! };
}

/** The prior of a cell's stratum: the first holds the clients that have not paid yet, see `strata.ts`. */
function priorOf(cell: number): Float64Array {
  return cell < BIN_COUNT ? STRANGER_HAZARD : KNOWN_HAZARD;
}

/**
 * Brings `stratumHazard` up to date, read on a day of weight `dayWeight`: first the whole pool drawn toward the prior of
 * the stratum, then the stratum drawn toward that (gamma-Poisson shrinkage: (events + k · prior hazard) / (exposure + k)).
 */
export function refreshStratumHazard(tables: HazardTables, dayWeight: number): void {
  const { stratumEvents, stratumExposure, stratumHazard } = tables;
  for (let bin = 0; bin < BIN_COUNT; bin++) {
    let [events, exposure] = [0, 0];
    for (let at = bin; at < stratumEvents.length; at += BIN_COUNT) {
      events += stratumEvents[at]! / dayWeight;
      exposure += stratumExposure[at]! / dayWeight;
    }
    for (let at = bin; at < stratumEvents.length; at += BIN_COUNT) {
      const pool = shrunk(events, exposure, priorOf(at)[bin]!, PRIOR_EXPOSURE);
      stratumHazard[at] = shrunk(stratumEvents[at]! / dayWeight, stratumExposure[at]! / dayWeight, pool, POOL_EXPOSURE);
    }
  }
}

/** Hazard drawn toward `prior` as if `weight` more invoice-days had been seen at that hazard. */
export function shrunk(events: number, exposure: number, prior: number, weight: number): number {
  return (events + weight * prior) / (exposure + weight);
}
