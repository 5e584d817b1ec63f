import type { PlanWeek } from "../../../engine/plan/planWeek";
import { REVIEW_WORDS } from "../../../text/review";
import type { Phrases } from "../../../text/phrases";
import { MARK } from "../../marks";
import { quotedSheetName } from "../../sheetNames";
import { cellName, fixedCellName } from "../cellName";
import type { LayoutCell } from "../cellContent";
import { moneyFormulaCell, textCell } from "../cells";
import { Grid } from "../grid";
import * as look from "../palette";
import { planChart } from "../planChart";
import { FIRST_WEEK, LABELS, LAST_WEEK, planRows, TOTAL, type PlanParts, type PlanRows } from "../planRows";
import { DOCUMENT, type SheetLayout } from "../sheetLayout";
import { putDebtors } from "./bankDebtors";
import { putKeyFigures, type BankSheet } from "./bankFigures";
import type { ReviewFigures } from "./reviewFigures";
import { sentenceFormula } from "./sentenceFormula";
import type { TrackRecordCells } from "./trackWorkings";

/** With all else about as high as A4 lying down. */
const CHART_HEIGHT = 26;
const WEEKS_ROW = 5;

/** Where the figures of the page stand in other sheets. */
export interface BankPageSources {
  readonly planParts: PlanParts;
  readonly trackRecord: TrackRecordCells | null;
}

/** The *Bank page*: one printed A4 page with the weeks of the plan, its chart, its record and the largest debtors. */
export function bankSheet(
  figures: ReviewFigures,
  { planParts, trackRecord }: BankPageSources,
  phrases: Phrases,
): SheetLayout {
  const { plan } = figures;
  const words = REVIEW_WORDS[phrases.language].bank;
  const grid = new Grid();
  const money = phrases.moneyFormat(plan.currency, true);
  const sheet: BankSheet = { figures, phrases, grid, planRows: planRows(planParts), money };
  grid.put(1, LABELS, textCell(words.title, look.TITLE));
  const subtitle = phrases.plan.subtitle(plan.asOf, plan.currency);
  const { company } = figures;
  grid.put(2, LABELS, textCell(company === null ? subtitle : `${company} · ${subtitle}`, look.SUBTITLE));
  grid.put(3, LABELS, recordCell(figures, trackRecord, phrases));
  const rows = putWeeks(sheet);
  const chartFirst = rows.last + 2;
  const debtorsRow = chartFirst + CHART_HEIGHT + 1;
  const afterDebtors = putDebtors(sheet, debtorsRow);
  const afterFigures = putKeyFigures(sheet, debtorsRow);
  [words.method, ...figures.notIncluded].forEach((note, index) => {
    grid.put(Math.max(afterDebtors, afterFigures) + 1 + index, LABELS, textCell(note, look.NOTE));
  });
  const chart = planChart(plan, chartRows(sheet, rows, chartFirst), phrases);
  return {
    ...DOCUMENT,
    mark: MARK.bankPage,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths: [34, ...plan.weeks.map(() => 12), 13],
    print: { ...DOCUMENT.print, onePageHigh: true },
    chart,
  };
}

/** The sentence, with its figures read from where the past weeks are counted. */
function recordCell({ past }: ReviewFigures, cells: TrackRecordCells | null, { language }: Phrases): LayoutCell {
  const { weeks, inside, byChance } = past.trackRecord;
  const { bank } = REVIEW_WORDS[language];
  if (cells === null || weeks.length === 0) return textCell(bank.noTrackRecord, look.LABEL);
  const sentence = bank.trackRecord(inside, weeks.length, byChance);
  const formula = sentenceFormula(sentence, [
    [weeks.length, cells.weeks],
    [inside, cells.inside],
    // "8 in 10" is the promise itself.
    [8, "8"],
    [10, "10"],
    [byChance.least, cells.least],
    [byChance.most, cells.most],
  ]);
  if (formula === null) return textCell(sentence, look.LABEL);
  return { content: { kind: "formula", formula, cached: sentence }, style: look.LABEL };
}

/** Rows of the plan that its chart is drawn of. */
type ChartedRow = "opening" | "totalReceipts" | "totalPayments" | "closing" | "closingLow" | "closingHigh";

interface WeekLine {
  /** Row of the plan's sheet. */
  readonly from: number;
  readonly label: string;
  readonly amount: (week: PlanWeek) => number;
  readonly style: typeof look.LABEL;
  readonly isSummed: boolean;
  readonly charted: ChartedRow | null;
}

function weekLines({ figures, phrases, planRows: from }: BankSheet): readonly WeekLine[] {
  const { plan: words } = phrases;
  const range = { fontColor: look.GREY, italic: true };
  const line = (charted: ChartedRow, label: string, amount: WeekLine["amount"], style = look.LABEL): WeekLine => {
    const isSummed = charted === "totalReceipts" || charted === "totalPayments";
    return { from: from[charted], label, amount, style, isSummed, charted };
  };
  const part = (row: number | null, label: string, amount: WeekLine["amount"]): readonly WeekLine[] => {
    const style = { ...range, indent: 1 };
    return row === null ? [] : [{ from: row, label, amount, style, isSummed: true, charted: null }];
  };
  const estimate = figures.plan.planned.find(({ line: expense }) => expense.isEstimate)?.line.category ?? null;
  const category = estimate === null ? -1 : figures.plan.categories.indexOf(estimate);
  return [
    line("opening", words.opening, (week) => week.opening),
    line("totalReceipts", words.receipts, (week) => week.totalReceipts),
    ...part(from.receiptsSales, words.receiptsSales, (week) => week.receiptsSales),
    ...part(from.receiptsRunRate, words.newSales, (week) => week.receiptsRunRate),
    line("totalPayments", words.payments, (week) => week.totalPayments),
    ...(category < 0 ? [] : part(from.firstCategory + category, estimate!, (week) => week.payments[category]!)),
    line("closing", words.closing, (week) => week.closing.expected, look.TOTAL),
    line("closingLow", words.closingLow, (week) => week.closing.low, range),
    line("closingHigh", words.closingHigh, (week) => week.closing.high, range),
  ];
}

/** Every amount is that of the plan's sheet, so that a correction there shows here. */
function putWeeks(sheet: BankSheet): { readonly rowOf: ReadonlyMap<ChartedRow, number>; readonly last: number } {
  const { figures, phrases, grid, planRows: from, money } = sheet;
  const { weeks } = figures.plan;
  const onPlan = (row: number, column: number) =>
    `${quotedSheetName(phrases.plan.sheetName)}!${fixedCellName(row, column)}`;
  grid.put(WEEKS_ROW, LABELS, textCell(phrases.plan.weekFrom, look.HEADING));
  const heading = look.formatted(look.FIGURE_HEADING, phrases.dayAndMonthFormat);
  weeks.forEach(({ startsOn }, place) => {
    const formula = onPlan(from.weeks, FIRST_WEEK + place);
    const content = { kind: "formula", formula, cached: { date: startsOn } } as const;
    grid.put(WEEKS_ROW, FIRST_WEEK + place, { content, style: heading });
  });
  grid.put(WEEKS_ROW, TOTAL, textCell(phrases.plan.total, look.FIGURE_HEADING));
  const rowOf = new Map<ChartedRow, number>();
  const lines = weekLines(sheet);
  lines.forEach(({ from: row, label, amount, style, isSummed, charted }, index) => {
    const at = WEEKS_ROW + 1 + index;
    if (charted !== null) rowOf.set(charted, at);
    const { indent, ...plain } = style;
    const shown = look.formatted(plain, money);
    grid.put(at, LABELS, textCell(label, indent === undefined ? plain : { ...plain, indent }));
    weeks.forEach((week, place) => {
      const column = FIRST_WEEK + place;
      grid.put(at, column, moneyFormulaCell(onPlan(row, column), amount(week), shown));
    });
    if (!isSummed) return;
    const total = weeks.reduce((sum, week) => sum + amount(week), 0);
    const sum = `SUM(${cellName(at, FIRST_WEEK)}:${cellName(at, LAST_WEEK)})`;
    grid.put(at, TOTAL, moneyFormulaCell(sum, total, shown));
  });
  grid.styleRest(rowOf.get("closing")!, LABELS, TOTAL, look.TOTAL);
  return { rowOf, last: WEEKS_ROW + lines.length };
}

/** The plan's chart over this page's rows. */
function chartRows(
  { planRows: from }: BankSheet,
  { rowOf }: ReturnType<typeof putWeeks>,
  chartFirst: number,
): PlanRows {
  const here = Object.fromEntries(rowOf) as Record<ChartedRow, number>;
  return { ...from, ...here, weeks: WEEKS_ROW, chartFirst, chartLast: chartFirst + CHART_HEIGHT - 1 };
}
