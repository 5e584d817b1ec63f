import { backtestInSteps, type BacktestProgress } from "../engine/delay/backtest";
import type { Ledger } from "../engine/types";
import { BACKTEST_WORDS } from "../text/backtest";
import type { Language } from "../text/phrases";
import type { AuditAnswer } from "./state";

/** The check on the past, a day at a time, and what it says in the end. */
export function* auditInSteps(ledger: Ledger, language: Language): Generator<BacktestProgress, AuditAnswer, void> {
  const audit = yield* backtestInSteps(ledger);
  const words = BACKTEST_WORDS[language];
  const summary = words.summary(audit);
  return {
    summary: summary ?? words.nothing(audit.paidInvoices),
    verdict: summary === null ? null : words.verdict(audit),
  };
}
