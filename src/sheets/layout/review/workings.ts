import { WORKINGS_WORDS } from "../../../text/workings";
import { textCell } from "../cells";
import * as look from "../palette";
import { putCollectionWorkings, type IndicatorRows } from "./collectionWorkings";
import { COLUMN, type ReviewSheet } from "./reviewFigures";
import { putTrackRecord, type TrackRecordCells } from "./trackWorkings";
import type { VarianceRows } from "./reviewVariance";
import { putBalanceWorkings, putSmallWorkings } from "./varianceWorkings";

/** The rows above whose figures the workings explain, and give their formulas to. */
export interface ExplainedRows {
  /** Null on the first review. */
  readonly variance: VarianceRows | null;
  readonly indicators: IndicatorRows;
}

/**
 * From `row` on, below all that is read every Monday: what its figures are made of, so that each can be followed to the
 * cells of a sheet or to the invoices it is the sum of. Returns where the past weeks are counted.
 */
export function putWorkings(sheet: ReviewSheet, row: number, rows: ExplainedRows): TrackRecordCells | null {
  const words = WORKINGS_WORDS[sheet.phrases.language];
  sheet.grid.put(row, COLUMN.label, textCell(words.title, look.HEADING));
  sheet.grid.put(row, COLUMN.where, textCell(words.source(sheet.figures.invoiceSheet), { ...look.HEADING, indent: 1 }));
  sheet.grid.styleRest(row, COLUMN.label, COLUMN.where, look.HEADING);
  const afterIndicators = putCollectionWorkings(sheet, row + 1, rows.indicators);
  const afterBalance =
    rows.variance === null ? afterIndicators : putBalanceWorkings(sheet, afterIndicators, rows.variance);
  const afterSmall = rows.variance === null ? afterBalance : putSmallWorkings(sheet, afterBalance, rows.variance);
  return putTrackRecord(sheet, afterSmall);
}
