import { chancesOfHazards } from "./blend";
import { paysInRuns } from "./caseDays";
import { hazardsOfDays } from "./dayHazards";
import type { Replay, ReplayCase } from "./replay";

const { max, min } = Math;

/** Share of the pay runs before the replay has told, a guess (a quarter does alike), and its weight in days of certain difference. */
const USUAL_SHARE = 0.5;
const BOOK_WEIGHT = 10;
/** Weight of the book's share in a client's own, likewise. On first-half days 2 to 15 do alike. */
const CLIENT_WEIGHT = 5;
/** As in `fitBlend.ts`: neighbouring days say nearly the same. */
const DAYS_PER_EVIDENCE = 3;

interface Evidence {
  product: number;
  square: number;
}

/**
 * Adds the pay runs to the chances given on the replay's days, each client with the share under which the cumulated
 * chances come closest to what happened (see `fitBlend.ts`), drawn toward that of all clients that pay in runs. Returns
 * the share of a client.
 */
export function addPayRuns(replay: Replay, chances: Float64Array): (client: number) => number {
  const { days, cases } = replay;
  const inRuns = cases.filter(({ offset }) => paysInRuns(days, offset));
  const byRuns = new Float64Array(inRuns.length > 0 ? chances.length : 0);
  for (const { offset, count } of inRuns) {
    hazardsOfDays({ days, offset, count }, "pay-runs", byRuns);
    chancesOfHazards(byRuns, offset, count);
  }
  const book: Evidence = { product: BOOK_WEIGHT * USUAL_SHARE, square: BOOK_WEIGHT };
  const ofClient = new Map<number, Evidence>();
  for (const one of inRuns) {
    const found = evidence(one, byRuns, chances);
    const own = ofClient.get(one.client) ?? { product: 0, square: 0 };
    ofClient.set(one.client, { product: own.product + found.product, square: own.square + found.square });
    book.product += found.product;
    book.square += found.square;
  }
  const usual = max(0, min(1, book.product / book.square));
  const shareOf = (client: number): number => {
    const own = ofClient.get(client);
    return own ? max(0, min(1, (own.product + CLIENT_WEIGHT * usual) / (own.square + CLIENT_WEIGHT))) : usual;
  };
  for (const { client, offset, count } of inRuns) {
    const share = shareOf(client);
    for (let at = offset; at < offset + count; at++) chances[at]! += share * (byRuns[at]! - chances[at]!);
  }
  return shareOf;
}

function evidence({ offset, count, paidAfter }: ReplayCase, runs: Float64Array, chances: Float64Array): Evidence {
  let [product, square, byRuns, byOthers] = [0, 0, 0, 0];
  for (let day = 0; day < count; day++) {
    byRuns += runs[offset + day]!;
    byOthers += chances[offset + day]!;
    const happened = day + 1 >= paidAfter ? 1 : 0;
    product += ((byRuns - byOthers) * (happened - byOthers)) / DAYS_PER_EVIDENCE;
    square += (byRuns - byOthers) ** 2 / DAYS_PER_EVIDENCE;
  }
  return { product, square };
}
