import { parseArgs } from "node:util";
import { cents } from "../engine/money";
import type { EstimateTexts } from "./estimateOptions";
import type { CalendarDate, Cents } from "../engine/types";
import { FIELDS, type Field } from "../sheets/fields";
import { readDate } from "../sheets/readDate";
import { languageOf } from "../text/languageOf";
import type { CommandLineWords } from "../text/commandLineWords";
import type { Language } from "../text/phrases";

/** What the user asked for, checked once at the door. */
export interface Options {
  readonly help: boolean;
  readonly version: boolean;
  readonly command: string | null;
  readonly files: readonly string[];
  readonly out: string | null;
  readonly inPlace: boolean;
  readonly into: string | null;
  readonly asOf: CalendarDate | null;
  readonly opening: Cents | null;
  readonly alertLevel: Cents | null;
  readonly language: Language | null;
  /** Name of a what-if, ready-made or of the workbook; null: the plan as it is. */
  readonly scenario: string | null;
  /** Make the table of scenarios ready. */
  readonly scenarios: boolean;
  /** Make the table of expenses ready, with usual lines to complete. */
  readonly presets: boolean;
  readonly estimates: EstimateTexts;
  /** Pictures of the plan to write, .svg or .html. */
  readonly charts: readonly string[];
  readonly json: boolean;
  readonly sheet: string | null;
  readonly columns: ReadonlyMap<Field, string>;
  readonly currency: string | null;
  readonly endOfMonthCount: "A" | "B";
  readonly allowSigned: boolean;
  /** The only client wanted. */
  readonly client: string | null;
  /** Add the sheets of reminder settings and templates. */
  readonly settings: boolean;
  /** The client a contact is noted for, and what came of it. */
  readonly done: string | null;
  readonly outcome: string | null;
  readonly promise: CalendarDate | null;
  readonly note: string | null;
  /** Replace files in the folder of `--out` that we did not write. */
  readonly overwrite: boolean;
}

/** Wrong use of the command line: the message is for the user, exit code 2. */
export class UsageError extends Error {}

/**
 * The options of the arguments that follow the program's name.
 * @throws {UsageError} with a sentence that names the option, what was found and what is accepted
 */
export function readOptions(args: readonly string[], words: CommandLineWords): Options {
  const { values, positionals } = parsed(args, words);
  const [command = null, ...files] = positionals;
  if ([values.out, values["in-place"], values.into].filter(Boolean).length > 1)
    throw new UsageError(words.onlyOneTarget);
  return {
    help: values.help,
    version: values.version,
    command,
    files,
    out: values.out ?? null,
    inPlace: values["in-place"],
    into: values.into ?? null,
    asOf: given(values["as-of"], (text) => dateOption("--as-of", text, words)),
    opening: given(values.opening, (text) => amountOption("--opening", text, words)),
    alertLevel: given(values.alert, (text) => amountOption("--alert", text, words)),
    language: given(values.lang, (text) => languageOption(text, words)),
    scenario: given(values.scenario, scenarioOption),
    scenarios: values.scenarios,
    presets: values.presets,
    estimates: {
      ...{ vatDay: values["vat-day"], vatRate: values["vat-rate"], vatOn: values["vat-on"] },
      ...{ vatPurchases: values["vat-purchases"], newSales: values["new-sales"] },
      none: values["no-estimates"],
    },
    charts: values.chart,
    json: values.json,
    sheet: values.sheet ?? null,
    columns: columnOptions(values.column, words),
    currency: values.currency ?? null,
    endOfMonthCount: endOfMonthOption(values["end-of-month"], words),
    allowSigned: values["allow-signed"],
    client: values.client ?? null,
    settings: values.settings,
    done: values.done ?? null,
    outcome: values.outcome ?? null,
    promise: given(values.promise, (text) => dateOption("--promise", text, words)),
    note: values.note ?? null,
    overwrite: values.overwrite,
  };
}

function parsed(args: readonly string[], words: CommandLineWords) {
  try {
    return parseArgs({
      args: withNegativeAmounts(args),
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h", default: false },
        version: { type: "boolean", short: "v", default: false },
        out: { type: "string", short: "o" },
        "in-place": { type: "boolean", default: false },
        into: { type: "string" },
        "as-of": { type: "string" },
        opening: { type: "string" },
        alert: { type: "string" },
        lang: { type: "string" },
        scenario: { type: "string" },
        scenarios: { type: "boolean", default: false },
        presets: { type: "boolean", default: false },
        "vat-day": { type: "string" },
        "vat-rate": { type: "string" },
        "vat-on": { type: "string" },
        "vat-purchases": { type: "string", multiple: true, default: [] },
        "new-sales": { type: "boolean", default: false },
        "no-estimates": { type: "boolean", default: false },
        chart: { type: "string", multiple: true, default: [] },
        json: { type: "boolean", default: false },
        sheet: { type: "string" },
        column: { type: "string", multiple: true, default: [] },
        currency: { type: "string" },
        "end-of-month": { type: "string", default: "A" },
        "allow-signed": { type: "boolean", default: false },
        client: { type: "string" },
        settings: { type: "boolean", default: false },
        done: { type: "string" },
        outcome: { type: "string" },
        promise: { type: "string" },
        note: { type: "string" },
        overwrite: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new UsageError(refusal(error instanceof Error ? error.message : String(error), words));
  }
}

/** The parser's own sentences are English and long: of them only the option is kept. */
function refusal(message: string, words: CommandLineWords): string {
  const [, option = message] = /'(-[^'\s]*)/.exec(message) ?? [];
  return message.includes("Unknown option") ? words.unknownOption(option) : words.optionWithoutValue(option);
}

/** "--opening -500" means an overdrawn account; the parser would take "-500" for options. */
function withNegativeAmounts(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (isNegativeAmount(args, index)) return [];
    return isNegativeAmount(args, index + 1) ? [`${arg}=${args[index + 1]!}`] : [arg];
  });
}

function isNegativeAmount(args: readonly string[], index: number): boolean {
  return ["--opening", "--alert"].includes(args[index - 1] ?? "") && /^-\d/.test(args[index] ?? "");
}

function given<Value>(text: string | undefined, read: (text: string) => Value): Value | null {
  return text === undefined ? null : read(text);
}

/** As a person writes it, read as in a cell; where the language has no order of day and month, one that leaves none open. */
function dateOption(option: string, text: string, words: CommandLineWords): CalendarDate {
  // Days counted since 1900 are what a cell holds, and nobody types them.
  const readings = /^\d{5}/.test(text) ? null : readDate(text, 1900);
  const { dayFirst = null, monthFirst = null } = readings ?? {};
  const isDayFirst = words.twoDays === null;
  if (!isDayFirst && dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)
    throw new UsageError(words.twoDays(option, text, [dayFirst, monthFirst]));
  const day = isDayFirst ? dayFirst : (dayFirst ?? monthFirst);
  if (day === null) throw new UsageError(words.badDate(option, text));
  return day;
}

/** "12500", "12 500,50" and "12500.50" are accepted: at most two decimals after the last comma or point. */
function amountOption(option: string, text: string, words: CommandLineWords): Cents {
  const compact = text.replace(/[\s\u00a0\u202f'’€$£]/g, "").replace("−", "-");
  const parts = /^(-?)(\d+)(?:[.,](\d{1,2}))?$/.exec(compact);
  if (!parts) throw new UsageError(words.badAmount(option, text));
  const amount = Number(parts[2]) * 100 + Number((parts[3] ?? "").padEnd(2, "0"));
  if (!Number.isSafeInteger(amount)) throw new UsageError(words.badAmount(option, text));
  return cents(parts[1] === "-" ? -amount : amount);
}

function languageOption(text: string, words: CommandLineWords): Language {
  const language = languageOf(text);
  if (language === null) throw new UsageError(words.badLanguage(text));
  return language;
}

/** "base" is the plan as it is. */
function scenarioOption(text: string): string | null {
  return text.trim().toLowerCase() === "base" ? null : text.trim();
}

function columnOptions(settings: readonly string[], words: CommandLineWords): ReadonlyMap<Field, string> {
  const columns = new Map<Field, string>();
  for (const setting of settings) {
    const equals = setting.indexOf("=");
    const field = FIELDS.find((name) => name === setting.slice(0, equals).trim());
    if (equals < 0 || field === undefined) throw new UsageError(words.badColumn(setting, FIELDS.join(", ")));
    columns.set(field, setting.slice(equals + 1).trim());
  }
  return columns;
}

function endOfMonthOption(text: string, words: CommandLineWords): "A" | "B" {
  const count = text.toUpperCase();
  if (count !== "A" && count !== "B") throw new UsageError(words.badEndOfMonth(text));
  return count;
}
