/** One line of a sheet of sales to come, as its keeper writes it. */
export interface SampleSale {
  readonly reference: string;
  readonly kind: string;
  readonly client: string;
  /** Including tax, in whole units. */
  readonly amount: number;
  /** "YYYY-MM-DD" */
  readonly invoicedOn: string;
  /** As typed, "40 %"; "" for a sale that is sure. */
  readonly chance: string;
  /** "" for a sale that comes once. */
  readonly frequency: string;
  /** "YYYY-MM-DD" of the delivery; "" while it is not delivered. */
  readonly deliveredOn: string;
}
