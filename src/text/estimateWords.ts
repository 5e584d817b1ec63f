/** The words of the cells in which the user says what the plan is to estimate. */
export interface EstimateWords {
  readonly labels: Readonly<Record<"newSales" | "vatDay" | "vatRate" | "vatOn" | "vatPurchases", string>>;
  readonly yes: string;
  readonly no: string;
  /** What makes VAT due, as the reading knows it. */
  readonly dueOn: Readonly<Record<"receipt" | "invoice", string>>;
  /** "20 %" for 0.2. */
  readonly percent: (share: number) => string;
}
