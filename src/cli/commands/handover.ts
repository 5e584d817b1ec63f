import { join } from "node:path";
import { handoverDocument, type HandoverDocument } from "../../drafts/handoverDocument";
import { handoverPage } from "../../drafts/handoverPage";
import { plainName } from "../../drafts/draftFiles";
import { handOver } from "../../engine/dunning/handOver";
import { analyse } from "../../run";
import { documentSheet } from "../../sheets/layout/documentSheet";
import { MARK } from "../../sheets/marks";
import { COMMAND_LINE_WORDS, REMIND_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import { blankXlsx } from "../../xlsx/xlsxWorkbook";
import { clientNamed } from "../clientNamed";
import { EXIT, type ExitCode } from "../exitCodes";
import { openForReading } from "../files";
import { writeFolder } from "../folder";
import { UsageError } from "../options";
import { exitCodeOf, writeJson, writeProblems } from "../output";
import { languageFor, readingChoices, type Session } from "../session";

/**
 * `encaisse handover FILE --client X --out FOLDER`: a client's file for a collection agency or a commissaire de justice,
 * as a workbook and as a page to print.
 */
export async function runHandover(session: Session): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const spoken = REMIND_WORDS[session.spoken];
  if (options.client === null) throw new UsageError(spoken.clientNeeded);
  if (options.out === null) throw new UsageError(spoken.folderNeeded);
  const { reading, books, records } = await analyse(await openForReading(session), {
    asOf,
    choices: readingChoices(session),
    onStage: () => undefined,
  });
  const phrases = phrasesIn(languageFor(session, reading));
  if (reading.table === null) {
    writeProblems(surroundings, reading.problems, phrases);
    return EXIT.failed;
  }
  const client = clientNamed(options.client, reading.clients.values(), REMIND_WORDS[phrases.language]);
  const files: { name: string; bytes: Uint8Array }[] = [];
  for (const { ledger, reminders } of books) {
    const claimed = handOver(reminders.dunning, client.id, [...records.log.records, ...records.added]);
    if (claimed === null || claimed.invoices.length === 0) continue;
    const facts = { handOver: claimed, company: records.settings.company, asOf, currency: ledger.currency };
    const document = handoverDocument(facts, phrases);
    const name = `${asOf} ${plainName(client.name)} ${REMIND_WORDS[phrases.language].handover.fileName}${books.length > 1 ? ` ${ledger.currency}` : ""}`;
    files.push({ name: `${name}.html`, bytes: new TextEncoder().encode(handoverPage(document, phrases)) });
    files.push({ name: `${name}.xlsx`, bytes: await workbookOf(document, phrases) });
  }
  if (files.length === 0) {
    surroundings.stdout.write(`${REMIND_WORDS[phrases.language].handover.nothingOverdue(client.name)}\n`);
    return EXIT.fine;
  }
  await writeFolder(session, options.out, files);
  const names = files.map(({ name }) => name);
  if (options.json) writeJson(surroundings, { asOf, client: client.name, folder: options.out, written: names });
  else {
    const words = COMMAND_LINE_WORDS[phrases.language];
    for (const name of names) surroundings.stdout.write(`${words.written(join(options.out, name))}\n`);
  }
  return exitCodeOf(reading);
}

async function workbookOf(
  { tables, title, subtitle, alerts, currency }: HandoverDocument,
  phrases: Phrases,
): Promise<Uint8Array> {
  const workbook = blankXlsx();
  const sheets = tables.map((table, index) =>
    documentSheet(
      table,
      { mark: `${MARK.handover}.${index + 1}`, above: index === 0 ? [title, subtitle, ...alerts] : [title], currency },
      phrases,
    ),
  );
  await workbook.write({ sheets, columns: null });
  return workbook.bytes();
}
