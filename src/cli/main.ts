import { WorkbookError } from "../sheets/workbook";
import { COMMAND_LINE_WORDS } from "../text/commandLine";
import { phrasesIn } from "../text/language";
import { languageOf } from "../text/languageOf";
import type { Language } from "../text/phrases";
import { runBacktest } from "./commands/backtest";
import { runCheck } from "./commands/check";
import { runForecast } from "./commands/forecast";
import { runPlan } from "./commands/plan";
import { runHandover } from "./commands/handover";
import { runRemind } from "./commands/remind";
import { runRemove } from "./commands/remove";
import { runReview } from "./commands/review";
import { EXIT, type ExitCode } from "./exitCodes";
import { readOptions, UsageError, type Options } from "./options";
import { localDay } from "../engine/calendar";
import type { Session } from "./session";
import type { Surroundings } from "./surroundings";
import { VERSION } from "./version";
import type { CalendarDate } from "../engine/types";

const COMMANDS: Readonly<Record<string, (session: Session) => Promise<ExitCode>>> = {
  plan: runPlan,
  review: runReview,
  forecast: runForecast,
  check: runCheck,
  backtest: runBacktest,
  remove: runRemove,
  remind: runRemind,
  handover: runHandover,
};

/**
 * Runs one command line. Returns the exit code: 0 fine, 1 done but the sheet has problems, 2 wrong use or a file that
 * could not be read or written (nothing is written then). Everything that can go wrong is caught here, once.
 */
export async function main(args: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const spoken = languageAsked(args) ?? languageOfEnvironment(surroundings.environment);
  const phrases = phrasesIn(spoken);
  const complain = (message: string): ExitCode => {
    surroundings.stderr.write(`${message}\n`);
    return EXIT.failed;
  };
  try {
    const options = readOptions(args, COMMAND_LINE_WORDS[phrases.language]);
    if (options.version) return say(surroundings, VERSION);
    if (options.help || options.command === null) return say(surroundings, COMMAND_LINE_WORDS[phrases.language].help);
    const command = COMMANDS[options.command];
    if (!command) return complain(COMMAND_LINE_WORDS[phrases.language].unknownCommand(options.command));
    const file = onlyFile(options, options.command, COMMAND_LINE_WORDS[phrases.language]);
    return await command({ options, file, surroundings, spoken, asOf: options.asOf ?? today(surroundings) });
  } catch (error) {
    if (error instanceof UsageError) return complain(error.message);
    if (error instanceof WorkbookError) return complain(phrases.workbookError(error.code, error.detail));
    return complain(
      COMMAND_LINE_WORDS[phrases.language].unexpected(error instanceof Error ? error.message : String(error)),
    );
  }
}

function say({ stdout }: Surroundings, text: string): ExitCode {
  stdout.write(`${text}\n`);
  return EXIT.fine;
}

/** The command's file; of a review of several companies the first, for the others stand in the options. */
function onlyFile({ files }: Options, command: string, words: { missingFile(command: string): string }): string {
  const [file] = files;
  if (file === undefined || (files.length > 1 && command !== "review"))
    throw new UsageError(words.missingFile(command));
  return file;
}

function today({ now }: Surroundings): CalendarDate {
  return localDay(now());
}

/** The language of messages that may come before the options are understood. */
function languageAsked(args: readonly string[]): Language | null {
  const at = args.indexOf("--lang");
  const text = at >= 0 ? args[at + 1] : args.find((arg) => arg.startsWith("--lang="))?.slice("--lang=".length);
  return text === undefined ? null : languageOf(text);
}

function languageOfEnvironment(environment: Surroundings["environment"]): Language {
  const code = environment["LC_ALL"] ?? environment["LC_MESSAGES"] ?? environment["LANG"] ?? "";
  return languageOf(code) ?? "en";
}
