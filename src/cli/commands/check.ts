import { laterPayments } from "../../sheets/laterPayments";
import { readBook, type BookReading } from "../../sheets/readInvoices";
import type { AmountsByCurrency } from "../../sheets/account";
import { inUnits } from "../../sheets/layout/cells";
import { COMMAND_LINE_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import type { ExitCode } from "../exitCodes";
import { openForReading } from "../files";
import { problemsJson } from "../json";
import { exitCodeOf, writeJson, writeProblems, writeTable } from "../output";
import { languageFor, readingChoices, type Session } from "../session";

/** `encaisse check FILE`: the account of every row, to the cent, and every problem. Writes no file. */
export async function runCheck(session: Session): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const workbook = await openForReading(session);
  const found = readBook(await workbook.read(), readingChoices(session));
  // All that a plan of that day tells.
  const reading = { ...found, problems: [...found.problems, ...laterPayments(found, asOf)] };
  const phrases = phrasesIn(languageFor(session, reading));
  if (options.json) writeJson(surroundings, checkJson(reading, phrases));
  else {
    if (reading.table) writeAccount(session, reading, phrases);
    writeProblems(surroundings, reading.problems, phrases, true);
  }
  return exitCodeOf(reading);
}

function writeAccount({ surroundings }: Session, { account, table }: BookReading, phrases: Phrases): void {
  const words = COMMAND_LINE_WORDS[phrases.language].account;
  const amounts = (sums: AmountsByCurrency): string =>
    [...sums].map(([currency, amount]) => phrases.money(amount, currency)).join(" + ");
  const rows = [
    [words.read, String(account.read.rows), amounts(account.read.amounts)],
    ...account.leftOut.map((entry) => [
      phrases.labelled(words.leftOut, phrases.leftOut(entry.reason)),
      String(entry.rows),
      `${amounts(entry.amounts)} ${entry.unreadable.length > 0 ? words.unreadable(entry.unreadable.length) : ""}`.trim(),
    ]),
    [words.sheetTotal, String(account.rows), amounts(account.total)],
  ];
  writeTable(surroundings, [words.title(table?.sheet ?? ""), words.rows, ""], rows, [1, 2]);
  surroundings.stdout.write("\n");
}

function checkJson({ account, table, problems }: BookReading, phrases: Phrases): object {
  const amounts = (sums: AmountsByCurrency) => Object.fromEntries([...sums].map(([code, sum]) => [code, inUnits(sum)]));
  const entry = (counted: { rows: number; amounts: AmountsByCurrency }) => ({
    rows: counted.rows,
    amounts: amounts(counted.amounts),
  });
  return {
    sheet: table?.sheet ?? null,
    rows: account.rows,
    read: entry(account.read),
    leftOut: account.leftOut.map((left) => ({ reason: left.reason, ...entry(left), unreadable: left.unreadable })),
    total: amounts(account.total),
    problems: problemsJson(problems, phrases),
  };
}
