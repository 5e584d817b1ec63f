import { bankPage } from "../../chart/bankPage";
import { largestDebtors } from "../../sheets/layout/review/debtors";
import type { PlanOutcome } from "../../preparePlan";
import { REVIEW_WORDS } from "../../text/review";
import type { Phrases } from "../../text/phrases";
import type { ExitCode } from "../exitCodes";
import { writeTable } from "../output";
import type { Session } from "../session";
import { planFile } from "./plan";
import { runPortfolio } from "./portfolio";

/**
 * `encaisse review FILE`: the plan, and last week's plan against what happened, in the workbook and in a few lines; with
 * `--chart F.html` also the page for the banker. Several files make a portfolio.
 */
export async function runReview(session: Session): Promise<ExitCode> {
  if (session.options.files.length > 1) return runPortfolio(session);
  return planFile(session, {
    review: true,
    page: pageForBank,
    before: (outcome, phrases) => {
      writeVariance(session, outcome, phrases);
    },
  });
}

function pageForBank({ plan, past, books }: PlanOutcome, phrases: Phrases): string {
  const { ledger, forecast } = books[0]!;
  const { shown, others } = largestDebtors(ledger, forecast.payments);
  const named = shown.map((debtor) => ({
    ...debtor,
    name: ledger.clients.get(debtor.clientId)?.name ?? debtor.clientId,
  }));
  const rest =
    others === null ? [] : [{ ...others, name: REVIEW_WORDS[phrases.language].bank.others, expectedBy: null }];
  return bankPage({ plan, trackRecord: past.trackRecord, debtors: [...named, ...rest] }, phrases);
}

/** Causes with their sums; the sheet has every line. */
function writeVariance({ surroundings }: Session, { plan, past }: PlanOutcome, phrases: Phrases): void {
  const { stdout } = surroundings;
  const words = REVIEW_WORDS[phrases.language];
  const { variance, trackRecord } = past;
  if (variance === null) {
    stdout.write(`${words.firstReview}\n`);
    return;
  }
  const money = (amount: number): string => phrases.money(amount, plan.currency);
  const sums = new Map<string, number>();
  for (const { cause, difference } of variance.lines) {
    sums.set(words.cause[cause], (sums.get(words.cause[cause]) ?? 0) + difference);
  }
  const rows = [...sums].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).map(([cause, sum]) => [cause, money(sum)]);
  stdout.write(`${words.subtitle(variance)}\n`);
  const headings = [words.closing(variance.until), ""];
  const totals = [
    [words.forecast, money(variance.forecastClosing)],
    ...rows.map(([cause, sum]) => [`  ${cause}`, sum]),
    [words.actual, money(variance.actualClosing)],
  ];
  writeTable(surroundings, headings, totals as string[][], [1]);
  if (trackRecord.weeks.length > 0) {
    stdout.write(`${words.bank.trackRecord(trackRecord.inside, trackRecord.weeks.length, trackRecord.byChance)}\n`);
  }
  stdout.write("\n");
}
