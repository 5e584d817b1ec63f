import { parseTerms } from "../engine/termsText";
import { cellText, isBlank, isCellError } from "./cellText";
import { readCurrency } from "./currencies";
import type { ValueKind } from "./fields";
import { readAmount } from "./readAmount";
import { readDate } from "./readDate";
import { cellAt, type SheetGrid } from "./sheetGrid";
import { mayBeSerial } from "./serialDate";
import { readStatus } from "./statuses";
import type { CellValue } from "./workbook";

/** What a sample of a column's values looks like. Counts; a number may count as a date and as an amount. */
export interface ColumnProfile {
  readonly filled: number;
  readonly dates: number;
  /** Numbers that could be the serial of a day of 2000 to 2060: a column of them holds dates, not amounts. */
  readonly serials: number;
  readonly amounts: number;
  /** Neither a date nor an amount. */
  readonly texts: number;
  /** The sampled values, blank ones included: to compare two columns row by row. */
  readonly sample: readonly CellValue[];
}

/** The profile of a column in the rows sampled. */
export function columnProfile(grid: SheetGrid, column: number, rows: readonly number[]): ColumnProfile {
  const counts = { filled: 0, dates: 0, serials: 0, amounts: 0, texts: 0 };
  const sample = rows.map((row) => cellAt(grid, row, column));
  for (const value of sample) {
    if (isBlank(value) || isCellError(value)) continue;
    const isDate = readDate(value, 1900) !== null;
    const isAmount = readAmount(value) !== null;
    counts.filled++;
    if (isDate) counts.dates++;
    if (mayBeSerial(value)) counts.serials++;
    if (isAmount) counts.amounts++;
    if (!isDate && !isAmount) counts.texts++;
  }
  return { ...counts, sample };
}

type Confirmation = (profile: ColumnProfile, isSure: boolean) => boolean;

const isDates: Confirmation = ({ dates, filled }) => dates >= filled / 2;
/** Whole numbers that could all be days are dates, unless the header leaves no doubt. */
const isAmounts: Confirmation = ({ amounts, serials, filled }, isSure) =>
  amounts >= filled / 2 && (filled === 0 || isSure || serials < 0.9 * filled);
const isNoDates: Confirmation = ({ dates, serials, filled }) => dates === serials || dates - serials < filled / 2;
const holds =
  (reads: (text: string) => unknown): Confirmation =>
  ({ sample, filled, texts }, isSure) =>
    (isSure && texts >= filled / 2) || sample.filter((value) => reads(cellText(value)) !== null).length >= filled / 2;
const isStatuses = holds(readStatus);

const CONFIRMATIONS: Readonly<Record<ValueKind, Confirmation>> = {
  date: isDates,
  amount: isAmounts,
  name: isNoDates,
  number: isNoDates,
  code: isNoDates,
  status: isStatuses,
  terms: holds((text) => (text.length > LONGEST_TERMS ? null : parseTerms(text))),
  currency: holds(readCurrency),
  mark: (profile, isSure) => profile.amounts <= profile.filled / 2 || isStatuses(profile, isSure),
  any: () => true,
};

const LONGEST_TERMS = 100;

/**
 * True when at least half of the values are what the field needs, or there are none. `isSure`: the header could not
 * mean anything else, so that texts are let through to be reported one by one.
 */
export function confirms(kind: ValueKind, profile: ColumnProfile, isSure: boolean): boolean {
  return CONFIRMATIONS[kind](profile, isSure);
}
