import { addDays } from "../calendar";
import { cents, NO_CENTS } from "../money";
import type { CalendarDate, Cents } from "../types";
import type { CallEffect, Move, MoveKind } from "./move";
import type { MoveCandidate } from "./moveCandidates";
import { moveCandidates } from "./moveCandidates";
import { firstWeekBelow } from "./planWeek";
import type { PlanFacts, WeeklyPlan } from "./weeklyPlan";
import { weeklyPlan } from "./weeklyPlan";

/** The first week whose low balance is below the level, and what can be done about it. */
export interface WeekAtRisk {
  /** Its Monday. */
  readonly startsOn: CalendarDate;
  readonly low: Cents;
  /** The alert level, zero where none was typed. */
  readonly level: Cents;
  /** How much is missing: level − low. */
  readonly shortfall: Cents;
  /** The fewest moves that clear the week; where nothing does, all that would help. */
  readonly moves: readonly Move[];
  /** True when the moves bring the low balance of this week, and of all before it, up to the level. */
  readonly cleared: boolean;
  /** What is still missing once the moves are made: 0 when they clear the week. */
  readonly stillMissing: Cents;
  /** First week below the level once the moves are made; null when none is. */
  readonly nextWeekAtRisk: CalendarDate | null;
}

/** How much a move disturbs: nobody, a client who owes, a client who ordered, a supplier within terms, beyond, the bank. */
const DISTURBANCE: Readonly<Record<MoveKind, number>> = {
  "invoice-delivered": 1,
  call: 2,
  deposit: 3,
  "move-expense": 4,
  "split-payment": 5,
  overdraft: 6,
};
/** Candidates searched, those of most effect: 2¹² sets of moves are looked at within a few milliseconds. */
const MOST_CANDIDATES = 12;
/** Sets made a plan of at most, to see whether they do what their moves do alone: mostly the first one does. */
const MOST_PROOFS = 20;

/**
 * The first week of the plan whose low balance is below the alert level, with the fewest moves that clear it; of as many
 * moves, those that disturb least. The overdraft comes last: only where no other moves suffice, and beside the fewest
 * that it needs. Null when no week is at risk.
 *
 * Every set of the twelve most effective moves is weighed by what each alone does to the low balances, and the plan is
 * then made anew with the set chosen, which must clear the week for good. `calls`: what the caller takes calls to bring.
 */
export function weekAtRisk(facts: PlanFacts, plan: WeeklyPlan, calls: readonly CallEffect[]): WeekAtRisk | null {
  const level = facts.alertLevel ?? NO_CENTS;
  const week = plan.weeks.findIndex(({ closing }) => closing.low < level);
  if (week < 0) return null;
  const { startsOn, closing } = plan.weeks[week]!;
  const risk: Risk = { facts, plan, week, level, floor: facts.floor };
  const weighed = moveCandidates(facts, plan, calls, addDays(startsOn, 6))
    .map((candidate) => weigh(candidate, risk))
    .filter(({ move }) => move.amount > 0)
    .sort((a, b) => b.move.sureAmount - a.move.sureAmount || b.move.amount - a.move.amount)
    .slice(0, MOST_CANDIDATES);
  const found =
    fewestMoves(weighed, risk, level) ??
    (facts.floor < level ? fewestMoves(weighed, risk, facts.floor) : null) ??
    weighed;
  const after = found.length === 0 ? plan : weeklyPlan(applied(facts, found));
  const missing = Math.max(0, level - lowestUntil(after, week));
  const overdraft = missing > 0 && facts.floor < level ? [overdraftMove(startsOn, missing, risk)] : [];
  const stillMissing = Math.max(0, missing - (overdraft.length > 0 ? level - facts.floor : 0));
  const reached = overdraft.length > 0 ? facts.floor : level;
  return {
    ...{ startsOn, low: closing.low, level, shortfall: cents(level - closing.low) },
    moves: [...found.map(({ move }) => move), ...overdraft],
    cleared: stillMissing === 0,
    stillMissing: cents(stillMissing),
    nextWeekAtRisk: firstWeekBelow(after.weeks, "low", reached),
  };
}

interface Risk {
  readonly facts: PlanFacts;
  readonly plan: WeeklyPlan;
  /** Index of the week at risk. */
  readonly week: number;
  readonly level: Cents;
  readonly floor: Cents;
}

/** A move with what it does alone to the low balance of each week up to the one at risk. */
interface WeighedMove extends MoveCandidate {
  readonly move: Move;
  readonly gains: readonly number[];
}

function weigh({ move, apply }: MoveCandidate, { facts, plan, week }: Risk): WeighedMove {
  const after = weeklyPlan(apply(facts));
  const gain = (which: "expected" | "low", at: number): number =>
    after.weeks[at]!.closing[which] - plan.weeks[at]!.closing[which];
  return {
    apply,
    move: { ...move, amount: cents(gain("expected", week)), sureAmount: cents(gain("low", week)) },
    gains: plan.weeks.slice(0, week + 1).map((_, at) => gain("low", at)),
  };
}

/** The smallest set of moves that lifts every low balance to the level; null when none does. */
function fewestMoves(moves: readonly WeighedMove[], risk: Risk, level: Cents): readonly WeighedMove[] | null {
  const lows = risk.plan.weeks.slice(0, risk.week + 1).map(({ closing }) => closing.low);
  const sets = Array.from({ length: 2 ** moves.length }, (_, bits) => moves.filter((_move, at) => (bits >> at) & 1));
  const sufficient = sets.filter((set) =>
    lows.every((low, at) => set.reduce<number>((sum, { gains }) => sum + gains[at]!, low) >= level),
  );
  sufficient.sort((a, b) => a.length - b.length || disturbance(a) - disturbance(b) || amountOf(a) - amountOf(b));
  return sufficient.slice(0, MOST_PROOFS).find((set) => isCleared(set, risk, level)) ?? null;
}

function isCleared(set: readonly WeighedMove[], { facts, plan, week }: Risk, level: Cents): boolean {
  const after = set.length === 0 ? plan : weeklyPlan(applied(facts, set));
  return lowestUntil(after, week) >= level;
}

function applied(facts: PlanFacts, moves: readonly WeighedMove[]): PlanFacts {
  return moves.reduce((before, { apply }) => apply(before), facts);
}

function lowestUntil({ weeks }: WeeklyPlan, week: number): number {
  return Math.min(...weeks.slice(0, week + 1).map(({ closing }) => closing.low));
}

function disturbance(set: readonly WeighedMove[]): number {
  return set.reduce((sum, { move }) => sum + DISTURBANCE[move.kind], 0);
}

function amountOf(set: readonly WeighedMove[]): number {
  return set.reduce((sum, { move }) => sum + move.amount, 0);
}

function overdraftMove(startsOn: CalendarDate, missing: number, { level, floor }: Risk): Move {
  const amount = cents(Math.min(missing, level - floor));
  return {
    kind: "overdraft",
    doOn: startsOn,
    ...{ amount, sureAmount: amount },
    ...{ name: "", clientId: null, invoiceIds: [], reference: null, movedTo: null, assumed: false },
  };
}
