import { paymentChances } from "./blend";
import { emptyCaseDays } from "./caseDays";
import type { ClosedDays } from "./closedDays";
import { closedDays } from "./closedDays";
import type { PaymentDays } from "./distribution";
import { withTrend } from "./drift";
import { factsOfClients } from "./factsOfClients";
import type { PayRunSearch } from "./payRuns";
import { payRunSearch } from "./payRuns";
import type { FittedBlend } from "./fitBlend";
import { fitBlend } from "./fitBlend";
import { lookUpDays } from "./lookUpDays";
import type { HistoryWalk } from "./historyWalk";
import { HALF_LIFE_DAYS, walkHistory } from "./historyWalk";
import type { LearningFacts } from "./learningFacts";
import { mapFor, recalibrated } from "./recalibration";
import type { Replay } from "./replay";
import { replayRecorder } from "./replay";

/** Everything learned from a book, as of its as-of day. */
export interface DelayModel extends FittedBlend {
  readonly facts: LearningFacts;
  readonly closed: ClosedDays;
  readonly search: PayRunSearch;
  /** The walk, arrived at the as-of day. */
  readonly walk: HistoryWalk;
  readonly replay: Replay;
}

/** Last day a forecast names, in days after the as-of day: eight months, well beyond a plan of thirteen weeks. */
export const HORIZON_DAYS = 240;
/** The plan's thirteen weeks and one more: most forecasts end within, and the few others look on to the horizon. */
const FIRST_LOOK_DAYS = 98;
/** Chance of being unpaid after the first look that is not worth looking further. */
const HARDLY_UNPAID = 0.01;
/** Days beyond the horizon whose closing days are known as well: of invoices issued within the plan's thirteen weeks. */
const OPEN_AGAIN_DAYS = 160;

/** Learns from the facts. */
export function fitDelayModel(known: LearningFacts): DelayModel {
  const ofClients = factsOfClients(known);
  const facts = withTrend(known, ofClients);
  const closed = closedDays(facts, HORIZON_DAYS + OPEN_AGAIN_DAYS);
  const search = payRunSearch(facts, closed, ofClients);
  const recorder = replayRecorder(facts, search);
  const walk = walkHistory(facts, HALF_LIFE_DAYS, recorder.record);
  const { replay } = recorder;
  return { facts, closed, search, walk, replay, ...fitBlend(replay) };
}

const dayBuffer = emptyCaseDays(HORIZON_DAYS);

/** When an open fact will be paid, on the days from the one after the as-of day to the horizon. */
export function paymentDaysOf(model: DelayModel, fact: number): PaymentDays {
  const chances = new Float64Array(HORIZON_DAYS);
  const lookAhead = (count: number): number => {
    const from = { days: dayBuffer, offset: 0, count };
    lookUpDays(model.walk, fact, model.search, from);
    return paymentChances(model.blend, { ...from, client: model.facts.client[fact]! }, chances);
  };
  const unpaid = lookAhead(FIRST_LOOK_DAYS);
  const days = { chances, unpaid: unpaid < HARDLY_UNPAID ? unpaid : lookAhead(HORIZON_DAYS) };
  return recalibrated(mapFor(model.recalibration, model.facts.asOf - model.facts.due[fact]!), days);
}
