import type { BacktestWords } from "./backtestWords";
import { ENGLISH_BACKTEST } from "./en/backtest";
import { FRENCH_BACKTEST } from "./fr/backtest";
import type { Language } from "./phrases";

/** What is said of a backtest. It stands apart from `Phrases`: the pane loads it when the user asks for one. */
export const BACKTEST_WORDS: Readonly<Record<Language, BacktestWords>> = { fr: FRENCH_BACKTEST, en: ENGLISH_BACKTEST };
