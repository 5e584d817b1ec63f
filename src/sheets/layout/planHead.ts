import { dateCell, moneyFormulaCell, textCell } from "./cells";
import { rangeName, rowRange } from "./cellName";
import { putEstimates } from "./estimateInputs";
import * as look from "./palette";
import { amountCell, type PlanSheet } from "./planLines";
import { FIRST_WEEK, LABELS, LAST_WEEK, SECOND_CELL, SECOND_LABEL, TOTAL, type PlanRows } from "./planRows";

/** Title, what the user types, what stands out, and the weeks. */
export function putHead(sheet: PlanSheet): void {
  const { figures, phrases, rows, grid, money } = sheet;
  const { plan } = figures;
  const words = phrases.plan;
  const input = look.formatted(look.INPUT, money);
  const strong = look.formatted({ bold: true, fontColor: look.INK, align: "right" }, money);
  const lowest = Math.min(...plan.weeks.map((week) => week.closing.expected));
  grid.put(rows.title, LABELS, textCell(words.title, look.TITLE));
  grid.put(rows.title, TOTAL, dateCell(plan.asOf, { ...look.NOTE, numberFormat: phrases.dateFormat, align: "right" }));
  grid.put(rows.subtitle, LABELS, textCell(words.subtitle(plan.asOf, plan.currency), look.SUBTITLE));
  putBank(sheet);
  putEstimates(sheet);
  grid.put(rows.alertInput, LABELS, textCell(words.alertLevel, look.LABEL), amountCell(plan.alertLevel, input));
  grid.put(rows.firstWeekBelow, LABELS, textCell(words.firstWeekBelow, look.LABEL), {
    content: {
      kind: "formula",
      formula: firstWeekBelowFormula(rows, words.none),
      cached: plan.firstWeekBelow === null ? words.none : { date: plan.firstWeekBelow },
    },
    style: { ...strong, numberFormat: phrases.dayAndMonthFormat },
  });
  const closings = rangeName(rowRange(rows.closing, FIRST_WEEK, LAST_WEEK));
  grid.put(rows.lowestBalance, LABELS, textCell(words.lowestBalance, look.LABEL));
  grid.put(rows.lowestBalance, FIRST_WEEK, moneyFormulaCell(`MIN(${closings})`, lowest, strong));
  const heading = look.FIGURE_HEADING;
  grid.put(rows.weeks, LABELS, textCell(words.weekFrom, look.HEADING));
  grid.put(
    rows.weeks,
    FIRST_WEEK,
    ...plan.weeks.map((week) => dateCell(week.startsOn, look.formatted(heading, phrases.dayAndMonthFormat))),
    textCell(words.total, heading),
  );
}

/** Balance and overdraft: typed here, or read from the user's own sheet of accounts. */
function putBank({ figures: { plan, bank, overdraft }, phrases, rows, grid, money }: PlanSheet): void {
  const words = phrases.plan;
  const input = look.formatted(look.INPUT, money);
  const computed = look.formatted({ bold: true, fontColor: look.INK }, money);
  const title = bank ? words.openingFromBank(bank.sheet) : words.openingBalance;
  const balance = bank ? moneyFormulaCell(bank.balance, plan.opening ?? 0, computed) : amountCell(plan.opening, input);
  grid.put(rows.openingInput, LABELS, textCell(title, look.LABEL), balance);
  const limits = bank?.overdraft ?? null;
  const limit = limits === null ? amountCell(overdraft, input) : moneyFormulaCell(limits, overdraft ?? 0, computed);
  grid.put(rows.alertInput, SECOND_LABEL, textCell(words.overdraft, look.LABEL));
  grid.put(rows.alertInput, SECOND_CELL, limit);
}

/** SUMPRODUCT makes every Excel, and LibreOffice, read the comparison week by week without an array formula. */
function firstWeekBelowFormula(rows: PlanRows, none: string): string {
  const margins = rangeName(rowRange(rows.margin, FIRST_WEEK, LAST_WEEK));
  const weeks = rangeName(rowRange(rows.weeks, FIRST_WEEK, LAST_WEEK));
  return `IF(COUNTIF(${margins},"<0")=0,"${none}",SUMPRODUCT(MIN(${weeks}+1000000*(${margins}>=0))))`;
}
