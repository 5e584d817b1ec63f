import type { CalendarDate } from "../engine/types";
import type { BookModel } from "../functions/bookModel";
import type { Answers } from "../functions/userChoices";
import type { LinesLayout } from "../sheets/layout/linesLayout";
import type { MarkKey } from "../sheets/marks";
import type { ReadingChoices } from "../sheets/readInvoices";
import type { RemovableWorkbook } from "../sheets/workbook";
import type { Phrases } from "../text/phrases";
import { failureIn } from "./hostWords";
import { paneBook, type CellPlace } from "./paneBook";
import type { Beginning, Message, PaneState } from "./state";

/** What the pane needs of Excel and of the page. */
export interface PaneHost {
  readonly workbook: () => RemovableWorkbook;
  readonly asOf: () => CalendarDate;
  readonly choices: () => Promise<ReadingChoices>;
  readonly keepAnswers: (answers: Answers) => Promise<void>;
  readonly goToCell: (cell: CellPlace) => Promise<void>;
  readonly goToMark: (key: MarkKey) => Promise<void>;
  /** Adds sheets of the user's own to begin with, in the language of the pane. */
  readonly begin: (beginning: Beginning) => Promise<void>;
  /** Fills blank cells below a table of the user's. */
  readonly addLines: (added: LinesLayout) => Promise<void>;
  /** False when the clipboard is not ours to write to. */
  readonly copy: (text: string) => Promise<boolean>;
  /** Lets the page show what stands and take the user's clicks. */
  readonly pause: () => Promise<void>;
}

/** What everything the pane does stands on. */
export interface PaneContext {
  readonly state: () => PaneState;
  readonly tell: (message: Message) => void;
  readonly host: PaneHost;
  readonly model: BookModel;
  readonly phrases: Phrases;
  /** Does work on the workbook in turn, and says so when Excel keeps it waiting. */
  readonly inTurn: <Value>(work: () => Promise<Value>) => Promise<Value>;
}

/** How long Excel may take before the pane says that it waits for the user, in milliseconds. */
const PATIENCE_MILLISECONDS = 4000;

/** Waits for work of Excel's, and says so when there is no answer: Excel then waits for the user to leave a cell. */
export async function patiently<Value>(
  { state, tell }: Pick<PaneContext, "state" | "tell">,
  work: Promise<Value>,
): Promise<Value> {
  const timer = setTimeout(() => {
    tell({ kind: "now", now: { isWaiting: true } });
  }, PATIENCE_MILLISECONDS);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    if (state().isWaiting) tell({ kind: "now", now: { isWaiting: false } });
  }
}

/** Shows the book as it stands. */
export async function refresh(context: PaneContext): Promise<void> {
  const { model, tell, phrases } = context;
  try {
    const book = await patiently(context, model.current());
    tell({ kind: "book", book: { kind: "done", result: paneBook(book) } });
    const { whatIf } = context.state();
    if (whatIf.kind === "done") whatIf.result.part.compare();
  } catch (failure) {
    tell({ kind: "book", book: { kind: "failed", message: failureIn(phrases, failure) } });
  }
}

/** Work after which the workbook says something else. Null when it is done, else why not. */
export async function changeWorkbook(context: PaneContext, work: () => Promise<void>): Promise<string | null> {
  try {
    await context.inTurn(work);
  } catch (failure) {
    return failureIn(context.phrases, failure);
  }
  context.model.invalidate();
  await refresh(context);
  return null;
}
