import { addDays } from "../../../engine/calendar";
import { brokenPromises } from "../../../engine/ledger/brokenPromises";
import {
  accountingDso,
  averageDaysDelinquent,
  bestPossibleDso,
  collectionEffectivenessIndex,
  collectionFigures,
  countBackMonths,
  daysSalesOutstanding,
} from "../../../engine/ledger/daysSalesOutstanding";
import { driftingClients } from "../../../engine/ledger/driftingClients";
import type { Ledger } from "../../../engine/types";
import {
  DAYS_OF_COLLECTION,
  DAYS_OF_SALES,
  type CollectionWorkings,
  type LedgerIndicators,
  type ReviewFigures,
} from "./reviewFigures";

/** What the review says of the ledger alone. */
export function gatherReview(
  ledger: Ledger,
): Pick<ReviewFigures, "indicators" | "collection" | "drifting" | "brokenPromises"> {
  return {
    indicators: indicatorsOf(ledger),
    collection: collectionOf(ledger),
    drifting: driftingClients(ledger),
    brokenPromises: brokenPromises(ledger),
  };
}

function indicatorsOf(ledger: Ledger): LedgerIndicators {
  return {
    dso: daysSalesOutstanding(ledger),
    accountingDso: accountingDso(ledger, DAYS_OF_SALES),
    bestPossibleDso: bestPossibleDso(ledger, DAYS_OF_SALES),
    averageDaysDelinquent: averageDaysDelinquent(ledger, DAYS_OF_SALES),
    collectionEffectiveness: collectionEffectivenessIndex(ledger, addDays(ledger.asOf, -DAYS_OF_COLLECTION)),
  };
}

function collectionOf(ledger: Ledger): CollectionWorkings {
  return {
    months: countBackMonths(ledger),
    quarterSales: collectionFigures(ledger, addDays(ledger.asOf, -DAYS_OF_SALES)).sales,
    month: collectionFigures(ledger, addDays(ledger.asOf, -DAYS_OF_COLLECTION)),
  };
}
