import type { PlanWeek } from "../../engine/plan/planWeek";
import type { Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import type { LayoutCell } from "./cellContent";
import { moneyFormulaCell, numberCell, textCell } from "./cells";
import { cellName, cellRange, fixedCellName, rowRange } from "./cellName";
import { Grid } from "./grid";
import * as look from "./palette";
import { planChart } from "./planChart";
import { putFoot } from "./planFoot";
import { estimateLists, estimateRange } from "./estimateInputs";
import { putHead } from "./planHead";
import {
  putAmounts,
  putInputs,
  putSection,
  putSums,
  weekSum,
  type PlanSheet,
  type PlanSheetFigures,
} from "./planLines";
import { FIRST_WEEK, LABELS, LAST_WEEK, planRows, SECOND_CELL, TOTAL, type PlanParts, type PlanRows } from "./planRows";
import type { ConditionalFormat, SheetLayout } from "./sheetLayout";

/** What moves the rows of this plan. */
export function planParts({ plan, risk }: Pick<PlanSheetFigures, "plan" | "risk">): PlanParts {
  const hasRunRate = plan.sales.some(({ coming }) => coming.sale.kind === "run-rate");
  return { categories: plan.categories.length, hasSales: plan.sales.length > 0, hasRunRate, riskLines: risk.length };
}

/** The *Cash plan* sheet: 13 weeks as columns, sums as live formulas, so that a hand correction flows through. */
export function planSheet(figures: PlanSheetFigures, phrases: Phrases): SheetLayout {
  const { plan } = figures;
  const rows = planRows(planParts(figures));
  const grid = new Grid();
  const sheet: PlanSheet = { figures, phrases, rows, grid, money: phrases.moneyFormat(plan.currency, true) };
  putHead(sheet);
  putReceipts(sheet);
  putPayments(sheet);
  putBalances(sheet);
  putFoot(sheet);
  return {
    mark: MARK.plan,
    name: phrases.plan.sheetName,
    rows: grid.rows,
    columnWidths: columnWidths(figures, phrases),
    cellMarks: [
      { key: MARK.planAsOf, range: cellRange(rows.title, TOTAL), ownedByUser: false },
      { key: MARK.planOpening, range: cellRange(rows.openingInput, FIRST_WEEK), ownedByUser: figures.bank === null },
      { key: MARK.planAlert, range: cellRange(rows.alertInput, FIRST_WEEK), ownedByUser: true },
      {
        key: MARK.planOverdraft,
        range: cellRange(rows.alertInput, SECOND_CELL),
        ownedByUser: (figures.bank?.overdraft ?? null) === null,
      },
      { key: MARK.planEstimates, range: estimateRange(rows), ownedByUser: true },
      { key: MARK.planWeeks, range: rowRange(rows.weeks, FIRST_WEEK, LAST_WEEK), ownedByUser: false },
      { key: MARK.planOtherReceipts, range: rowRange(rows.otherReceipts, FIRST_WEEK, LAST_WEEK), ownedByUser: true },
      { key: MARK.planOtherPayments, range: rowRange(rows.otherPayments, FIRST_WEEK, LAST_WEEK), ownedByUser: true },
      { key: MARK.planTotalPayments, range: rowRange(rows.totalPayments, FIRST_WEEK, LAST_WEEK), ownedByUser: false },
    ],
    frozenRows: rows.weeks,
    frozenColumns: LABELS,
    showGridLines: false,
    conditionalFormats: alertFormats(rows),
    dataValidations: estimateLists(rows, phrases.language),
    print: printOf(rows),
    chart: planChart(plan, rows, phrases),
    autoFilter: null,
  };
}

/** Rows that are still legible on one page of A4. */
const ROWS_OF_A_PAGE = 90;

/**
 * One page. Where many categories make it too long to be read there are several, the weeks again on each: the totals begin
 * a page, with room on it for the balances and the whole chart.
 */
function printOf({ notes, weeks }: PlanRows): SheetLayout["print"] {
  const isOnePage = notes <= ROWS_OF_A_PAGE;
  return {
    orientation: "landscape",
    onePageHigh: isOnePage,
    titleRows: isOnePage ? 0 : weeks,
    pageBegins: MARK.planTotalPayments,
  };
}

const NARROWEST = 11;

/** Wide enough for the largest amount: Excel shows nothing but # in a cell that is too narrow. */
function columnWidths({ plan, otherReceipts, otherPayments }: PlanSheetFigures, phrases: Phrases): readonly number[] {
  const { weeks, currency } = plan;
  const width = (amounts: readonly number[], format = phrases.roundMoney): number =>
    Math.max(NARROWEST, ...amounts.map((amount) => format(amount, currency).length + 2));
  const typed = [...otherReceipts.values(), ...otherPayments.values()];
  const sums = (week: PlanWeek): number[] => [week.totalReceipts, week.totalPayments, week.opening];
  const balances = weeks.flatMap(({ closing }) => [closing.expected, closing.low, closing.high]);
  const margins = weeks.map(({ closing }) => closing.expected - (plan.alertLevel ?? 0));
  const all = [...weeks.flatMap(sums), ...balances, ...margins, ...typed, plan.opening ?? 0, plan.alertLevel ?? 0];
  const received = weeks.reduce((sum, week) => sum + week.totalReceipts, 0);
  const paid = weeks.reduce((sum, week) => sum + week.totalPayments, 0);
  return [
    38,
    Math.max(width(all), width([received + plan.receiptsBeyond], phrases.money)),
    ...weeks.slice(1).map(() => width(all)),
    width([received, paid, received - paid]) + 1,
  ];
}

function putReceipts(sheet: PlanSheet): void {
  const { figures, phrases, rows } = sheet;
  const { weeks } = figures.plan;
  const words = phrases.plan;
  putOpeningRow(sheet);
  putSection(sheet, rows.receiptsSection, words.receipts);
  putAmounts(
    sheet,
    rows.receiptsOverdue,
    words.receiptsOverdue,
    weeks.map((week) => week.receiptsOverdue),
  );
  putAmounts(
    sheet,
    rows.receiptsNotYetDue,
    words.receiptsNotYetDue,
    weeks.map((week) => week.receiptsNotYetDue),
  );
  if (rows.receiptsSales !== null) {
    const amounts = weeks.map((week) => week.receiptsSales);
    putAmounts(sheet, rows.receiptsSales, words.receiptsSales, amounts);
  }
  if (rows.receiptsRunRate !== null) {
    const amounts = weeks.map((week) => week.receiptsRunRate);
    putAmounts(sheet, rows.receiptsRunRate, phrases.plan.newSales, amounts);
  }
  putInputs(sheet, rows.otherReceipts, words.otherReceipts, figures.otherReceipts);
  putSums(sheet, {
    row: rows.totalReceipts,
    label: words.totalReceipts,
    firstRow: rows.receiptsOverdue,
    lastRow: rows.otherReceipts,
    cached: weeks.map((week) => week.totalReceipts),
  });
}

function putOpeningRow({ figures: { plan }, phrases, rows, grid, money }: PlanSheet): void {
  const style = look.formatted(look.LABEL, money);
  grid.put(rows.opening, LABELS, textCell(phrases.plan.opening, look.LABEL));
  plan.weeks.forEach((week, index) => {
    const column = FIRST_WEEK + index;
    const formula = index === 0 ? fixedCellName(rows.openingInput, FIRST_WEEK) : cellName(rows.closing, column - 1);
    grid.put(rows.opening, column, moneyFormulaCell(formula, week.opening, style));
  });
}

function putPayments(sheet: PlanSheet): void {
  const { figures, phrases, rows } = sheet;
  const { weeks, categories } = figures.plan;
  const words = phrases.plan;
  putSection(sheet, rows.paymentsSection, words.payments);
  categories.forEach((category, index) => {
    const amounts = weeks.map((week) => week.payments[index]!);
    putAmounts(sheet, rows.firstCategory + index, category === "" ? words.uncategorised : category, amounts);
  });
  putInputs(sheet, rows.otherPayments, words.otherPayments, figures.otherPayments);
  putSums(sheet, {
    row: rows.totalPayments,
    label: words.totalPayments,
    firstRow: rows.firstCategory,
    lastRow: rows.otherPayments,
    cached: weeks.map((week) => week.totalPayments),
  });
}

function putBalances(sheet: PlanSheet): void {
  const { figures, phrases, rows, grid, money } = sheet;
  const words = phrases.plan;
  const { weeks, alertLevel } = figures.plan;
  const plain = look.formatted(look.LABEL, money);
  const total = look.formatted(look.TOTAL, money);
  const range = look.formatted({ fontColor: look.GREY, italic: true }, money);
  grid.put(rows.netFlow, LABELS, textCell(words.netFlow, look.LABEL));
  grid.put(rows.closing, LABELS, textCell(words.closing, look.TOTAL));
  grid.put(rows.closingLow, LABELS, textCell(words.closingLow, range));
  grid.put(rows.closingHigh, LABELS, textCell(words.closingHigh, range));
  grid.put(rows.margin, LABELS, textCell(words.marginAboveAlert, look.LABEL));
  weeks.forEach((week, index) => {
    const column = FIRST_WEEK + index;
    const cell = (row: number): string => cellName(row, column);
    const { expected, low, high } = week.closing;
    const net = `${cell(rows.totalReceipts)}-${cell(rows.totalPayments)}`;
    grid.put(rows.netFlow, column, moneyFormulaCell(net, week.totalReceipts - week.totalPayments, plain));
    grid.put(rows.closing, column, moneyFormulaCell(`${cell(rows.opening)}+${cell(rows.netFlow)}`, expected, total));
    grid.put(rows.closingLow, column, moneyFormulaCell(shifted(cell(rows.closing), low - expected), low, range));
    grid.put(rows.closingHigh, column, moneyFormulaCell(shifted(cell(rows.closing), high - expected), high, range));
    const margin = `${cell(rows.closing)}-${fixedCellName(rows.alertInput, FIRST_WEEK)}`;
    grid.put(rows.margin, column, moneyFormulaCell(margin, expected - (alertLevel ?? 0), plain));
  });
  putChances(sheet);
  const netTotal = weeks.reduce((sum, week) => sum + week.totalReceipts - week.totalPayments, 0);
  grid.put(rows.netFlow, TOTAL, moneyFormulaCell(weekSum(rows.netFlow), netTotal, plain));
  grid.styleRest(rows.closing, LABELS, TOTAL, look.TOTAL);
}

/** From the joint draw of all receipts: no formula can follow it, so it is of the day of the plan. */
function putChances({ figures: { plan }, phrases, rows, grid }: PlanSheet): void {
  if (plan.opening === null) return;
  const style = look.formatted({ fontColor: look.GREY, align: "right" }, "0%");
  const chance = (value: number): LayoutCell => numberCell(Math.round(value * 100) / 100, style);
  grid.put(rows.overdraftChance, LABELS, textCell(phrases.plan.overdraftChance, { fontColor: look.GREY }));
  grid.put(rows.overdraftChance, FIRST_WEEK, ...plan.weeks.map((week) => chance(week.chanceBelowFloor)));
  grid.put(rows.overdraftChance, TOTAL, chance(plan.chanceBelowFloor));
}

/** The range moves with the balance: a correction typed by hand shifts all three lines. */
function shifted(cell: string, cents: number): string {
  const distance = (Math.abs(Math.round(cents)) / 100).toFixed(2);
  return `${cell}${cents < 0 ? "-" : "+"}${distance}`;
}

/** Red where the expected balance is under the level, a paler warning where only the low one is. */
function alertFormats(rows: PlanRows): readonly ConditionalFormat[] {
  const alert = fixedCellName(rows.alertInput, FIRST_WEEK);
  return [rows.closing, rows.closingLow].map((row) => ({
    range: rowRange(row, FIRST_WEEK, LAST_WEEK),
    formula: `${cellName(row, FIRST_WEEK)}<${alert}`,
    style:
      row === rows.closing ? { fontColor: look.RED, fillColor: look.PALE_RED, bold: true } : { fontColor: look.RED },
  }));
}
