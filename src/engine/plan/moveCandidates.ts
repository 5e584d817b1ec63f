import { addDays, daysBetween } from "../calendar";
import { nextWorkingDay } from "../holidays";
import { invoicesById } from "../ledger/invoicesById";
import { cents } from "../money";
import type { CalendarDate } from "../types";
import { broughtForward } from "./delayChanges";
import { bankDayOf, type PlannedPayment } from "./expenses";
import type { CallEffect, Move } from "./move";
import type { MovedPayment } from "./movedPayments";
import type { ExpectedSale } from "./salesToCome";
import type { PlanFacts, WeeklyPlan } from "./weeklyPlan";

/** A move that could be made: what it is, and the facts of the plan once it is. */
export interface MoveCandidate {
  readonly move: Omit<Move, "amount" | "sureAmount">;
  readonly apply: (facts: PlanFacts) => PlanFacts;
}

/** The part of an order usually asked for before the work begins. */
const DEPOSIT_SHARE = 0.3;
/** Halves of a split payment are a month apart, as instalments are. */
const SPLIT_DAYS = 30;
/** Candidates of each kind, the largest: each one costs a plan to weigh. */
const MOST_OF_A_KIND = 8;

/** Every move that could help by the close of `until`, from what disturbs nobody on. */
export function moveCandidates(
  facts: PlanFacts,
  plan: WeeklyPlan,
  calls: readonly CallEffect[],
  until: CalendarDate,
): readonly MoveCandidate[] {
  const dueBy = plan.planned.filter(({ paidOn }) => paidOn <= until);
  const open = new Set(plan.sales.map(({ coming }) => coming.sale));
  const begun = new Set(plan.salesFindings.replaced.map(({ sale }) => sale));
  const sales = facts.sales.filter((sale) => open.has(sale) && sale.frequency === "once");
  const { asOf } = facts.ledger;
  const delivered = sales.filter((sale) => isDelivered(sale, asOf));
  const ordered = sales.filter((sale) => sale.kind === "order" && !isDelivered(sale, asOf) && !begun.has(sale));
  const outstanding = outstandingOf(facts);
  const inTime = calls.filter(({ doOn }) => doOn <= until);
  const movable = largest(dueBy, ({ line, amount }) => (line.movableDays > 0 ? amount : 0));
  const splittable = largest(dueBy, ({ line, amount }) => (line.mayBeSplit ? amount : 0));
  return [
    ...largest(delivered, ({ amount }) => amount).flatMap((sale) => invoiceNow(sale, asOf)),
    ...largest(inTime, outstanding).map((effect) => call(effect, facts)),
    ...largest(ordered, ({ amount }) => amount).map((sale) => deposit(sale, asOf)),
    ...movable.map((payment) => putOff(payment, payment.line.movableDays, 1)),
    ...splittable.map((payment) => putOff(payment, SPLIT_DAYS, 0.5)),
  ];
}

/** The largest first; those worth nothing left out. */
function largest<Kind>(candidates: readonly Kind[], worth: (candidate: Kind) => number): readonly Kind[] {
  return candidates
    .filter((candidate) => worth(candidate) > 0)
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_OF_A_KIND);
}

/** What is open of the invoices a call is about. */
function outstandingOf({ payments }: PlanFacts): (effect: CallEffect) => number {
  const open = new Map(payments.map(({ invoiceId, outstanding }) => [invoiceId, outstanding]));
  return ({ invoiceIds }) => invoiceIds.reduce((sum, id) => sum + (open.get(id) ?? 0), 0);
}

function isDelivered({ deliveredOn }: ExpectedSale, asOf: CalendarDate): boolean {
  return deliveredOn !== null && deliveredOn <= asOf;
}

/** What is delivered goes out on the next working day, with the days to pay it was to have. */
function invoiceNow(sale: ExpectedSale, asOf: CalendarDate): readonly MoveCandidate[] {
  const invoicedOn = firstWorkingDay(asOf);
  if (sale.invoicedOn <= invoicedOn) return [];
  const dueOn = sale.dueOn === null ? null : addDays(invoicedOn, daysBetween(sale.invoicedOn, sale.dueOn));
  return [
    {
      move: { ...ofSale(sale), kind: "invoice-delivered", doOn: invoicedOn },
      apply: (facts) => withSale(facts, sale, [{ ...sale, invoicedOn, dueOn }]),
    },
  ];
}

/** Payable at once; the rest of the order stays as it was. */
function deposit(sale: ExpectedSale, asOf: CalendarDate): MoveCandidate {
  const askedOn = firstWorkingDay(asOf);
  const asked = cents(Math.round(sale.amount * DEPOSIT_SHARE));
  const part: ExpectedSale = { ...sale, amount: asked, invoicedOn: askedOn, dueOn: askedOn };
  return {
    move: { ...ofSale(sale), kind: "deposit", doOn: askedOn },
    apply: (facts) => withSale(facts, sale, [{ ...sale, amount: cents(sale.amount - asked) }, part]),
  };
}

function call(effect: CallEffect, { ledger }: PlanFacts): MoveCandidate {
  const { clientId, invoiceIds, doOn, assumed } = effect;
  const called = new Set(invoiceIds);
  const name = ledger.clients.get(clientId)?.name ?? clientId;
  return {
    move: { kind: "call", doOn, name, clientId, invoiceIds, reference: null, movedTo: null, assumed },
    apply: (facts) => {
      const invoices = invoicesById(facts.ledger);
      const payments = facts.payments.map((payment) => {
        const dueOn = invoices.get(payment.invoiceId)?.dueOn;
        if (dueOn === undefined || !called.has(payment.invoiceId)) return payment;
        const { share, withinDays } = effect;
        return { ...payment, delay: broughtForward(payment.delay, dueOn, { from: doOn, days: withinDays, share }) };
      });
      return { ...facts, payments };
    },
  };
}

function putOff({ line, dueOn, paidOn }: PlannedPayment, days: number, share: number): MoveCandidate {
  const { label, reference } = line;
  const moved: MovedPayment = { label, reference, dueOn, days, share };
  return {
    move: {
      kind: share === 1 ? "move-expense" : "split-payment",
      doOn: paidOn,
      name: label,
      clientId: null,
      invoiceIds: [],
      reference,
      movedTo: bankDayOf(addDays(dueOn, days), line),
      assumed: false,
    },
    apply: (facts) => ({ ...facts, movedPayments: [...facts.movedPayments, moved] }),
  };
}

function ofSale({ client, clientId, reference }: ExpectedSale): Omit<MoveCandidate["move"], "kind" | "doOn"> {
  return { name: client, clientId, invoiceIds: [], reference, movedTo: null, assumed: false };
}

function withSale(facts: PlanFacts, sale: ExpectedSale, instead: readonly ExpectedSale[]): PlanFacts {
  return { ...facts, sales: facts.sales.flatMap((one) => (one === sale ? instead : [one])) };
}

function firstWorkingDay(asOf: CalendarDate): CalendarDate {
  return nextWorkingDay(addDays(asOf, 1), "france");
}
