import { addDays } from "../../../engine/calendar";
import { brokenPromises } from "../../../engine/ledger/brokenPromises";
import {
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectivenessIndex,
  daysSalesOutstanding,
} from "../../../engine/ledger/daysSalesOutstanding";
import { driftingClients } from "../../../engine/ledger/driftingClients";
import type { Ledger } from "../../../engine/types";
import type { LedgerIndicators, ReviewFigures } from "./reviewFigures";

/** A quarter of sales, as credit managers measure. */
const DAYS_OF_SALES = 90;
/** The index is usually that of a month. */
const DAYS_OF_COLLECTION = 30;

/** What the review says of the ledger alone. */
export function gatherReview(ledger: Ledger): Pick<ReviewFigures, "indicators" | "drifting" | "brokenPromises"> {
  return {
    indicators: indicatorsOf(ledger),
    drifting: driftingClients(ledger),
    brokenPromises: brokenPromises(ledger),
  };
}

function indicatorsOf(ledger: Ledger): LedgerIndicators {
  return {
    dso: daysSalesOutstanding(ledger),
    bestPossibleDso: bestPossibleDso(ledger, DAYS_OF_SALES),
    averageDaysDelinquent: averageDaysDelinquent(ledger, DAYS_OF_SALES),
    collectionEffectiveness: collectionEffectivenessIndex(ledger, addDays(ledger.asOf, -DAYS_OF_COLLECTION)),
  };
}
