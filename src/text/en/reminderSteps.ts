import type { ReminderStep } from "../../engine/dunning/reminder";

const STEPS: Readonly<Record<ReminderStep, string>> = {
  "email-before-due": "E-mail before the due date",
  email: "Reminder e-mail",
  call: "Call",
  "firm-letter": "Firm letter",
  "formal-notice": "Formal notice",
  decision: "Decide: collection, plan or write-off",
  "answer-dispute": "Answer the dispute",
  "check-payment": "Check the payment",
  "complete-proof": "Complete the proof of the debt",
};

/** The action, as an order to oneself. */
export function englishStep(step: ReminderStep): string {
  return STEPS[step];
}
