import { addDays, addMonths, dayNumber, dayOfMonth, endOfMonth } from "../calendar";
import { invoicesById } from "../ledger/invoicesById";
import { cents } from "../money";
import type { CalendarDate, Cents, DelayDistribution } from "../types";
import type { ExpenseLine } from "./expenses";
import { allPlannedPayments, FIRM_PAYMENT } from "./expenses";
import { salesToCome } from "./salesToCome";
import type { PlanFacts } from "./weeklyPlan";
import { planMondays } from "./weeklyPlan";

/** How the firm pays VAT, as far as an estimate needs it. Monthly returns; the firm's tax account knows its own day. */
export interface VatSettings {
  /**
   * What makes VAT due: the receipt for services (CGI art. 269, 2 c), the invoice for goods and where the firm chose
   * to pay on invoices (2 a and the option for "les débits").
   */
  readonly dueOn: "receipt" | "invoice";
  /** Rate of the firm's sales: 0.2 for 20 %. */
  readonly salesRate: number;
  /** Rate of its purchases, by category of expense; a category that is not here deducts nothing. */
  readonly purchaseRates: ReadonlyMap<string, number>;
  /** Day of the month after, 15 to 24 for most firms (CGI ann. IV art. 39). */
  readonly day: number;
  readonly label: string;
  readonly category: string;
}

/** VAT of one month, estimated: never a figure for a return. */
export interface EstimatedVat {
  /** First day of the month. */
  readonly month: CalendarDate;
  /** On sales. */
  readonly output: Cents;
  /** On purchases. */
  readonly input: Cents;
  /** Left from the month before, where purchases outweighed sales. */
  readonly creditBefore: Cents;
  /** Output − input − credit, never negative. */
  readonly due: Cents;
  /** The payment; null when nothing is due. */
  readonly line: ExpenseLine | null;
}

/** Days of a month, both included. */
interface Month {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/**
 * The VAT to be paid within the weeks of the plan, month by month, from the plan's own sales and purchases: what was
 * received or invoiced so far and what is expected, at one rate for all sales; purchases when they are paid, at the rate
 * of their category. A credit of the month before the first one is not known and counts as none.
 */
export function estimatedVat(facts: PlanFacts, settings: VatSettings): readonly EstimatedVat[] {
  const { asOf } = facts.ledger;
  const planEnd = addDays(planMondays(asOf).at(-1)!, 6);
  const estimates: EstimatedVat[] = [];
  let credit = 0;
  for (const month of monthsFrom(addMonths(asOf, -1))) {
    const paidOn = dayInMonth(addDays(month.last, 1), settings.day);
    if (paidOn > planEnd) break;
    if (paidOn <= asOf) continue;
    const output = taxWithin(salesOf(facts, settings, month), settings.salesRate);
    const input = purchaseTax(facts, settings, month);
    const balance = output - input - credit;
    const due = cents(Math.max(0, balance));
    estimates.push({
      ...{ month: month.first, output, input, creditBefore: cents(credit), due },
      line: due === 0 ? null : paymentLine(settings, due, paidOn),
    });
    credit = Math.max(0, -balance);
  }
  return estimates;
}

function paymentLine({ label, category }: VatSettings, amount: Cents, firstOn: CalendarDate): ExpenseLine {
  return { ...FIRM_PAYMENT, label, category, amount, firstOn, frequency: "once", lastOn: null, isEstimate: true };
}

function salesOf(facts: PlanFacts, { dueOn }: VatSettings, month: Month): number {
  return dueOn === "invoice" ? invoicedIn(facts, month) : receivedIn(facts, month);
}

function invoicedIn({ ledger, sales }: PlanFacts, month: Month): number {
  const issued = ledger.invoices.filter(({ issuedOn }) => isWithin(issuedOn, month));
  const coming = salesToCome(sales, ledger, month.last).invoices.filter(({ issuedOn }) => isWithin(issuedOn, month));
  const toCome = coming.reduce((sum, { amount, sale }) => sum + amount * sale.chance, 0);
  return issued.reduce((sum, { amount }) => sum + amount, toCome);
}

/** Received in the month so far, and the expected part of what is open and of sales to come. */
function receivedIn({ ledger, payments, sales, newInvoice }: PlanFacts, month: Month): number {
  const invoices = invoicesById(ledger);
  let received = 0;
  for (const { receipts } of ledger.invoices) {
    for (const { receivedOn, amount } of receipts) {
      if (receivedOn !== null && isWithin(receivedOn, month)) received += amount;
    }
  }
  for (const { invoiceId, outstanding, delay } of payments) {
    received += outstanding * chanceWithin(delay, invoices.get(invoiceId)!.dueOn, month);
  }
  for (const { sale, amount, issuedOn, dueOn } of salesToCome(sales, ledger, month.last).invoices) {
    const delay = newInvoice({ clientId: sale.clientId, issuedOn, dueOn });
    received += amount * sale.chance * chanceWithin(delay, dueOn, month);
  }
  return received;
}

function purchaseTax({ expenses }: PlanFacts, { purchaseRates }: VatSettings, month: Month): Cents {
  const paid = allPlannedPayments(expenses, addDays(month.first, -1), month.last);
  const tax = paid.reduce((sum, { line, amount }) => sum + taxWithin(amount, purchaseRates.get(line.category) ?? 0), 0);
  return cents(tax);
}

/** The tax in an amount that includes it: 20 of 120 at 20 %. */
function taxWithin(amount: number, rate: number): Cents {
  return cents(Math.round((amount * rate) / (1 + rate)));
}

function chanceWithin({ firstDay, probabilities }: DelayDistribution, dueOn: CalendarDate, month: Month): number {
  const zero = dayNumber(dueOn) + firstDay;
  const from = Math.max(0, dayNumber(month.first) - zero);
  const until = Math.min(probabilities.length - 1, dayNumber(month.last) - zero);
  let chance = 0;
  for (let day = from; day <= until; day++) chance += probabilities[day]!;
  return chance;
}

function isWithin(day: CalendarDate, { first, last }: Month): boolean {
  return day >= first && day <= last;
}

function* monthsFrom(day: CalendarDate): Generator<Month> {
  for (let first = addDays(day, 1 - dayOfMonth(day)); ; first = addMonths(first, 1)) {
    yield { first, last: endOfMonth(first) };
  }
}

/** That day of the month that begins on `first`, or its last day where it is shorter. */
function dayInMonth(first: CalendarDate, day: number): CalendarDate {
  return addDays(first, Math.min(day, dayOfMonth(endOfMonth(first))) - 1);
}
