import type { ForecastReason } from "../../engine/types";
import { formatDate } from "../figures";
import { FRENCH_FIGURES } from "./figures";

/** Why this date, as a person would say it. Every figure is one the forecast used. */
export function frenchReason(reason: ForecastReason): string {
  return [stated(reason), habit(reason), payDay(reason), overdue(reason), model(reason)]
    .filter((part) => part !== "")
    .join(" ");
}

function stated(reason: ForecastReason): string {
  const date = reason.statedDate === null ? "" : formatDate(reason.statedDate, FRENCH_FIGURES);
  switch (reason.basis) {
    case "promise":
      return `Paiement promis pour le ${date}.`;
    case "typed":
      return `Date saisie par vous : ${date}.`;
    case "dispute":
      return "Facture en litige : attendue plus tard que d’habitude, le temps de le régler.";
    case "announced":
      return `Règlement annoncé par le client : attendu vers le ${date}.`;
    case "sent-again":
      return "Facture renvoyée au client, qui ne l’avait pas reçue : son délai repart.";
    case "client":
    case "portfolio":
    case "terms":
      return "";
  }
}

function habit(reason: ForecastReason): string {
  if (reason.typicalDelay !== null) {
    return `Ce client paie d’habitude ${delay(reason.typicalDelay)} (${paidInvoices(reason.paymentsUsed)}${lastOnes(reason.lastDelays)}).`;
  }
  if (reason.portfolioDelay !== null) {
    return `Aucun paiement connu de ce client : prévu comme l’ensemble de vos clients, qui paient ${delay(reason.portfolioDelay)}.`;
  }
  return "Aucun paiement connu : prévu d’après l’échéance et le retard moyen des entreprises françaises.";
}

function paidInvoices(count: number): string {
  return count > 1 ? `${count} factures payées` : "1 facture payée";
}

function lastOnes(delays: readonly number[]): string {
  if (delays.length < 2) return "";
  return ` ; les dernières : ${delays.map(signedDays).join(", ")}`;
}

function signedDays(days: number): string {
  return days > 0 ? `+${days}` : days < 0 ? `−${-days}` : "0";
}

function delay(days: number): string {
  const count = Math.abs(Math.round(days));
  if (count === 0) return "à l’échéance";
  return `${count} jour${count > 1 ? "s" : ""} ${days > 0 ? "après" : "avant"} l’échéance`;
}

function payDay(reason: ForecastReason): string {
  const name = reason.payWeekday === null ? undefined : FRENCH_FIGURES.weekdays[reason.payWeekday - 1];
  return name === undefined ? "" : `Ses paiements arrivent surtout le ${name}.`;
}

function overdue(reason: ForecastReason): string {
  if (reason.daysOverdue === null) return "";
  const count = reason.daysOverdue;
  return `Échue depuis ${count} jour${count > 1 ? "s" : ""} et toujours impayée : la prévision en tient compte.`;
}

function model(reason: ForecastReason): string {
  if (reason.statedDate === null || reason.modelDate === null) return "";
  return `Sans cela, prévue le ${formatDate(reason.modelDate, FRENCH_FIGURES)}.`;
}
