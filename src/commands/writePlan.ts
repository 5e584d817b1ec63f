import type { CalendarDate } from "../engine/types";
import { planWorkbook } from "../run";
import { phrasesIn } from "../text/language";
import type { BookReading, ReadingChoices } from "../sheets/readInvoices";
import type { Workbook } from "../sheets/workbook";

/** As of which day and how the invoices are read. */
export interface PlanSettings {
  readonly asOf: CalendarDate;
  readonly choices: ReadingChoices;
}

/**
 * Writes the plan, the reminders and the dates beside the invoices into the workbook that holds them. What the user typed
 * into the last plan stays. Null when it is written; otherwise why not, and what to do.
 */
export async function writePlan(workbook: Workbook, { asOf, choices }: PlanSettings): Promise<string | null> {
  const outcome = await planWorkbook(workbook, workbook, {
    asOf,
    choices,
    opening: null,
    alertLevel: null,
    language: null,
    onStage: () => undefined,
  });
  return "plan" in outcome ? null : whyNot(outcome);
}

/** The first error of the reading in its language; there is one whenever no table was read. */
function whyNot({ problems, language }: BookReading): string {
  const phrases = phrasesIn(language);
  const first = problems.find(({ severity }) => severity === "error");
  if (!first) return phrases.functions.noInvoiceList;
  const { message, whatToDo } = phrases.problem(first);
  return `${message} ${whatToDo}`;
}
