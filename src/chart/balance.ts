import type { CalendarDate } from "../engine/types";

/** What the picture shows. Amounts are plain numbers in minor units (cents), fractions allowed. */
export interface BalanceChartData {
  /** Balance at the start of the first week. */
  readonly openingBalance: number;
  /** The balance the user does not want to go under; null when none was set, and zero counts instead. */
  readonly alertLevel: number | null;
  /** One after another, at least one. */
  readonly weeks: readonly BalanceWeek[];
}

export interface BalanceWeek {
  /** Monday of the week. */
  readonly startsOn: CalendarDate;
  /** Money that comes in; drawn upward. */
  readonly receipts: number;
  /** Of that, an estimate of sales nobody has ordered; drawn paler, at the end of the column. Zero where none was asked for. */
  readonly newSales: number;
  /** Money that goes out, as a positive amount; drawn downward. */
  readonly payments: number;
  readonly closing: number;
  /** The 80 % range of the closing balance. */
  readonly closingLow: number;
  readonly closingHigh: number;
}

/** The picture told in facts: what a person who cannot see it has to know. */
export interface BalanceStory {
  readonly openingBalance: number;
  readonly closingBalance: number;
  /** The first of the weeks with the lowest closing balance. */
  readonly lowestWeek: BalanceWeek;
  /** The first week that closes under the alert level; null when none does. */
  readonly firstWeekBelowAlert: BalanceWeek | null;
}

/**
 * The story of the balance.
 * @throws {RangeError} when there is no week, or an amount is not a finite number
 */
export function balanceStory(data: BalanceChartData): BalanceStory {
  checkAmounts(data);
  const threshold = data.alertLevel ?? 0;
  const lowestWeek = data.weeks.reduce((lowest, week) => (week.closing < lowest.closing ? week : lowest));
  return {
    openingBalance: data.openingBalance,
    closingBalance: data.weeks.at(-1)!.closing,
    lowestWeek,
    firstWeekBelowAlert: data.weeks.find((week) => week.closing < threshold) ?? null,
  };
}

function checkAmounts({ openingBalance, alertLevel, weeks }: BalanceChartData): void {
  if (weeks.length === 0) throw new RangeError("balanceStory: there is no week");
  const amountsOfWeeks = weeks.flatMap((week) => [
    week.receipts,
    week.newSales,
    week.payments,
    week.closing,
    week.closingLow,
    week.closingHigh,
  ]);
  const wrong = [openingBalance, alertLevel ?? 0, ...amountsOfWeeks].find((amount) => !Number.isFinite(amount));
  if (wrong !== undefined) throw new RangeError(`balanceStory: ${wrong} is not an amount`);
}
