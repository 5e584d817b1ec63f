/** What the pane says where it asks whether the first plan shall be written. */
export interface PaneAskedWords {
  readonly sheets: (names: readonly string[]) => string;
  readonly columns: (titles: readonly string[], sheet: string) => string;
  readonly nothingElse: string;
  readonly balance: string;
  readonly balanceHint: string;
  readonly badAmount: string;
  readonly agree: string;
}
