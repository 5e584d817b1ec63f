import type { CalendarDate } from "../types";

/**
 * The rates late interest is computed from, half-year by half-year, as published. Dated facts: they are never carried
 * over into a half-year that has none, and a user adds those that came out since.
 */

/** Half of a year, "2026-S2". */
export type Semester = `${number}-S${1 | 2}`;

/** What was published for a half-year, in percent a year. */
export interface SemesterRates {
  /** Main refinancing rate of the European Central Bank on its first day, 1 January or 1 July. */
  readonly centralBank: number;
  /** French legal rate where the creditor is no private person ("autres cas"); null when not known here. */
  readonly frenchLegal: number | null;
}

/** The country whose law governs a contract. */
export type ContractLaw = "france" | "belgium";

/** Rates, and which law a contract is under. The client's address alone does not tell. */
export interface LateInterestRates {
  readonly semesters: ReadonlyMap<Semester, SemesterRates>;
  /** The law of the company's contracts at home. */
  readonly law: ContractLaw;
  /** Contracts with clients of another country: nothing is claimed, or under the company's law, or the client's. */
  readonly foreignContracts: "none" | "home-law" | "client-law";
}

/** The half-year a day lies in. */
export function semesterOf(day: CalendarDate): Semester {
  return `${Number(day.slice(0, 4))}-S${day.slice(5, 7) <= "06" ? 1 : 2}`;
}

/**
 * Central bank: ECB, key interest rates, main refinancing operations, fixed rate. Of the steps before each date:
 * 0.00 since 16 March 2016, 2.50 from 21 December 2022, 4.00 from 21 June 2023, 4.50 from 20 September 2023, 4.25 from
 * 12 June 2024, 3.15 from 18 December 2024, 2.15 from 11 June 2025, 2.40 from 17 June 2026 (the last one from secondary
 * sources: to be compared with the ECB's own table).
 * French legal rate: the source stands beside each; the rule is art. D313-1-A of the Code monétaire et financier.
 */
const PUBLISHED: readonly (readonly [Semester, number, number | null])[] = [
  ["2019-S1", 0, 0.86], // legifiscal.fr, taux de l'intérêt légal
  ["2019-S2", 0, null],
  ["2020-S1", 0, 0.87], // cabinet-cec.fr
  ["2020-S2", 0, 0.84], // arrêté for the second half of 2020
  ["2021-S1", 0, 0.79], // dandrel-avocats.com
  ["2021-S2", 0, 0.76], // arrêté for the second half of 2021
  ["2022-S1", 0, 0.76], // droit-pratique.fr
  ["2022-S2", 0, 0.77], // notaires2normandie.fr; the ECB's first rise came on 27 July
  ["2023-S1", 2.5, 2.06], // arrêté for the first half of 2023
  ["2023-S2", 4, 4.22], // arrêté ECOT2317028A
  ["2024-S1", 4.5, 5.07], // exeoffice.fr
  ["2024-S2", 4.25, 4.92], // bpifrance-creation.fr, legifiscal.fr
  ["2025-S1", 3.15, 3.71], // arrêté for the first half of 2025
  ["2025-S2", 2.15, 2.76], // arrêté of 19 June 2025, ECOT2516925A
  ["2026-S1", 2.15, 2.62], // arrêté of 15 December 2025, JORF of 26 December
  ["2026-S2", 2.4, 2.75], // arrêté of 26 June 2026, JORF of 30 June, through a secondary source
];

/** What is known, under French law, with nothing claimed from clients abroad. */
export const PUBLISHED_RATES: LateInterestRates = {
  semesters: new Map(PUBLISHED.map(([semester, centralBank, frenchLegal]) => [semester, { centralBank, frenchLegal }])),
  law: "france",
  foreignContracts: "none",
};
