import type { LearningFacts } from "./learningFacts";

/**
 * What a due date tells beyond its client: many firms pay what fell due at certain times on certain days. Each level
 * has a table of its own by client, and is shrunk toward the one before it, from the general to the particular.
 */
export interface DueLevel {
  readonly rowsPerClient: number;
  /** Row of an invoice among those of its client. */
  readonly rowOf: (facts: LearningFacts, fact: number) => number;
  /** Weight of the level before in this one, in invoice-days per bin. Chosen on first-half days, see bench/accuracy.ts. */
  readonly weight: number;
}

/** Parts of a month: 1 to 5, 6 to 10 … 21 to 25, and the end of the month from the 26th on. */
const MONTH_PARTS = 6;
const MONTH_PART_DAYS = 5;

/** Part of the month, day of the month, weekday, and weekday within the part of the month. */
export const DUE_LEVELS: readonly DueLevel[] = [
  { rowsPerClient: MONTH_PARTS, rowOf: monthPart, weight: 8 },
  { rowsPerClient: 31, rowOf: (facts, fact) => facts.dueDayOfMonth[fact]! - 1, weight: 16 },
  { rowsPerClient: 7, rowOf: dueWeekday, weight: 16 },
  {
    rowsPerClient: 7 * MONTH_PARTS,
    rowOf: (facts, fact) => 7 * monthPart(facts, fact) + dueWeekday(facts, fact),
    weight: 16,
  },
];

/** 0 … 6, the same for the same weekday. */
export function weekdayIndex(day: number): number {
  return ((day % 7) + 7) % 7;
}

function monthPart(facts: LearningFacts, fact: number): number {
  return Math.min(MONTH_PARTS - 1, Math.floor((facts.dueDayOfMonth[fact]! - 1) / MONTH_PART_DAYS));
}

function dueWeekday(facts: LearningFacts, fact: number): number {
  return weekdayIndex(facts.due[fact]!);
}
