import { dateOfDayNumber, dayOfMonth } from "../calendar";
import type { ClosedDays } from "./closedDays";

const { log } = Math;

/** The days of the month on which a client pays. */

/** Payments from which on a habit can be seen. */
export const LEAST_PAYMENTS = 6;
/** Share of the payments that must have come on the pay days, and days of the month that can be pay days. */
const LEAST_SHARE = 0.7;
const MOST_DAYS = 3;
/** Share of the payments that a further pay day must bring. */
const SHARE_OF_DAY = 0.15;
/** Chance that an open day is a given day of the month moved to the next open one: one in 21. */
const CHANCE_OF_DAY = 1 / 21;
/**
 * Log-likelihood by which fixed days must explain the payments better than chance: for every day ln 30, as there are 30
 * to choose from, and 3 more (a chance of one in twenty).
 */
const EVIDENCE_PER_DAY = 3.4;
const EVIDENCE = 3;

/** Days of the month a pay day can be: 1 to 28, the 30th, and the last open day. */
const LAST_PLAIN_DAY = 28;
const THIRTIETH = 1 << 28;
const LAST_OPEN_DAY = 1 << 29;
const NOMINAL_DAYS = 30;

/** For each day from `closed.firstDay` on, the days of the month whose payments arrive on it, as bits; 0 when closed. */
export function nominalDays(closed: ClosedDays): Int32Array {
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
 * The days of the month on which nearly all payments came, as bits; 0 when there are none such. A payment is given by the
 * `nominalDays` of the day it came on.
 */
export function regularDays(payments: readonly number[]): number {
  const total = payments.length;
  if (total < LEAST_PAYMENTS) return 0;
  let days = 0;
  let found = 0;
  let best = 0;
  for (let size = 1; size <= MOST_DAYS; size++) {
    const { bit, count } = commonest(payments, days);
    if (size > 1 && count < SHARE_OF_DAY * total) break;
    days |= 1 << bit;
    found += count;
    if (found >= LEAST_SHARE * total && isEvident(found, total, size)) best = days;
  }
  return best;
}

/** The day of the month with most payments among those not on the given days. */
function commonest(payments: readonly number[], days: number): { readonly bit: number; readonly count: number } {
  const counts = new Int32Array(NOMINAL_DAYS);
  for (const nominal of payments) {
    if ((nominal & days) !== 0) continue;
    for (let bit = 0; bit < NOMINAL_DAYS; bit++) if ((nominal & (1 << bit)) !== 0) counts[bit]!++;
  }
  let bit = 0;
  for (let other = 1; other < NOMINAL_DAYS; other++) if (counts[other]! > counts[bit]!) bit = other;
  return { bit, count: counts[bit]! };
}

function isEvident(found: number, total: number, size: number): boolean {
  const byChance = size * CHANCE_OF_DAY;
  const others = total - found;
  const gain = found * log(found / total / byChance) + (others > 0 ? others * log(others / total / (1 - byChance)) : 0);
  return gain > EVIDENCE_PER_DAY * size + EVIDENCE;
}
