import type { DunningBook } from "../../engine/dunning/dunningBook";
import { EFFECT_DAYS } from "../../engine/dunning/effectShares";
import type { Reminder } from "../../engine/dunning/reminder";
import type { CallEffect } from "../../engine/plan/move";

/**
 * What calling each client of the to-do list that owes overdue money may bring: the plan knows nothing of reminders, so the share of
 * a call is handed to it, with whether it is assumed or learned from the log.
 */
export function callEffects(
  reminders: readonly Reminder[],
  { settings }: Pick<DunningBook, "settings">,
): readonly CallEffect[] {
  const { share, learned } = settings.effectShares.call;
  return reminders
    .filter(
      ({ oldestDaysOverdue, step }) => oldestDaysOverdue > 0 && step !== "answer-dispute" && step !== "check-payment",
    )
    .map(({ clientId, invoiceIds, doOn }) => ({
      ...{ clientId, invoiceIds, doOn, share },
      withinDays: EFFECT_DAYS,
      assumed: !learned,
    }));
}
