import { localDay } from "../engine/calendar";
import type { ReadingChoices } from "../sheets/readInvoices";
import { WorkbookError, type WorkbookSnapshot } from "../sheets/workbook";
import { UNREADABLE } from "../text/failure";
import { languageOf } from "../text/languageOf";
import { loadPhrases } from "../text/loadedPhrases";
import { bookModel, type BookModel } from "./bookModel";

/** The one book of this add-in: cells, ribbon and pane live in one runtime and share it. */

/** How often the add-in looks whether a new day has begun, in milliseconds: workbooks stay open overnight. */
const DAY_CHECK_MILLISECONDS = 60_000;

/** What the shared book needs of Excel. */
export interface BookHost {
  /** Waits until Excel is ready. */
  readonly read: () => Promise<WorkbookSnapshot>;
  /** How the user wants the workbook read. */
  readonly choices: () => Promise<ReadingChoices>;
  /** Reports every change of the workbook. */
  readonly watch: (onChange: () => void) => void;
}

/** The model over Excel's workbook. */
export function startBook({ read, choices, watch }: BookHost): BookModel {
  const model = bookModel({
    read,
    asOf: () => localDay(new Date()),
    choices,
    schedule: (task, milliseconds) => {
      setTimeout(task, milliseconds);
    },
  });
  watch(model.invalidate);
  setInterval(model.noticeDay, DAY_CHECK_MILLISECONDS);
  return model;
}

/** Why a cell has no answer, in Excel's own language; in French when it is neither French nor English. */
export async function failureWords(failure: unknown): Promise<string> {
  const language = languageOf(Office.context.displayLanguage) ?? "fr";
  // Webpack's name for a part of the add-in that did not come.
  const isNotLoaded = failure instanceof Error && failure.name === "ChunkLoadError";
  if (!isNotLoaded && !(failure instanceof WorkbookError)) return UNREADABLE[language];
  return loadPhrases(language).then(
    ({ workbookError, pane }) =>
      failure instanceof WorkbookError ? workbookError(failure.code, failure.detail) : pane.notLoaded,
    () => UNREADABLE[language],
  );
}
