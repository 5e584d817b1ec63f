import { clientSummaries } from "../../../engine/ledger/clientSummaries";
import type { WeeklyPlan } from "../../../engine/plan/weeklyPlan";
import type { Ledger } from "../../../engine/types";
import { REVIEW_WORDS } from "../../../text/review";
import type { Phrases } from "../../../text/phrases";
import type { RiskLine } from "./reviewFigures";

/** A client with more of the receivables than this is a risk of its own: the usual alarm of credit managers is a fifth. */
const LARGE_SHARE = 0.2;

/** What may go wrong, as sentences: the weeks below the level, then a client that owes much of all. */
export function riskLines(plan: WeeklyPlan, ledger: Ledger, phrases: Phrases): readonly RiskLine[] {
  const said = (sheet: string) => (text: string) => ({ text, sheet });
  return [
    ...balanceLines(plan, phrases).map(said(phrases.plan.sheetName)),
    ...debtorLines(plan, ledger, phrases).map(said(phrases.forecast.sheetName)),
  ];
}

function balanceLines(plan: WeeklyPlan, phrases: Phrases): readonly string[] {
  const { weeks, firstWeekBelow, alertLevel, currency } = plan;
  const money = (amount: number): string => phrases.roundMoney(amount, currency);
  const level = alertLevel === null || alertLevel === 0 ? null : money(alertLevel);
  const below = weeks.find(({ startsOn }) => startsOn === firstWeekBelow);
  const week = phrases.dayAndMonth;
  return [
    ...(below
      ? [REVIEW_WORDS[phrases.language].firstWeekBelow(week(below.startsOn), money(below.closing.expected), level)]
      : []),
  ];
}

function debtorLines({ currency }: WeeklyPlan, ledger: Ledger, phrases: Phrases): readonly string[] {
  const owing = clientSummaries(ledger).filter(({ balance }) => balance > 0);
  const total = owing.reduce((sum, { balance }) => sum + balance, 0);
  return owing
    .filter(({ balance }) => balance > total * LARGE_SHARE && owing.length > 1)
    .sort((a, b) => b.balance - a.balance)
    .map(({ clientId, balance }) =>
      REVIEW_WORDS[phrases.language].largestDebtor(
        ledger.clients.get(clientId)?.name ?? clientId,
        phrases.roundMoney(balance, currency),
        Math.round((100 * balance) / total),
      ),
    );
}
