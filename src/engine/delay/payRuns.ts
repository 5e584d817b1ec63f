import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";

/** The days on which each client paid, ascending and each once: client c's are `days[start[c]] … days[start[c + 1] - 1]`. */
export interface PayRuns {
  readonly start: Int32Array;
  readonly days: Int32Array;
}

const RECENT_DAYS = 90;

/** The pay runs of all clients. */
export function payRuns(facts: LearningFacts): PayRuns {
  const paid: number[] = [];
  for (let fact = 0; fact < facts.count; fact++) if (facts.paid[fact] !== UNPAID) paid.push(fact);
  paid.sort((a, b) => facts.client[a]! - facts.client[b]! || facts.paid[a]! - facts.paid[b]!);
  const start = new Int32Array(facts.clientCount + 1);
  const days = new Int32Array(paid.length);
  let length = 0;
  let client = 0;
  for (const fact of paid) {
    while (client < facts.client[fact]!) start[++client] = length;
    if (length === start[client] || days[length - 1] !== facts.paid[fact]) days[length++] = facts.paid[fact]!;
  }
  while (client < facts.clientCount) start[++client] = length;
  return { start, days };
}

/** Number of the client's pay runs in the 90 days up to and including `day`. */
export function recentRunDays(runs: PayRuns, client: number, day: number): number {
  return runsUpTo(runs, client, day) - runsUpTo(runs, client, day - RECENT_DAYS);
}

/** Number of the client's pay runs up to and including `day`. */
function runsUpTo({ start, days }: PayRuns, client: number, day: number): number {
  let low = start[client]!;
  let high = start[client + 1]!;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! <= day) low = middle + 1;
    else high = middle;
  }
  return low - start[client]!;
}
