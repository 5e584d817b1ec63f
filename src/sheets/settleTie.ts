import { FIELD_RULES, type Field } from "./fields";
import type { HeadedColumn } from "./headedColumn";
import { headerMatches } from "./headers";
import { readAmount } from "./readAmount";
import type { CellValue } from "./workbook";

/**
 * The one of several equally named columns that can be taken without a doubt: the only one, the first of columns that
 * hold the same values, or for an amount the one that is another plus the tax. For a field that changes nothing owed,
 * the first. Null: ask.
 */
export function settleTie(
  field: Field,
  tied: readonly HeadedColumn[],
  headed: readonly HeadedColumn[],
): HeadedColumn | null {
  const first = tied[0] ?? null;
  if (first === null || tied.length === 1 || !FIELD_RULES[field].decisive) return first;
  if (tied.every((column) => sameValues(column.profile.sample, first.profile.sample))) return first;
  return field === "amount" && tied.length === 2 ? includingTax(tied, headed) : null;
}

function sameValues(a: readonly CellValue[], b: readonly CellValue[]): boolean {
  return a.every((value, index) => value === b[index]);
}

/** Share of the rows on which net + tax must make the gross amount, to the cent. */
const AGREEING_SHARE = 0.9;

function includingTax(tied: readonly HeadedColumn[], headed: readonly HeadedColumn[]): HeadedColumn | null {
  const tax = headed.find(({ header }) => headerMatches(header)[0]?.field === "vat");
  if (!tax) return null;
  const gross = tied.filter((column, index) => isSumOf(column, tied[1 - index]!, tax));
  return gross.length === 1 ? gross[0]! : null;
}

function isSumOf(gross: HeadedColumn, net: HeadedColumn, tax: HeadedColumn): boolean {
  let compared = 0;
  let agreeing = 0;
  gross.profile.sample.forEach((value, index) => {
    const amounts = [value, net.profile.sample[index] ?? null, tax.profile.sample[index] ?? null].map(amountOf);
    if (amounts.includes(null)) return;
    compared++;
    if (Math.abs(amounts[0]! - amounts[1]! - amounts[2]!) <= 1) agreeing++;
  });
  return compared > 0 && agreeing >= AGREEING_SHARE * compared;
}

function amountOf(value: CellValue): number | null {
  const readings = readAmount(value);
  return readings === null ? null : (readings.commaDecimal ?? readings.pointDecimal)!.amount;
}
