import type { LearningFacts } from "./learningFacts";

/** The facts of each client, in their order. */
export interface FactsOfClients {
  readonly start: Int32Array;
  readonly facts: Int32Array;
}

/** Sorts the facts by client. */
export function factsOfClients({ count, client, clientCount }: LearningFacts): FactsOfClients {
  const start = new Int32Array(clientCount + 1);
  for (let fact = 0; fact < count; fact++) start[client[fact]! + 1]!++;
  for (let at = 0; at < clientCount; at++) start[at + 1]! += start[at]!;
  const next = start.slice();
  const facts = new Int32Array(count);
  for (let fact = 0; fact < count; fact++) facts[next[client[fact]!]!++] = fact;
  return { start, facts };
}
