import { addDays, calendarDate, daysBetween, earlierOf } from "../calendar";
import { cents, NO_CENTS, sumCents } from "../money";
import type { CalendarDate, Cents, Client, Invoice } from "../types";
import type { LateInterestRates, Semester } from "./lateInterestRates";
import { semesterOf } from "./lateInterestRates";
import type { InterestRegime, NoLateInterest, RegimeRules } from "./lateInterestRegime";
import { regimeOf } from "./lateInterestRegime";

/** An invoice whose late interest is asked for. */
export interface LateInterestClaim {
  readonly invoice: Invoice;
  readonly client: Client;
  /** Interest runs up to this day, included. */
  readonly asOf: CalendarDate;
  /** Credit of the client set against the invoice: no interest runs on it at all. */
  readonly credited: Cents;
}

/** Days in which amount and rate stay the same. */
export interface InterestPart {
  readonly from: CalendarDate;
  /** Included. */
  readonly to: CalendarDate;
  readonly days: number;
  /** Unpaid in these days, including tax. */
  readonly base: Cents;
  /** Percent a year; null when the rate of the half-year is not known: then nothing is counted for it. */
  readonly rate: number | null;
  readonly amount: Cents | null;
}

/** What may be claimed for being late, beside the invoice itself. Outside VAT. */
export interface LateInterest {
  /** Null when nothing may be claimed; `none` says why. */
  readonly regime: InterestRegime | null;
  readonly none: NoLateInterest | "not-late" | null;
  /** In the order of time. */
  readonly parts: readonly InterestPart[];
  /** Sum of the parts, each rounded to the cent by itself. */
  readonly interest: Cents;
  /** 40 euros for a late invoice in euros, once, however it is paid. */
  readonly fixedIndemnity: Cents;
  /** True when the rate of some part is not known: the interest is more than this. */
  readonly incomplete: boolean;
  /**
   * Three times the legal rate, in percent, where the contract's rate is lower than that in a half-year it runs in: the
   * clause is then not valid (C. com. art. L441-10 II). Told, not applied. Null otherwise.
   */
  readonly legalFloor: number | null;
}

/** C. com. art. D441-5; CCP art. L2192-13; Belgium: law of 2 August 2002, art. 6. */
const FIXED_INDEMNITY = cents(4000);
/** The legal rate times this is the least a French contract may state (C. com. art. L441-10 II). */
const FLOOR_MULTIPLE = 3;
/** Days of a year, leap years included: bpifrance-creation.fr, taux de pénalités de retard. */
const DAYS_OF_YEAR = 365;
/** Percent with four decimals as a whole number. */
const RATE_SCALE = 10_000;

/**
 * Late interest and fixed indemnity of one invoice: unpaid amount including tax × rate × days ÷ 365, from the day after
 * the due date, on what is unpaid between part payments; the day a payment arrives still counts. A half-year has its own
 * rate, except where one rate holds for the whole time (a contract, a French public buyer).
 *
 * Each part is rounded to the cent, half a cent up. Money received on an unknown day counts as received in time, so that
 * never too much is claimed.
 */
export function lateInterest(claim: LateInterestClaim, rates: LateInterestRates): LateInterest {
  const { invoice, client } = claim;
  const regime = regimeOf(client, rates);
  if (typeof regime === "string") return nothing(regime);
  const balances = unpaidBalances(claim);
  if (balances.length === 0) return nothing("not-late");
  const runsFrom = balances[0]!.from;
  const parts = balances.flatMap((balance) => interestParts(balance, regime, runsFrom));
  return {
    regime: regime.name,
    none: null,
    parts,
    interest: sumCents(parts.map(({ amount }) => amount ?? NO_CENTS)),
    fixedIndemnity: regime.hasIndemnity && invoice.currency === "EUR" ? FIXED_INDEMNITY : NO_CENTS,
    incomplete: parts.some(({ rate }) => rate === null),
    legalFloor: regime.name === "contract" ? floorAbove(client.contractRate ?? 0, parts, rates) : null,
  };
}

function nothing(none: NoLateInterest | "not-late"): LateInterest {
  return {
    regime: null,
    none,
    parts: [],
    interest: NO_CENTS,
    fixedIndemnity: NO_CENTS,
    incomplete: false,
    legalFloor: null,
  };
}

type Balance = Pick<InterestPart, "from" | "to" | "base">;

/** What was unpaid when, from the day after the due date: one entry between two payments; none when never late. */
function unpaidBalances({ invoice, asOf, credited }: LateInterestClaim): readonly Balance[] {
  const { dueOn, receipts, amount } = invoice;
  const isEarly = (day: CalendarDate | null): boolean => day === null || day <= dueOn;
  const early = receipts.filter(({ receivedOn }) => isEarly(receivedOn));
  let base = amount - credited - sumCents(early.map((receipt) => receipt.amount));
  let from = addDays(dueOn, 1);
  const balances: Balance[] = [];
  for (const [day, received] of receivedByDay(receipts.filter(({ receivedOn }) => !isEarly(receivedOn)))) {
    const to = earlierOf(day, asOf);
    if (base > 0 && from <= to) balances.push({ from, to, base: cents(base) });
    base -= received;
    from = addDays(to, 1);
  }
  if (base > 0 && from <= asOf) balances.push({ from, to: asOf, base: cents(base) });
  return balances;
}

function receivedByDay(receipts: Invoice["receipts"]): readonly (readonly [CalendarDate, number])[] {
  const byDay = new Map<CalendarDate, number>();
  for (const { receivedOn, amount } of receipts) {
    if (receivedOn !== null) byDay.set(receivedOn, (byDay.get(receivedOn) ?? 0) + amount);
  }
  return [...byDay].sort(([a], [b]) => daysBetween(b, a));
}

function interestParts(
  { from, to, base }: Balance,
  regime: RegimeRules,
  runsFrom: CalendarDate,
): readonly InterestPart[] {
  const pieces = regime.byHalfYear ? halfYears(from, to) : [{ from, to }];
  return pieces.map((piece) => {
    const days = daysBetween(piece.from, piece.to) + 1;
    const rate = regime.rateOn(regime.byHalfYear ? piece.from : runsFrom);
    return { ...piece, days, base, rate, amount: rate === null ? null : interestOf(base, rate, days) };
  });
}

function halfYears(from: CalendarDate, to: CalendarDate): readonly { from: CalendarDate; to: CalendarDate }[] {
  const pieces = [];
  for (let start = from; start <= to;) {
    const end = earlierOf(lastDayOf(semesterOf(start)), to);
    pieces.push({ from: start, to: end });
    start = addDays(end, 1);
  }
  return pieces;
}

function lastDayOf(semester: Semester): CalendarDate {
  const [year, half] = semester.split("-");
  return calendarDate(`${year}-${half === "S1" ? "06-30" : "12-31"}`);
}

/** Whole numbers of any size, so that half a cent is half a cent. */
function interestOf(base: Cents, rate: number, days: number): Cents {
  const numerator = BigInt(base) * BigInt(Math.round(rate * RATE_SCALE)) * BigInt(days);
  const denominator = BigInt(DAYS_OF_YEAR * 100 * RATE_SCALE);
  return cents(Number((2n * numerator + denominator) / (2n * denominator)));
}

/** The highest floor above the contract's rate in the half-years of these parts; null when none is known to be. */
function floorAbove(
  rate: number,
  parts: readonly InterestPart[],
  { law, semesters }: LateInterestRates,
): number | null {
  if (law !== "france") return null;
  const days = parts.flatMap(({ from, to }) => halfYears(from, to));
  const floors = days.map((piece) => floorOf(semesters.get(semesterOf(piece.from))?.frenchLegal ?? 0));
  const highest = Math.max(0, ...floors);
  return highest > rate ? highest : null;
}

/** In hundredths of a percent, as the legal rate is published: 3 × 2.62 is 7.86 and nothing beside it. */
function floorOf(legalRate: number): number {
  return Math.round(FLOOR_MULTIPLE * legalRate * 100) / 100;
}
