import { calendarDate } from "../engine/calendar";
import type { CalendarDate } from "../engine/types";
import type { Problem, ProblemCode } from "../sheets/problem";
import type { ProblemWords } from "./phrases";

/** What a sentence about a fault can speak of. */
export interface ProblemFigures {
  /** The cell's text. */
  readonly found: string;
  /** A figure by name, as text; dates as people write them; empty when the problem has none of that name. */
  readonly detail: (name: string) => string;
  /** " (lignes 12, 15)" for a problem met in several rows, else empty. */
  readonly where: string;
  /** The field meant, in words. */
  readonly field: string;
}

/** For each fault: what it is, then what to do. */
export type ProblemSentences = Readonly<Record<ProblemCode, (figures: ProblemFigures) => readonly [string, string]>>;

/** How one language writes the figures. */
export interface ProblemLanguage {
  readonly sentences: ProblemSentences;
  readonly fields: Readonly<Record<string, string>>;
  readonly date: (date: CalendarDate) => string;
  readonly rows: (rows: string, count: number) => string;
}

const MOST_LETTERS_SHOWN = 60;
/** A list to choose from is of use only as a whole, up to some thirty columns. */
const MOST_OF_A_LIST = 600;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The sentences of one problem. */
export function problemWords({ code, found, details }: Problem, language: ProblemLanguage): ProblemWords {
  const detail = (name: string): string => {
    const value = String(details[name] ?? "");
    return ISO_DATE.test(value)
      ? language.date(calendarDate(value))
      : shortened(value, name === "candidates" ? MOST_OF_A_LIST : undefined);
  };
  const count = Number(details["count"] ?? 1);
  const where = count > 1 ? language.rows(String(details["rows"] ?? ""), count) : "";
  const field = language.fields[String(details["field"] ?? "")] ?? detail("field");
  const [message, whatToDo] = language.sentences[code]({ found: shortened(found), detail, where, field });
  return { message, whatToDo };
}

function shortened(text: string, most = MOST_LETTERS_SHOWN): string {
  return text.length <= most ? text : `${text.slice(0, most)}…`;
}
