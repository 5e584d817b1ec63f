import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";

/** What a simple rule says about an open fact: a day number after the as-of day. */
export interface SimpleRules {
  readonly dueDate: (fact: number) => number;
  /** Due date plus the client's mean delay so far; the book's mean without any. */
  readonly clientAverage: (fact: number) => number;
}

/** The simple rules with what the facts know. */
export function simpleRules(facts: LearningFacts): SimpleRules {
  const sums = new Float64Array(facts.clientCount);
  const counts = new Float64Array(facts.clientCount);
  let sum = 0;
  let count = 0;
  for (let fact = 0; fact < facts.count; fact++) {
    if (facts.paid[fact] === UNPAID) continue;
    const delay = facts.paid[fact]! - facts.due[fact]!;
    sums[facts.client[fact]!]! += delay;
    counts[facts.client[fact]!]! += 1;
    sum += delay;
    count++;
  }
  const bookMean = count === 0 ? 0 : sum / count;
  const future = (day: number): number => Math.max(facts.asOf + 1, Math.round(day));
  return {
    dueDate: (fact) => future(facts.due[fact]!),
    clientAverage: (fact) => {
      const client = facts.client[fact]!;
      const mean = counts[client]! === 0 ? bookMean : sums[client]! / counts[client]!;
      return future(facts.due[fact]! + mean);
    },
  };
}
