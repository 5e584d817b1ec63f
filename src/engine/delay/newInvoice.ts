import { dayNumber, dayOfMonth } from "../calendar";
import type { CalendarDate, ClientId, DelayDistribution } from "../types";
import { emptyCaseDays } from "./caseDays";
import type { DelayModel } from "./delayModel";
import { paymentDaysOf } from "./delayModel";
import { dueOnTrend } from "./drift";
import type { PaymentDays } from "./distribution";
import { asDelayDistribution } from "./distribution";
import type { LearningFacts } from "./learningFacts";
import { UNPAID } from "./learningFacts";
import { centredOn, ruleDay } from "./simpleRules";

/** An invoice that does not exist yet. */
export interface NewInvoice {
  /** Null, or a client without an invoice in the ledger: forecast as a client nobody knows. */
  readonly clientId: ClientId | null;
  /** After the as-of day; an earlier day counts as the as-of day. */
  readonly issuedOn: CalendarDate;
  readonly dueOn: CalendarDate;
}

/** When an invoice that is issued on some day to come will be paid, by what its client has taught so far. */
export type NewInvoiceForecast = (invoice: NewInvoice) => DelayDistribution;

/** The forecast of new invoices by a fitted model; nothing is learned again. */
export function newInvoiceForecast(fitted: DelayModel, clients: ReadonlyMap<ClientId, number>): NewInvoiceForecast {
  // The replay has done its work: without it, what a plan keeps is small.
  const model = { ...fitted, replay: { cases: [], days: emptyCaseDays(0) } };
  return ({ clientId, issuedOn, dueOn }) => {
    const client = clientId === null ? undefined : clients.get(clientId);
    const issued = Math.max(dayNumber(issuedOn), model.facts.asOf);
    const payer = client ?? strangerOf(model.facts);
    const later = modelOn(model, issued, {
      client: Int32Array.of(payer),
      due: Int32Array.of(dayNumber(dueOn)),
      trendDue: Int32Array.of(dueOnTrend(dayNumber(dueOn), model.facts.slopes[payer]!, model.facts.asOf)),
      dueDayOfMonth: Uint8Array.of(dayOfMonth(dueOn)),
    });
    const days = daysByRule(later, 0, paymentDaysOf(later, 0));
    return asDelayDistribution(days, issued, dayNumber(dueOn));
  };
}

/** The model's chances, centred on the day of a simple rule where the book follows one and the day lies ahead. */
export function daysByRule(
  { rule, facts, walk, closed }: DelayModel,
  fact: number,
  modelDays: PaymentDays,
): PaymentDays {
  if (rule === "model") return modelDays;
  const day = ruleDay(rule, { facts, history: walk.history }, fact);
  return day > facts.asOf ? centredOn(day, modelDays, facts.asOf, closed) : modelDays;
}

/** The number kept free for a client without any invoice, see `LearningFacts.clientCount`. */
function strangerOf({ clientCount }: LearningFacts): number {
  return clientCount - 1;
}

/** The model as if the one invoice were issued on `day` and all that was learned by the as-of day held then. */
function modelOn(
  model: DelayModel,
  day: number,
  invoice: Pick<LearningFacts, "client" | "due" | "trendDue" | "dueDayOfMonth">,
): DelayModel {
  const { walk, facts } = model;
  const one: LearningFacts = {
    ...invoice,
    asOf: day,
    count: 1,
    clientCount: facts.clientCount,
    slopes: facts.slopes,
    entry: Int32Array.of(day),
    paid: Int32Array.of(UNPAID),
    amount: Float64Array.of(1),
    teaches: Uint8Array.of(1),
    position: Int32Array.of(0),
  };
  // Weights count from the day reached: moved along with it, what was learned weighs on that day what it weighs now.
  const weights = { ...walk.weights, firstDay: walk.weights.firstDay + day - facts.asOf };
  return { ...model, facts: one, walk: { ...walk, facts: one, day, weights } };
}
