import type { PaneLineWords } from "../paneLineWords";

/** What an opened line of the to-do list says in the pane, in English. */
export const ENGLISH_PANE_LINE: PaneLineWords = {
  noDraft: "Nothing to send: this is work to do on your side.",
  form: {
    email: "Read it, then send it yourself: Encaisse sends nothing.",
    letter: "Read it, print it and sign it.",
    script: "For your eyes only: nothing to send.",
  },
  toComplete: "To complete",
  to: "To",
  copy: "Copy the text",
  copyByHand: "Excel did not let the text be copied. Select the text above and copy it (Ctrl+C).",
  mail: "Open in your mail program",
  done: "Is it done?",
  writeFirst: "What you do is noted in a sheet of the workbook: write the plan first.",
  outcome: "Outcome",
  noOutcome: "Done, nothing to report",
  promisedOn: "Payment promised for",
  note: "Note (optional)",
  submit: "Note in the log",
  noting: "Writing the log…",
  notNoted: "Nothing was noted. Press again to note it.",
  fault: {
    "promise-without-date": "A promise needs the day that was promised.",
    "promise-in-past": "The promised day has passed: give a day to come.",
  },
};
