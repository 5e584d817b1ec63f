/** What the pane says about the lines of the to-do list, as long as none is opened, and about the sheets of settings. */
export interface PaneReminderWords {
  /** Unfolds and folds a line. */
  readonly open: string;
  readonly close: string;
  readonly preparing: string;
  /** The text of a draft. */
  readonly copied: string;
  readonly noted: (client: string) => string;
  readonly sheets: {
    readonly open: string;
    readonly lead: string;
    readonly adding: string;
    readonly added: (names: readonly string[]) => string;
    readonly there: string;
  };
}
