import type { ProofItem } from "../../engine/dunning/proof";
import type { NextReminder, NoReminder, ReminderReason } from "../../engine/dunning/reminder";
import type { CalendarDate, CurrencyCode } from "../../engine/types";
import { formatDate, formatMoney } from "../figures";
import { FRENCH_FIGURES } from "./figures";
import { frenchStep } from "./reminderSteps";

const NO_REMINDER: Readonly<Record<NoReminder, string>> = {
  paid: "",
  "covered-by-credit": "Couverte par un avoir",
  "negligible-balance": "Reste négligeable",
  "direct-debit": "Prélèvement : pas de relance",
  "client-excluded": "Client exclu des relances",
  "invoice-excluded": "Facture exclue des relances",
  insolvent: "Procédure collective : déclarer la créance",
  "on-hold": "Relances suspendues",
  "nothing-planned": "",
};

const ANNOUNCED: Readonly<Record<Reason<"payment-not-arrived">["outcome"], string>> = {
  "payment-sent": "règlement parti",
  "in-payment": "règlement en cours",
  "waiting-approval": "en attente de validation",
};

const PROOF: Readonly<Record<ProofItem, string>> = {
  order: "commande",
  delivery: "bon de livraison",
  signature: "signature",
  references: "références",
  dates: "dates cohérentes",
};

type Reason<Kind extends ReminderReason["kind"]> = Extract<ReminderReason, { kind: Kind }>;

/** Why the client is contacted now. */
export function frenchReminderReason(reason: ReminderReason, currency: CurrencyCode): string {
  const invoice = `facture ${reason.invoiceNumber}`;
  switch (reason.kind) {
    case "due-soon":
      return `${capital(invoice)} de ${formatMoney(reason.outstanding, currency, FRENCH_FIGURES)}, échéance le ${date(reason.dueOn)} : vérifier qu’elle est bien arrivée.`;
    case "overdue":
      return reason.daysOverdue === 0
        ? `${capital(invoice)} : échéance le ${date(reason.dueOn)}${last(reason.lastRemindedOn)}.`
        : `${capital(invoice)} échue le ${date(reason.dueOn)}, ${lateness(reason.daysOverdue)}${last(reason.lastRemindedOn)}.`;
    case "out-of-habit":
      return outOfHabit(reason, invoice);
    case "payment-not-arrived":
      return `${capital(invoice)} : ${ANNOUNCED[reason.outcome]} d’après le client le ${date(reason.saidOn)}, rien reçu depuis.`;
    case "rejected-direct-debit":
      return `Prélèvement rejeté : ${invoice} échue le ${date(reason.dueOn)}.`;
    case "payment-unreadable":
      return `${capital(invoice)}, échéance le ${date(reason.dueOn)} : la cellule de son paiement affiche une erreur. À corriger avant toute relance.`;
    case "proof-missing":
      return proofMissing(reason, invoice);
    case "broken-promise":
      return `Promesse non tenue : la ${invoice} devait être payée le ${date(reason.promisedOn)}${reason.daysOverdue > 0 ? `, ${lateness(reason.daysOverdue)} sur l’échéance` : ""}.`;
    case "dispute":
      return disputed(reason, invoice);
  }
}

function outOfHabit(reason: Reason<"out-of-habit">, invoice: string): string {
  return `${capital(invoice)} échue le ${date(reason.dueOn)}, ${lateness(reason.daysOverdue)} : ce client paie d’habitude ${reason.usualDelay === 0 ? "à l’échéance" : `au plus ${reason.usualDelay} jour${reason.usualDelay > 1 ? "s" : ""} après`}.`;
}

function proofMissing(reason: Reason<"proof-missing">, invoice: string): string {
  return `${capital(invoice)} : dossier de preuve ${reason.dossier.given}/${reason.dossier.of}, à compléter avant ${reason.waitingStep === "decision" ? "la décision" : "la mise en demeure"}. Manque : ${reason.dossier.missing.map((item) => PROOF[item]).join(", ")}.`;
}

function disputed(reason: Reason<"dispute">, invoice: string): string {
  return `Litige sur la ${invoice}${reason.since ? ` depuis le ${date(reason.since)}${reason.ageDays !== null && reason.ageDays > 0 ? `, ${reason.ageDays} jour${reason.ageDays > 1 ? "s" : ""}` : ""}` : ""}${reason.statedReason ? ` (${reason.statedReason})` : ""} : y répondre avant toute relance.`;
}

/** What the reminder column says of one invoice; empty when there is nothing to say. */
export function frenchNextReminder(next: NextReminder): string {
  switch (next.kind) {
    case "planned":
      return `${frenchStep(next.step)} le ${date(next.doOn)}`;
    case "within-habit":
      return `Dans ses habitudes (au plus ${next.usualDelay} jour${next.usualDelay > 1 ? "s" : ""} après l’échéance) : ${frenchStep(next.step).toLowerCase()} le ${date(next.doOn)}`;
    case "waiting-for-payment":
      return `Règlement annoncé : attendre jusqu’au ${date(next.until)}`;
    case "waiting-for-promise":
      return `Promise pour le ${date(next.promisedOn)} : attendre`;
    case "none":
      return NO_REMINDER[next.because];
  }
}

function lateness(days: number): string {
  return `${days} jour${days > 1 ? "s" : ""} de retard`;
}

function last(day: CalendarDate | null): string {
  return day === null ? "" : `, dernière relance le ${date(day)}`;
}

function date(day: CalendarDate): string {
  return formatDate(day, FRENCH_FIGURES);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
