import type { PlanProblemCode } from "../../sheets/problem";
import type { ProblemSentences } from "../problemText";

/** Faults of the sheets beside the invoices. */
export const ENGLISH_PLAN_PROBLEMS: Pick<ProblemSentences, PlanProblemCode> = {
  "bank-without-balance": ({ detail }) => [
    `Account "${detail("account")}" without a readable balance: it is not counted.`,
    "Enter its balance.",
  ],
  "bank-account-twice": ({ found }) => [
    `Account "${found}" on several rows: the latest balance counts.`,
    "Keep one row for each account.",
  ],
  "bank-other-currency": ({ found, detail }) => [
    `Account "${found}" is in ${detail("currency")}: it is not added up.`,
    "Nothing to do, unless the currency is wrong.",
  ],
  "bank-balance-other-day": ({ found, detail }) => [
    `Account "${found}": balance of ${detail("day")}, while the plan starts from ${detail("asOf")}.`,
    "Bring the balance and its date up to date.",
  ],
  "expense-to-fill-in": ({ where }) => [
    `Suggested expenses still without an amount${where}: not counted yet.`,
    "Enter their amounts, or delete the lines that do not concern you.",
  ],
  "bad-estimate": ({ found }) => [
    found === ""
      ? "VAT to estimate, without the day it is paid: not estimated."
      : `"${found}" is not understood: nothing is estimated.`,
    "Write yes, a day of the month, a rate such as 20%, receipts or invoices, category = 20%.",
  ],
  "estimate-unknown-category": ({ found }) => [
    `VAT to deduct: no expense is of category "${found}".`,
    "Write the category as in the sheet of expenses.",
  ],
  "bad-doubt": ({ found }) => [
    `"${found}": a margin of doubt that is not understood, ignored.`,
    "Write it as a percentage of the amount, for example 10%.",
  ],
  "missing-supplier": ({ found }) => [
    `No supplier${found ? ` (invoice ${found})` : ""}: row left out.`,
    "Enter the supplier.",
  ],
  "sale-without-amount": ({ found }) => [
    `Sale without an amount${found ? ` (${found})` : ""}: left out.`,
    "Enter its amount including tax.",
  ],
  "sale-without-date": ({ found }) => [
    `Sale without an invoice date${found ? ` (${found})` : ""}: left out.`,
    "Enter when it will be invoiced.",
  ],
  "bad-chance": ({ found }) => [
    `"${found}" is not a chance: sale left out.`,
    "Write it as a percentage, for example 60%.",
  ],
  "quote-without-chance": ({ found }) => [
    `Quote without a chance${found ? ` (${found})` : ""}: left out.`,
    "Enter how likely it is to be signed, for example 40%.",
  ],
  "unknown-sale-kind": ({ found, where }) => [
    `Unknown kind of sale: "${found}"${where}, counted as an order.`,
    "Use order, contract or quote.",
  ],
  "sale-already-invoiced": ({ found, detail }) => [
    `Sale to come ${found}: invoice ${detail("invoice")} takes its place, it is not counted twice.`,
    "Nothing to do; you may delete the line.",
  ],
  "sale-perhaps-invoiced": ({ found, detail }) => [
    `Sale to come ${found}: invoice ${detail("invoice")} has the same client and amount, both are counted.`,
    "If it is the same sale, delete the line or give it the invoice number.",
  ],
  "sale-late-to-invoice": ({ found, detail }) => [
    `Sale to come ${found}: to be invoiced since ${detail("day")}, counted as invoiced on the next working day.`,
    "Invoice it, or correct the date.",
  ],
  "scenario-line-unclear": ({ found }) => [
    `A scenario line that is not understood: "${found}", ignored.`,
    "Check the change, what it concerns, and its days, amount or date.",
  ],
};
