import type { CalendarDate, Client } from "../types";
import type { ContractLaw, LateInterestRates } from "./lateInterestRates";
import { semesterOf } from "./lateInterestRates";

/** The rule by which late interest is computed. */
export type InterestRegime = "france-business" | "france-public" | "belgium" | "contract";

/** Why nothing may be claimed, whatever the delay. */
export type NoLateInterest = "private" | "kind-unknown" | "insolvent" | "foreign-contract";

/** How interest runs under a regime. */
export interface RegimeRules {
  readonly name: InterestRegime;
  /** Percent a year on a day; null when not known. */
  readonly rateOn: (day: CalendarDate) => number | null;
  /** True when each half-year has its own rate; else that of the first day of lateness holds until all is paid. */
  readonly byHalfYear: boolean;
  readonly hasIndemnity: boolean;
}

/** Points above the central bank's rate: C. com. art. L441-10 II. */
const FRENCH_POINTS = 10;
/** CCP art. R2192-31 (décret 2013-269 art. 8 before it): the rate of the half-year in which interest began to run. */
const FRENCH_PUBLIC_POINTS = 8;
/** Law of 2 August 2002 art. 5: rounded up to the half point. */
const BELGIAN_POINTS = 8;

/**
 * The rules for a client, or why it owes nothing for being late. A private person, and a client of unknown kind, owe
 * neither interest nor indemnity by right (in France interest at the legal rate from a formal notice on, C. civ. art.
 * 1231-6; not computed here). Nor does a client in insolvency proceedings, or one abroad unless the settings say which
 * law its contract is under; a rate agreed with a business counts in any case.
 */
export function regimeOf(client: Client, rates: LateInterestRates): RegimeRules | NoLateInterest {
  const { kind, insolvent, contractRate } = client;
  if (insolvent) return "insolvent";
  if (kind === null) return "kind-unknown";
  if (kind === "private") return "private";
  const law = lawOf(client, rates);
  if (law === "france" && kind === "public") {
    return { ...byHalfYear("france-public", rates, (rate) => rate + FRENCH_PUBLIC_POINTS), byHalfYear: false };
  }
  if (contractRate !== null) {
    return { name: "contract", rateOn: () => contractRate, byHalfYear: false, hasIndemnity: law !== null };
  }
  if (law === null) return "foreign-contract";
  return law === "france"
    ? byHalfYear("france-business", rates, (rate) => rate + FRENCH_POINTS)
    : byHalfYear("belgium", rates, (rate) => Math.ceil((rate + BELGIAN_POINTS) * 2) / 2);
}

const LAW_OF_COUNTRY: Readonly<Partial<Record<string, ContractLaw>>> = { FR: "france", BE: "belgium" };

/** The law the contract is under; null when nobody said. A client without a country is one at home. */
function lawOf({ country }: Client, { law, foreignContracts }: LateInterestRates): ContractLaw | null {
  const own = country === null ? law : (LAW_OF_COUNTRY[country] ?? null);
  if (own === law || foreignContracts === "home-law") return law;
  return foreignContracts === "client-law" ? own : null;
}

function byHalfYear(
  name: InterestRegime,
  { semesters }: LateInterestRates,
  rateFrom: (centralBank: number) => number,
): RegimeRules {
  const rateOn = (day: CalendarDate): number | null => {
    const published = semesters.get(semesterOf(day));
    return published ? rateFrom(published.centralBank) : null;
  };
  return { name, rateOn, byHalfYear: true, hasIndemnity: true };
}
