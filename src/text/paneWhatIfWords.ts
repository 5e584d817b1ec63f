/** What the pane says when the user tries what would be if something was otherwise. */
export interface PaneWhatIfWords {
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
}
