import type { ClientHistory } from "./clientHistory";
import { meanDelay } from "./clientHistory";
import type { ClosedDays } from "./closedDays";
import { nextOpenDay } from "./closedDays";
import type { PaymentDays } from "./distribution";
import { daysUntil, shifted } from "./distribution";
import type { LearningFacts } from "./learningFacts";
import type { ForecastRule } from "./ruleChoice";

/** The day number a simple rule names for a fact, which may be past. */
export function ruleDay(
  rule: Exclude<ForecastRule, "model">,
  { facts, history }: { readonly facts: LearningFacts; readonly history: ClientHistory },
  fact: number,
): number {
  const due = facts.due[fact]!;
  return rule === "due-date" ? due : Math.round(due + meanDelay(history, facts.client[fact]!));
}

/**
 * The model's chances moved so that their middle falls on a day number, or on the next open day. What would move
 * before the first open day arrives on it. As they are when they have no middle.
 */
export function centredOn(day: number, days: PaymentDays, asOf: number, closed: ClosedDays): PaymentDays {
  const middle = daysUntil(days, 0.5);
  if (middle === null) return days;
  const move = nextOpenDay(closed, day) - asOf - middle;
  return shifted(days, (ahead) => nextOpenDay(closed, asOf + 1 + Math.max(0, ahead + move)) - asOf - 1);
}
