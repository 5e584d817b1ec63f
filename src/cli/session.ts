import { currencyCode } from "../engine/money";
import type { CalendarDate, CurrencyCode } from "../engine/types";
import type { BookReading, ReadingChoices } from "../sheets/readInvoices";
import { COMMAND_LINE_WORDS } from "../text/commandLine";
import type { Language } from "../text/phrases";
import type { Surroundings } from "./surroundings";
import { UsageError, type Options } from "./options";

/** One run of a command: what was asked, of which file, as of which day. */
export interface Session {
  readonly options: Options;
  readonly file: string;
  readonly surroundings: Surroundings;
  /** The language of messages as long as the sheet's is not known. */
  readonly spoken: Language;
  readonly asOf: CalendarDate;
}

/** How the sheet is to be read, from the options. */
export function readingChoices({ options, spoken }: Session): ReadingChoices {
  return {
    sheet: options.sheet,
    columns: options.columns,
    endOfMonthCount: options.endOfMonthCount,
    defaultCurrency: defaultCurrency(options.currency, spoken),
  };
}

/** The language of what is said of a workbook: the one asked for, else that of its list's titles, else the one spoken. */
export function languageFor({ options, spoken }: Session, { language, problems, table }: BookReading): Language {
  // Without a list there are no titles, and nothing that is said bears the name of its sheet.
  const isListFound = table !== null || problems.some(({ sheet }) => sheet !== "");
  return options.language ?? (isListFound ? language : spoken);
}

function defaultCurrency(code: string | null, spoken: Language): CurrencyCode {
  try {
    return currencyCode(code ?? "EUR");
  } catch {
    throw new UsageError(COMMAND_LINE_WORDS[spoken].badCurrency(code ?? ""));
  }
}
