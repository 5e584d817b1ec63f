import { dateOfDayNumber, dayOfMonth, weekdayOfDayNumber } from "../calendar";
import type { ClosedDays } from "./closedDays";

const { log } = Math;

/** The days on which a client pays: some days of the month, or a weekday. */

/** Payments from which on a habit can be seen, an assumption; `EVIDENCE` decides. */
export const LEAST_PAYMENTS = 6;
/**
 * Share of the payments that must have come on the pay days (on first-half days 0.6 to 0.8 do alike), and days of the month
 * that can be pay days.
 */
const LEAST_SHARE = 0.7;
const MOST_DAYS = 3;
/** Share of the payments that a further pay day must bring. On first-half days 0.1 to 0.2 do alike. */
const SHARE_OF_DAY = 0.15;
/** Log-likelihood beyond that of the choice by which pay days must explain the payments better: a chance of one in twenty. */
const EVIDENCE = 3;

/** Days of the month a pay day can be: 1 to 28, the 30th, and the last open day. */
const LAST_PLAIN_DAY = 28;
const THIRTIETH = 1 << 28;
const LAST_OPEN_DAY = 1 << 29;

/** Days that pay days are chosen from, as bits 0 to `choices` - 1. */
export interface DayChoice {
  readonly kind: "days-of-month" | "weekday";
  /** For each day from `ClosedDays.firstDay` on, the nominal days whose payments arrive on it; 0 when it is closed. */
  readonly nominal: Int32Array;
  readonly choices: number;
  /** Pay days that a client can have. */
  readonly mostDays: number;
  /** Chance that an open day is a given one of these. */
  readonly chanceOfDay: number;
}

/** One to three days of the month; an open day is a given one of them once in 21. */
export function daysOfMonth(closed: ClosedDays): DayChoice {
  const nominal = nominalDaysOfMonth(closed);
  return { kind: "days-of-month", nominal, choices: 30, mostDays: MOST_DAYS, chanceOfDay: 1 / 21 };
}

/** One weekday from Monday to Sunday: of five open ones, as a rule. */
export function weekdays(closed: ClosedDays): DayChoice {
  return { kind: "weekday", nominal: nominalWeekdays(closed), choices: 7, mostDays: 1, chanceOfDay: 1 / 5 };
}

/** Pay days found among the days of the month, in order: 1 to 28, 30, and 31 for the last open day. */
export function namedDaysOfMonth(days: number): number[] {
  const plain = Array.from({ length: LAST_PLAIN_DAY }, (_, index) => index + 1).filter(
    (day) => days & (1 << (day - 1)),
  );
  return [...plain, ...(days & THIRTIETH ? [30] : []), ...(days & LAST_OPEN_DAY ? [31] : [])];
}

/** The pay day found among the weekdays: 1 Monday … 7 Sunday. */
export function namedWeekday(days: number): number {
  return Math.log2(days) + 1;
}

function nominalWeekdays(closed: ClosedDays): Int32Array {
  const nominal = new Int32Array(closed.isClosed.length);
  let waiting = 0;
  for (let index = 0; index < nominal.length; index++) {
    waiting |= 1 << (weekdayOfDayNumber(closed.firstDay + index) - 1);
    if (closed.isClosed[index] === 1) continue;
    nominal[index] = waiting;
    waiting = 0;
  }
  return nominal;
}

/** For each day from `closed.firstDay` on, the days of the month whose payments arrive on it, as bits; 0 when closed. */
function nominalDaysOfMonth(closed: ClosedDays): Int32Array {
  const nominal = new Int32Array(closed.isClosed.length);
  let waiting = 0;
  let lastOpen = -1;
  for (let index = 0; index < nominal.length; index++) {
    const ofMonth = dayOfMonth(dateOfDayNumber(closed.firstDay + index));
    if (ofMonth === 1 && lastOpen >= 0) nominal[lastOpen]! |= LAST_OPEN_DAY;
    if (ofMonth <= LAST_PLAIN_DAY) waiting |= 1 << (ofMonth - 1);
    else if (ofMonth === 30) waiting |= THIRTIETH;
    if (closed.isClosed[index] === 1) continue;
    nominal[index] = waiting;
    waiting = 0;
    lastOpen = index;
  }
  return nominal;
}

/**
 * The days on which nearly all payments came, as bits; 0 when there are none such. A payment is given by the nominal days
 * of the day it came on. They must explain the payments better than chance: by the logarithm of the choices for each day,
 * and `EVIDENCE` more.
 */
export function regularDays(payments: readonly number[], choice: DayChoice): number {
  const total = payments.length;
  if (total < LEAST_PAYMENTS) return 0;
  let days = 0;
  let found = 0;
  let best = 0;
  for (let size = 1; size <= choice.mostDays; size++) {
    const { bit, count } = commonest(payments, days, choice);
    if (size > 1 && count < SHARE_OF_DAY * total) break;
    days |= 1 << bit;
    found += count;
    const gain = gainOver(size * choice.chanceOfDay, found, total);
    if (found >= LEAST_SHARE * total && gain > log(choice.choices) * size + EVIDENCE) best = days;
  }
  return best;
}

/** The nominal day with most payments among those not on the given days. */
function commonest(
  payments: readonly number[],
  days: number,
  { choices }: DayChoice,
): { readonly bit: number; readonly count: number } {
  const counts = new Int32Array(choices);
  for (const nominal of payments) {
    if ((nominal & days) !== 0) continue;
    for (let bit = 0; bit < choices; bit++) if ((nominal & (1 << bit)) !== 0) counts[bit]!++;
  }
  let bit = 0;
  for (let other = 1; other < choices; other++) if (counts[other]! > counts[bit]!) bit = other;
  return { bit, count: counts[bit]! };
}

/** Log-likelihood of so many payments on pay days over that by chance. */
function gainOver(byChance: number, found: number, total: number): number {
  const others = total - found;
  return found * log(found / total / byChance) + (others > 0 ? others * log(others / total / (1 - byChance)) : 0);
}
