import { REVIEW_WORDS } from "../../../text/review";
import { CELLS_BEFORE_WEEKS, CELLS_OF_WEEK } from "../../plan/frozenPlans";
import { quotedSheetName } from "../../sheetNames";
import { fixedCellName } from "../cellName";
import { FIRST_PLAN_ROW } from "../frozenSheet";
import type { ReviewSheet } from "./reviewFigures";

/** Of a week in the row of its plan, in their order. */
const CELLS = ["expected", "low", "high"] as const;

/** The cell of the sheet of kept plans that holds a figure of a week, counted from 0, of the plan at `index`. */
export function frozenWeek(
  { phrases }: Pick<ReviewSheet, "phrases">,
  index: number,
  { place, which }: { readonly place: number; readonly which: (typeof CELLS)[number] },
): string {
  const column = 1 + CELLS_BEFORE_WEEKS + CELLS_OF_WEEK * place + CELLS.indexOf(which);
  return `${quotedSheetName(REVIEW_WORDS[phrases.language].frozen.sheetName)}!${fixedCellName(frozenRow(index), column)}`;
}

/** The cell that holds the opening balance of the plan at `index`: as-of day and currency stand before it. */
export function frozenOpening({ phrases }: Pick<ReviewSheet, "phrases">, index: number): string {
  const name = quotedSheetName(REVIEW_WORDS[phrases.language].frozen.sheetName);
  return `${name}!${fixedCellName(frozenRow(index), CELLS_BEFORE_WEEKS)}`;
}

/** The row of the plan at `index` of those kept. */
export function frozenRow(index: number): number {
  return FIRST_PLAN_ROW + index;
}
