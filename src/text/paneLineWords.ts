/** What the pane says in a line of the to-do list that is opened: the draft, and the note in the log. */
export interface PaneLineWords {
  /** Work inside the company. */
  readonly noDraft: string;
  /** What is to be done with each form of draft. */
  readonly form: Readonly<Record<"email" | "letter" | "script", string>>;
  /** Before what the user has yet to fill in. */
  readonly toComplete: string;
  readonly to: string;
  readonly copy: string;
  readonly copyByHand: string;
  /** The link that opens the user's own mail program. */
  readonly mail: string;
  readonly done: string;
  readonly writeFirst: string;
  readonly outcome: string;
  readonly noOutcome: string;
  readonly promisedOn: string;
  readonly note: string;
  readonly submit: string;
  readonly noting: string;
  /** Cancelled, or the workbook is to be written for the first time. */
  readonly notNoted: string;
  readonly fault: Readonly<Record<"promise-without-date" | "promise-in-past", string>>;
}
