import { PLAN_NOTES } from "../../text/planNotes";
import { moneyCell, moneyFormulaCell, textCell } from "./cells";
import { cellName } from "./cellName";
import * as look from "./palette";
import type { PlanSheet } from "./planLines";
import { FIRST_WEEK, LABELS, TOTAL } from "./planRows";

/** Below the chart: the week at risk, where the receipts come from, to the cent, and how to read the plan. */
export function putFoot(sheet: PlanSheet): void {
  const { figures, phrases, rows, grid } = sheet;
  const words = phrases.plan;
  if (figures.risk.length > 0) {
    putSection(sheet, rows.riskSection, words.riskSection);
    figures.risk.forEach((line, index) => {
      grid.put(rows.riskSection + 1 + index, LABELS, textCell(line, look.LABEL));
    });
  }
  putSection(sheet, rows.tieSection, words.tie);
  putTies(sheet);
  const notes = [figures.trackRecord, ...figures.remarks, ...PLAN_NOTES[phrases.language]].filter(
    (note) => note !== "",
  );
  notes.forEach((note, index) => {
    grid.put(rows.notes + index, LABELS, textCell(note, look.NOTE));
  });
}

function putSection({ grid }: PlanSheet, row: number, title: string): void {
  grid.put(row, LABELS, textCell(title, look.SECTION));
  grid.styleRest(row, LABELS, FIRST_WEEK, look.SECTION);
}

function putTies(sheet: PlanSheet): void {
  const { figures, phrases, rows } = sheet;
  const { plan } = figures;
  const words = phrases.plan;
  const total = (row: number): string => cellName(row, TOTAL);
  const within = plan.weeks.reduce((sum, week) => sum + week.receiptsOverdue + week.receiptsNotYetDue, 0);
  const first = rows.tieSection + 1;
  const last = putTie(sheet, first, {
    labels: [words.receivedIn13Weeks, words.receivedLater, words.receivedNever, words.openInvoices],
    within: { formula: `SUM(${total(rows.receiptsOverdue)}:${total(rows.receiptsNotYetDue)})`, amount: within },
    later: plan.receiptsBeyond - plan.receiptsNever,
    never: plan.receiptsNever,
  });
  if (rows.receiptsSales === null) return;
  putTie(sheet, last + 1, {
    labels: [words.salesIn13Weeks, words.receivedLater, words.salesNever, words.salesInvoiced],
    within: {
      // Both rows stand one below the other.
      formula: `SUM(${total(rows.receiptsSales)}:${total(rows.receiptsRunRate ?? rows.receiptsSales)})`,
      amount: plan.weeks.reduce((sum, week) => sum + week.receiptsSales + week.receiptsRunRate, 0),
    },
    later: plan.salesLater,
    never: plan.salesNever,
  });
}

interface Tie {
  /** Within the weeks, later, perhaps never, all of it. */
  readonly labels: readonly [string, string, string, string];
  readonly within: { readonly formula: string; readonly amount: number };
  readonly later: number;
  readonly never: number;
}

/** Three parts and their sum, to the cent, so that what is printed adds up. Returns the row of the sum. */
function putTie({ figures, phrases, grid }: PlanSheet, first: number, { labels, within, later, never }: Tie): number {
  const exact = phrases.moneyFormat(figures.plan.currency, false);
  const style = look.formatted(look.LABEL, exact);
  const cells = [
    moneyFormulaCell(within.formula, within.amount, style),
    moneyCell(later, style),
    moneyCell(never, style),
  ];
  cells.forEach((cell, index) => {
    grid.put(first + index, LABELS, textCell(labels[index]!, look.INDENTED_LABEL), cell);
  });
  const last = first + cells.length;
  const parts = `SUM(${cellName(first, FIRST_WEEK)}:${cellName(last - 1, FIRST_WEEK)})`;
  const sum = moneyFormulaCell(parts, within.amount + later + never, look.formatted(look.TOTAL, exact));
  grid.put(last, LABELS, textCell(labels[3], look.TOTAL), sum);
  return last;
}
