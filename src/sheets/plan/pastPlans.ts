import { addDays, startOfWeek } from "../../engine/calendar";
import { cents } from "../../engine/money";
import { freezePlan, type FrozenPlan, type FrozenWeek } from "../../engine/plan/frozenPlan";
import { closingsOfPlans, trackRecord, type TrackRecord } from "../../engine/plan/trackRecord";
import { variance, type Variance } from "../../engine/plan/variance";
import type { WeeklyPlan } from "../../engine/plan/weeklyPlan";
import type { CalendarDate, Cents } from "../../engine/types";
import type { OwnCells } from "../ownCells";
import { plansToKeep, PLANS_WITH_DETAILS } from "./frozenPlans";
import type { PlanSources } from "./planFacts";

/** What earlier plans of the workbook are worth today. */
export interface PastPlans {
  /** To be kept in the workbook, today's included, oldest first. */
  readonly kept: readonly FrozenPlan[];
  readonly trackRecord: TrackRecord;
  /** Last week's plan against what happened; null when there is none. */
  readonly variance: Variance | null;
  /** The plan it was made from, one of those kept; null when there is none. */
  readonly compared: FrozenPlan | null;
}

/** What to hold earlier plans against. */
export interface PresentPlan {
  readonly plan: WeeklyPlan;
  readonly sources: PlanSources;
  /** The plans found in the workbook, oldest first. */
  readonly earlier: readonly FrozenPlan[];
}

/** Freezes today's plan beside the earlier ones, and holds last week's against what happened. */
export function pastPlans({ plan, sources, earlier }: PresentPlan): PastPlans {
  const { ledger, own } = sources;
  const same = earlier.filter(({ currency }) => currency === ledger.currency);
  const kept = plansToKeep(withTypedAmounts(same, own, plan), freezePlan(plan, ledger));
  const compared = planOfLastWeek(kept, ledger.asOf);
  return {
    kept,
    compared,
    trackRecord: trackRecord(kept, closingsOfPlans(kept)),
    variance: compared && variance(compared, whatHappened({ plan, sources, earlier: kept })),
  };
}

/**
 * The first plan of the week that ended last, so that a plan made every morning is not held against the day before; where
 * there is none, the latest whose first week is over. Only plans that still know their invoices can be explained.
 */
function planOfLastWeek(plans: readonly FrozenPlan[], asOf: CalendarDate): FrozenPlan | null {
  const lastMonday = addDays(startOfWeek(addDays(asOf, 1)), -7);
  const over = plans.slice(-PLANS_WITH_DETAILS).filter(({ weeks }) => weeks[0]!.startsOn <= lastMonday);
  return over.find(({ weeks }) => weeks[0]!.startsOn === lastMonday) ?? over.at(-1) ?? null;
}

function whatHappened({ plan, sources, earlier }: PresentPlan): Parameters<typeof variance>[1] {
  const { ledger, forecast, reading, own } = sources;
  const before = earlier.filter(({ asOf }) => asOf < ledger.asOf).at(-1);
  // A balance nobody has touched since the last plan is that plan's, and tells nothing of what happened.
  const isUntouched = sources.opening === null && reading.bank.length === 0 && before?.opening === plan.opening;
  return {
    ledger,
    payments: forecast.payments,
    expenses: reading.expenses,
    suppliers: reading.purchases.filter(({ currency }) => currency === ledger.currency),
    bankBalance: isUntouched ? null : plan.opening,
    otherReceipts: own.otherReceipts,
    otherPayments: own.otherPayments,
  };
}

/**
 * The last plan as the user left it: amounts typed into its sheet for weeks that have passed since leave the sheet with
 * these weeks, so they are kept with the plan, whose balances they moved.
 */
function withTypedAmounts(plans: readonly FrozenPlan[], own: OwnCells, { asOf, weeks }: WeeklyPlan): FrozenPlan[] {
  return plans.map((plan) => {
    if (plan.asOf !== own.lastAsOf || plan.asOf === asOf) return plan;
    let moved = 0;
    const typed = plan.weeks.map((week): FrozenWeek => {
      if (week.startsOn < weeks[0]!.startsOn) {
        const otherReceipts = own.otherReceipts.get(week.startsOn) ?? cents(0);
        const otherPayments = own.otherPayments.get(week.startsOn) ?? cents(0);
        moved += otherReceipts - otherPayments - (week.otherReceipts - week.otherPayments);
        return { ...shifted(week, moved), otherReceipts, otherPayments };
      }
      return shifted(week, moved);
    });
    return { ...plan, weeks: typed };
  });
}

function shifted(week: FrozenWeek, by: number): FrozenWeek {
  const moved = (amount: Cents): Cents => cents(amount + by);
  return { ...week, expected: moved(week.expected), low: moved(week.low), high: moved(week.high) };
}
