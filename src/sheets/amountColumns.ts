import type { Cents, CurrencyCode } from "../engine/types";
import { cellText, isBlank } from "./cellText";
import { currencyInHeader } from "./currencies";
import { readAmount, type AmountReadings, type Money } from "./readAmount";
import type { CellValue } from "./workbook";

/** A column of amounts, by row from the first data row. */
export interface AmountColumn {
  readonly header: string;
  readonly amounts: readonly (Cents | null)[];
  /** The currency each cell states, else the header's, else null. */
  readonly currencies: readonly (CurrencyCode | null)[];
  /** Places of cells that hold something and no amount. */
  readonly bad: ReadonlySet<number>;
  /** Places of cells with a true third decimal, rounded to the cent. */
  readonly rounded: readonly number[];
  /** True when "1,234" was met and nothing in the table told thousands from decimals: read as thousands. */
  readonly isDoubtful: boolean;
}

export interface AmountColumnSource {
  readonly header: string;
  readonly values: readonly CellValue[];
}

type DecimalMark = "comma" | "point";

interface ReadColumn extends AmountColumnSource {
  readonly readings: readonly (AmountReadings | null)[];
  readonly evidence: { comma: number; point: number; either: number };
}

/**
 * Reads the amount columns of one table. Whether 1,234 is a thousand or a little more than one is decided by the
 * column's own cells ("12,50" has a decimal comma), else by the table's other columns, else it is a thousand, since
 * money has two decimals.
 */
export function readAmountColumns(sources: readonly AmountColumnSource[]): AmountColumn[] {
  const columns = sources.map(({ header, values }) => {
    const readings = values.map(readAmount);
    return { header, values, readings, evidence: evidenceOf(readings) };
  });
  const comma = columns.reduce((sum, { evidence }) => sum + evidence.comma, 0);
  const point = columns.reduce((sum, { evidence }) => sum + evidence.point, 0);
  return columns.map((column) => columnWithMark(column, markOf({ comma, point })));
}

function evidenceOf(readings: readonly (AmountReadings | null)[]): ReadColumn["evidence"] {
  const evidence = { comma: 0, point: 0, either: 0 };
  for (const reading of readings) {
    if (reading === null || reading.commaDecimal?.amount === reading.pointDecimal?.amount) continue;
    if (reading.pointDecimal === null) evidence.comma++;
    else if (reading.commaDecimal === null) evidence.point++;
    else evidence.either++;
  }
  return evidence;
}

function markOf({ comma, point }: { comma: number; point: number }): DecimalMark | null {
  if (comma === 0 && point === 0) return null;
  return point > comma ? "point" : "comma";
}

function columnWithMark(column: ReadColumn, tableMark: DecimalMark | null): AmountColumn {
  const { header, values, readings, evidence } = column;
  const mark = markOf(evidence) ?? tableMark;
  const ofHeader = currencyInHeader(header);
  const amounts: (Cents | null)[] = [];
  const currencies: (CurrencyCode | null)[] = [];
  const bad = new Set<number>();
  const rounded: number[] = [];
  readings.forEach((reading, index) => {
    const money = reading === null ? null : moneyIn(reading, mark);
    amounts.push(money?.amount ?? null);
    currencies.push(reading?.currency ?? ofHeader);
    if (money?.rounded === true) rounded.push(index);
    if (money === null && !isBlankAmount(values[index]!)) bad.add(index);
  });
  const isMixed = evidence.comma > 0 && evidence.point > 0;
  return { header, amounts, currencies, bad, rounded, isDoubtful: evidence.either > 0 && (mark === null || isMixed) };
}

/** Without a mark: the larger reading, where the mark parts thousands. */
function moneyIn({ commaDecimal, pointDecimal }: AmountReadings, mark: DecimalMark | null): Money {
  if (commaDecimal === null) return pointDecimal!;
  if (pointDecimal === null) return commaDecimal;
  if (mark !== null) return mark === "comma" ? commaDecimal : pointDecimal;
  return Math.abs(commaDecimal.amount) > Math.abs(pointDecimal.amount) ? commaDecimal : pointDecimal;
}

/** "- €" is how accounting formats write no money. */
function isBlankAmount(value: CellValue): boolean {
  return isBlank(value) || /^[-–—_ ]+(?:€|EUR)?$/.test(cellText(value));
}
