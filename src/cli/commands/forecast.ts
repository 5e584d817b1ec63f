import { analyse, type Analysis, type BookForecast } from "../../run";
import { invoicesById } from "../../engine/ledger/invoicesById";
import type { CalendarDate } from "../../engine/types";
import { COMMAND_LINE_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import type { ExitCode } from "../exitCodes";
import { openForReading } from "../files";
import { forecastJson } from "../json";
import { exitCodeOf, writeJson, writeProblems, writeTable } from "../output";
import { progressOn } from "../progress";
import { languageFor, readingChoices, type Session } from "../session";

/** `encaisse forecast FILE`: the expected payment date of each open invoice, as a table or as JSON. */
export async function runForecast(session: Session): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const progress = progressOn(surroundings);
  const spoken = COMMAND_LINE_WORDS[session.spoken];
  const analysis = await analyse(await openForReading(session), {
    asOf,
    choices: readingChoices(session),
    onStage: (stage) => {
      progress.show(spoken[stage]);
    },
  });
  progress.clear();
  const phrases = phrasesIn(languageFor(session, analysis.reading));
  if (options.json) writeJson(surroundings, forecastJson(asOf, analysis, phrases));
  else {
    writeForecast(session, analysis, phrases);
    writeProblems(surroundings, analysis.reading.problems, phrases);
  }
  return exitCodeOf(analysis.reading);
}

function writeForecast({ surroundings, asOf }: Session, { books }: Analysis, phrases: Phrases): void {
  const { payments } = books[0]?.forecast ?? {};
  if (payments?.length === 0) surroundings.stdout.write(`${COMMAND_LINE_WORDS[phrases.language].nothingOpen}\n\n`);
  for (const book of books.filter(({ forecast }) => forecast.payments.length > 0)) {
    const { rule } = book.forecast;
    writeTable(surroundings, headings(phrases), paymentRows(book, asOf, phrases), [4]);
    surroundings.stdout.write(rule === "model" ? "\n" : `\n${phrases.plan.rule[rule]}\n\n`);
  }
}

function headings({ forecast: words }: Phrases): readonly string[] {
  return [words.expected, words.low, words.high, words.due, words.outstanding, words.number, words.client, words.why];
}

function paymentRows(
  { ledger, forecast }: BookForecast,
  asOf: CalendarDate,
  phrases: Phrases,
): readonly (readonly string[])[] {
  const invoices = invoicesById(ledger);
  const day = (date: CalendarDate | null): string =>
    date === null ? phrases.forecast.beyondHorizon : phrases.date(date);
  return [...forecast.payments]
    .sort((a, b) => (a.expected < b.expected ? -1 : a.expected > b.expected ? 1 : 0))
    .map((payment) => {
      const invoice = invoices.get(payment.invoiceId);
      return [
        day(payment.expected),
        day(payment.low),
        day(payment.high),
        day(invoice?.dueOn ?? asOf),
        phrases.money(payment.outstanding, ledger.currency),
        invoice?.number ?? payment.invoiceId,
        ledger.clients.get(payment.clientId)?.name ?? payment.clientId,
        phrases.reason(payment.reason),
      ];
    });
}
