import type { PaneReminderWords } from "../paneReminderWords";

/** The lines of the to-do list in the pane, in English. */
export const ENGLISH_PANE_REMINDER: PaneReminderWords = {
  open: "Draft and follow-up",
  close: "Close",
  preparing: "Preparing the draft…",
  copied: "Text copied.",
  noted: (client) => `Noted in the log: ${client}.`,
  sheets: {
    open: "Set up reminders and their texts",
    lead: "Your company, the ladder of reminders and the templates, in sheets for you to edit.",
    adding: "Adding the sheets…",
    added: (names) =>
      `${names.length > 1 ? "Sheets" : "Sheet"} added at the end of the workbook: ${names.map((name) => `“${name}”`).join(", ")}.`,
    there: "These sheets are already in the workbook.",
  },
};
