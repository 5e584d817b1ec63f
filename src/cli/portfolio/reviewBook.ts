import { basename, extname } from "node:path";
import { addDays } from "../../engine/calendar";
import { preparePlan } from "../../preparePlan";
import { debtorsOf } from "../../sheets/layout/review/debtors";
import type { PortfolioRow } from "../../sheets/layout/portfolioSheet";
import { WorkbookError } from "../../sheets/workbook";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import { openForReading } from "../files";
import { readingChoices, type Session } from "../session";

/** A week's work. */
const DAYS_AHEAD = 7;

/** One company of a portfolio: nothing is written, and what goes wrong with its book stands in its row. */
export async function reviewBook(session: Session): Promise<PortfolioRow> {
  const { file, options, asOf, spoken } = session;
  const company = basename(file, extname(file));
  try {
    const source = await openForReading(session);
    const prepared = await preparePlan(source, source, {
      ...{ asOf, choices: readingChoices(session), opening: options.opening, alertLevel: options.alertLevel },
      ...{ language: options.language, onStage: () => undefined },
    });
    if (!("outcome" in prepared)) {
      return { company, file, problems: prepared.problems.length, failure: "no-invoices", figures: null };
    }
    const { plan, reminders, books, reading } = prepared.outcome;
    const { ledger, forecast } = books[0]!;
    const debtors = debtorsOf(ledger, forecast.payments);
    const lowest = plan.weeks.reduce((a, b) => (b.closing.expected < a.closing.expected ? b : a));
    return {
      ...{ company, file, failure: null },
      problems: reading.problems.filter(({ severity }) => severity !== "notice").length,
      figures: {
        currency: plan.currency,
        opening: plan.opening,
        lowestWeek: lowest.startsOn,
        lowest: lowest.closing.expected,
        chanceBelowFloor: plan.opening === null ? null : plan.chanceBelowFloor,
        receivables: debtors.reduce((sum, { owed }) => sum + owed, 0),
        overdue: debtors.reduce((sum, { overdue }) => sum + overdue, 0),
        actions: reminders.filter(({ doOn }) => doOn <= addDays(asOf, DAYS_AHEAD)).length,
      },
    };
  } catch (error) {
    const message = failureText(error, phrasesIn(options.language ?? spoken));
    return { company, file, problems: 0, failure: message, figures: null };
  }
}

function failureText(error: unknown, phrases: Phrases): string {
  if (error instanceof WorkbookError) return phrases.workbookError(error.code, error.detail);
  return error instanceof Error ? error.message : String(error);
}
