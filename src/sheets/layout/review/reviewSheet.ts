import { REVIEW_WORDS } from "../../../text/review";
import type { Phrases } from "../../../text/phrases";
import { MARK } from "../../marks";
import { textCell } from "../cells";
import { Grid } from "../grid";
import * as look from "../palette";
import { DOCUMENT, type SheetLayout } from "../sheetLayout";
import type { ReviewFigures, ReviewSheet } from "./reviewFigures";
import { putIndicators } from "./reviewIndicators";
import { putLists } from "./reviewLists";
import { putVariance } from "./reviewVariance";
import type { TrackRecordCells } from "./trackWorkings";
import { putWorkings } from "./workings";

const WIDTHS = [40, 18, 26, 15, 15, 15, 11, 34];

/** The *Monday review* sheet: last week's plan against what happened, to the cent, then what it means for this week. */
export function reviewSheet(
  figures: ReviewFigures,
  phrases: Phrases,
): { readonly layout: SheetLayout; readonly trackRecord: TrackRecordCells | null } {
  const words = REVIEW_WORDS[phrases.language];
  const { variance } = figures.past;
  const grid = new Grid();
  const sheet: ReviewSheet = { figures, phrases, grid, money: phrases.moneyFormat(figures.plan.currency, false) };
  grid.put(1, 1, textCell(words.title, look.TITLE));
  if (variance !== null) grid.put(2, 1, textCell(words.subtitle(variance), look.SUBTITLE));
  const above = putVariance(sheet, 4);
  const indicators = putIndicators(sheet, above.next);
  const workings = putLists(sheet, indicators.next);
  const trackRecord = putWorkings(sheet, workings, { variance: above.rows, indicators: indicators.rows });
  const layout: SheetLayout = {
    ...DOCUMENT,
    mark: MARK.review,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: WIDTHS,
  };
  return { layout, trackRecord };
}
