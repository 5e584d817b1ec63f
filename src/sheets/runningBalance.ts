import { columnOfWord, type HeadedColumn } from "./headedColumn";
import { readAmount } from "./readAmount";
import { cellAt } from "./sheetGrid";
import type { TableCandidate } from "./tableCandidates";

/** Rows that must run on before a balance is taken for one of the whole sheet; one alone may be chance. */
const FEWEST_ROWS = 2;
/** A balance that starts anew with each client still runs on within most of them. */
const SHARE_OF_ROWS = 0.1;

/**
 * The balance column of a ledger, where it would stand for the amounts and each of its rows is the row above, plus the
 * debit, less the credit. Null where there is an amount column, or the balance is that of its own row (a list of open items).
 */
export function runningBalance(candidate: TableCandidate): HeadedColumn | null {
  const { grid, headerRow, lastRow, roles, headed } = candidate;
  const balance = roles.columns.get("balance");
  const debit = columnOfWord(headed, "debit");
  const credit = columnOfWord(headed, "credit");
  const hasAmount = roles.columns.has("amount") || roles.columns.has("amountWithoutTax");
  if (!balance || !debit || !credit || hasAmount) return null;
  const figure = (row: number, { column }: HeadedColumn): number => {
    const money = readAmount(cellAt(grid, row, column));
    return (money?.commaDecimal ?? money?.pointDecimal)?.amount ?? 0;
  };
  let running = 0;
  for (let row = headerRow + 2; row <= lastRow; row++) {
    const movement = figure(row, debit) - figure(row, credit);
    const stated = figure(row, balance);
    const above = figure(row - 1, balance);
    if (above !== 0 && stated === above + movement) running++;
  }
  return running >= FEWEST_ROWS && running >= SHARE_OF_ROWS * (lastRow - headerRow) ? balance : null;
}
