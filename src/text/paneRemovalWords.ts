/** What the pane says while everything we added is taken out of the workbook. */
export interface PaneRemovalWords {
  readonly sure: string;
  readonly sheets: (names: readonly string[]) => string;
  readonly columns: (titles: readonly string[]) => string;
  /** Cells of ours that the user had filled in. */
  readonly typed: (count: number) => string;
  readonly confirm: string;
  /** While it is checked whether it may go. */
  readonly checking: string;
  readonly removing: string;
  readonly cannotCancel: string;
  readonly cancelled: string;
  /** What is left where a removal broke off after the last sheet. */
  readonly traces: string;
  readonly done: string;
}
