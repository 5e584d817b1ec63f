/**
 * A fault in the user's data: a value shown beside its cell, never an exception. `text/` turns the code and the figures
 * into a sentence that says where, what was found and what to do.
 */
export interface Problem {
  readonly code: ProblemCode;
  /** `error`: the row or file could not be used. `warning`: used, with a doubt. `notice`: used, and worth knowing. */
  readonly severity: "error" | "warning" | "notice";
  readonly sheet: string;
  /** Row counted from 1 as Excel shows it; null when the whole sheet or column is meant. */
  readonly row: number | null;
  /** The header as the user wrote it; null when the whole row or sheet is meant. */
  readonly column: string | null;
  /** What the cell holds, as text; empty for a blank cell. */
  readonly found: string;
  /** Other figures of the sentence, by name: candidates, the value used instead, a first row of a duplicate. */
  readonly details: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  // the file or table as a whole: nothing can be read
  | "no-invoice-table"
  | "several-invoice-tables"
  | "ambiguous-column"
  | "column-denied-by-values"
  | "required-column-missing"
  | "unknown-sheet"
  | "unknown-column"
  // one cell or row
  | "missing-client"
  | "missing-number"
  | "missing-amount"
  | "missing-issue-date"
  | "bad-date"
  | "ambiguous-date-order"
  | "bad-amount"
  | "too-many-decimals"
  | "error-in-cell"
  | "formula-not-computed"
  | "duplicate-number"
  | "number-turned-into-date"
  | "due-before-issue"
  | "due-date-computed"
  | "due-date-assumed"
  | "unreadable-terms"
  | "terms-need-delivery-date"
  | "instalment-terms"
  | "paid-without-date"
  | "payment-before-issue"
  | "payment-after-as-of"
  | "overpaid"
  | "status-contradicts-payment"
  | "balance-contradicts-payments"
  | "unknown-status"
  | "unknown-currency"
  | "other-currency"
  | "clients-merged"
  | "unknown-payment-method"
  | "amount-without-tax"
  // expenses
  | "bad-frequency"
  | "expense-without-date"
  | "expense-without-amount"
  | "end-before-start";
