import type { UserSheetWords } from "../userSheetWords";

/** The tables made ready for the user on demand, in English. */
export const ENGLISH_USER_SHEETS: UserSheetWords = {
  presets: {
    "net-wages": ["Net wages", "Wages", "At the end of the month, as a rule."],
    "social-contributions": [
      "URSSAF (social contributions)",
      "Social contributions",
      "On the 15th; on the 5th from 50 staff paid within the month. Change the day where needed.",
    ],
    vat: ["VAT", "Taxes", "Your firm's own day, from the 15th to the 24th: it is on impots.gouv.fr."],
    "corporate-tax": ["Corporate tax on account", "Taxes", "On the 15th of March, June, September and December."],
    cfe: ["CFE (tax on business premises)", "Taxes", "On 15 December; half of it on 15 June from €3,000."],
    rent: ["Rent", "Rent", "By the month or the quarter, in advance as a rule."],
    loan: ["Loan repayment", "Loans", 'The day of the bank\'s schedule; "End": the last repayment.'],
  },
  scenarios: {
    sheet: "Scenarios",
    name: "Scenario",
    change: "Change",
    subject: "Whom or what",
    days: "Days",
    amount: "Amount incl. tax",
    date: "Date",
    changes: {
      "pays-later": "Client pays later",
      "never-pays": "Client never pays",
      "sale-lost": "Sale lost",
      "sale-added": "Sale added",
      "payment-moved": "Payment moved",
      promise: "Promise",
    },
    helpTitle: "What to enter",
    help: {
      "pays-later": 'Client pays later: the client (or "all") and the days; earlier with a negative number.',
      "never-pays": "Client never pays: the client.",
      "sale-lost": "Sale lost: the reference of the sale to come.",
      "sale-added": "Sale added: the client, the amount including tax and the invoice date.",
      "payment-moved": "Payment moved: the expense's label or the supplier invoice's number, and the days.",
      promise: "Promise: the invoice's number and the promised date.",
    },
  },
  expensesAdded: (sheet) =>
    `Sheet ${sheet} added: usual expenses to complete, without amounts. None of them counts until you fill it in.`,
  expensesThere: (sheet) => `Sheet ${sheet} already holds your expenses: nothing is added to it.`,
  scenariosAdded: (sheet) =>
    `Sheet ${sheet} added: write your scenarios there, then encaisse plan FILE --scenario NAME.`,
  scenariosThere: (sheet) => `Sheet ${sheet} is there already: it stays as it is.`,
  noSuchScenario: (found, known) =>
    `--scenario: no scenario "${found}". There are base, prudent, optimistic${known.length > 0 ? ` and, in the workbook, ${known.join(", ")}` : "; --scenarios adds a sheet to write your own"}.`,
  vatNeedsDay: "--vat-rate, --vat-on and --vat-purchases need --vat-day, the day on which your firm pays VAT.",
  badVatDay: (found) => `--vat-day takes a day of the month, 1 to 31, not "${found}".`,
  badVatRate: (option, found) =>
    option === "--vat-rate"
      ? `--vat-rate takes a rate such as 20 or 5.5, not "${found}".`
      : `--vat-purchases takes CATEGORY=RATE such as Purchases=20, not "${found}".`,
  badVatOn: (found) => `--vat-on takes receipts or invoices, not "${found}".`,
  noSuchCategory: (names, known) =>
    `--vat-purchases: no expense of category ${names.join(", ")}. Categories: ${known.join(", ") || "none"}.`,
  ownScenario: (name, changes) =>
    `Scenario "${name}": ${changes} ${changes > 1 ? "changes" : "change"} against the base.`,
};
