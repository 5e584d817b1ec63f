import type { CalendarDate } from "../engine/types";
import type { ProblemCode } from "../sheets/problem";
import type { WorkbookErrorCode } from "../sheets/workbook";
import type { PaneReminderWords } from "./paneReminderWords";

/** What the task pane says, beside the words it shares with the sheets and the command line. */
export interface PaneWords {
  readonly tagline: string;
  readonly reading: string;
  /** Excel waits for the user, who is typing into a cell. */
  readonly waitingForCell: string;
  readonly tryAgain: string;
  readonly cancel: string;
  readonly close: string;
  readonly tooOld: string;
  /** What Excel refused, in its own terms; null where the words for every host will do. */
  readonly refusal: (code: WorkbookErrorCode, detail: string) => string | null;
  /** A part of the add-in that is loaded when it is wanted did not come. */
  readonly notLoaded: string;
  /** A failure that has no name: a fault of ours. */
  readonly unexpected: (message: string) => string;
  readonly begin: {
    readonly title: string;
    readonly lead: string;
    readonly noList: string;
    readonly template: string;
    readonly templateTip: string;
    readonly sample: string;
    readonly sampleTip: string;
    readonly adding: string;
    readonly templateAdded: string;
    readonly sampleAdded: string;
  };
  readonly found: {
    readonly title: string;
    readonly problems: (count: number) => string;
    readonly remarks: (count: number) => string;
    readonly goTo: (place: string) => string;
    /** What to do about a problem, where the pane has another answer than the command line. */
    readonly whatToDo: Readonly<Partial<Record<ProblemCode, string>>>;
  };
  readonly doubt: {
    readonly title: string;
    readonly whichList: string;
    readonly whichColumn: (field: string) => string;
    readonly missingColumn: (field: string) => string;
    readonly choose: string;
    readonly use: string;
    readonly kept: string;
    readonly answersInUse: (answers: string) => string;
    readonly forget: string;
  };
  readonly write: {
    readonly first: string;
    readonly again: string;
    readonly review: string;
    readonly willBeAdded: string;
    readonly stage: Readonly<Record<"reading" | "forecasting" | "writing", string>>;
    readonly step: (number: number, of: number, stage: string) => string;
    readonly cancelling: string;
    readonly cannotCancel: string;
    readonly done: string;
    readonly cancelled: string;
  };
  readonly plan: {
    readonly title: string;
    readonly figures: string;
    readonly fromZero: string;
    readonly typeBalance: string;
    /** Usual expenses, offered where none is planned. */
    readonly noExpenses: string;
    readonly addPresets: string;
    readonly addingPresets: string;
    readonly openSheet: string;
    readonly overdraftWeek: (week: string, balance: string, level: string | null) => string;
    readonly cautiousWeek: (week: string) => string;
  };
  readonly toDo: {
    readonly title: string;
    readonly asOf: (date: string) => string;
    readonly more: (count: number) => string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly openSheet: string;
    readonly line: (line: { date: string; client: string; amount: string; step: string }) => string;
  };
  readonly reminder: PaneReminderWords;
  readonly audit: {
    readonly title: string;
    readonly lead: string;
    readonly check: string;
    readonly checking: string;
    readonly outdated: string;
    readonly checkAgain: string;
  };
  /** What if: the rest of its words comes with what works it out. */
  readonly whatIf: {
    readonly title: string;
    readonly open: string;
    readonly preparing: string;
  };
  readonly invoice: {
    readonly title: string;
    readonly select: string;
    readonly name: (number: string, client: string) => string;
    readonly due: (date: CalendarDate, amount: string) => string;
    readonly expected: string;
    readonly range: (low: CalendarDate, high: CalendarDate | null) => string;
    readonly nextReminder: string;
    readonly lateInterest: string;
    readonly paid: string;
    readonly credit: string;
    readonly notYet: string;
  };
  readonly remove: {
    readonly title: string;
    readonly lead: string;
    readonly ask: string;
    /** While it is found out what would go. */
    readonly looking: string;
  };
}
