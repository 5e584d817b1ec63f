import type { DayWeights } from "./dayWeights";
import { weightOf } from "./dayWeights";
import { BIN_COUNT, binOfDelay, lastDelayOfBin } from "./delayBins";
import { DUE_LEVELS } from "./dueLevels";
import type { FactsOfClients } from "./factsOfClients";
import type { SeenRow } from "./hazardTables";
import type { LearningFacts } from "./learningFacts";

const { max, min } = Math;

/**
 * What invoices of like due dates have seen: for each of `DUE_LEVELS`, by client and row of the level. Only few of these
 * rows are ever asked for, on few days: a row is made when it is, and brought up to that day.
 */
export interface DueRows {
  readonly facts: LearningFacts;
  readonly ofClients: FactsOfClients;
  readonly weights: DayWeights;
  /** For each of `DUE_LEVELS`, the row of each fact among those of its client. */
  readonly rowOfFact: readonly Uint8Array[];
  /** For each of `DUE_LEVELS`, by client and row. */
  readonly made: readonly Map<number, DueRow>[];
  /** Where the next rows go: many share an array, since small arrays cost more than what they hold. */
  room: { readonly events: Float64Array; readonly exposure: Float64Array; used: number };
}

interface DueRow extends SeenRow {
  /** Last day that is in the row, and invoices of which there may be more, by day of entry. */
  until: number;
  readonly pending: number[];
}

/** Rows that share an array. */
const ROWS_PER_ROOM = 64;

/** No row yet. */
export function emptyDueRows(facts: LearningFacts, ofClients: FactsOfClients, weights: DayWeights): DueRows {
  const rowOfFact = DUE_LEVELS.map(({ rowOf }) => {
    const rows = new Uint8Array(facts.count);
    for (let fact = 0; fact < facts.count; fact++) rows[fact] = rowOf(facts, fact);
    return rows;
  });
  return { facts, ofClients, weights, rowOfFact, made: DUE_LEVELS.map(() => new Map<number, DueRow>()), room: room() };
}

function room(): DueRows["room"] {
  const size = ROWS_PER_ROOM * BIN_COUNT;
  return { events: new Float64Array(size), exposure: new Float64Array(size), used: 0 };
}

/**
 * The row of the invoices that are like one of `facts` on a level (given by its place in `DUE_LEVELS`), with all that was
 * seen by the close of a day. Days never go back.
 */
export function dueRowOn(
  rows: DueRows,
  level: number,
  { facts, fact, day }: { readonly facts: LearningFacts; readonly fact: number; readonly day: number },
): SeenRow {
  const { rowsPerClient, rowOf } = DUE_LEVELS[level]!;
  const client = facts.client[fact]!;
  const rowOfClient = rowOf(facts, fact);
  const key = client * rowsPerClient + rowOfClient;
  let row = rows.made[level]!.get(key);
  if (!row) {
    row = emptyRow(rows, factsInRow(rows, client, rows.rowOfFact[level]!, rowOfClient));
    rows.made[level]!.set(key, row);
  }
  bringUpTo(row, rows, min(day, rows.facts.asOf));
  return row;
}

function emptyRow(rows: DueRows, pending: number[]): DueRow {
  if (rows.room.used === ROWS_PER_ROOM) rows.room = room();
  const { events, exposure, used } = rows.room;
  rows.room.used++;
  return { events, exposure, offset: used * BIN_COUNT, firstBin: 0, endBin: BIN_COUNT, until: -Infinity, pending };
}

function factsInRow({ facts, ofClients }: DueRows, client: number, rowOfFact: Uint8Array, row: number): number[] {
  const found: number[] = [];
  for (let at = ofClients.start[client]!; at < ofClients.start[client + 1]!; at++) {
    const fact = ofClients.facts[at]!;
    if (rowOfFact[fact] === row && facts.teaches[fact] === 1) found.push(fact);
  }
  return found;
}

function bringUpTo(row: DueRow, rows: DueRows, day: number): void {
  if (row.until >= day) return;
  const { entry, paid } = rows.facts;
  const { pending } = row;
  let stillPending = 0;
  for (let at = 0; at < pending.length; at++) {
    const fact = pending[at]!;
    if (entry[fact]! < day) addDays(row, rows, fact, day);
    if (paid[fact]! > day) pending[stillPending++] = fact;
  }
  pending.length = stillPending;
  row.until = day;
}

/** Adds an invoice's days that are not in the row yet, up to a day or its payment. */
function addDays({ events, exposure, offset, until }: DueRow, rows: DueRows, fact: number, day: number): void {
  const { facts, weights } = rows;
  const before = max(until, facts.entry[fact]!);
  const due = facts.trendDue[fact]!;
  const paid = facts.paid[fact]!;
  const lastDay = min(paid, day);
  const last = binOfDelay(lastDay - due);
  let upToBefore = weights.upTo[before - weights.firstDay]!;
  for (let bin = binOfDelay(before + 1 - due); bin <= last; bin++) {
    const upTo = weights.upTo[min(lastDay, due + lastDelayOfBin(bin)) - weights.firstDay]!;
    exposure[offset + bin]! += upTo - upToBefore;
    upToBefore = upTo;
  }
  if (paid <= day) events[offset + last]! += weightOf(weights, paid);
}
