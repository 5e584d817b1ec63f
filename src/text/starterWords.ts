/** How often an expense comes back, of the words a user is offered. */
export type StarterFrequency = "weekly" | "monthly" | "last-working-day" | "quarterly" | "yearly" | "once";

/** The words of the sheets that a user begins with. They become the user's own: headers that any run reads again. */
export interface StarterWords {
  readonly invoices: {
    readonly sheet: string;
    readonly number: string;
    readonly client: string;
    readonly issued: string;
    readonly due: string;
    readonly amount: string;
    readonly paidOn: string;
    readonly paid: string;
    readonly method: string;
    readonly promise: string;
    readonly dispute: string;
  };
  readonly clients: {
    readonly sheet: string;
    readonly client: string;
    readonly terms: string;
    readonly email: string;
    readonly phone: string;
    readonly excluded: string;
  };
  readonly expenses: {
    readonly sheet: string;
    readonly label: string;
    readonly category: string;
    readonly amount: string;
    readonly first: string;
    readonly frequency: string;
    readonly last: string;
    readonly remark: string;
  };
  /** Words to choose from, as the reading knows them. */
  readonly methods: readonly string[];
  readonly frequencies: Readonly<Record<StarterFrequency, string>>;
  readonly yes: string;
  readonly no: string;
  readonly terms: (days: number) => string;
  /** The adding broke off, and what it had added is gone again. */
  readonly undone: string;
  /** The adding broke off, and these sheets may still be there. */
  readonly left: (sheets: readonly string[]) => string;
  /** Made-up clients of the sample company, by the place of their habits in it. */
  readonly sampleClients: readonly string[];
  /** Labels and categories of the sample's expenses, in its order. */
  readonly sampleExpenses: readonly (readonly [label: string, category: string])[];
}
