import type { JSX } from "preact";
import type { ScenarioComparison } from "../engine/plan/scenarioComparison";
import type { CalendarDate } from "../engine/types";
import type { Removal } from "../sheets/removal";
import type { TypedContact } from "./contact";
import type { LineDraft } from "./lineDraft";
import type { PaneBook } from "./paneBook";
import type { Task } from "./task";
import type { WhatIf } from "./whatIf";
import type { LineWish, RemovalWish, Voice, WhatIfWish } from "./wish";

/**
 * The parts of the pane that are loaded when the user wants them, with what they hold. Each draws itself and does what is
 * wished in it: nobody waits for them who does not use them.
 */

/** Trying what if. */
export interface Trial {
  readonly part: WhatIfPart;
  readonly wished: WhatIf;
  /** The key of the scenario that is shown in its place, see `scenarioChoices()`; null: none. */
  readonly chosen: string | null;
  /** As typed; null: the name that is suggested. */
  readonly name: string | null;
  readonly keeping: Keeping;
  /** Null while nothing is taken to be otherwise, and until it is worked out. */
  readonly comparison: ScenarioComparison | null;
}

/** Keeping what is tried in the workbook: done, it says under which name and in which sheet. */
export type Keeping = Task<{ readonly name: string; readonly sheet: string }>;

export interface WhatIfPart {
  readonly view: (trial: Trial, shown: PaneBook, voice: Voice) => JSX.Element;
  readonly grant: (wish: WhatIfWish) => void;
  /** Works it out anew, on the book as it stands. */
  readonly compare: () => void;
}

/** Taking out all that we added. */
export interface RemovalWork {
  readonly part: RemovalPart;
  readonly stage: RemovalStage;
  /** What is said of it while it goes on and once it ended; null while it waits for the user. */
  readonly told: string | null;
}

/**
 * `looking` for what would go, `asked` waits for the user's yes, `checking` whether it may go. Up to there it can be
 * cancelled; from `removing` on, it goes to the end.
 */
export type RemovalStage =
  | { readonly kind: "looking" | "checking"; readonly isCancelling: boolean }
  | { readonly kind: "asked"; readonly removal: Removal }
  | { readonly kind: "removing" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "done" }
  | { readonly kind: "failed"; readonly message: string };

export interface RemovalPart {
  readonly view: (stage: RemovalStage, voice: Voice) => JSX.Element;
  readonly grant: (wish: RemovalWish) => void;
}

/** The line of the to-do list that the user works on. */
export interface OpenLine {
  /** That of its `ToDoLine`. */
  readonly key: string;
  readonly work: Task<LineWork>;
}

/** What an opened line says, and what the user types into it. */
export interface LineWork {
  readonly part: LinePart;
  /** Null: there is nothing to write. */
  readonly draft: LineDraft | null;
  readonly copy: "not-yet" | "done" | "refused";
  readonly contact: TypedContact;
  readonly noting: Exclude<Task<null>, { readonly kind: "done" }>;
}

export interface LinePart {
  readonly view: (work: LineWork, around: AroundLine, voice: Voice) => JSX.Element;
  readonly grant: (wish: LineWish) => void;
}

/** What an opened line is held against. */
export interface AroundLine {
  readonly asOf: CalendarDate;
  readonly isWrittenTo: boolean;
}

/** What the first plan will add to a workbook. */
export interface Additions {
  readonly sheets: readonly string[];
  readonly columns: { readonly sheet: string; readonly titles: readonly string[] } | null;
}

/** The question before the first plan: it comes with what makes the plan. */
export interface Question {
  readonly additions: Additions;
  readonly view: (additions: Additions, balance: TypedBalance, voice: Voice) => JSX.Element;
}

/** The bank balance as typed. */
export interface TypedBalance {
  readonly text: string;
  readonly isBad: boolean;
}
