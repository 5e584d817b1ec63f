/** What the pane says when the user tries what would be if something was otherwise. */
export interface PaneWhatIfWords {
  /** Names the choice between what is set in the pane, our scenarios and those of the workbook. */
  readonly shown: string;
  readonly ownSettings: string;
  readonly readyMade: Readonly<Record<"prudent" | "optimistic", string>>;
  /** What our scenarios take to be otherwise. */
  readonly what: Readonly<Record<"prudent" | "optimistic", string>>;
  readonly inWorkbook: (name: string) => string;
  readonly everybody: (days: number) => string;
  readonly client: string;
  readonly none: string;
  readonly later: (days: number) => string;
  readonly neverPays: string;
  readonly lostSale: string;
  readonly newSale: string;
  readonly base: string;
  readonly scenario: string;
  readonly difference: string;
  readonly lowest: string;
  readonly closing: string;
  /** `amount` without its sign; `difference` says which way. */
  readonly lowestMoves: (amount: string, difference: number) => string;
  readonly back: string;
  readonly keep: {
    readonly name: string;
    readonly suggestion: (number: number) => string;
    readonly submit: string;
    readonly keeping: string;
    readonly done: (name: string, sheet: string) => string;
    readonly writeFirst: string;
    readonly noName: string;
    readonly nameTaken: (name: string) => string;
  };
  /** Written into the sheet as the subject of a delay, and as the client of a sale that is tried. */
  readonly everyone: string;
  readonly newClient: string;
  readonly noColumn: (sheet: string, title: string) => string;
  readonly notRead: (sheet: string) => string;
}
