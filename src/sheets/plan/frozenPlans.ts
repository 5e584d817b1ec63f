import { cents, currencyCode, NO_CENTS } from "../../engine/money";
import { addDays, startOfWeek } from "../../engine/calendar";
import type { FrozenPlan } from "../../engine/plan/frozenPlan";
import { planMondays } from "../../engine/plan/weeklyPlan";
import type { CalendarDate, Cents, CurrencyCode } from "../../engine/types";
import { MARK } from "../marks";
import { cellsOf } from "../markedCells";
import { dateOfSerial } from "../serialDate";
import type { CellValue, WorkbookSnapshot } from "../workbook";
import { readFrozenText, type FrozenDetails } from "./frozenText";

/** A week of a plan in its row: expected, low, high. */
export const CELLS_OF_WEEK = 3;
/** As-of day, currency and opening balance stand before the weeks. */
export const CELLS_BEFORE_WEEKS = 3;
/** Two years of weekly plans. */
const PLANS_KEPT = 104;
/** Two weeks of daily plans: those that a review may be held against keep their invoices and payments. */
export const PLANS_WITH_DETAILS = 15;

/** The plans kept in the workbook, oldest first; rows that are no plan any more are left out. */
export function readFrozenPlans(snapshot: WorkbookSnapshot): readonly FrozenPlan[] {
  const plans = cellsOf(snapshot, MARK.frozenPlans).map((row) => planOf(row, snapshot));
  return plans.filter((plan) => plan !== null).sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}

/**
 * The plans to keep with a new one, oldest first: it replaces that of the same day. Of plans older than the two weeks
 * that keep their details, the first of each week stays, 104 in all.
 */
export function plansToKeep(earlier: readonly FrozenPlan[], latest: FrozenPlan): readonly FrozenPlan[] {
  const before = earlier.filter(({ asOf }) => asOf !== latest.asOf);
  const all = [...before, latest].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
  const old = all.slice(0, -PLANS_WITH_DETAILS);
  const firsts = old.filter(({ asOf }, index) => index === 0 || weekOf(asOf) !== weekOf(old[index - 1]!.asOf));
  return [...firsts, ...all.slice(-PLANS_WITH_DETAILS)].slice(-PLANS_KEPT);
}

/** The plan's first week: that of the day after. */
function weekOf(asOf: CalendarDate): CalendarDate {
  return startOfWeek(addDays(asOf, 1));
}

function planOf(row: readonly CellValue[], { dateSystem }: WorkbookSnapshot): FrozenPlan | null {
  const [day = null, code = null, opening = null] = row;
  const asOf = typeof day === "number" ? dateOfSerial(day, dateSystem) : null;
  const currency = typeof code === "string" ? codeIn(code) : null;
  if (asOf === null || currency === null) return null;
  const mondays = planMondays(asOf);
  const lastWeek = CELLS_BEFORE_WEEKS + CELLS_OF_WEEK * mondays.length;
  const balances = row.slice(CELLS_BEFORE_WEEKS, lastWeek).map(amountIn);
  if (balances.length < CELLS_OF_WEEK * mondays.length || balances.includes(null)) return null;
  const details = readFrozenText(row.slice(lastWeek).map(textIn).join(""), asOf) ?? NO_DETAILS;
  const { otherReceipts, otherPayments, ...rest } = details;
  return {
    asOf,
    currency,
    opening: amountIn(opening),
    weeks: mondays.map((startsOn, week) => ({
      startsOn,
      expected: balances[CELLS_OF_WEEK * week]!,
      low: balances[CELLS_OF_WEEK * week + 1]!,
      high: balances[CELLS_OF_WEEK * week + 2]!,
      otherReceipts: otherReceipts[week] ?? NO_CENTS,
      otherPayments: otherPayments[week] ?? NO_CENTS,
    })),
    ...rest,
  };
}

/** An old plan keeps its balances alone. */
const NO_DETAILS: FrozenDetails = { otherReceipts: [], otherPayments: [], receipts: [], sales: [], expenses: [] };

function textIn(cell: CellValue): string {
  return typeof cell === "string" ? cell : "";
}

function amountIn(cell: CellValue): Cents | null {
  return typeof cell === "number" && Math.abs(cell) < 1e13 ? cents(Math.round(cell * 100)) : null;
}

function codeIn(text: string): CurrencyCode | null {
  try {
    return currencyCode(text);
  } catch {
    return null;
  }
}
