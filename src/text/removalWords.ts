/** What is said when everything we added to a workbook is taken away. */
export interface RemovalWords {
  /** There is nothing of ours. */
  readonly nothing: string;
  /** What went: our sheets, and the titles of our columns. */
  readonly removed: (sheets: readonly string[], columns: readonly string[]) => string;
  /** Before the list of what the user had typed into our sheets. */
  readonly typedGone: (count: number) => string;
  /** A number as the user typed it. */
  readonly figure: (value: number) => string;
  readonly notInto: string;
  readonly textFile: (path: string) => string;
}
