import type { WorkbookErrorCode } from "../../sheets/workbook";
import type { PaneWords } from "../paneWords";
import { formatDate } from "../figures";
import { ENGLISH_FIGURES } from "./figures";
import { ENGLISH_PANE_REMINDER } from "./paneReminder";

const plural = (count: number): string => (count > 1 ? "s" : "");

/** What Excel refuses, in its own terms: the command line's sentences speak of files. */
const REFUSALS: Readonly<Partial<Record<WorkbookErrorCode, (detail: string) => string>>> = {
  "changed-meanwhile": () =>
    "The workbook changed while the plan was worked out, by you or by a colleague. Nothing was written: try again.",
  "too-large": () =>
    "The workbook is too large for Excel to pass on. Delete the sheets or rows you no longer need, or use the command line on the file.",
  "not-readable": () =>
    "Excel did not let the workbook be read. Finish what you are typing, close any open dialog, then try again.",
  "not-writable": () =>
    "Excel did not let the workbook be written to. Your cells are untouched. Finish what you are typing, check that the workbook is not read-only, then try again: the writing will be completed.",
};

export const ENGLISH_PANE: PaneWords = {
  tagline: "Who will pay when, and what will be in the bank.",
  reading: "Reading the workbook…",
  waitingForCell:
    "Excel has not answered yet. If you are typing into a cell, press Enter or Esc: it is waiting for you.",
  tryAgain: "Try again",
  cancel: "Cancel",
  close: "Close",
  tooOld:
    "This version of Excel is too old for Encaisse. Update Office (File, Account, Update Options), or open the workbook in Excel for the web.",
  refusal: (code, detail) => REFUSALS[code]?.(detail) ?? null,
  notLoaded:
    "This part of Encaisse could not be loaded. Check the connection to the server the add-in comes from, then try again.",
  unexpected: (message) =>
    `Unexpected error: ${message}. This is a fault of Encaisse, not of your workbook. Try again.`,
  begin: {
    title: "Where to begin",
    lead: "This workbook is empty. Start from a template to fill in, or look at a sample company first.",
    noList: "You can also start from a template: it is added beside your sheets and leaves them alone.",
    template: "Insert the template",
    templateTip: "Three sheets ready to fill in: invoices, clients, expenses.",
    sample: "Insert the sample",
    sampleTip: "A made-up company, with two years of invoices up to today.",
    adding: "Adding the sheets…",
    templateAdded: "The template is ready. Type or paste your invoices: the plan appears with the first one.",
    sampleAdded: "The sample is ready. These sheets are yours: change them, and see what changes here.",
  },
  found: {
    title: "In your list",
    problems: (count) => `${count} problem${plural(count)} to look at`,
    remarks: (count) => `${count} remark${plural(count)}`,
    goTo: (place) => `Go to ${place}`,
    whatToDo: {
      "column-denied-by-values": "Correct the column or its title.",
      "unknown-sheet": "You chose it earlier: forget this choice below, or give the sheet its name back.",
      "unknown-column": "You chose it earlier: forget this choice below, or give the column its title back.",
      "ambiguous-column": "Rename one of the columns.",
      "no-payment-column": 'Nothing to do if they are; otherwise add a column "Payment date".',
    },
  },
  doubt: {
    title: "One question before reading",
    whichList: "Several lists could be your invoices. Which one should be read?",
    whichColumn: (field) => `Several columns could be the ${field}. Which is the right one?`,
    missingColumn: (field) => `No title says “${field}”. Which column is it?`,
    choose: "Choose…",
    use: "Use these answers",
    kept: "Your answers are kept in this workbook, for the pane, the ribbon and the functions.",
    answersInUse: (answers) => `You chose: ${answers}.`,
    forget: "Forget these choices",
  },
  write: {
    first: "Write the plan into the workbook",
    again: "Update the plan",
    review: "Monday review",
    willBeAdded: "What will be added to this workbook",
    stage: { reading: "reading the workbook", forecasting: "forecasting the payments", writing: "writing" },
    step: (number, of, stage) => `Step ${number} of ${of}: ${stage}`,
    cancelling: "Cancelling…",
    cannotCancel: "Writing has begun: it runs to its end, so that nothing is left half done.",
    done: "The plan in the workbook is up to date.",
    cancelled: "Cancelled: nothing was written.",
  },
  plan: {
    title: "Cash over 13 weeks",
    figures: "The figures, week by week",
    fromZero: "Bank balance unknown: the curve starts from zero.",
    noExpenses:
      "No expense is planned. A sheet of expenses usual in France (wages, social contributions, VAT, rent…) can be added: lines on their usual dates, without amounts. They are not your firm's expenses: fill in, change, delete.",
    addPresets: "Add usual expenses",
    addingPresets: "Adding the sheet…",
    typeBalance: "Type the balance into the plan",
    openSheet: "Open the plan",
    overdraftWeek: (week, balance, level) =>
      `Week of ${week}: expected balance ${balance}, ${level === null ? "overdrawn" : `below the alert level of ${level}`}.`,
    cautiousWeek: (week) => `If payments come late (one chance in ten), the week of ${week} falls below the level.`,
  },
  toDo: {
    title: "To do this week",
    asOf: (date) => `As of the close of ${date}`,
    more: (count) => `${count} more`,
    copy: "Copy the list",
    copied: "List copied.",
    copyByHand: "Excel did not let the list be copied. Select this text and copy it (Ctrl+C):",
    openSheet: "Open the list",
    line: ({ date, client, amount, step }) => `${date} – ${client}, ${amount}: ${step}`,
  },
  reminder: ENGLISH_PANE_REMINDER,
  audit: {
    title: "Can these dates be trusted?",
    lead: "Encaisse replays your own past: what would it have said, and what happened?",
    check: "Check on your past",
    checking: "Replaying your past…",
    outdated: "The sheet has changed since this check.",
    checkAgain: "Check again",
  },
  whatIf: {
    title: "What if…",
    open: "Try a delay, a lost sale…",
    preparing: "Preparing…",
  },
  invoice: {
    title: "Selected invoice",
    select: "Select an invoice in your list: you will see here when it will be paid, and why.",
    name: (number, client) => (number === "" ? client : `${number} · ${client}`),
    due: (date, amount) => `${amount} to come, due on ${formatDate(date, ENGLISH_FIGURES)}`,
    expected: "Payment expected on",
    range: (low, high) =>
      high === null
        ? `Eight times out of ten: after ${formatDate(low, ENGLISH_FIGURES)}, perhaps more than eight months from now`
        : `Eight times out of ten: between ${formatDate(low, ENGLISH_FIGURES)} and ${formatDate(high, ENGLISH_FIGURES)}`,
    nextReminder: "Next reminder",
    lateInterest: "Late interest and indemnity to date",
    paid: "Paid: nothing more is expected.",
    credit: "Credit note: no payment is expected.",
    notYet: "Dated in the future: it counts from that day on.",
  },
  remove: {
    title: "Remove Encaisse from this workbook",
    lead: "Deletes the sheets and columns that Encaisse added, with what you typed there. Your own sheets stay.",
    ask: "Remove everything…",
    looking: "Looking for what would go…",
  },
};
