import { backtest, type Backtest, type ErrorComparison } from "../../engine/delay/backtest";
import { readBook } from "../../sheets/readInvoices";
import { mainLedger } from "../../run";
import { BACKTEST_WORDS } from "../../text/backtest";
import type { BacktestWords } from "../../text/backtestWords";
import { COMMAND_LINE_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import { EXIT, type ExitCode } from "../exitCodes";
import { openForReading } from "../files";
import { exitCodeOf, writeJson, writeProblems, writeTable } from "../output";
import { progressOn } from "../progress";
import { languageFor, readingChoices, type Session } from "../session";
import type { Surroundings } from "../surroundings";

/** `encaisse backtest FILE`: how good the forecasts would have been on the sheet's own past. Writes no file. */
export async function runBacktest(session: Session): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const progress = progressOn(surroundings);
  const spoken = COMMAND_LINE_WORDS[session.spoken];
  progress.show(spoken.reading);
  const reading = readBook(await (await openForReading(session)).read(), readingChoices(session));
  progress.show(spoken.replaying);
  const ledger = mainLedger(reading, asOf);
  const audit =
    ledger &&
    backtest(ledger, ({ done, of }) => {
      progress.show(`${spoken.replaying} ${done}/${of}`);
    });
  progress.clear();
  const phrases = phrasesIn(languageFor(session, reading));
  if (options.json) writeJson(surroundings, { asOf, ...audit });
  else if (audit) writeAudit(surroundings, audit, phrases);
  else if (reading.table) surroundings.stdout.write(`${BACKTEST_WORDS[phrases.language].nothing(0)}\n`);
  const code = exitCodeOf(reading);
  if (!options.json && code !== EXIT.fine) {
    surroundings.stdout.write("\n");
    writeProblems(surroundings, reading.problems, phrases);
  }
  return code;
}

function writeAudit(surroundings: Surroundings, audit: Backtest, phrases: Phrases): void {
  const { stdout } = surroundings;
  const words = BACKTEST_WORDS[phrases.language];
  if (audit.forecasts === 0) {
    stdout.write(`${words.nothing(audit.paidInvoices)}\n`);
    return;
  }
  stdout.write(`${words.title(audit.forecasts, audit.invoices, audit.origins.map(phrases.date))}\n\n`);
  writeTable(surroundings, words.headings, errorRows(audit, words), [1, 2, 3, 4]);
  stdout.write(`\n${words.ranges(audit.dates, audit.weeks)}\n${words.verdict(audit)}\n`);
}

function errorRows(audit: Backtest, words: BacktestWords): readonly (readonly string[])[] {
  const row = (label: string, count: number, errors: ErrorComparison): readonly string[] => [
    label,
    String(count),
    ...[errors.model, errors.dueDate, errors.clientAverage].map((days) => (days === null ? "–" : words.days(days))),
  ];
  return [
    row(words.all, audit.forecasts, audit.typicalError),
    ...audit.byHistory
      .filter(({ forecasts }) => forecasts > 0)
      .map(({ paidFrom, paidTo, forecasts, typicalError }) =>
        row(words.clientsWith(paidFrom, paidTo), forecasts, typicalError),
      ),
  ];
}
