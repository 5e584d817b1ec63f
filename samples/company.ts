import { nextBankDay } from "../src/engine/bankDays";
import {
  addDays,
  addMonths,
  dayNumber,
  dayOfMonth,
  daysBetween,
  endOfMonth,
  laterOf,
  weekday,
} from "../src/engine/calendar";
import { dueDate } from "../src/engine/terms";
import { parseTerms } from "../src/engine/termsText";
import type { CalendarDate } from "../src/engine/types";
import type { Agreement, ClientProfile, CompanyProfile, PaymentHabit, SampleInvoiceKind } from "./companyProfile";
import { seededRandom, type SeededRandom } from "./seededRandom";

/** An invoice and all that will ever happen to it, whatever is known of it on some day. */
export interface SimulatedInvoice {
  readonly number: string;
  readonly client: ClientProfile;
  readonly kind: SampleInvoiceKind;
  readonly currency: string;
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
  /** Cents; `total` = `net` + `tax`; negative for a credit note. */
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  /** The true payments, past and future, oldest first; their amounts sum to `total`. */
  readonly payments: readonly SimulatedPayment[];
  readonly promisedOn: CalendarDate | null;
  readonly disputeReason: string | null;
}

interface SimulatedPayment {
  readonly paidOn: CalendarDate;
  readonly amount: number;
}

type Draft = Omit<SimulatedInvoice, "number">;

/**
 * Every invoice of the company with its true payments, those after the last day included, in order of issue. The same
 * seed and profile give the same company.
 * @throws {RangeError} when the profile names a client, terms or an open invoice that it does not have
 */
export function simulateCompany(seed: number, profile: CompanyProfile): readonly SimulatedInvoice[] {
  const random = seededRandom(seed);
  const regular = profile.clients.flatMap((client) => regularInvoices(client, profile, random));
  const extras = profile.extras.map(({ client, issuedOn, net, kind }) =>
    draft({ client: clientNamed(profile, client), issuedOn, net, kind }, profile, random),
  );
  const inOrder = [...regular, ...extras].sort((a, b) => dayNumber(a.issuedOn) - dayNumber(b.issuedOn));
  const numbered = withNumbers(inOrder, profile);
  return profile.agreements.reduce((invoices, agreement) => withAgreement(invoices, agreement, profile.asOf), numbered);
}

/** What had been received of the invoice at the close of `asOf`, in cents. */
export function paidAsOf(invoice: SimulatedInvoice, asOf: CalendarDate): number {
  return invoice.payments.reduce((sum, { paidOn, amount }) => (paidOn <= asOf ? sum + amount : sum), 0);
}

/** True when something of the invoice was still unpaid at the close of `asOf`. */
export function isOpenAsOf(invoice: SimulatedInvoice, asOf: CalendarDate): boolean {
  return invoice.issuedOn <= asOf && paidAsOf(invoice, asOf) !== invoice.total;
}

function regularInvoices(client: ClientProfile, profile: CompanyProfile, random: SeededRandom): Draft[] {
  const invoices: Draft[] = [];
  for (let month = profile.firstDay; month <= profile.lastDay; month = addDays(endOfMonth(month), 1)) {
    // Workshops close in August: half of the usual work is invoiced.
    const expected = client.invoicesPerMonth * (month.slice(5, 7) === "08" ? 0.5 : 1);
    const count = Math.floor(expected) + (random.chance(expected % 1) ? 1 : 0);
    for (let index = 0; index < count; index++) {
      const day = addDays(month, random.whole(0, daysBetween(month, endOfMonth(month))));
      const issuedOn = weekday(day) > 5 ? addDays(day, 5 - weekday(day)) : day;
      const net = random.whole(client.amounts[0] / 5, client.amounts[1] / 5) * 5;
      const invoice = draft({ client, issuedOn, net, kind: "invoice" }, profile, random);
      if (issuedOn >= profile.firstDay && issuedOn <= profile.lastDay) invoices.push(invoice);
    }
  }
  return invoices;
}

function draft(
  order: { client: ClientProfile; issuedOn: CalendarDate; net: number; kind: SampleInvoiceKind },
  profile: CompanyProfile,
  random: SeededRandom,
): Draft {
  const { client, issuedOn, kind } = order;
  const terms = parseTerms(client.terms);
  const dueOn = kind === "credit-note" ? issuedOn : terms && dueDate(issuedOn, terms, "A");
  if (dueOn === null) throw new RangeError(`simulateCompany: no due date from ${JSON.stringify(client.terms)}`);
  const net = order.net * 100;
  const tax = Math.round(net * (client.taxRate ?? 0.2));
  const total = net + tax;
  const years = daysBetween(profile.firstDay, issuedOn) / 365;
  const payments = paymentsOf({ issuedOn, dueOn, total }, client.habit, years, random);
  const agreed = { promisedOn: null, disputeReason: null };
  return { client, kind, currency: client.currency ?? "EUR", issuedOn, dueOn, net, tax, total, payments, ...agreed };
}

function paymentsOf(
  { issuedOn, dueOn, total }: { issuedOn: CalendarDate; dueOn: CalendarDate; total: number },
  habit: PaymentHabit,
  years: number,
  random: SeededRandom,
): SimulatedPayment[] {
  const delay = Math.round(quantile(habit.delays, random.share()) + (habit.driftPerYear ?? 0) * years);
  const paidOn = payDayFrom(laterOf(addDays(issuedOn, 1), addDays(dueOn, delay)), habit);
  if (total < 0 || !random.chance(habit.inParts ?? 0)) return [{ paidOn, amount: total }];
  const first = Math.round((total * random.whole(4, 6)) / 1000) * 100;
  const firstOn = payDayFrom(addDays(issuedOn, Math.ceil(daysBetween(issuedOn, paidOn) / 2)), habit);
  return [
    { paidOn: firstOn, amount: first },
    { paidOn: laterOf(paidOn, addDays(firstOn, 1)), amount: total - first },
  ];
}

/** The value at a share of the way through evenly spaced points, on straight lines between them. */
function quantile(points: readonly number[], share: number): number {
  const place = share * (points.length - 1);
  const before = Math.floor(place);
  const from = points[before]!;
  return from + ((points[before + 1] ?? from) - from) * (place - before);
}

/** The first day on or after `from` on which the client's payments arrive. */
function payDayFrom(from: CalendarDate, { payRun }: PaymentHabit): CalendarDate {
  if (!payRun) return nextBankDay(from);
  if ("weekday" in payRun) return nextBankDay(addDays(from, (payRun.weekday - weekday(from) + 7) % 7));
  const here = addDays(from, payRun.dayOfMonth - dayOfMonth(from));
  return nextBankDay(here >= from ? here : addMonths(here, 1));
}

function withNumbers(drafts: readonly Draft[], profile: CompanyProfile): SimulatedInvoice[] {
  const lastOfYear = new Map<string, number>();
  return drafts.map((invoice) => {
    const year = invoice.issuedOn.slice(0, 4);
    const sequence = (lastOfYear.get(year) ?? 0) + 1;
    lastOfYear.set(year, sequence);
    return { number: profile.numberOf(year, sequence), ...invoice };
  });
}

function withAgreement(invoices: SimulatedInvoice[], agreement: Agreement, asOf: CalendarDate): SimulatedInvoice[] {
  const open = invoices.filter(
    (each) => each.client.name === agreement.client && each.kind !== "credit-note" && isOpenAsOf(each, asOf),
  );
  const invoice = open[agreement.openRank];
  if (!invoice) throw new RangeError(`simulateCompany: ${agreement.client} has ${open.length} open invoices`);
  const received = invoice.payments.filter(({ paidOn }) => paidOn <= asOf);
  const rest = invoice.total - received.reduce((sum, { amount }) => sum + amount, 0);
  const agreed: SimulatedInvoice = {
    ...invoice,
    promisedOn: agreement.promisedOn ?? null,
    disputeReason: agreement.disputeReason ?? null,
    payments: [...received, { paidOn: agreement.paidOn, amount: rest }],
  };
  return invoices.map((each) => (each === invoice ? agreed : each));
}

function clientNamed(profile: CompanyProfile, name: string): ClientProfile {
  const client = profile.clients.find((each) => each.name === name);
  if (!client) throw new RangeError(`simulateCompany: there is no client ${name}`);
  return client;
}
