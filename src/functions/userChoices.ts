import { currencyCode } from "../engine/money";
import { keepSetting, readSetting } from "../excel/settings";
import { FIELDS, type Field } from "../sheets/fields";
import type { ReadingChoices } from "../sheets/readInvoices";

/** How Excel's workbook is read when nobody said otherwise: the invoices are found, as on the command line without options. */
const USUAL_CHOICES: ReadingChoices = {
  sheet: null,
  columns: new Map<Field, string>(),
  endOfMonthCount: "A",
  defaultCurrency: currencyCode("EUR"),
};

/** Where the workbook keeps what the user answered in the pane. */
const KEY = "encaisse.choices";

/** What a user can answer: which list, and which column holds a field. */
export type Answers = Pick<ReadingChoices, "sheet" | "columns">;

/** How the user wants this workbook read: the usual way, but for what was answered in the pane and kept in the workbook. */
export async function userChoices(): Promise<ReadingChoices> {
  await Office.onReady();
  const kept = await readSetting(KEY);
  return { ...USUAL_CHOICES, ...(kept === null ? {} : answersIn(kept)) };
}

/** Keeps the answers in the workbook, in place of those before. */
export async function keepAnswers({ sheet, columns }: Answers): Promise<void> {
  const isNothing = sheet === null && columns.size === 0;
  await keepSetting(KEY, isNothing ? null : JSON.stringify({ sheet, columns: Object.fromEntries(columns) }));
}

/** The answers in a text of `keepAnswers`. What another version wrote and this one does not know is no answer. */
function answersIn(text: string): Answers {
  const kept = parsed(text);
  const columns = new Map<Field, string>();
  for (const field of FIELDS) {
    const title = isRecord(kept["columns"]) ? kept["columns"][field] : undefined;
    if (typeof title === "string") columns.set(field, title);
  }
  return { sheet: typeof kept["sheet"] === "string" ? kept["sheet"] : null, columns };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
