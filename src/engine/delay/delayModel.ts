import { paymentChances } from "./blend";
import { emptyCaseDays } from "./caseDays";
import type { ClosedDays } from "./closedDays";
import { closedDays } from "./closedDays";
import type { PaymentDays } from "./distribution";
import { withTrend } from "./drift";
import type { FactsOfClients } from "./factsOfClients";
import { factsOfClients } from "./factsOfClients";
import type { PayRunSearch } from "./payRuns";
import { payRunSearch } from "./payRuns";
import type { FittedBlend } from "./fitBlend";
import { fitBlend } from "./fitBlend";
import { lookUpDays } from "./lookUpDays";
import type { HistoryWalk } from "./historyWalk";
import { HALF_LIFE_DAYS, walkHistory } from "./historyWalk";
import type { LearningFacts } from "./learningFacts";
import { factsAsOf } from "./learningFacts";
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
  const [model] = [...delayModelsOn(known, [known.asOf])];
  return model!;
}

/**
 * What was known to learn on some days, earliest first: the as-of day, and others whole steps of the walk before it. All
 * come from one walk, so that each holds until the next is asked for.
 */
export function* delayModelsOn(known: LearningFacts, days: readonly number[]): Generator<DelayModel, void, void> {
  const { facts, closed, ofClients } = basisOf(known);
  const search = payRunSearch(facts, closed, ofClients);
  const recorder = replayRecorder(facts, search, days);
  for (const walk of walkHistory(facts, HALF_LIFE_DAYS, ofClients)) {
    if (days.includes(walk.day)) {
      const own = walk.day === known.asOf ? { facts, closed } : basisOf(factsAsOf(known, walk.day));
      if (isSameBasis(own, { facts, closed })) {
        const replay = recorder.replayOn(walk.day);
        yield { facts: own.facts, closed, search, walk, replay, ...fitBlend(replay) };
      } else yield fitDelayModel(factsAsOf(known, walk.day));
    }
    recorder.record(walk);
  }
}

/** What a walk rests on: facts with their trends, and closed days. */
interface Basis {
  readonly facts: LearningFacts;
  readonly closed: ClosedDays;
}

function basisOf(known: LearningFacts): Basis & { readonly ofClients: FactsOfClients } {
  const ofClients = factsOfClients(known);
  const facts = withTrend(known, ofClients);
  return { facts, closed: closedDays(facts, HORIZON_DAYS + OPEN_AGAIN_DAYS), ofClients };
}

/** True when a walk that rests on what is known later sees an earlier day as it was seen then. */
function isSameBasis(own: Basis, later: Basis): boolean {
  if (own.facts === later.facts) return true;
  const isFlat = ({ facts }: Basis): boolean => facts.slopes.every((slope) => slope === 0);
  return (
    isFlat(own) && isFlat(later) && own.closed.isClosed.every((closed, day) => closed === later.closed.isClosed[day])
  );
}

const dayBuffer = emptyCaseDays(HORIZON_DAYS);

/** When an open fact will be paid, on the days from the one after the as-of day to the horizon. */
export function paymentDaysOf(model: DelayModel, fact: number): PaymentDays {
  const chances = new Float64Array(HORIZON_DAYS);
  const lookAhead = (count: number): number => {
    lookUpDays(model.walk, fact, model.search, { days: dayBuffer, offset: 0, count });
    return paymentChances(model.blend, { days: dayBuffer, count, client: model.facts.client[fact]! }, chances);
  };
  const unpaid = lookAhead(FIRST_LOOK_DAYS);
  const days = { chances, unpaid: unpaid < HARDLY_UNPAID ? unpaid : lookAhead(HORIZON_DAYS) };
  return recalibrated(mapFor(model.recalibration, model.facts.asOf - model.facts.due[fact]!), days);
}
