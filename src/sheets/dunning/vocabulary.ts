import type { ReminderStep } from "../../engine/dunning/reminder";
import type { ContactChannel } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import { plainWords } from "../plainWords";
import { keyOfWord } from "./wordKeys";

const STEPS: readonly ReminderStep[] = [
  "email-before-due",
  "email",
  "call",
  "firm-letter",
  "formal-notice",
  "decision",
  "answer-dispute",
  "check-payment",
  "complete-proof",
];

/** How a step is taken unless somebody says otherwise; null for work inside the company. */
export const USUAL_CHANNELS: Readonly<Record<ReminderStep, ContactChannel | null>> = {
  "email-before-due": "email",
  email: "email",
  call: "call",
  "firm-letter": "letter",
  "formal-notice": "registered-letter",
  decision: null,
  "answer-dispute": null,
  "check-payment": null,
  "complete-proof": null,
};

/** The step that a cell names. */
export const stepOfWord = keyOfWord<ReminderStep>(
  (phrases) =>
    Object.fromEntries(STEPS.map((step) => [step, phrases.reminderStep(step)])) as Readonly<
      Record<ReminderStep, string>
    >,
);

/** The channel that a cell names. */
export const channelOfWord = keyOfWord<ContactChannel>((phrases) => phrases.dunning.channels);

const outcomeOfWholeWord = keyOfWord((phrases) => phrases.dunning.outcomes);

/** What people write for an outcome when they do not choose from the list. */
const OUTCOME_BEGINNINGS = [
  ["promise", /^(?:promesse|promis|promise|ptp\b)/],
  ["dispute", /^(?:litige|conteste|dispute)/],
  ["voicemail", /^(?:message|repondeur|boite vocale|voicemail|left message)/],
  ["no-answer", /^(?:pas de reponse|sans reponse|injoignable|absent|no answer|no reply|unreachable)/],
  ["invoice-not-received", /^(?:facture non recue|non recue|pas recue|not received|invoice not received)/],
  ["payment-sent", /^(?:paiement envoye|paiement parti|vire|virement (?:fait|parti|envoye)|payment sent|paid)/],
  ["in-payment", /^(?:en paiement|en cours de paiement|bon a payer|in payment|payment being)/],
  ["waiting-approval", /^(?:en attente|en validation|a valider|waiting|approval)/],
] as const;

/** The outcome that a cell states, in the words of the list or others that begin like them; null when not known. */
export function outcomeOfWord(text: string): (typeof OUTCOME_BEGINNINGS)[number][0] | null {
  const words = plainWords(text);
  return outcomeOfWholeWord(text) ?? OUTCOME_BEGINNINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** The action as a list shows it: the channel too, where it is not the usual one. */
export function actionText(step: ReminderStep, channel: ContactChannel | null, phrases: Phrases): string {
  const isUsual = channel === null || channel === USUAL_CHANNELS[step];
  return isUsual ? phrases.reminderStep(step) : `${phrases.reminderStep(step)}\n${phrases.dunning.channels[channel]}`;
}

/** Reads `actionText()` back; null when its words are not known. */
export function readAction(text: string): { step: ReminderStep; channel: ContactChannel | null } | null {
  const [first = "", second = ""] = text.split("\n");
  const step = stepOfWord(first);
  return step && { step, channel: channelOfWord(second) ?? USUAL_CHANNELS[step] };
}
