import { BIN_COUNT, binOfDelay } from "./delayBins";
import type { DueLevel } from "./dueLevels";
import { DUE_LEVELS } from "./dueLevels";
import type { LearningFacts } from "./learningFacts";
import { PRIOR_HAZARD } from "./priorHazard";
import { STRATUM_COUNT } from "./strata";

const { min } = Math;

/**
 * Events (payments) and exposures (invoice-days at risk) by bin of the delay, each invoice-day weighing less with age.
 * The ratio is the hazard: the chance of being paid on a day, given unpaid so far (Nelson 1972, Aalen 1978).
 *
 * All weights are relative to the as-of day of the ledger, so nothing has to be decayed while time runs: whoever reads
 * the tables at an earlier day divides by that day's weight.
 */

/** Exposure that the prior weighs in the pool, in invoice-days per bin. */
const PRIOR_EXPOSURE = 2;
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
  /** For each of `DUE_LEVELS`: by client, row of the level and bin of the days beyond terms. */
  readonly ofDueLevel: readonly BandedTable[];
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

/** Empty tables with room for the bins these facts can reach. */
export function emptyTables(facts: LearningFacts): HazardTables {
  const cells = STRATUM_COUNT * BIN_COUNT;
  return {
    stratumEvents: new Float64Array(cells),
    stratumExposure: new Float64Array(cells),
    stratumHazard: Float64Array.from({ length: cells }, (_, cell) => PRIOR_HAZARD[cell % BIN_COUNT]!),
    ofClient: emptyBands(facts, facts.clientCount, (fact) => facts.client[fact]!),
    ofDueLevel: DUE_LEVELS.map((level) =>
      emptyBands(facts, facts.clientCount * level.rowsPerClient, (fact) => dueRow(facts, fact, level)),
    ),
  };
}

/** Row of an invoice in the table of a due level. */
export function dueRow(facts: LearningFacts, fact: number, level: DueLevel): number {
  return facts.client[fact]! * level.rowsPerClient + level.rowOf(facts, fact);
}

function emptyBands(facts: LearningFacts, rows: number, rowOf: (fact: number) => number): BandedTable {
  const firstBin = new Uint8Array(rows).fill(BIN_COUNT);
  const endBin = new Uint8Array(rows);
  for (let fact = 0; fact < facts.count; fact++) {
    const row = rowOf(fact);
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

/** Position of a bin in a row of the table; -1 when the row never reached it. */
export function bandedIndex(table: BandedTable, row: number, bin: number): number {
  return bin >= table.firstBin[row]! && bin < table.endBin[row]! ? table.offset[row]! + bin : -1;
}

/**
 * Brings `stratumHazard` up to date, read on a day of weight `dayWeight`: first the whole pool drawn toward the prior,
 * then each stratum drawn toward the pool (gamma-Poisson shrinkage: (events + k · prior hazard) / (exposure + k)).
 */
export function refreshStratumHazard(tables: HazardTables, dayWeight: number): void {
  for (let bin = 0; bin < BIN_COUNT; bin++) {
    let events = 0;
    let exposure = 0;
    for (let at = bin; at < tables.stratumEvents.length; at += BIN_COUNT) {
      events += tables.stratumEvents[at]!;
      exposure += tables.stratumExposure[at]!;
    }
    const pool = shrunk(events / dayWeight, exposure / dayWeight, PRIOR_HAZARD[bin]!, PRIOR_EXPOSURE);
    for (let at = bin; at < tables.stratumEvents.length; at += BIN_COUNT) {
      const stratum = {
        events: tables.stratumEvents[at]! / dayWeight,
        exposure: tables.stratumExposure[at]! / dayWeight,
      };
      tables.stratumHazard[at] = shrunk(stratum.events, stratum.exposure, pool, POOL_EXPOSURE);
    }
  }
}

/** Hazard drawn toward `prior` as if `weight` more invoice-days had been seen at that hazard. */
export function shrunk(events: number, exposure: number, prior: number, weight: number): number {
  return (events + weight * prior) / (exposure + weight);
}
