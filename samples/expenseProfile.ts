/** One line of a sheet of expenses, as its keeper writes it. */
export interface SampleExpense {
  readonly label: string;
  readonly category: string;
  /** Including tax, in whole units. */
  readonly amount: number;
  /** "YYYY-MM-DD" */
  readonly firstOn: string;
  readonly frequency: string;
  /** "YYYY-MM-DD"; "" for without end. */
  readonly lastOn: string;
}
