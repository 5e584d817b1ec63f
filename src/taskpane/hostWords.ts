import type { BookReading } from "../sheets/readInvoices";
import { WorkbookError } from "../sheets/workbook";
import type { Problem } from "../sheets/problem";
import type { Phrases, ProblemWords } from "../text/phrases";

/** A failure whose message is made for the user. */
export class ToldFailure extends Error {}

/** Why Excel refused, or what went wrong with us, in words that say what to do. */
export function failureIn({ pane, workbookError }: Phrases, failure: unknown): string {
  if (failure instanceof ToldFailure) return failure.message;
  if (failure instanceof WorkbookError) {
    const { code, detail } = failure;
    return pane.refusal(code, detail) ?? workbookError(code, detail);
  }
  // Webpack's name for a part of the add-in that did not come.
  if (failure instanceof Error && failure.name === "ChunkLoadError") return pane.notLoaded;
  return pane.unexpected(failure instanceof Error ? failure.message : String(failure));
}

/** A problem, and what to do about it here. */
export function problemIn(phrases: Phrases, problem: Problem): ProblemWords {
  const { message, whatToDo } = phrases.problem(problem);
  return { message, whatToDo: phrases.pane.found.whatToDo[problem.code] ?? whatToDo };
}

/** Why no list was read: the question to be answered, else the first error. */
export function whyNotRead(phrases: Phrases, { doubts, problems }: BookReading): string {
  const [doubt] = doubts;
  const words = phrases.pane.doubt;
  if (doubt?.kind === "sheet") return words.whichList;
  if (doubt)
    return doubt.isMissing
      ? words.missingColumn(phrases.field(doubt.field))
      : words.whichColumn(phrases.field(doubt.field));
  const first = problems.find(({ severity }) => severity === "error");
  if (!first) return phrases.functions.noInvoiceList;
  const { message, whatToDo } = problemIn(phrases, first);
  return `${message} ${whatToDo}`;
}
