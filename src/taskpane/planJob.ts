import type { ContactRecord } from "../engine/dunning/contactLog";
import type { CalendarDate, Cents } from "../engine/types";
import type { MarkKey } from "../sheets/marks";
import type { BookReading, ReadingChoices } from "../sheets/readInvoices";
import type { Workbook, WorkbookEdits } from "../sheets/workbook";
import type { InTurn } from "./inTurn";
import type { Additions } from "./onDemand";
import type { Planning, PlanStage } from "./state";

/** What the user gave with the press of a button. */
export interface PlanPress {
  /** The user has seen what will be added to this workbook, and wants it. */
  readonly isAgreed: boolean;
  /** Bank balance at the close of today; null: the one in the workbook. */
  readonly opening: Cents | null;
  /** Our sheet to bring to the front once it is written; null: leave the user where they are. */
  readonly show: MarkKey | null;
  /** Contacts to note in the log with it. */
  readonly contacts: readonly ContactRecord[];
  /** Writes the Monday review too. */
  readonly withReview: boolean;
}

/** A press for the plan alone, as it stands in the workbook. */
export const PLAIN_PRESS: PlanPress = { isAgreed: false, opening: null, show: null, contacts: [], withReview: false };

/** How a run ended. */
export type PlanEnd = "written" | "asked" | "unreadable" | "cancelled" | "failed";

/** Writes plans, one at a time, for the ribbon and the pane. */
export interface PlanJob {
  /**
   * Writes the plan. While one is being written, all further presses share one run after it, so that the last of them is
   * answered with what the workbook says then; nothing ever runs beside it.
   */
  readonly press: (press: PlanPress) => Promise<PlanEnd>;
  /** Breaks off what has not begun to write; the workbook stays as it was. */
  readonly cancel: () => void;
}

/** What a job stands on. */
export interface PlanJobParts {
  readonly workbook: () => Workbook;
  /** Runs work on the workbook once all other work of the add-in on it has ended. */
  readonly inTurn: InTurn;
  readonly choices: () => Promise<ReadingChoices>;
  readonly asOf: () => CalendarDate;
  /** Lets the page show what stands and take the user's clicks. */
  readonly pause: () => Promise<void>;
  readonly show: (key: MarkKey) => Promise<void>;
  readonly tell: (planning: Planning) => void;
  readonly failureWords: (failure: unknown) => string;
  /** Why nothing was read, and what to do. */
  readonly whyNot: (reading: BookReading) => string;
}

/** Thrown between two stages once the user has cancelled. */
const CANCELLED = new Error("cancelled by the user");

/** A job that has nothing to do yet. */
export function planJob(parts: PlanJobParts): PlanJob {
  let running: Promise<PlanEnd> | null = null;
  let next: { press: PlanPress; end: Promise<PlanEnd> } | null = null;
  let isCancelled = false;

  async function stage(stage: PlanStage): Promise<void> {
    parts.tell({ kind: "running", stage, isCancelling: false });
    await parts.pause();
    if (isCancelled) throw CANCELLED;
  }

  function start(press: PlanPress): Promise<PlanEnd> {
    isCancelled = false;
    // At once: whoever presses sees that the press was taken, and can take it back.
    parts.tell({ kind: "running", stage: "reading", isCancelling: false });
    const end = toldEnd(parts, () => writeOnce(parts, press, stage)).finally(() => {
      running = null;
    });
    running = end;
    return end;
  }

  /** After a run that asked, failed or was cancelled, those that waited have their answer: the pane shows it. */
  async function startAfter(earlier: Promise<PlanEnd>): Promise<PlanEnd> {
    const end = await earlier;
    const { press } = next!;
    next = null;
    return end === "written" || press.isAgreed ? start(press) : end;
  }

  return {
    press: (press) => {
      if (!running && !next) return start(press);
      if (next) next.press = both(next.press, press);
      else {
        next = { press, end: Promise.resolve("failed") };
        next.end = startAfter(running!);
      }
      return next.end;
    },
    cancel: () => {
      isCancelled = true;
    },
  };
}

/** Does the work in turn, and tells how it broke off if it does. */
async function toldEnd({ inTurn, tell, failureWords }: PlanJobParts, work: () => Promise<PlanEnd>): Promise<PlanEnd> {
  try {
    return await inTurn(work);
  } catch (failure) {
    if (failure === CANCELLED) {
      tell({ kind: "cancelled" });
      return "cancelled";
    }
    tell({ kind: "failed", message: failureWords(failure) });
    return "failed";
  }
}

/** Two presses that one run answers. */
function both(first: PlanPress, last: PlanPress): PlanPress {
  return {
    isAgreed: first.isAgreed || last.isAgreed,
    opening: last.opening ?? first.opening,
    show: last.show ?? first.show,
    contacts: [...first.contacts, ...last.contacts],
    withReview: first.withReview || last.withReview,
  };
}

async function writeOnce(
  { workbook, choices, asOf, tell, show, whyNot }: PlanJobParts,
  { isAgreed, opening, show: wanted, contacts, withReview }: PlanPress,
  stage: (stage: PlanStage) => Promise<void>,
): Promise<PlanEnd> {
  const { preparePlan } = await import(/* webpackChunkName: "writing" */ "../preparePlan");
  const book = workbook();
  const prepared = await preparePlan(book, book, {
    asOf: asOf(),
    choices: await choices(),
    opening,
    alertLevel: null,
    language: null,
    contacts,
    review: withReview,
    // The pipeline makes up what it would write as part of "writing"; nothing is written by then.
    onStage: (begun) => stage(begun === "writing" ? "forecasting" : begun),
  });
  if (!("outcome" in prepared)) {
    tell({ kind: "failed", message: whyNot(prepared) });
    return "unreadable";
  }
  if (prepared.isFirst && !isAgreed) {
    const { questionView } = await import(/* webpackChunkName: "writing" */ "./view/question");
    const question = { additions: additionsOf(prepared.edits), view: questionView };
    tell({ kind: "asked", question, withReview });
    return "asked";
  }
  // The last moment at which a cancelled plan leaves everything as it was.
  await stage("writing");
  await book.write(prepared.edits);
  tell({ kind: "done" });
  // It is written: a sheet that will not come to the front takes nothing from that.
  if (wanted !== null) await show(wanted).catch(() => undefined);
  return "written";
}

/** What edits add that is not there yet. */
function additionsOf({ sheets, columns }: WorkbookEdits): Additions {
  const added = columns?.columns.filter(({ exists }) => !exists) ?? [];
  return {
    sheets: sheets.map(({ name }) => name),
    columns: columns && added.length > 0 ? { sheet: columns.sheet, titles: added.map(({ title }) => title) } : null,
  };
}
