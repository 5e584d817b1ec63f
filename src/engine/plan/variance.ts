import { addDays } from "../calendar";
import { cents, NO_CENTS } from "../money";
import type { CalendarDate, Cents } from "../types";
import type { ExpensesNow } from "./expenseVariance";
import { expenseVariance, paidWithin } from "./expenseVariance";
import type { FrozenPlan } from "./frozenPlan";
import type { BookNow, ComparedDays } from "./receiptVariance";
import { expectedWithin, receiptVariance, receivedDated } from "./receiptVariance";
import type { VarianceLine } from "./varianceLine";
import { varianceLine } from "./varianceLine";

/** What was forecast for the close of a day, what happened, and every euro between the two. */
export interface Variance {
  /** As-of day of the plan held against what happened. */
  readonly from: CalendarDate;
  /** The Sunday whose closing balance is compared. */
  readonly until: CalendarDate;
  /** Of the plan that are over: more than one where no plan was kept for the last week alone. */
  readonly weeks: number;
  readonly forecastClosing: Cents;
  readonly actualClosing: Cents;
  /** actual − forecast closing: the sum of the lines' differences, to the cent. */
  readonly difference: Cents;
  readonly lines: readonly VarianceLine[];
  /** How the closing balance was found from the bank's; null where it is the forecast and the lines alone. */
  readonly bank: BroughtBack | null;
}

/** A bank balance brought back to the Sunday compared: `balance` − `received` + `paid`. */
export interface BroughtBack {
  /** At the close of the ledger's as-of day. */
  readonly balance: Cents;
  /** By invoices and out of the sheets of expenses and purchases, after that Sunday. */
  readonly received: Cents;
  readonly paid: Cents;
}

/** What the workbook knows now, weeks after a plan was frozen. */
export interface WhatHappened extends BookNow, ExpensesNow {
  /** At the close of the ledger's as-of day, as the bank shows it; null: worked out from what the sheet knows. */
  readonly bankBalance: Cents | null;
  /** Typed by the user, by the Monday of the week; a week without an entry went as the plan had it. */
  readonly otherReceipts: ReadonlyMap<CalendarDate, Cents>;
  readonly otherPayments: ReadonlyMap<CalendarDate, Cents>;
}

/**
 * Why the balance is not what a plan said, for the weeks complete since: actual − forecast closing of the last complete
 * week, explained by lines that add up to it. Null before the first week of the plan is over.
 *
 * A bank balance typed at a later day is brought back to that Sunday by the movements in between; what it shows beyond
 * all movements the sheet knows is a line of its own. Without an opening balance there is nothing to hold it against.
 * @throws {RangeError} when the ledger is of another currency
 */
export function variance(frozen: FrozenPlan, happened: WhatHappened): Variance | null {
  const { ledger } = happened;
  if (ledger.currency !== frozen.currency) {
    throw new RangeError(`variance: a plan in ${frozen.currency} against a ledger in ${ledger.currency}`);
  }
  const days = comparedDays(frozen, ledger.asOf);
  if (days === null) return null;
  const planEnd = addDays(frozen.weeks.at(-1)!.startsOn, 6);
  const known = [
    ...receiptVariance(frozen, happened, days),
    ...saleLines(frozen, days),
    ...expenseVariance(frozen, happened, days, planEnd),
    ...typedLines(frozen, happened, days),
  ];
  const forecastClosing = frozen.weeks[days.lastWeek]!.expected;
  const explained = forecastClosing + known.reduce((sum, { difference }) => sum + difference, 0);
  const bank = frozen.opening === null ? null : broughtBack(days, happened);
  const actualClosing = bank === null ? explained : bank.balance - bank.received + bank.paid;
  const lines = actualClosing === explained ? known : [...known, bankLine(actualClosing - explained)];
  return {
    from: days.from,
    until: days.until,
    weeks: days.lastWeek + 1,
    forecastClosing,
    actualClosing: cents(actualClosing),
    difference: cents(actualClosing - forecastClosing),
    ...{ lines, bank },
  };
}

function comparedDays({ asOf, weeks }: FrozenPlan, now: CalendarDate): ComparedDays | null {
  const lastWeek = weeks.filter(({ startsOn }) => addDays(startsOn, 6) <= now).length - 1;
  return lastWeek < 0 ? null : { from: asOf, until: addDays(weeks[lastWeek]!.startsOn, 6), lastWeek };
}

/** Sales bring nothing of their own: what became of them are invoices, with lines of their own. */
function saleLines({ sales }: FrozenPlan, days: ComparedDays): readonly VarianceLine[] {
  return sales.flatMap(({ reference, client, clientId, byWeek }) => {
    const forecast = expectedWithin(byWeek, days);
    const subject = { invoiceId: null, name: reference || client, clientId, week: null };
    return forecast === 0 ? [] : [varianceLine("sale-to-come", { forecast, actual: 0 }, subject)];
  });
}

function typedLines(frozen: FrozenPlan, happened: WhatHappened, days: ComparedDays): readonly VarianceLine[] {
  return frozen.weeks.slice(0, days.lastWeek + 1).flatMap(({ startsOn, otherReceipts, otherPayments }) => {
    const forecast = otherReceipts - otherPayments;
    const received = happened.otherReceipts.get(startsOn) ?? otherReceipts;
    const actual = received - (happened.otherPayments.get(startsOn) ?? otherPayments);
    const subject = { invoiceId: null, name: "", clientId: null, week: startsOn };
    return actual === forecast ? [] : [varianceLine("typed-amounts", { forecast, actual }, subject)];
  });
}

/** Null when no balance was typed. */
function broughtBack({ until }: ComparedDays, happened: WhatHappened): BroughtBack | null {
  const { bankBalance, ledger } = happened;
  if (bankBalance === null) return null;
  const since = { from: until, until: ledger.asOf };
  const received = ledger.invoices.reduce((sum, invoice) => sum + receivedDated(invoice, since), 0);
  return {
    balance: bankBalance,
    received: cents(received),
    paid: cents(paidWithin(happened, until, ledger.asOf)),
  };
}

function bankLine(difference: number): VarianceLine {
  const subject = { invoiceId: null, name: "", clientId: null, week: null };
  return varianceLine("bank-balance", { forecast: NO_CENTS, actual: difference }, subject);
}
