import { dateOfDayNumber } from "../calendar";
import type { CalendarDate, Cents, ExpectedAmount, Ledger, PaymentForecast } from "../types";
import type { DelayModel } from "./delayModel";
import { fitDelayModel, HORIZON_DAYS, paymentDaysOf } from "./delayModel";
import { disputeDays } from "./disputeDays";
import type { PaymentDays } from "./distribution";
import { asDelayDistribution, daysUntil } from "./distribution";
import type { JointDraw } from "./jointDraw";
import { clientNumbers, learningFacts, openFacts } from "./learningFacts";
import { nextOpenDay } from "./closedDays";
import type { NewInvoiceForecast } from "./newInvoice";
import { daysByRule, newInvoiceForecast } from "./newInvoice";
import { dateAhead, reasonOfFact } from "./reason";
import { receiptCorrelation } from "./receiptCorrelation";
import type { ForecastRule } from "./ruleChoice";
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
  /** Expected receipts after these weeks and within a year of the as-of day, in unrounded minor units. */
  readonly laterReceipts: number;
  /** Expected amount still unpaid after that year, in unrounded minor units. */
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
    const invoice = ledger.invoices[facts.position[fact]!]!;
    const modelDays = paymentDaysOf(model, fact);
    const promises = ledger.clients.get(invoice.clientId)?.promises ?? null;
    const stated = statedDate({ invoice, promises, disputeDays: forDispute }, modelDays, facts.asOf, model.closed);
    const days = stated?.days ?? daysByRule(model, fact, modelDays);
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

/** The 50 % point; the first open day beyond the horizon when the horizon does not bring it. */
function expectedDate(model: DelayModel, days: PaymentDays): CalendarDate {
  const { asOf } = model.facts;
  return dateOfDayNumber(nextOpenDay(model.closed, asOf + (daysUntil(days, 0.5) ?? HORIZON_DAYS + 1)));
}
