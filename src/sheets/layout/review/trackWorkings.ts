import { addDays } from "../../../engine/calendar";
import { PROMISED, RARE, type JudgedWeek } from "../../../engine/plan/trackRecord";
import { REVIEW_WORDS } from "../../../text/review";
import { WORKINGS_WORDS } from "../../../text/workings";
import { quotedSheetName } from "../../sheetNames";
import { cellName, fixedCellName } from "../cellName";
import { dateCell, moneyCell, moneyFormulaCell, textCell } from "../cells";
import type { LayoutCell } from "../cellContent";
import * as look from "../palette";
import { frozenOpening, frozenWeek } from "./frozenCells";
import { COLUMN, type ReviewSheet } from "./reviewFigures";
import { figureCell, putPart } from "./workingsRows";

/** Where the past weeks are counted, as formulas of other sheets spell it. */
export interface TrackRecordCells {
  readonly weeks: string;
  readonly inside: string;
  /** So many of them, at least and at most, by chance alone where ranges do hold what they promise. */
  readonly least: string;
  readonly most: string;
}

/** From `row` on: each past week judged, by the cells of the plans kept. Null where there is none. */
export function putTrackRecord(sheet: ReviewSheet, row: number): TrackRecordCells | null {
  const { figures, phrases, grid } = sheet;
  const { weeks, inside, byChance } = figures.past.trackRecord;
  if (weeks.length === 0) return null;
  const words = WORKINGS_WORDS[phrases.language];
  putPart(sheet, row, words.pastWeeks, {
    [COLUMN.name]: words.weekOf,
    [COLUMN.forecast]: words.low,
    [COLUMN.actual]: words.high,
    [COLUMN.difference]: REVIEW_WORDS[phrases.language].actual,
    [COLUMN.week]: words.inside,
  });
  weeks.forEach((week, index) => {
    putWeek(sheet, row + 1 + index, week);
  });
  const [first, last] = [row + 1, row + weeks.length];
  const total = last + 1;
  const range = (column: number): string => `${cellName(first, column)}:${cellName(last, column)}`;
  const strong = { ...look.TOTAL, align: "right" } as const;
  grid.put(total, COLUMN.label, textCell(words.weeksInside, look.TOTAL));
  const [count, sum] = [`COUNT(${range(COLUMN.name)})`, `SUM(${range(COLUMN.week)})`];
  grid.put(total, COLUMN.difference, { ...figureCell(count, weeks.length, "0"), style: look.formatted(strong, "0") });
  grid.put(total, COLUMN.week, { ...figureCell(sum, inside, "0"), style: look.formatted(strong, "0") });
  grid.styleRest(total, COLUMN.label, COLUMN.where, look.TOTAL);
  // The smallest count whose chance, with all below it, reaches that share.
  const chance = (share: number): string => `CRITBINOM(${cellName(total, COLUMN.difference)},${PROMISED},${share})`;
  grid.put(total + 1, COLUMN.label, textCell(words.byChance, look.LABEL));
  grid.put(total + 1, COLUMN.difference, figureCell(chance(RARE), byChance.least, "0"));
  grid.put(total + 1, COLUMN.week, figureCell(chance(1 - RARE), byChance.most, "0"));
  const name = quotedSheetName(REVIEW_WORDS[phrases.language].sheetName);
  const cell = (row: number, column: number): string => `${name}!${fixedCellName(row, column)}`;
  return {
    weeks: cell(total, COLUMN.difference),
    inside: cell(total, COLUMN.week),
    least: cell(total + 1, COLUMN.difference),
    most: cell(total + 1, COLUMN.week),
  };
}

function putWeek(sheet: ReviewSheet, row: number, week: JudgedWeek): void {
  const { phrases, grid, money } = sheet;
  const { kept } = sheet.figures.past;
  const style = look.formatted(look.LABEL, money);
  const day = look.formatted({ ...look.LABEL, align: "right" }, phrases.dateFormat);
  const said = kept.reduce(
    (last, { asOf, weeks }, index) => (asOf < addDays(week.startsOn, 6) && weeks.some(isThat(week)) ? index : last),
    -1,
  );
  const place = said < 0 ? -1 : kept[said]!.weeks.findIndex(isThat(week));
  const bound = (amount: number, which: "low" | "high"): LayoutCell =>
    said < 0 ? moneyCell(amount, style) : moneyFormulaCell(frozenWeek(sheet, said, { place, which }), amount, style);
  const closed = kept.findIndex(({ asOf, opening }) => asOf === addDays(week.startsOn, 6) && opening === week.actual);
  const actual = frozenOpening(sheet, closed);
  grid.put(row, COLUMN.name, dateCell(week.startsOn, day));
  grid.put(row, COLUMN.forecast, bound(week.low, "low"), bound(week.high, "high"));
  grid.put(
    row,
    COLUMN.difference,
    closed < 0 ? moneyCell(week.actual, style) : moneyFormulaCell(actual, week.actual, style),
  );
  const [low, high, balance] = [COLUMN.forecast, COLUMN.actual, COLUMN.difference].map((at) => cellName(row, at));
  const isInside = `IF(AND(${balance}>=${low},${balance}<=${high}),1,0)`;
  grid.put(row, COLUMN.week, figureCell(isInside, week.inside ? 1 : 0, "0"));
  const name = REVIEW_WORDS[phrases.language].frozen.sheetName;
  grid.put(row, COLUMN.where, textCell(name, { ...look.NOTE, indent: 1 }));
}

function isThat({ startsOn, low, high }: JudgedWeek): (week: Omit<JudgedWeek, "actual" | "inside">) => boolean {
  return (week) => week.startsOn === startsOn && week.low === low && week.high === high;
}
