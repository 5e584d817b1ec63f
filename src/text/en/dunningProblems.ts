import type { DunningProblemCode } from "../../sheets/problem";
import type { ProblemSentences } from "../problemText";

/** Faults of the to-do list, the log, the settings and the templates, in English. */
export const ENGLISH_DUNNING_PROBLEMS: Pick<ProblemSentences, DunningProblemCode> = {
  "log-without-date": ({ found }) => [
    `A line of the log without a readable date${found ? ` (“${found}”)` : ""}: it is not counted.`,
    "Give the day of the contact, as in 31/12/2026.",
  ],
  "unknown-outcome": ({ found }) => [
    `Unknown outcome: “${found}”; the contact counts, without an outcome.`,
    "Choose an outcome from the cell's list.",
  ],
  "done-without-date": ({ found }) => [
    `“${found}” noted without a day in “Done on”: not moved into the log yet.`,
    "Say when it was done.",
  ],
  "done-in-future": ({ found }) => [
    `“Done on” ${found}: that day has not passed yet, nothing is moved into the log.`,
    "Correct the date.",
  ],
  "promise-without-date": ({ found }) => [
    `A promise without a readable date (${found}): reminders go on as planned.`,
    "Give the day promised.",
  ],
  "unknown-client": ({ found }) => [
    `Unknown client: “${found}”; the line is kept as it is.`,
    "Write the name as in the list of invoices.",
  ],
  "bad-setting": ({ found, detail }) => [
    `Setting “${detail("setting")}”: “${found}” is not understood${detail("used") ? `, ${detail("used")} is used` : ", the original value is used"}.`,
    "Correct the cell, or clear it.",
  ],
  "bad-closure": ({ found }) => [
    `Closed days not understood: “${found}”; they are left out.`,
    "Give the first and the last day, as in 24/12/2026 and 31/12/2026; a year at most.",
  ],
  "unknown-step": ({ found }) => [`Unknown step: “${found}”; it is left out.`, "Choose a step from the cell's list."],
  "ladder-without-steps": ({ found }) => [
    `Ladder “${found}” without a step: it is not used.`,
    "Add its steps, or delete the row.",
  ],
  "unknown-ladder": ({ found }) => [
    `Unknown ladder: “${found}”; the usual one is followed.`,
    "Use a name of the table of ladders.",
  ],
  "unknown-field": ({ found, detail }) => [
    `Unknown field in a template: {${found}}; the original template is used.`,
    `Fields there are: ${detail("candidates")}.`,
  ],
};
