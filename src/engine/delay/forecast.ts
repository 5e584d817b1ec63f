import { dateOfDayNumber, weekdayOfDayNumber } from "../calendar";
import type { CalendarDate, Cents, ExpectedAmount, Ledger, PaymentForecast } from "../types";
import type { DelayModel } from "./delayModel";
import { chancesOfFact, fitDelayModel, HORIZON_DAYS } from "./delayModel";
import type { PaymentDays } from "./distribution";
import { asDelayDistribution, daysUntil } from "./distribution";
import type { LearningFacts } from "./learningFacts";
import { learningFacts, UNPAID } from "./learningFacts";
import { nextOpenDay } from "./closedDays";
import { dateAhead, reasonOfFact } from "./reason";
import { receiptCorrelation } from "./receiptCorrelation";
import { statedDate } from "./statedDates";
import type { WeeklyChance, WeekMoments } from "./weeklyReceipts";
import { receiptRange, weekMoments } from "./weeklyReceipts";

/** Weeks of the cash plan. */
export const WEEKS = 13;

/** Receipts of one week, Monday to Sunday, from the invoices issued so far. */
export interface WeekForecast {
  /** Its Monday, even when the as-of day falls inside the week: then only the days after it count. */
  readonly startsOn: CalendarDate;
  readonly receipts: ExpectedAmount;
}

/** When each open invoice will be paid, and what that brings. */
export interface LedgerForecast {
  /** Every invoice with a positive outstanding after credits, in ledger order. */
  readonly payments: readonly PaymentForecast[];
  /** Thirteen weeks; the first holds the day after the as-of day. */
  readonly weeks: readonly WeekForecast[];
  /** Expected receipts after these weeks and within a year of the as-of day, in unrounded minor units. */
  readonly laterReceipts: number;
  /** Expected amount still unpaid after that year, in unrounded minor units. */
  readonly unpaidAmount: number;
}

/** Forecasts every open invoice of the ledger, from the ledger alone: no clock, no chance, nothing after its as-of day. */
export function forecastPayments(ledger: Ledger): LedgerForecast {
  const facts = learningFacts(ledger);
  const model = fitDelayModel(facts);
  const weeks = weekLimits(facts.asOf);
  const forecasts: { readonly payment: PaymentForecast; readonly position: number }[] = [];
  const items: WeeklyChance[] = [];
  for (const fact of openFacts(facts)) {
    const invoice = ledger.invoices[facts.position[fact]!]!;
    const modelDays = paymentDays(model, fact);
    const stated = statedDate(invoice, modelDays, facts.asOf, model.closed);
    const days = stated?.days ?? modelDays;
    const expected = expectedDate(model, days);
    const reason = reasonOfFact(model.walk, fact, {
      basis: stated?.basis ?? null,
      statedDate: stated ? expected : null,
      modelDate: stated ? expectedDate(model, modelDays) : null,
    });
    const payment: PaymentForecast = {
      invoiceId: invoice.id,
      clientId: invoice.clientId,
      outstanding: facts.amount[fact] as Cents,
      delay: asDelayDistribution(days, facts.asOf, facts.due[fact]!),
      expected,
      low: dateAhead(facts.asOf, daysUntil(days, 0.1)),
      high: dateAhead(facts.asOf, daysUntil(days, 0.9)),
      reason,
    };
    forecasts.push({ payment, position: facts.position[fact]! });
    items.push({ client: facts.client[fact]!, amount: facts.amount[fact]!, chances: chancesByWeek(days, weeks) });
  }
  forecasts.sort((a, b) => a.position - b.position);
  const correlation = receiptCorrelation(model.replay, model.blend);
  return { payments: forecasts.map(({ payment }) => payment), ...receipts(items, weeks, correlation) };
}

/** Open facts: unpaid at the as-of day. */
function openFacts(facts: LearningFacts): number[] {
  return Array.from(facts.paid.keys()).filter((fact) => facts.paid[fact] === UNPAID);
}

function paymentDays(model: DelayModel, fact: number): PaymentDays {
  const chances = new Float64Array(HORIZON_DAYS);
  return { chances, unpaid: chancesOfFact(model, fact, chances) };
}

/** The 50 % point; the first open day beyond the horizon when the horizon does not bring it. */
function expectedDate(model: DelayModel, days: PaymentDays): CalendarDate {
  const { asOf } = model.facts;
  return dateOfDayNumber(nextOpenDay(model.closed, asOf + (daysUntil(days, 0.5) ?? HORIZON_DAYS + 1)));
}

/** Day numbers of the weeks: week i runs from `firstDays[i]` to the day before `firstDays[i + 1]`. */
interface WeekLimits {
  readonly asOf: number;
  readonly mondays: readonly number[];
}

function weekLimits(asOf: number): WeekLimits {
  const monday = asOf + 2 - weekdayOfDayNumber(asOf + 1);
  return { asOf, mondays: Array.from({ length: WEEKS + 1 }, (_, week) => monday + 7 * week) };
}

/** Chance of each week, then of the days after them, then of none. */
function chancesByWeek({ chances, unpaid }: PaymentDays, { asOf, mondays }: WeekLimits): Float64Array {
  const byWeek = new Float64Array(WEEKS + 2);
  chances.forEach((chance, day) => {
    byWeek[Math.min(WEEKS, Math.floor((asOf + 1 + day - mondays[0]!) / 7))]! += chance;
  });
  byWeek[WEEKS + 1] = unpaid;
  return byWeek;
}

function receipts(
  items: readonly WeeklyChance[],
  { mondays }: WeekLimits,
  correlation: number,
): Omit<LedgerForecast, "payments"> {
  const moments: WeekMoments[] = weekMoments(items, WEEKS + 2);
  return {
    weeks: moments.slice(0, WEEKS).map((week, index) => ({
      startsOn: dateOfDayNumber(mondays[index]!),
      receipts: receiptRange(week, correlation),
    })),
    laterReceipts: moments[WEEKS]!.mean,
    unpaidAmount: moments[WEEKS + 1]!.mean,
  };
}
