import type { DunningSheetWords } from "../dunningWords";
import { formatDate, formatDayAndMonth } from "../figures";
import { ENGLISH_FIGURES } from "./figures";

/** The sheets of reminders in English. */
export const ENGLISH_DUNNING_SHEETS: DunningSheetWords = {
  log: {
    sheetName: "Reminders log",
    title: "Reminders log",
    subtitle:
      "One line per contact. Add, correct, complete: all of it is read again, nothing is erased. Invoices separated by commas.",
    columns: {
      on: "Date",
      client: "Client",
      invoices: "Invoices",
      step: "Action",
      channel: "Channel",
      level: "Level",
      outcome: "Outcome",
      promisedOn: "Promised for",
      note: "Note",
    },
  },
  settings: {
    sheetName: "Dunning settings",
    title: "Dunning settings",
    subtitle:
      "Yellow cells are yours and never written again. A cell that cannot be understood is reported, and the original value stands in. To start afresh, delete this sheet.",
    company: "Your company",
    companyHelp: {
      name: "Reminders always go out in its name.",
      address: "One line per Alt+Enter; heads the letters.",
      registration: "For example: Company no. 01234567.",
      iban: "Quoted in every message: the client knows where to pay.",
      contact: "Signs the messages.",
      phone: "",
      email: "",
    },
    rules: "Rules",
    ruleHelp: {
      contractRate: "Blank: ECB rate + 10 points. French law asks for three times the legal rate at least.",
      listDays: "From the day of the plan.",
      contactsPerDay: "Blank: as many as there are.",
      freshDays: "Where the last payment of the sheet is older, the list says so.",
      waitForProof:
        "yes: no formal notice and no hand-over without order, delivery and signature (where the sheet has such columns).",
      takenOverOn: "Blank: an old debt starts gently.",
      takenOverLevel: "1 to 3, as far as their age allowed.",
      law: "France or Belgium.",
      foreignContracts: "claim nothing, our law, or the client's law (France and Belgium).",
      ladderPublic: "A name of the table of ladders.",
      ladderPrivate: "A name of the table of ladders.",
      habitPayments:
        "A client that has paid so many invoices, the last of them all within these days, has a habit: it is not reminded before.",
      habitDelay: "Beyond that, being late is no habit: the steps of the ladder follow.",
      habitMargin: "On top of the latest of its last payments; a call the day after.",
      onTimeDelay: "A client that usually pays within these days needs no announcement of a due date.",
      holidays: "France, Alsace-Moselle or Belgium; those of the client's country come on top.",
      closedWeekdays: "For example: Wednesday, Friday. Blank: open from Monday to Friday.",
    },
    ladders: {
      label: "Ladders",
      help: "The first is for every client that has no other (column “Ladder” of the list of clients).",
    },
    ladderColumns: {
      ladder: "Ladder",
      gap: "Days between two contacts",
      announceAmount: "Announce from (amount)",
      announceTerm: "… or a term of (days)",
      negligible: "Negligible balance",
      repeatCall: "Call again every (days)",
    },
    steps: {
      label: "Steps",
      help: "Days from the due date (negative: before). Level: 1 reminder, 2 firm reminder, 3 formal notice; blank for a call.",
    },
    stepColumns: {
      ladder: "Ladder",
      step: "Step",
      days: "Days after due date",
      level: "Level",
      wait: "Wait after the contact before (days)",
      channel: "Channel",
      owner: "Who",
    },
    closures: {
      label: "Days your company is closed",
      help: "Holidays, bridging days, stocktaking: nobody is reminded on them. For a single day, leave the last one blank.",
    },
    closureColumns: { from: "First day", until: "Last day", remark: "Remark" },
    rates: {
      label: "Published rates by half-year (% a year)",
      help: "Add each half-year once it is published (2027-S1): ECB refinancing rate of 1 January or 1 July. The points that the law adds come on top by themselves; without a rate nothing is counted.",
    },
    rateColumns: { semester: "Half-year", centralBank: "ECB rate", frenchLegal: "Legal rate (France)" },
  },
  templates: {
    sheetName: "Reminder templates",
    title: "Reminder templates",
    subtitle:
      "Change subjects and texts; they are never written again. Fields in braces are filled in for each draft. A line whose field has nothing to say disappears.",
    message: "Message",
    language: "Language",
    languages: { fr: "French", en: "English" },
    subject: "Subject",
    text: "Text",
    fields: "Fields",
  },
  toDo: {
    owner: "Who",
    outcome: "Outcome",
    promisedOn: "Promised for",
    howToLog:
      "Yellow cells: note the day it was done and the outcome. At the next run the line moves into the reminders log.",
    checkBank: (day, days) =>
      `Check the bank first: the last payment in the sheet is of ${formatDate(day, ENGLISH_FIGURES)} (${days} days ago). Chasing a client who has paid costs more than waiting.`,
    noPayment: "No dated payment in the sheet: check the bank before you chase anybody.",
    effectBefore: (amount, week) =>
      `+${amount} expected before the week of ${formatDayAndMonth(week, ENGLISH_FIGURES)} (assumption)`,
    openDraft: "Open the draft",
    moreReasons: (count) => `And ${count} more invoice${count === 1 ? "" : "s"}.`,
    dossier: (given, of, missing) => `Proof ${given}/${of}, missing: ${missing.join(", ")}.`,
  },
};
