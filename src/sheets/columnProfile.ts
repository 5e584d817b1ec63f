import { parseTerms } from "../engine/termsText";
import { cellText, isBlank, isCellError } from "./cellText";
import { readCurrency } from "./currencies";
import type { ValueKind } from "./fields";
import { readAmount } from "./readAmount";
import { readDate } from "./readDate";
import { cellAt, type SheetGrid } from "./sheetGrid";
import { readStatus } from "./statuses";
import type { CellValue } from "./workbook";

/** What a sample of a column's values looks like. Counts; a value may count in several. */
export interface ColumnProfile {
  readonly filled: number;
  readonly dates: number;
  /** Numbers that could be the serial of a day of 2000 to 2060: a column of them holds dates, not amounts. */
  readonly serials: number;
  readonly amounts: number;
  /** Neither a date nor an amount. */
  readonly texts: number;
  readonly statuses: number;
  readonly currencies: number;
  readonly terms: number;
  /** The sampled values, to compare two columns. */
  readonly sample: readonly CellValue[];
}

/** Enough to tell what a column holds; the sample is spread over the whole column. */
const SAMPLE_SIZE = 300;
const SERIAL_OF_2000 = 36_526;
const SERIAL_OF_2060 = 58_806;

/** The profile of a column between two rows. */
export function columnProfile(grid: SheetGrid, column: number, firstRow: number, lastRow: number): ColumnProfile {
  const step = Math.max(1, (lastRow - firstRow + 1) / SAMPLE_SIZE);
  const counts = { filled: 0, dates: 0, serials: 0, amounts: 0, texts: 0, statuses: 0, currencies: 0, terms: 0 };
  const sample: CellValue[] = [];
  for (let at = firstRow; at <= lastRow; at += step) {
    const value = cellAt(grid, Math.floor(at), column);
    sample.push(value);
    if (isBlank(value) || isCellError(value)) continue;
    const text = cellText(value);
    const isDate = readDate(value, 1900) !== null;
    const isAmount = readAmount(value) !== null;
    counts.filled++;
    if (isDate) counts.dates++;
    if (isSerial(value)) counts.serials++;
    if (isAmount) counts.amounts++;
    if (!isDate && !isAmount) counts.texts++;
    if (readStatus(text) !== null) counts.statuses++;
    if (readCurrency(text) !== null) counts.currencies++;
    if (parseTerms(text) !== null) counts.terms++;
  }
  return { ...counts, sample };
}

function isSerial(value: CellValue): boolean {
  return typeof value === "number" && value >= SERIAL_OF_2000 && value <= SERIAL_OF_2060;
}

/**
 * True when at least half of the values are what the field needs, or there are none. `isSure`: the header could not
 * mean anything else, so that texts are let through to be reported one by one.
 */
export function confirms(kind: ValueKind, profile: ColumnProfile, isSure: boolean): boolean {
  const half = profile.filled / 2;
  const textDates = profile.dates - profile.serials;
  const mayBeSerials = !isSure && profile.serials >= 0.9 * profile.filled;
  switch (kind) {
    case "date":
      return profile.dates >= half;
    case "amount":
      return profile.amounts >= half && (profile.filled === 0 || !mayBeSerials);
    case "name":
    case "number":
    case "code":
      return profile.filled === 0 || textDates < half || textDates === 0;
    case "status":
      return profile.statuses >= half || (isSure && profile.texts >= half);
    case "terms":
      return profile.terms >= half || (isSure && profile.texts >= half);
    case "currency":
      return profile.currencies >= half;
    case "mark":
      return profile.amounts <= half || profile.statuses >= half;
    case "any":
      return true;
  }
}
