import type { CommandLineWords } from "../commandLineWords";

const plural = (count: number): string => (count > 1 ? "s" : "");

export const ENGLISH_COMMAND_LINE: CommandLineWords = {
  help: `Encaisse: when each client will really pay, and so whether there will be money in the bank.

  encaisse plan FILE       writes the cash plan, the reminders and the forecast into a copy of the workbook
  encaisse review FILE     the plan, and the Monday review: what was forecast, what happened, to the cent
  encaisse review A.xlsx B.xlsx … --out P.xlsx  a portfolio: one row for each company
  encaisse forecast FILE   prints the expected payment date of each open invoice
  encaisse check FILE      checks the sheet and accounts for every row, to the cent
  encaisse backtest FILE   replays the sheet's past: would the forecasts have been right?
  encaisse remind FILE     whom to remind, when and why; with --out the drafts (e-mails, letters, calls)
  encaisse handover FILE   prepares a client's file for a collection agency or a commissaire de justice
  encaisse remove FILE     takes everything out again that Encaisse added to the workbook

FILE: .xlsx, .xlsm or .csv. The original is never changed, unless --in-place.

Where to write (plan, review, remove)
  -o, --out F           to F (otherwise FILE.plan.xlsx or FILE.clean.xlsx, beside it)
      --in-place        to FILE itself; the old one is kept as FILE.bak
      --into OTHER.xlsx into another workbook than the one read

What to read
      --sheet NAME      the sheet of the invoices
      --column FIELD=TITLE  the column of a field, by its title or letter: --column due="Due date"
      --as-of YYYY-MM-DD    the position at the close of that day (otherwise today); 22/11/2026 will do as well,
                            as it can be no other day
      --currency EUR    the currency of amounts that name none
      --end-of-month A|B    "45 days end of month": A = +45 days, then month end (default), B = month end, then +45 days
      --allow-signed    agrees to write into a signed workbook, which voids the signature

The plan
      --opening AMOUNT  the bank balance on that day
      --alert AMOUNT    the alert level
      --scenario NAME   shows that scenario beside the base: prudent, optimistic, or one of the sheet Scenarios
      --scenarios       adds a sheet Scenarios to the workbook, to write your own
      --presets         adds a sheet Expenses: what French firms usually pay, to be completed
      --vat-day N       estimates the VAT to pay on that day of the month; --vat-rate 20, --vat-on receipts|invoices,
                        --vat-purchases CATEGORY=RATE for the VAT deducted (may be repeated)
      --new-sales       adds, apart, new sales at last year's pace (estimate)
      --no-estimates    takes both back: the workbook remembers what to estimate until then
      --lang fr|en      the language (otherwise the sheet's)
      --chart F         a picture of the plan, .svg or .html (may be repeated)
      --json            the result as JSON

Reminders (remind, handover)
  -o, --out FOLDER      writes the drafts or the file; nothing is ever sent
      --client NAME     this client only
      --settings        adds the sheets of settings and templates to the workbook
      --done CLIENT     notes the contact in the log, with --outcome, --promise YYYY-MM-DD, --note TEXT
      --overwrite       replaces files in the folder that Encaisse did not write
  -h, --help  -v, --version

Examples
  encaisse plan invoices.xlsx --opening 38000 --alert 5000
  encaisse plan export.csv --into treasury.xlsx
  encaisse check invoices.xlsx --column client="Bill to"

Exit code: 0 fine, 1 done but the sheet has problems, 2 wrong use or unreadable file (nothing is written).`,
  unknownCommand: (name) =>
    `Unknown command "${name}". Commands: plan, review, forecast, check, backtest, remind, handover, remove. See encaisse --help.`,
  missingFile: (command) => `Which file? For example: encaisse ${command} invoices.xlsx`,
  unexpected: (message) =>
    `Unexpected error: ${message}. This is a fault of Encaisse, not of your file: please report it.`,
  unknownOption: (option) => `Option refused: there is no ${option}. See encaisse --help.`,
  optionWithoutValue: (option) => `Option refused: ${option} lacks its value, or takes none. See encaisse --help.`,
  badEndOfMonth: (found) => `--end-of-month takes A or B, not "${found}".`,
  badCurrency: (found) => `--currency takes a code of three letters such as EUR or USD, not "${found}".`,
  badDate: (option, found) => `${option} takes a date such as 2026-11-22; "${found}" is not one that exists.`,
  twoDays: (option, found, [dayFirst, monthFirst]) =>
    `${option}: "${found}" can be two days. Write ${dayFirst} (day first) or ${monthFirst} (month first).`,
  badAmount: (option, found) => `${option} takes an amount such as 12500 or 12500.50; "${found}" is not one.`,
  badLanguage: (found) => `--lang takes fr or en, not "${found}".`,
  badColumn: (found, fields) => `--column takes FIELD=TITLE; "${found}" is not that. Fields: ${fields}.`,
  unknownFileType: (path) => `${path}: unknown kind of file. Encaisse reads .xlsx, .xlsm and .csv.`,
  lockFile: (path) =>
    `${path}: this is no workbook but Excel's mark that one is open. Close it, or give its name without ~$.`,
  openingOfOne:
    "--opening is the balance of one company: of a portfolio, each balance is read from its workbook (sheet Bank, or the last plan).",
  onlyOneTarget: "--out, --in-place and --into exclude each other: choose one.",
  sameFile: (path) => `${path} is the file that is read: to write into it, use --in-place.`,
  badOut: (path, extension) => `${path}: the plan is a workbook, its name must end in ${extension}.`,
  textFileInPlace: (path) => `${path} is a text file: the plan goes into a workbook, without --in-place.`,
  reading: "Reading",
  forecasting: "Forecasting",
  writing: "Writing",
  unknownPictureType: (path) => `${path}: unknown kind of picture. --chart writes .svg or .html.`,
  expectedReceipts: (amount, low, high) =>
    `Receipts expected in 13 weeks: ${amount} (between ${low} and ${high} eight times out of ten)`,
  nothingOpen: "No open invoice: no receipts to forecast.",
  fromSales: (amount) => `  of which sales to come: ${amount}`,
  afterwards: (amount) => `Open invoices expected later, or perhaps never: ${amount}`,
  noOpening:
    "Bank balance unknown: the plan starts from zero. Give it with --opening, or type it into the plan's sheet.",
  noPayments:
    "No payment is known: the plan counts receipts alone. Fill in a sheet Expenses (--presets makes one ready).",
  openingKept: (amount) =>
    `Bank balance kept from the last plan: ${amount}. If it has changed, give it with --opening.`,
  neverBelow: (level) =>
    level === null ? "The expected balance never becomes negative" : `The expected balance never falls below ${level}`,
  lowestBalance: (amount, week) => `Lowest balance: ${amount}, week of ${week}`,
  toDoOn: (date, count) => `To do on ${date}: ${count} client${plural(count)}`,
  nothingToDo: "Nobody to remind.",
  otherCurrency: (count, amount) => `Another currency, not in the plan: ${count} invoice${plural(count)}, ${amount}`,
  problemsFound: (count) => `${count} problem${plural(count)} in the sheet:`,
  moreProblems: (count) => `… and ${count} more; encaisse check shows them all.`,
  remarksFound: (count) => `${count} remark${plural(count)}:`,
  moreRemarks: (count) => `${count} remark${plural(count)} on the sheet: see encaisse check.`,
  noProblem: "No problem in the sheet.",
  written: (path) => `Written: ${path}`,
  backupKept: (path) => `Old file kept: ${path}`,
  replaying: "Replaying the past",
  account: {
    title: (sheet) => `Account of sheet ${sheet}`,
    rows: "rows",
    read: "Read",
    leftOut: "Left out",
    sheetTotal: "Total of the sheet",
    unreadable: (count) => `(${count} unreadable amount${plural(count)})`,
  },
};
