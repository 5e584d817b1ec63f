import type { TableProblemCode } from "../../sheets/problem";
import type { ProblemSentences } from "../problemText";

/** Faults of the list of invoices as a whole, in English. */
export const ENGLISH_TABLE_PROBLEMS: Pick<ProblemSentences, TableProblemCode> = {
  "no-invoice-table": ({ detail }) => [
    `No list of invoices was found${detail("candidates") ? ` (sheets: ${detail("candidates")})` : ""}.`,
    "It takes at least a client, an amount and a date column, with their titles within the first 25 rows.",
  ],
  "several-invoice-tables": ({ detail }) => [
    `Several lists could be the invoices: ${detail("candidates")}.`,
    'Say which: --sheet "…", or put them on one sheet so that all of them count.',
  ],
  "ambiguous-column": ({ field, detail }) => [
    `Several columns could be the ${field}: ${detail("candidates")}.`,
    `Say which: --column ${detail("field")}="…".`,
  ],
  "column-denied-by-values": ({ field, detail }) => [
    `The title looks like ${field}, but what the column holds does not: it is not used.`,
    `Correct the column, or name the right one: --column ${detail("field")}="…".`,
  ],
  "required-column-missing": ({ field, detail }) => [
    `No column for ${field} was found.`,
    `Add it, or say which it is: --column ${detail("field")}="…".`,
  ],
  "running-balance": ({ detail }) => [
    `"${detail("column")}" is a balance that runs from row to row: this sheet is a ledger, not a list of invoices.`,
    "Export the list of invoices (or of open items), one row for each, with amount and payment date.",
  ],
  "accounting-entries": () => [
    "This is a file of accounting entries (the French FEC): it is not read.",
    "Export the list of client invoices from your software, one row for each, with due date and payment date.",
  ],
  "no-payment-column": ({ detail }) => [
    "Nothing says what is paid (no payment date, amount paid, balance or status): all invoices are counted as unpaid.",
    `Nothing to do if they are; otherwise add the payment date, or say which column it is in: --column ${detail("field")}="…".`,
  ],
  "unknown-sheet": ({ found, detail }) => [
    `There is no sheet "${found}".`,
    `Sheets of the workbook: ${detail("candidates")}.`,
  ],
  "unknown-column": ({ found, detail }) => [
    `There is no column "${found}".`,
    `Columns of the list: ${detail("candidates")}.`,
  ],
  "table-below-left-out": () => [
    "Another list begins here: it is not read.",
    "If these are invoices, put them into the list above.",
  ],
};
