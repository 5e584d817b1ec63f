import type { CalendarDate, Invoice } from "../../../engine/types";
import { REVIEW_WORDS } from "../../../text/review";
import { WORKINGS_WORDS } from "../../../text/workings";
import { quotedSheetName } from "../../sheetNames";
import { cellName, fixedCellName } from "../cellName";
import { moneyCell, moneyFormulaCell, textCell } from "../cells";
import * as look from "../palette";
import { FIRST_WEEK } from "../planRows";
import { COLUMN, OPENING_ROW, type ReviewSheet } from "./reviewFigures";
import { documentsCell, ownSheetCell } from "./reviewSources";
import { putVarianceLine, type VarianceRows } from "./reviewVariance";
import { SMALL } from "./smallDifferences";
import { amountOf, putPart, putRow } from "./workingsRows";

/**
 * How the balance of the Sunday compared was found from that of a later day; nothing where they are the same, or where no
 * balance was typed. Returns the first free row.
 */
export function putBalanceWorkings(sheet: ReviewSheet, row: number, { balanceRow }: VarianceRows): number {
  const { figures, phrases, grid, money } = sheet;
  const { bank, until, actualClosing } = figures.past.variance!;
  if (bank === null || until === figures.plan.asOf) return row;
  const words = WORKINGS_WORDS[phrases.language];
  const plain = look.formatted(look.LABEL, money);
  const opening = `${quotedSheetName(phrases.plan.sheetName)}!${fixedCellName(OPENING_ROW, FIRST_WEEK)}`;
  putPart(sheet, row, REVIEW_WORDS[phrases.language].closing(until), { [COLUMN.forecast]: words.amount });
  putRow(sheet, row + 1, {
    label: words.bankBalance(figures.plan.asOf),
    amount: amountOf(sheet, opening, bank.balance),
    source: ownSheetCell(phrases.plan.sheetName, OPENING_ROW),
  });
  putRow(sheet, row + 2, {
    label: words.receivedSince,
    amount: moneyCell(0 - bank.received, plain),
    source: documentsCell(sheet, receivedAfter(sheet, until)),
  });
  const hasExpenses = figures.expenseSheets !== "";
  if (hasExpenses) {
    putRow(sheet, row + 3, {
      label: words.paidSince,
      amount: moneyCell(bank.paid, plain),
      source: textCell(figures.expenseSheets, { ...look.NOTE, indent: 1 }),
    });
  }
  const last = hasExpenses ? row + 3 : row + 2;
  const sum = `SUM(${cellName(row + 1, COLUMN.forecast)}:${cellName(last, COLUMN.forecast)})`;
  const strong = look.formatted({ ...look.LABEL, bold: true }, money);
  grid.put(balanceRow, COLUMN.actual, moneyFormulaCell(sum, actualClosing, strong));
  return last + 2;
}

function receivedAfter({ figures }: ReviewSheet, day: CalendarDate): readonly Invoice[] {
  return figures.ledger.invoices.filter(({ receipts }) =>
    receipts.some(({ receivedOn }) => receivedOn !== null && receivedOn > day),
  );
}

/** Each of the small differences told above in one line, whose sums these are. Returns the first free row. */
export function putSmallWorkings(sheet: ReviewSheet, row: number, { small }: VarianceRows): number {
  if (small === null) return row;
  const { figures, phrases, grid, money } = sheet;
  const review = REVIEW_WORDS[phrases.language];
  const limit = phrases.roundMoney(SMALL, figures.plan.currency);
  putPart(sheet, row, WORKINGS_WORDS[phrases.language].smallDifferences(limit), {
    [COLUMN.forecast]: review.forecast,
    [COLUMN.actual]: review.actual,
    [COLUMN.difference]: review.difference,
    [COLUMN.week]: review.movedTo,
  });
  const { lines } = small.differences;
  lines.forEach((line, index) => {
    putVarianceLine(sheet, row + 1 + index, line);
  });
  const sum = (column: number): string => `SUM(${cellName(row + 1, column)}:${cellName(row + lines.length, column)})`;
  const plain = look.formatted(look.LABEL, money);
  const { forecast, actual } = small.differences;
  grid.put(small.row, COLUMN.forecast, moneyFormulaCell(sum(COLUMN.forecast), forecast, plain));
  grid.put(small.row, COLUMN.actual, moneyFormulaCell(sum(COLUMN.actual), actual, plain));
  return row + lines.length + 2;
}
