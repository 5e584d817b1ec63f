import type { PaymentDays } from "./distribution";
import type { LevelMap } from "./levelMap";
import { fitLevelMap, levelAt, towardIdentity } from "./levelMap";
import type { Replay, ReplayCase } from "./replay";
import { YOUNG_DAYS } from "./replay";

const { max, min } = Math;

/**
 * Recalibration: where the forecasts said a chance of 30 %, did it happen three times in ten? The cumulated chances are
 * mapped onto the shares of the replayed payments seen (Dawid 1984; Kuleshov, Fenner & Ermon 2018), apart for invoices
 * before their due day and after it. Maps learned on the older part of the replay are tried on the newer part first:
 * only where they bring the forecasts closer to what happened are they used.
 */
export interface Recalibration {
  readonly notYetDue: LevelMap;
  readonly overdue: LevelMap;
}

/** The newest landmarks, half of the replay, are the trial. */
const TRIAL_DAYS = 84;
/**
 * Up to the one share found in the trial the maps are not used, from the other on in full: noise finds a small share where
 * there is nothing to correct. Chosen on simulated books of known truth.
 */
const NO_SHARE = 0.2;
const FULL_SHARE = 0.5;
/** Weight of "no map" in the trial, in invoice-days of certain difference. */
const NO_MAP_WEIGHT = 1;
/** As in `fitBlend.ts`: neighbouring days say nearly the same. */
const DAYS_PER_EVIDENCE = 3;

/** The maps that make the chances, given on the replay's days, come true. */
export function fitRecalibration({ cases }: Replay, chances: Float64Array): Recalibration {
  const usable = cases.filter(({ bookAge }) => bookAge >= YOUNG_DAYS);
  const last = usable.reduce((latest, { landmark }) => max(latest, landmark), -Infinity);
  const isOlder = ({ landmark }: ReplayCase): boolean => last - landmark >= TRIAL_DAYS;
  const older = usable.filter(isOlder);
  const newer = usable.filter((one) => !isOlder(one));
  const found = shareOfMaps(newer, chances, fitMaps(older, chances));
  const share = max(0, min(1, (found - NO_SHARE) / (FULL_SHARE - NO_SHARE)));
  const { notYetDue, overdue } = fitMaps(usable, chances);
  return { notYetDue: towardIdentity(notYetDue, share), overdue: towardIdentity(overdue, share) };
}

/** The map for an invoice so many days overdue. */
export function mapFor({ notYetDue, overdue }: Recalibration, daysOverdue: number): LevelMap {
  return daysOverdue > 0 ? overdue : notYetDue;
}

/** The chances as they come true. Days without a chance stay so. */
export function recalibrated(map: LevelMap, { chances, unpaid }: PaymentDays): PaymentDays {
  let before = 0;
  let mappedBefore = 0;
  const mapped = new Float64Array(chances.length);
  for (let day = 0; day < chances.length; day++) {
    if (chances[day] === 0) continue;
    before += chances[day]!;
    const mappedNow = levelAt(map, before);
    mapped[day] = mappedNow - mappedBefore;
    mappedBefore = mappedNow;
  }
  return { chances: mapped, unpaid: unpaid <= 0 ? 0 : 1 - mappedBefore };
}

function fitMaps(cases: readonly ReplayCase[], chances: Float64Array): Recalibration {
  const mapOf = (isOverdue: boolean): LevelMap =>
    fitLevelMap(cases.filter(({ daysOverdue }) => daysOverdue > 0 === isOverdue).map((one) => levels(one, chances)));
  return { notYetDue: mapOf(false), overdue: mapOf(true) };
}

/** Levels of the day of payment: cumulated chance before and after it; those left at the end when it came later. */
function levels({ offset, count, paidAfter }: ReplayCase, chances: Float64Array): { from: number; to: number } {
  let from = 0;
  for (let day = 0; day < min(count, paidAfter - 1); day++) from += chances[offset + day]!;
  return { from: min(1, from), to: paidAfter <= count ? min(1, from + chances[offset + paidAfter - 1]!) : 1 };
}

/**
 * Share of the maps, the identity having the rest, under which the cumulated chances come closest to what happened
 * (least continuous ranked probability score; see `fitBlend.ts`).
 */
function shareOfMaps(cases: readonly ReplayCase[], chances: Float64Array, maps: Recalibration): number {
  let product = 0;
  let square = NO_MAP_WEIGHT;
  for (const { offset, count, paidAfter, daysOverdue } of cases) {
    const map = mapFor(maps, daysOverdue);
    let level = 0;
    for (let day = 0; day < count; day++) {
      level += chances[offset + day]!;
      const moved = levelAt(map, level) - level;
      const happened = day + 1 >= paidAfter ? 1 : 0;
      product += (moved * (happened - level)) / DAYS_PER_EVIDENCE;
      square += moved ** 2 / DAYS_PER_EVIDENCE;
    }
  }
  return max(0, min(1, product / square));
}
