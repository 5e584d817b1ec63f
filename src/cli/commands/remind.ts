import type { ContactRecord } from "../../engine/dunning/contactLog";
import type { Reminder } from "../../engine/dunning/reminder";
import { reminderDrafts } from "../../drafts/reminderDrafts";
import { draftFiles } from "../../drafts/draftFiles";
import { invoiceNames } from "../../sheets/dunning/invoiceNames";
import { missingReminderSheets } from "../../sheets/dunning/reminderSheets";
import { outcomeOfWord } from "../../sheets/dunning/vocabulary";
import { draftContext, planWorkbook } from "../../preparePlan";
import { analyse, type Analysis } from "../../run";
import { COMMAND_LINE_WORDS, REMIND_WORDS } from "../../text/commandLine";
import { phrasesIn } from "../../text/language";
import type { Phrases } from "../../text/phrases";
import { clientNamed } from "../clientNamed";
import { EXIT, type ExitCode } from "../exitCodes";
import { openForPlanning, openForReading, openTarget } from "../files";
import { writeFolder } from "../folder";
import { UsageError } from "../options";
import { exitCodeOf, writeJson, writeProblems } from "../output";
import { progressOn } from "../progress";
import { toDoJson, writeToDo } from "../remindReport";
import { languageFor, readingChoices, type Session } from "../session";

/**
 * `encaisse remind FILE`: whom to remind, when and why; with `--out` the drafts, with `--done` a contact noted in the log,
 * with `--settings` the sheets of settings and templates.
 */
export async function runRemind(session: Session): Promise<ExitCode> {
  const { done, outcome, promise, note, settings } = session.options;
  const words = REMIND_WORDS[session.spoken];
  if (done === null && [outcome, promise, note].some((given) => given !== null))
    throw new UsageError(words.resultWithoutDone);
  if (settings) return addSettings(session);
  return done === null ? listReminders(session) : noteContact(session, done);
}

async function listReminders(session: Session): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const analysis = await analysed(session);
  const phrases = phrasesIn(languageFor(session, analysis.reading));
  const client =
    options.client === null
      ? null
      : clientNamed(options.client, analysis.reading.clients.values(), REMIND_WORDS[phrases.language]);
  const isWanted = ({ clientId }: Reminder): boolean => client === null || client.id === clientId;
  const lists = analysis.books.map(({ ledger, reminders }) => ({
    ledger,
    reminders: reminders.toDo.filter(isWanted),
  }));
  const written = options.out === null ? [] : await writeDrafts(session, analysis, isWanted, phrases);
  if (options.json) {
    writeJson(surroundings, toDoJson({ asOf, lists, problems: analysis.reading.problems, written }, phrases));
    return exitCodeOf(analysis.reading);
  }
  writeToDo(surroundings, { lists, freshDays: analysis.records.settings.freshDays, client }, phrases);
  if (options.out !== null) {
    // The page that lists the drafts is none itself.
    const count = written.length - 1;
    surroundings.stdout.write(
      `${count > 0 ? REMIND_WORDS[phrases.language].draftsWritten(count, options.out) : REMIND_WORDS[phrases.language].noDraft}\n`,
    );
  }
  writeProblems(surroundings, analysis.reading.problems, phrases);
  return exitCodeOf(analysis.reading);
}

async function analysed(session: Session): Promise<Analysis> {
  const progress = progressOn(session.surroundings);
  const spoken = COMMAND_LINE_WORDS[session.spoken];
  const analysis = await analyse(await openForReading(session), {
    asOf: session.asOf,
    choices: readingChoices(session),
    onStage: (stage) => {
      progress.show(spoken[stage]);
    },
  });
  progress.clear();
  return analysis;
}

/** The names of the files written into the folder. */
async function writeDrafts(
  session: Session,
  { books, records }: Analysis,
  isWanted: (reminder: Reminder) => boolean,
  phrases: Phrases,
): Promise<readonly string[]> {
  if (books.length === 0) return [];
  const lists = books.map(({ ledger, reminders }) => ({
    ledger,
    drafts: reminderDrafts(reminders.toDo.filter(isWanted), draftContext(reminders, records, phrases.language)),
  }));
  const files = draftFiles(lists, phrases);
  const encoder = new TextEncoder();
  await writeFolder(
    session,
    session.options.out!,
    files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
  );
  return files.map(({ name }) => name);
}

/** Adds the sheets of settings and templates to the workbook where they are missing. */
async function addSettings(session: Session): Promise<ExitCode> {
  const { options, surroundings } = session;
  const source = await openForPlanning(session);
  const { workbook, save } = await openTarget({ ...session, options: { ...options, out: null } }, source);
  const analysis = await analyse(source, {
    asOf: session.asOf,
    choices: readingChoices(session),
    onStage: () => undefined,
  });
  const phrases = phrasesIn(languageFor(session, analysis.reading));
  const sheets = missingReminderSheets(await workbook.read(), phrases);
  if (sheets.length === 0) {
    surroundings.stdout.write(`${REMIND_WORDS[phrases.language].sheetsThere}\n`);
    return EXIT.fine;
  }
  await workbook.write({ sheets, columns: null });
  const { path, backup } = await save();
  const lines = [
    REMIND_WORDS[phrases.language].sheetsAdded(sheets.map(({ name }) => name)),
    ...(backup === null ? [] : [COMMAND_LINE_WORDS[phrases.language].backupKept(backup)]),
    COMMAND_LINE_WORDS[phrases.language].written(path),
  ];
  surroundings.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.fine;
}

/** Notes a contact in the log and writes the plan anew with what it changes. */
async function noteContact(session: Session, name: string): Promise<ExitCode> {
  const { options, surroundings, asOf } = session;
  const source = await openForPlanning(session);
  const target = await openTarget({ ...session, options: { ...options, out: null } }, source);
  const request = { asOf, choices: readingChoices(session), onStage: () => undefined };
  const analysis = await analyse(source, request);
  const phrases = phrasesIn(languageFor(session, analysis.reading));
  const record = contactOf(name, analysis, session, phrases);
  const planned = await planWorkbook(source, target.workbook, {
    ...request,
    contacts: [record],
    opening: options.opening,
    alertLevel: options.alertLevel,
    language: options.language,
  });
  if (!("plan" in planned)) {
    writeProblems(surroundings, planned.problems, phrases);
    return exitCodeOf(planned);
  }
  const { path, backup } = await target.save();
  const client = analysis.reading.clients.get(record.clientId)?.name ?? name;
  const lines = [
    REMIND_WORDS[phrases.language].noted(client, record.on),
    ...(backup === null ? [] : [COMMAND_LINE_WORDS[phrases.language].backupKept(backup)]),
    COMMAND_LINE_WORDS[phrases.language].written(path),
  ];
  surroundings.stdout.write(`${lines.join("\n")}\n`);
  writeProblems(surroundings, planned.reading.problems, phrases);
  return exitCodeOf(planned.reading);
}

/** What was done: the action the list has for the client, else a contact about all it owes. @throws {UsageError} */
function contactOf(name: string, { books, reading }: Analysis, session: Session, phrases: Phrases): ContactRecord {
  const client = clientNamed(name, reading.clients.values(), REMIND_WORDS[phrases.language]);
  const reminder = books.flatMap(({ reminders }) => reminders.toDo).find(({ clientId }) => clientId === client.id);
  const about = reminder ?? {
    invoiceIds: invoiceNames(reading).invoicesNamed("", client.id),
    step: null,
    level: null,
    channel: null,
  };
  const { invoiceIds, step, level, channel } = about;
  const { note, promise } = session.options;
  const outcome = outcomeAsked(session, phrases);
  return {
    on: session.asOf,
    clientId: client.id,
    invoiceIds,
    step,
    level,
    channel,
    outcome,
    note,
    promisedOn: promise,
  };
}

/** The outcome of `--outcome`; a promised day alone is a promise. @throws {UsageError} */
function outcomeAsked({ options }: Session, phrases: Phrases): ContactRecord["outcome"] {
  const { outcome: text, promise } = options;
  const stated = text === null ? null : outcomeOfWord(text);
  if (text !== null && stated === null)
    throw new UsageError(REMIND_WORDS[phrases.language].badOutcome(text, Object.values(phrases.dunning.outcomes)));
  if (stated === "promise" && promise === null) throw new UsageError(REMIND_WORDS[phrases.language].promiseNeedsDate);
  return stated ?? (promise === null ? null : "promise");
}
