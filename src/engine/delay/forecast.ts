import { dateOfDayNumber, dayNumber } from "../calendar";
import type {
  CalendarDate,
  Cents,
  ExpectedAmount,
  ForecastReason,
  Invoice,
  Ledger,
  PaymentForecast,
  PromiseRecord,
} from "../types";
import type { DelayModel } from "./delayModel";
import { fitDelayModel, HORIZON_DAYS, paymentDaysOf } from "./delayModel";
import { disputeDays } from "./disputeDays";
import type { PaymentDays } from "./distribution";
import { asDelayDistribution, daysUntil } from "./distribution";
import type { JointDraw } from "./jointDraw";
import type { LearningFacts } from "./learningFacts";
import { clientNumbers, learningFacts, openFacts } from "./learningFacts";
import { nextOpenDay } from "./closedDays";
import type { NewInvoiceForecast } from "./newInvoice";
import { daysByRule, newInvoiceForecast } from "./newInvoice";
import { dateAhead, reasonOfFact } from "./reason";
import { receiptCorrelation } from "./receiptCorrelation";
import type { ForecastRule } from "./ruleChoice";
import type { StatedDate } from "./statedDates";
import { statedDate } from "./statedDates";
import type { WeeklyChance } from "./weeklyReceipts";
import type { WeekForecast } from "./weeks";
import { chancesByWeek, receiptsByWeek, weekLimits } from "./weeks";

/** When each open invoice will be paid, and what that brings. */
export interface LedgerForecast {
  /** What the dates rest on: a simple rule where the book's own replay shows that it beats the model beyond chance. */
  readonly rule: ForecastRule;
  /** Every invoice with a positive outstanding after credits, in ledger order. */
  readonly payments: readonly PaymentForecast[];
  /** Thirteen weeks; the first holds the day after the as-of day. */
  readonly weeks: readonly WeekForecast[];
  /** Receipts up to the end of each of these weeks, with their own range, in unrounded minor units. */
  readonly cumulative: readonly ExpectedAmount[];
  /** Expected receipts after these weeks and up to `HORIZON_DAYS` after the as-of day, in unrounded minor units. */
  readonly laterReceipts: number;
  /** Expected amount still unpaid after these days, in unrounded minor units. */
  readonly unpaidAmount: number;
  /** How the ranges of the weeks were drawn. */
  readonly joint: JointDraw;
  /** When invoices to come will be paid. */
  readonly newInvoice: NewInvoiceForecast;
}

/** Forecasts every open invoice of the ledger, from the ledger alone: no clock, no chance, nothing after its as-of day. */
export function forecastPayments(ledger: Ledger): LedgerForecast {
  const facts = learningFacts(ledger);
  const model = fitDelayModel(facts);
  const weeks = weekLimits(facts.asOf);
  const forDispute = disputeDays(ledger, model.walk);
  const forecasts: { readonly payment: PaymentForecast; readonly position: number }[] = [];
  const items: WeeklyChance[] = [];
  for (const fact of openFacts(facts)) {
    const position = facts.position[fact]!;
    const invoice = ledger.invoices[position]!;
    const modelDays = paymentDaysOf(model, fact);
    const promises = ledger.clients.get(invoice.clientId)?.promises ?? null;
    const stated = statedDate({ invoice, promises, disputeDays: forDispute }, modelDays, facts.asOf, model.closed);
    const byHabit = daysByRule(model, fact, modelDays);
    const days = stated?.days ?? byHabit;
    const payment = paymentOf(model, fact, { invoice, days, byHabit, stated, promises });
    forecasts.push({ payment, position });
    items.push({ client: facts.client[fact]!, amount: facts.amount[fact]!, chances: chancesByWeek(days, weeks) });
  }
  const places = new Map(forecasts.map(({ payment }, place) => [payment.invoiceId, place]));
  const clients = clientNumbers(facts, ledger);
  forecasts.sort((a, b) => a.position - b.position);
  const correlation = receiptCorrelation(model.replay, model.replayedChances);
  return {
    rule: model.rule,
    payments: forecasts.map(({ payment }) => payment),
    ...receiptsByWeek(items, weeks, correlation),
    joint: { togetherness: correlation, places, clients },
    newInvoice: newInvoiceForecast(model, clients),
  };
}

/** An open invoice, the days of its payment, and where they come from. */
interface DaysOfInvoice {
  readonly invoice: Invoice;
  readonly days: PaymentDays;
  /** What they would be had nobody stated anything. */
  readonly byHabit: PaymentDays;
  readonly stated: StatedDate | null;
  readonly promises: PromiseRecord | null;
}

function paymentOf(model: DelayModel, fact: number, ofInvoice: DaysOfInvoice): PaymentForecast {
  const { facts } = model;
  const { invoice, days, stated } = ofInvoice;
  const named = stated?.on ? dayNumber(stated.on) : 0;
  const expected = expectedDate(model, days, named);
  return {
    invoiceId: invoice.id,
    clientId: invoice.clientId,
    outstanding: facts.amount[fact] as Cents,
    delay: asDelayDistribution(days, facts.asOf, facts.due[fact]!),
    expected,
    low: dateAhead(facts.asOf, daysUntil(days, 0.1)),
    high: dateAhead(facts.asOf, daysUntil(days, 0.9)),
    reason: {
      ...reasonOfFact(model, fact, invoice),
      ...(stated ? statedReason(model, ofInvoice, { ...stated, expected }) : {}),
      unlikelyUntil: daysUntil(days, 0.5) === null && named <= lastDay(facts) ? dateOfDayNumber(lastDay(facts)) : null,
    },
  };
}

/** What is said instead, or besides, where a date or a dispute stands in the sheet. */
function statedReason(
  model: DelayModel,
  { byHabit, promises }: DaysOfInvoice,
  { basis, on, expected }: StatedDate & Pick<PaymentForecast, "expected">,
): Pick<ForecastReason, "basis" | "statedDate" | "promises" | "modelDate"> {
  return {
    basis,
    statedDate: on ?? (basis === "announced" ? expected : null),
    promises: basis === "promise" && promises !== null && promises.made > 0 ? promises : null,
    modelDate: expectedDate(model, byHabit, 0),
  };
}

function lastDay({ asOf }: LearningFacts): number {
  return asOf + HORIZON_DAYS;
}

/** The 50 % point; where the horizon does not bring it, the first open day beyond it and not before `named`. */
function expectedDate({ facts, closed }: DelayModel, days: PaymentDays, named: number): CalendarDate {
  const ahead = daysUntil(days, 0.5);
  const day = ahead === null ? Math.max(named, lastDay(facts) + 1) : facts.asOf + ahead;
  return dateOfDayNumber(nextOpenDay(closed, day));
}
