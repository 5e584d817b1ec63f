import { addDays, addMonths, calendarDate, dayOfMonth, endOfMonth } from "../calendar";
import type { CalendarDate } from "../types";

/** What a French firm usually has to pay again and again. */
export type PresetKind = "net-wages" | "social-contributions" | "vat" | "corporate-tax" | "cfe" | "rent" | "loan";

/** A line to offer: when such a payment usually falls, never how much it is, nor that this firm has it. */
export interface ExpensePreset {
  readonly kind: PresetKind;
  readonly frequency: "monthly" | "last-working-day" | "quarterly" | "yearly";
  /** The next such day after the as-of day; null where only the firm knows it. */
  readonly firstOn: CalendarDate | null;
}

/** Social contributions by the monthly return, below 50 staff; the 5th from 50 on (CSS R243-6). */
const SOCIAL_DAY = 15;
/** Corporate tax is paid on account in March, June, September and December (CGI ann. III art. 360). */
const CORPORATE_TAX_DAYS = ["03-15", "06-15", "09-15", "12-15"];
/** The tax on business premises (CGI art. 1679 quinquies). */
const CFE_DAYS = ["12-15"];

/**
 * The payments to offer to a French firm with their usual days. Wages are paid at the end of the month and rents in
 * advance by usage; the day of VAT is the firm's own, between the 15th and the 24th (CGI ann. IV art. 39), and that of a
 * loan stands in its contract, so both are left open.
 */
export function frenchPresets(asOf: CalendarDate): readonly ExpensePreset[] {
  const nextMonth = addDays(endOfMonth(asOf), 1);
  return [
    { kind: "net-wages", frequency: "last-working-day", firstOn: endOfMonth(addDays(asOf, 1)) },
    { kind: "social-contributions", frequency: "monthly", firstOn: nextDayOfMonth(asOf, SOCIAL_DAY) },
    { kind: "vat", frequency: "monthly", firstOn: null },
    { kind: "corporate-tax", frequency: "quarterly", firstOn: nextOf(CORPORATE_TAX_DAYS, asOf) },
    { kind: "cfe", frequency: "yearly", firstOn: nextOf(CFE_DAYS, asOf) },
    { kind: "rent", frequency: "monthly", firstOn: nextMonth },
    { kind: "loan", frequency: "monthly", firstOn: null },
  ];
}

function nextDayOfMonth(asOf: CalendarDate, day: number): CalendarDate {
  const thisMonth = addDays(asOf, day - dayOfMonth(asOf));
  return thisMonth > asOf ? thisMonth : addMonths(thisMonth, 1);
}

/** `days`: "MM-DD", in order. */
function nextOf(days: readonly string[], asOf: CalendarDate): CalendarDate {
  const year = Number(asOf.slice(0, 4));
  const candidates = [year, year + 1].flatMap((each) => days.map((day) => calendarDate(`${each}-${day}`)));
  return candidates.find((day) => day > asOf)!;
}
