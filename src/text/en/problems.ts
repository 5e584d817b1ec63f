import type { LeftOutReason } from "../../sheets/account";
import type { Problem } from "../../sheets/problem";
import { formatDate } from "../figures";
import type { ProblemWords } from "../phrases";
import { problemWords, type ProblemSentences } from "../problemText";
import { ENGLISH_DUNNING_PROBLEMS } from "./dunningProblems";
import { ENGLISH_FIELDS } from "./fields";
import { ENGLISH_FIGURES } from "./figures";
import { ENGLISH_PLAN_PROBLEMS } from "./planProblems";
import { ENGLISH_TABLE_PROBLEMS } from "./tableProblems";

const SENTENCES: ProblemSentences = {
  ...ENGLISH_TABLE_PROBLEMS,
  "missing-client": ({ found }) => [
    `No client${found ? ` (invoice ${found})` : ""}: row left out.`,
    "Fill in the client.",
  ],
  "missing-number": ({ where }) => [`No invoice number${where}.`, "Fill it in, so that the invoice can be named."],
  "missing-amount": ({ found }) => [
    `No amount${found ? ` (invoice ${found})` : ""}: row left out.`,
    "Fill in the amount including tax.",
  ],
  "missing-issue-date": () => ["Neither invoice date nor due date: row left out.", "Fill in the invoice date."],
  "bad-date": ({ found, detail }) => [
    detail("date")
      ? `"${found}", which is ${detail("date")}, cannot be a date of this list.`
      : `"${found}" is not a date${/\d/.test(found) ? " that exists" : ""}.`,
    "Correct it; 15 March 2026, for instance, is written 15/03/2026.",
  ],
  "ambiguous-date-order": ({ detail }) => [
    `Day and month cannot be told apart in this column: read ${detail("used") === "month-first" ? "month/day" : "day/month"}.`,
    "Check one date, or give the column a date format in Excel.",
  ],
  "bad-amount": ({ found }) => [`"${found}" is not an amount.`, "Write it like 1234.56."],
  "ambiguous-decimals": () => [
    "Comma or point: decimals or thousands? Read as thousands.",
    "Check one amount, or give the column a number format.",
  ],
  "too-many-decimals": ({ where }) => [
    `Amount with more than two decimals${where}: rounded to the cent.`,
    "Check the amount.",
  ],
  "error-in-cell": ({ found, detail }) => [
    `The cell shows an error (${found})${detail("field") === "paymentDate" ? ": the invoice is counted as unpaid" : ""}.`,
    "Correct the formula.",
  ],
  "formula-not-computed": () => ["A formula that was never computed.", "Open the workbook in Excel, save, try again."],
  "duplicate-number": ({ found, detail }) => [
    `Invoice number ${found} is used already in row ${detail("firstRow")}: both are counted.`,
    "Remove the duplicate or correct the number.",
  ],
  "number-turned-into-date": ({ found, detail }) => [
    `An invoice number that Excel turned into a date (${detail("date") || found}).`,
    "Give the column the text format and type the number again.",
  ],
  "issue-date-assumed": ({ where, detail }) => [
    `No invoice date${where}: taken as ${detail("days")} days before the due date.`,
    "Fill in the invoice date.",
  ],
  "due-before-issue": ({ found, detail }) => [
    `Due date ${detail("due") || found} before the invoice date (${detail("issued")}).`,
    "Correct one of the two dates.",
  ],
  "due-long-after-issue": ({ detail }) => [
    `Due date ${detail("due")} more than two years after the invoice date (${detail("issued")}).`,
    "Correct one of the two dates.",
  ],
  "due-date-computed": ({ where, detail }) => [
    `No due date${where}: computed from the terms${detail("terms") ? ` "${detail("terms")}"` : ""}${detail("due") ? `, ${detail("due")}` : ""}.`,
    "Nothing to do if that is right.",
  ],
  "due-date-assumed": ({ where, detail }) => [
    `Neither due date nor terms${where}: ${detail("days") || "30"} days assumed.`,
    "Fill in the due date, or the client's terms.",
  ],
  "unreadable-terms": ({ found, where }) => [
    `Payment terms not understood: "${found}"${where}.`,
    'Write them like "30 days", "45 days end of month" or "30 jours fin de mois le 10".',
  ],
  "terms-need-delivery-date": ({ found, where }) => [
    `"${found}" gives no date${where}.`,
    "Fill in the due date of these invoices.",
  ],
  "instalment-terms": ({ found, where }) => [
    `"${found}": paid in instalments${where}, counted on the last date.`,
    "Give each part a row and a due date of its own.",
  ],
  "paid-without-date": ({ where }) => [
    `Paid, without a payment date${where}: counted as paid, and nothing is learned from it.`,
    "Fill in the payment date for better forecasts.",
  ],
  "part-paid-without-amount": ({ where }) => [
    `Partly paid, without the amount paid${where}: counted as unpaid.`,
    "Fill in what was received or what remains due.",
  ],
  "payment-before-issue": ({ found, detail }) => [
    `Payment of ${detail("paid") || found} before the invoice (${detail("issued")}).`,
    "Correct one of the two dates.",
  ],
  "issued-after-as-of": ({ where }) => [
    `Invoice dated after the day of the plan${where}: not counted yet.`,
    "Nothing to do if it is still to be issued; otherwise correct the date.",
  ],
  "payment-after-as-of": ({ where, detail }) => [
    `Payment dated after the day of the plan${where}${detail("paid") ? ` (${detail("paid")})` : ""}: not counted yet.`,
    "Nothing to do if it is planned; otherwise correct the date.",
  ],
  overpaid: ({ where, detail }) => [
    `Paid more than its amount${where}${detail("excess") ? ` (${detail("excess")})` : ""}: the rest reduces what this client owes.`,
    "Check the amount paid.",
  ],
  "status-contradicts-payment": ({ found, where, detail }) => [
    `The status "${found}" contradicts the payments${where}: ${detail("used") === "status" ? "the status counts" : "the payments count"}.`,
    "Correct the status or the payments.",
  ],
  "balance-contradicts-payments": ({ found, where, detail }) => [
    `The balance (${found}) is not the amount less the payments${where}${detail("used") ? `: ${USED[detail("used")] ?? detail("used")}` : ""}.`,
    "Correct one of them.",
  ],
  "unknown-status": ({ found, where }) => [
    `Unknown status "${found}"${where}, ignored.`,
    "Use for example paid, unpaid, partly paid, cancelled, draft, disputed.",
  ],
  "unknown-currency": ({ found, where }) => [`Unknown currency "${found}"${where}.`, "Use a code such as EUR or USD."],
  "other-currency": ({ found, where }) => [
    `Another currency: ${found}${where}, counted apart and never added up.`,
    "Nothing to do, unless it is a slip.",
  ],
  "clients-merged": ({ found }) => [
    `The same client in several spellings: ${found}.`,
    "Nothing to do if they are the same; otherwise add a client code column.",
  ],
  "unknown-payment-method": ({ found, where }) => [
    `Unknown payment method "${found}"${where}, ignored.`,
    "Use transfer, direct debit, cheque, card, bill of exchange or cash.",
  ],
  "amount-without-tax": () => [
    "Amounts without tax: the plan counts what the client pays, tax included.",
    "Add a column of totals, or a VAT column.",
  ],
  "tax-added": () => ["No column of totals: net amounts and VAT were added up.", "Nothing to do if that is right."],
  "balance-used-as-amount": () => [
    "No amount column: the balance due is taken for the amount.",
    "Add the invoice amounts, to learn from part payments.",
  ],
  "unknown-document-type": ({ found, where }) => [
    `Unknown document type "${found}"${where}, counted as an invoice.`,
    "Use invoice, credit note or deposit.",
  ],
  "lines-added-up": ({ where }) => [
    `Several rows for one invoice${where}: added up.`,
    "Nothing to do if that is right.",
  ],
  "repeated-total": ({ where }) => [
    `The same total on each row of an invoice${where}: counted once.`,
    "Nothing to do if that is right.",
  ],
  "blank-cells-carried-down": ({ where }) => [
    `Blank cells${where}: taken from the row above.`,
    "Nothing to do if that is right.",
  ],
  "unlabelled-amount": ({ found, where }) => [
    `Amount ${found} without client or number${where}: left out.`,
    "Say which invoice it belongs to.",
  ],
  "bad-frequency": ({ found }) => [
    `Unknown frequency "${found}"; expense left out.`,
    "Use once, weekly, monthly, quarterly or yearly.",
  ],
  "expense-without-date": ({ found }) => [
    `Expense without a date${found ? ` (${found})` : ""}: left out.`,
    "Fill in its first date.",
  ],
  "expense-without-amount": ({ found }) => [
    `Expense without an amount${found ? ` (${found})` : ""}: left out.`,
    "Fill in its amount including tax.",
  ],
  "end-before-start": ({ found }) => [
    `The end (${found}) is before the first date: expense left out.`,
    "Correct one of the two.",
  ],
  ...ENGLISH_PLAN_PROBLEMS,
  ...ENGLISH_DUNNING_PROBLEMS,
};

const USED: Readonly<Record<string, string>> = {
  balance: "the balance is used",
  payments: "the payments are used",
};

const LEFT_OUT: Readonly<Record<LeftOutReason, string>> = {
  "total-row": "total row",
  "repeated-header": "repeated titles",
  note: "note",
  draft: "draft",
  cancelled: "cancelled",
  quote: "quote or pro forma",
  "missing-client": "without client",
  "missing-amount": "without amount",
  "bad-amount": "unreadable amount",
  "missing-date": "without date",
  "bad-date": "unreadable date",
  "unlabelled-amount": "amount without invoice",
  "repeated-total": "total repeated on each row",
};

/** What a fault is, and what to do. */
export function englishProblem(problem: Problem): ProblemWords {
  return problemWords(problem, {
    sentences: SENTENCES,
    fields: ENGLISH_FIELDS,
    date: (date) => formatDate(date, ENGLISH_FIGURES),
    rows: (rows, count) => ` (${count} times, rows ${rows}${rows.split(", ").length < count ? "…" : ""})`,
  });
}

/** Why rows are no part of an invoice. */
export function englishLeftOut(reason: LeftOutReason): string {
  return LEFT_OUT[reason];
}
