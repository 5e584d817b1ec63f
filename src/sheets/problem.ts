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
  /**
   * Other figures of the sentence, by name: `candidates`, `used` (what was taken instead), `firstRow` of a duplicate.
   * A problem told once for a whole column has `count`, and in `rows` the first rows it was met in ("2, 5, 9").
   */
  readonly details: Readonly<Record<string, string | number>>;
}

/** What is wrong, as the key of its sentence in `text/`. */
export type ProblemCode =
  | TableProblemCode
  // one cell or row
  | "missing-client"
  | "missing-number"
  | "missing-amount"
  | "missing-issue-date"
  | "bad-date"
  /** Day and month cannot be told apart anywhere in the column: `details.used` is "day-first" or "month-first". */
  | "ambiguous-date-order"
  | "bad-amount"
  /** "1,234" with no other cell to tell thousands from decimals: read as thousands. */
  | "ambiguous-decimals"
  | "too-many-decimals"
  | "error-in-cell"
  | "formula-not-computed"
  | "duplicate-number"
  | "number-turned-into-date"
  /** No issue date: 60 days (the legal cap on terms) before the due date is taken instead. */
  | "issue-date-assumed"
  | "due-before-issue"
  /** A due date so late that a digit of its year is probably wrong. */
  | "due-long-after-issue"
  | "due-date-computed"
  | "due-date-assumed"
  | "unreadable-terms"
  | "terms-need-delivery-date"
  | "instalment-terms"
  | "paid-without-date"
  /** "Partly paid" and no figure that says how much: counted as unpaid. */
  | "part-paid-without-amount"
  | "payment-before-issue"
  | "payment-after-as-of"
  /** Not an invoice yet on the day of the plan. */
  | "issued-after-as-of"
  | "overpaid"
  | "status-contradicts-payment"
  | "balance-contradicts-payments"
  | "unknown-status"
  | "unknown-currency"
  | "other-currency"
  | "clients-merged"
  | "unknown-payment-method"
  | "amount-without-tax"
  /** No amount including tax: net + VAT was added up. */
  | "tax-added"
  /** No amount column: what remains due is taken for the amount. */
  | "balance-used-as-amount"
  | "unknown-document-type"
  /** One invoice over several rows, one per line: the lines were added up. */
  | "lines-added-up"
  /** The same total on each line of an invoice: counted once. */
  | "repeated-total"
  /** Cells left blank because they repeat the cell above (or are merged with it). */
  | "blank-cells-carried-down"
  /** A row with an amount and nothing that says whose. */
  | "unlabelled-amount"
  // expenses
  | "bad-frequency"
  | "expense-without-date"
  | "expense-without-amount"
  | "end-before-start"
  | PlanProblemCode
  | DunningProblemCode;

/** Faults of the file or the table as a whole: nothing can be read, or all of it is in doubt. */
export type TableProblemCode =
  | "no-invoice-table"
  | "several-invoice-tables"
  | "ambiguous-column"
  | "column-denied-by-values"
  | "required-column-missing"
  /** The only amounts are a balance that runs from row to row: a ledger, not a list of invoices. `column` is its title. */
  | "running-balance"
  /** The tax office's file of accounting entries (FEC), which is no list of invoices. */
  | "accounting-entries"
  /** Nothing tells which invoices are paid: all count as open. */
  | "no-payment-column"
  | "unknown-sheet"
  | "unknown-column"
  /** Another invoice-like table below the one that was read; `row` is its header. */
  | "table-below-left-out";

/** Faults of the user's small sheets beside the invoices: bank accounts, purchases, sales to come, scenarios. */
export type PlanProblemCode =
  /** An account named without a balance that can be read. */
  | "bank-without-balance"
  /** The same account on several rows: the latest counts. */
  | "bank-account-twice"
  /** An account in another currency than the plan's: never added up. */
  | "bank-other-currency"
  /** A balance of another day than the plan's: used all the same. */
  | "bank-balance-other-day"
  /** Lines we offered whose amount nobody has filled in yet. */
  | "expense-to-fill-in"
  /** What to estimate, in words or figures that are not known: not estimated. */
  | "bad-estimate"
  /** VAT to be deducted of a category that no expense is of. */
  | "estimate-unknown-category"
  /** How far an expense may differ, in words or figures that are not known. */
  | "bad-doubt"
  | "missing-supplier"
  | "sale-without-amount"
  | "sale-without-date"
  | "bad-chance"
  /** A quote whose chance nobody stated: left out, never guessed. */
  | "quote-without-chance"
  | "unknown-sale-kind"
  /** The invoice that bears the sale's reference takes its place. */
  | "sale-already-invoiced"
  /** An invoice of the same client and amount without the reference: both are counted. */
  | "sale-perhaps-invoiced"
  /** It should have been invoiced by now: counted as invoiced on the next working day. */
  | "sale-late-to-invoice"
  /** A line of the scenarios sheet that says nothing the plan can follow. */
  | "scenario-line-unclear";

/** Faults of the sheets about reminders: to-do list, log, settings, templates. */
export type DunningProblemCode =
  | "log-without-date"
  | "unknown-outcome"
  | "done-without-date"
  | "done-in-future"
  | "promise-without-date"
  | "unknown-client"
  /** A cell of the settings that cannot be understood: `details.setting` names it, `details.used` is what stands in. */
  | "bad-setting"
  | "bad-closure"
  | "unknown-step"
  | "ladder-without-steps"
  | "unknown-ladder"
  /** A field between braces that there is not: the whole message keeps its original text. */
  | "unknown-field";
