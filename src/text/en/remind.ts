import { formatDate } from "../figures";
import type { RemindWords } from "../remindWords";
import { ENGLISH_FIGURES } from "./figures";

const date = (day: Parameters<typeof formatDate>[0]): string => formatDate(day, ENGLISH_FIGURES);
const plural = (count: number): string => (count === 1 ? "" : "s");

/** `encaisse remind` and `encaisse handover` in English. */
export const ENGLISH_REMIND: RemindWords = {
  nothingFor: (client) => `Nothing to do for ${client} these days.`,
  noSuchClient: (client) => `No client “${client}” in the list of invoices.`,
  severalClients: (client, names) => `“${client}”: several clients could be meant (${names.join(", ")}). Say which.`,
  badOutcome: (found, outcomes) => `--outcome: “${found}” is not known. Outcomes: ${outcomes.join(", ")}.`,
  promiseNeedsDate: "A promise has a date: add --promise YYYY-MM-DD.",
  resultWithoutDone: "--outcome, --promise and --note go with --done CLIENT.",
  clientNeeded: "Which client? Add --client NAME.",
  folderNeeded: "Into which folder? Add --out FOLDER.",
  wouldOverwrite: (path) =>
    `${path} exists and was not written by Encaisse: choose another folder, or add --overwrite. Nothing was written.`,
  isNoFolder: (path) => `${path} is no folder: --out takes a folder for the drafts.`,
  draftsWritten: (count, folder) =>
    `${count} draft${plural(count)} in ${folder}: to be read, completed and sent by yourself. Nothing is sent.`,
  noDraft: "No draft to write.",
  sheetsAdded: (names) => `Sheets added: ${names.join(", ")}`,
  sheetsThere: "Settings and templates are in the workbook already: they are yours, nothing was changed.",
  noted: (client, day) => `Noted in the reminders log: ${client}, ${date(day)}.`,
  index: {
    title: (asOf) => `Reminder drafts of ${date(asOf)}`,
    subtitle: "Read, complete, send them yourself. Nothing was sent.",
    draft: "Draft",
    toComplete: "To complete",
    open: "open",
  },
  handover: {
    title: (client) => `Collection file: ${client}`,
    subtitle: (asOf) => `As of ${date(asOf)}`,
    fileName: "file",
    statement: "Statement",
    invoices: "Unpaid invoices",
    interest: "Late interest, period by period",
    contacts: "Reminders so far",
    proof: "Documents",
    creditor: "Creditor",
    debtor: "Debtor",
    principal: "Principal",
    penalties: "Late payment penalties",
    indemnities: "Fixed recovery costs",
    total: "Total",
    from: "From",
    to: "To",
    days: "Days",
    base: "Base",
    rate: "Rate (% a year)",
    amount: "Amount",
    rateMissing: "rate to complete",
    lastDay: "Lapses on",
    standing: "Standing",
    missingProof: "Missing documents",
    complete: "complete",
    noColumns: "The sheet has no column for order, delivery or signature: gather these documents.",
    noContact: "No reminder in the log.",
    noInterest: {
      private: "Private client: no penalty and no fixed cost.",
      "kind-unknown":
        "Kind of client unknown: no penalty and no fixed cost is counted. Give it in the list of clients.",
      insolvent: "Insolvency proceedings: the debt is declared to the administrator, without penalty.",
      "foreign-contract": "Client abroad: choose in the settings which law applies.",
      "not-late": "Not late.",
    },
    standings: {
      disputed: "contested: to be settled first",
      "payment-unreadable": "payment to be checked",
      promised: "promise pending",
      stopped: "excluded from reminders",
      other: "",
    },
    prescriptionSoon: (number, day) => `The claim lapses soon: invoice ${number}, last day ${date(day)}.`,
    prescriptionPassed: (number, day) => `The claim may have lapsed: invoice ${number}, since ${date(day)}.`,
    incomplete: "A penalty rate is missing: more is due than stated.",
    nothingOverdue: (client) => `${client} has no overdue unpaid invoice.`,
    checkFirst: "A person has to check this file before it is handed over.",
  },
};
