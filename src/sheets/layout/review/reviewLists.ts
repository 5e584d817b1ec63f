import { invoicesById } from "../../../engine/ledger/invoicesById";
import { addDays } from "../../../engine/calendar";
import type { LayoutCell } from "../cellContent";
import { cellName } from "../cellName";
import { dateCell, moneyCell, moneyFormulaCell, numberCell, textCell } from "../cells";
import * as look from "../palette";
import { debtorsOf } from "./debtors";
import { clientFormulas, owedByName } from "./forecastSums";
import { COLUMN, type ReviewSheet } from "./reviewFigures";
import { invoicePlace, invoicesCell, ownSheetCell } from "./reviewSources";
import { REVIEW_WORDS } from "../../../text/review";

/** From `row` on: risks, clients drifting, broken promises, this week's actions. Returns the first free row. */
export function putLists(sheet: ReviewSheet, row: number): number {
  return putToDo(sheet, putPromises(sheet, putDrift(sheet, putRisks(sheet, row))));
}

function putRisks(sheet: ReviewSheet, row: number): number {
  const { figures, phrases, grid } = sheet;
  putHeading(sheet, row, REVIEW_WORDS[phrases.language].risks, []);
  if (figures.risks.length === 0) {
    grid.put(row + 1, COLUMN.label, textCell(REVIEW_WORDS[phrases.language].noRisk, look.LABEL));
  }
  figures.risks.forEach(({ text, sheet: source }, index) => {
    grid.put(row + 1 + index, COLUMN.label, textCell(text, look.LABEL));
    grid.put(row + 1 + index, COLUMN.where, ownSheetCell(source));
  });
  return row + Math.max(1, figures.risks.length) + 2;
}

function putDrift(sheet: ReviewSheet, row: number): number {
  const { figures, phrases, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const days = look.formatted(look.LABEL, "0");
  const style = look.formatted(look.LABEL, money);
  const owed = new Map(debtorsOf(figures.ledger, figures.payments).map((debtor) => [debtor.clientId, debtor.owed]));
  const names = owedByName(figures);
  return putList(sheet, row, {
    title: words.drifting,
    none: words.driftingNone,
    headings: {
      [COLUMN.name]: words.usualDelay,
      [COLUMN.forecast]: words.recentDelay,
      [COLUMN.difference]: words.open,
    },
    rows: figures.drifting.map(({ clientId, usual, recent, usualOf, recentOf }, index) => {
      const name = figures.ledger.clients.get(clientId)?.name ?? clientId;
      const amount = owed.get(clientId) ?? 0;
      const formula = clientFormulas(figures, phrases, cellName(row + 1 + index, COLUMN.label)).owed;
      const isOneOfItsName = (names.get(name.toLowerCase()) ?? 0) === amount;
      return {
        [COLUMN.label]: textCell(name, look.LABEL),
        [COLUMN.name]: numberCell(Math.round(usual), days),
        [COLUMN.client]: invoicesCell(sheet, usualOf),
        [COLUMN.forecast]: numberCell(Math.round(recent), days),
        [COLUMN.difference]: isOneOfItsName ? moneyFormulaCell(formula, amount, style) : moneyCell(amount, style),
        [COLUMN.where]: invoicesCell(sheet, recentOf),
      };
    }),
  });
}

function putPromises(sheet: ReviewSheet, row: number): number {
  const { figures, phrases, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const date = look.formatted({ ...look.LABEL, align: "right" }, phrases.dateFormat);
  return putList(sheet, row, {
    title: words.brokenPromises,
    none: words.brokenNone,
    headings: { [COLUMN.name]: words.invoice, [COLUMN.forecast]: words.promisedOn, [COLUMN.difference]: words.amount },
    rows: figures.brokenPromises.map(({ invoiceId, clientId, promisedOn, outstanding }) => ({
      [COLUMN.label]: textCell(figures.ledger.clients.get(clientId)?.name ?? clientId, look.LABEL),
      [COLUMN.name]: textCell(invoicesById(figures.ledger).get(invoiceId)?.number ?? invoiceId, look.LABEL),
      [COLUMN.forecast]: dateCell(promisedOn, date),
      [COLUMN.difference]: moneyCell(outstanding, look.formatted(look.LABEL, money)),
      [COLUMN.where]: invoicePlace(sheet, invoiceId),
    })),
  });
}

/** A week's work. */
const DAYS_LISTED = 7;

function putToDo(sheet: ReviewSheet, row: number): number {
  const { figures, phrases, money } = sheet;
  const words = REVIEW_WORDS[phrases.language];
  const until = addDays(figures.plan.asOf, DAYS_LISTED);
  const date = look.formatted({ ...look.LABEL, align: "right" }, phrases.dayAndMonthFormat);
  return putList(sheet, row, {
    title: words.toDo,
    none: words.toDoNone,
    headings: {
      [COLUMN.name]: words.action,
      [COLUMN.forecast]: phrases.toDo.invoices,
      [COLUMN.difference]: words.amount,
      [COLUMN.week]: words.when,
    },
    rows: figures.reminders
      .filter(({ doOn }) => doOn <= until)
      .map((reminder) => ({
        [COLUMN.label]: textCell(figures.ledger.clients.get(reminder.clientId)?.name ?? reminder.clientId, look.LABEL),
        [COLUMN.name]: textCell(phrases.reminderStep(reminder.step), look.LABEL),
        [COLUMN.forecast]: numberCell(reminder.invoiceIds.length, look.formatted(look.LABEL, "0")),
        [COLUMN.difference]: moneyCell(reminder.amount, look.formatted(look.LABEL, money)),
        [COLUMN.week]: dateCell(reminder.doOn, date),
        [COLUMN.where]: invoicesCell(sheet, reminder.invoiceIds),
      })),
  });
}

type CellsByColumn = Readonly<Record<number, LayoutCell>>;

interface List {
  readonly title: string;
  readonly none: string;
  readonly headings: Readonly<Record<number, string>>;
  readonly rows: readonly CellsByColumn[];
}

function putList(sheet: ReviewSheet, row: number, { title, none, headings, rows }: List): number {
  const { grid } = sheet;
  putHeading(sheet, row, title, Object.entries(headings));
  if (rows.length === 0) grid.put(row + 1, COLUMN.label, textCell(none, look.LABEL));
  rows.forEach((cells, index) => {
    for (const [column, cell] of Object.entries(cells)) grid.put(row + 1 + index, Number(column), cell);
  });
  return row + Math.max(1, rows.length) + 2;
}

function putHeading(
  { grid, phrases }: ReviewSheet,
  row: number,
  title: string,
  headings: readonly [string, string][],
): void {
  grid.put(row, COLUMN.label, textCell(title, look.HEADING));
  for (const [place, text] of headings) {
    const column = Number(place);
    const isFigure = column >= COLUMN.forecast || title === REVIEW_WORDS[phrases.language].drifting;
    grid.put(row, column, textCell(text, isFigure ? look.FIGURE_HEADING : look.HEADING));
  }
  grid.styleRest(row, COLUMN.label, COLUMN.where, look.HEADING);
}
