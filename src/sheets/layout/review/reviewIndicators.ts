import { daysBetween } from "../../../engine/calendar";
import { invoicesById } from "../../../engine/ledger/invoicesById";
import { cellName } from "../cellName";
import { moneyFormulaCell, textCell } from "../cells";
import * as look from "../palette";
import type { IndicatorRows } from "./collectionWorkings";
import { owedFormula } from "./forecastSums";
import { COLUMN, type ReviewSheet } from "./reviewFigures";
import { REVIEW_WORDS } from "../../../text/review";

/** First and last day overdue of each bucket but the first, which holds what is not yet due. */
const BUCKETS: readonly (readonly [number, number])[] = [
  [1, 30],
  [31, 60],
  [61, 90],
  [91, Infinity],
];

/**
 * From `row` on: what clients owe, how old it is, and how fast it comes in. The last five figures are filled in by the
 * workings they come from.
 */
export function putIndicators(
  sheet: ReviewSheet,
  row: number,
): { readonly next: number; readonly rows: IndicatorRows } {
  const { phrases, grid } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  grid.put(row, COLUMN.label, textCell(words.indicators, look.HEADING));
  grid.styleRest(row, COLUMN.label, COLUMN.where, look.HEADING);
  const amounts = bucketAmounts(sheet);
  const first = putAgeing(sheet, row + 1, amounts);
  const { dso, accountingDso, bestPossibleDso, averageDaysDelinquent, collectionEffectiveness } = words;
  const labels = [dso, accountingDso, bestPossibleDso, averageDaysDelinquent, collectionEffectiveness];
  labels.forEach((label, index) => {
    const at = first + index;
    const format = label === collectionEffectiveness ? PERCENT : DAYS;
    grid.put(at, COLUMN.label, textCell(label, look.LABEL));
    grid.put(at, COLUMN.forecast, textCell("", look.formatted({ ...look.LABEL, align: "right" }, format)));
    grid.put(at, COLUMN.actual, textCell(words.meanings[index]!, { ...look.NOTE, indent: 1 }));
  });
  const rows = { receivables: row + 1, notYetDue: row + 3, notYetDueAmount: amounts[0]!, first };
  return { next: first + words.meanings.length + 1, rows };
}

const DAYS = "0.0";
const PERCENT = "0%";

/** The open invoices of the forecast sheet by days overdue: sums over its cells, so that each can be looked up there. */
function putAgeing(sheet: ReviewSheet, row: number, amounts: readonly number[]): number {
  const { figures, phrases, grid, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const plain = look.formatted(look.LABEL, money);
  const strong = look.formatted({ ...look.LABEL, bold: true }, money);
  const total = amounts.reduce((a, b) => a + b, 0);
  const overdue = total - amounts[0]!;
  const share = (at: number) =>
    `IF(${cellName(row, COLUMN.forecast)}=0,0,${cellName(at, COLUMN.forecast)}/${cellName(row, COLUMN.forecast)})`;
  const put = (at: number, label: string, cell: ReturnType<typeof textCell>, amount: number): void => {
    const cached = total === 0 ? 0 : Math.round((amount / total) * 1e6) / 1e6;
    const shareCell = {
      content: { kind: "formula", formula: share(at), cached } as const,
      style: look.formatted({ ...look.LABEL, align: "right" }, PERCENT),
    };
    grid.put(at, COLUMN.label, textCell(label, at === row ? { ...look.LABEL, bold: true } : look.INDENTED_LABEL));
    grid.put(at, COLUMN.forecast, cell, ...(at === row ? [] : [shareCell]));
  };
  const from = (days: string): string => owedFormula(figures, phrases, days);
  put(row, words.receivables, moneyFormulaCell(from(""), total, strong), total);
  put(row + 1, words.overdue, moneyFormulaCell(from(">0"), overdue, plain), overdue);
  const notDue = `${cellName(row, COLUMN.forecast)}-${cellName(row + 1, COLUMN.forecast)}`;
  put(row + 2, words.buckets[0], moneyFormulaCell(notDue, amounts[0]!, plain), amounts[0]!);
  BUCKETS.forEach(([first, last], index) => {
    const later = from(`>=${first}`);
    const formula = last === Infinity ? later : `${later}-${from(`>${last}`)}`;
    put(
      row + 3 + index,
      words.buckets[index + 1]!,
      moneyFormulaCell(formula, amounts[index + 1]!, plain),
      amounts[index + 1]!,
    );
  });
  return row + 3 + BUCKETS.length;
}

function bucketAmounts({ figures: { ledger, payments } }: ReviewSheet): readonly number[] {
  const invoices = invoicesById(ledger);
  const amounts = [0, 0, 0, 0, 0];
  for (const { invoiceId, outstanding } of payments) {
    const late = daysBetween(invoices.get(invoiceId)!.dueOn, ledger.asOf);
    const bucket = late <= 0 ? 0 : 1 + BUCKETS.findIndex(([, last]) => late <= last);
    amounts[bucket] = amounts[bucket]! + outstanding;
  }
  return amounts;
}
