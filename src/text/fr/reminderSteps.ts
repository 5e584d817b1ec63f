import type { ReminderStep } from "../../engine/dunning/reminder";

const STEPS: Readonly<Record<ReminderStep, string>> = {
  "email-before-due": "E-mail avant échéance",
  email: "E-mail de rappel",
  call: "Appeler",
  "firm-letter": "Lettre ferme",
  "formal-notice": "Mise en demeure",
  decision: "Décider : recouvrement, plan ou perte",
  "answer-dispute": "Répondre au litige",
  "check-payment": "Vérifier le paiement",
  "complete-proof": "Compléter le dossier de preuve",
};

/** The action, as an order to oneself. */
export function frenchStep(step: ReminderStep): string {
  return STEPS[step];
}
