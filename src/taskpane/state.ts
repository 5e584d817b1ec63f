import type { ChartTheme } from "../chart/theme";
import type { Field } from "../sheets/fields";
import type { InvoiceCard, SelectedRow } from "./invoiceCard";
import { invoiceCard } from "./invoiceCard";
import type { OpenLine, Question, RemovalWork, Trial, TypedBalance } from "./onDemand";
import type { PaneBook } from "./paneBook";
import type { Task } from "./task";

/** Where the writing of a plan stands. */
export type Planning =
  | { readonly kind: "idle" }
  /** Before the first writing into a workbook: shall it be? */
  | { readonly kind: "asked"; readonly question: Question; readonly withReview: boolean }
  | { readonly kind: "running"; readonly stage: PlanStage; readonly isCancelling: boolean }
  | { readonly kind: "done" }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly message: string };

export type PlanStage = "reading" | "forecasting" | "writing";

/** What can be inserted into a workbook to begin with. */
export type Beginning = "template" | "sample";

/** What the check on the past says, in the language of the pane. */
export interface AuditAnswer {
  readonly summary: string;
  /** Which rule is followed since; null when there was nothing to replay. */
  readonly verdict: string | null;
}

/** The check on the past: while it runs, how many of its days are forecast again. */
export type AuditTask =
  | Exclude<Task<AuditAnswer>, { readonly kind: "running" }>
  | { readonly kind: "running"; readonly done: number; readonly of: number };

/** Everything the pane shows. */
export interface PaneState {
  readonly width: number;
  readonly theme: ChartTheme;
  /** Excel has all that the add-in needs. */
  readonly isSupported: boolean;
  readonly book: Task<PaneBook>;
  /** Excel has not answered for a while: it waits for the user to leave a cell. */
  readonly isWaiting: boolean;
  readonly answers: ReadonlyMap<Field | "list", string>;
  readonly planning: Planning;
  readonly balance: TypedBalance;
  readonly beginning: Task<Beginning>;
  readonly audit: AuditTask;
  /** The sheet has changed since the audit. */
  readonly isAuditOutdated: boolean;
  readonly copy: CopyState;
  readonly openLine: OpenLine | null;
  /** The client whose contact was noted last; null once another line is opened. */
  readonly noted: string | null;
  /** The sheets of settings and templates that were added, by name; none when they were there. */
  readonly reminderSheets: Task<readonly string[]>;
  /** Usual expenses for the user to fill in: what became of adding them. */
  readonly presets: Task<string>;
  readonly selected: SelectedRow | null;
  readonly card: InvoiceCard | null;
  readonly removal: Task<RemovalWork>;
  readonly whatIf: Task<Trial>;
}

/** `by-hand`: the text is shown, to be copied by the user. */
type CopyState =
  { readonly kind: "idle" } | { readonly kind: "done" } | { readonly kind: "by-hand"; readonly text: string };

/** Something that changes what the pane shows. */
export type Message =
  | { readonly kind: "book"; readonly book: Task<PaneBook> }
  | { readonly kind: "answer"; readonly about: Field | "list"; readonly choice: string }
  | { readonly kind: "audit"; readonly audit: AuditTask }
  | { readonly kind: "selected"; readonly selected: SelectedRow | null }
  /** What stands by itself. */
  | { readonly kind: "now"; readonly now: Partial<Independent> };

type Independent = Pick<
  PaneState,
  | "width"
  | "theme"
  | "isSupported"
  | "isWaiting"
  | "planning"
  | "balance"
  | "beginning"
  | "copy"
  | "openLine"
  | "noted"
  | "reminderSheets"
  | "presets"
  | "removal"
  | "whatIf"
>;

/** The pane before anything is known. */
export function firstState(width: number, theme: ChartTheme): PaneState {
  return {
    width,
    theme,
    isSupported: true,
    book: { kind: "running" },
    isWaiting: false,
    answers: new Map(),
    planning: { kind: "idle" },
    balance: { text: "", isBad: false },
    beginning: { kind: "idle" },
    audit: { kind: "idle" },
    isAuditOutdated: false,
    copy: { kind: "idle" },
    openLine: null,
    noted: null,
    reminderSheets: { kind: "idle" },
    presets: { kind: "idle" },
    selected: null,
    card: null,
    removal: { kind: "idle" },
    whatIf: { kind: "idle" },
  };
}

/** The state after a message. */
export function update(state: PaneState, message: Message): PaneState {
  switch (message.kind) {
    case "book":
      return withBook(state, message.book);
    case "answer":
      return { ...state, answers: new Map([...state.answers, [message.about, message.choice]]) };
    case "audit":
      return withAudit(state, message.audit);
    case "selected":
      return { ...state, selected: message.selected, card: cardOf(state.book, message.selected) };
    case "now":
      return { ...state, ...message.now };
  }
}

/** A new book answers the questions about the old one; what was copied from it is no longer the list. */
function withBook(state: PaneState, book: Task<PaneBook>): PaneState {
  return {
    ...state,
    book,
    isWaiting: false,
    answers: book.kind === "done" && book.result.doubts.length === 0 ? new Map() : state.answers,
    isAuditOutdated: state.audit.kind === "done" || state.audit.kind === "running",
    copy: { kind: "idle" },
    openLine: stillOpen(state.openLine, book),
    card: cardOf(book, state.selected),
  };
}

/** A check is of the sheet as it was when it began. */
function withAudit(state: PaneState, audit: AuditTask): PaneState {
  const begins = audit.kind === "running" && state.audit.kind !== "running";
  return { ...state, audit, isAuditOutdated: begins ? false : state.isAuditOutdated };
}

/** Null once its line has left the list; unreadable for a while, a book takes no line away. */
function stillOpen(openLine: OpenLine | null, book: Task<PaneBook>): OpenLine | null {
  if (openLine === null || book.kind !== "done") return openLine;
  return book.result.toDo.some(({ key }) => key === openLine.key) ? openLine : null;
}

function cardOf(book: Task<PaneBook>, selected: SelectedRow | null): InvoiceCard | null {
  return book.kind === "done" ? invoiceCard(book.result, selected) : null;
}
