import type { ForecastReason } from "../../engine/types";
import { formatDate } from "../figures";
import { FRENCH_FIGURES } from "./figures";

/** Paid invoices below which nothing is called a client's habit, as in `engine/delay/reason.ts`. */
const OWN_HISTORY = 3;
/** The last bank day among `payDaysOfMonth`. */
const LAST_BANK_DAY = 31;

/** Why this date, as a person would say it. Every figure is one the forecast used. */
export function frenchReason(reason: ForecastReason): string {
  const parts = [stated, promises, passed, habit, payDay, trend, overdue, unlikely, model];
  return parts
    .map((part) => part(reason))
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

/** How the client kept its word so far: a promise is believed as much as its earlier ones were kept. */
function promises({ promises: record }: ForecastReason): string {
  return record === null ? "" : `Promesses tenues jusqu’ici : ${record.kept} sur ${record.made}.`;
}

function passed({ passedDate }: ForecastReason): string {
  if (passedDate === null) return "";
  const on = formatDate(passedDate.on, FRENCH_FIGURES);
  return passedDate.basis === "typed"
    ? `La date que vous aviez saisie, le ${on}, est passée.`
    : `Le paiement promis pour le ${on} n’est pas arrivé à ce jour.`;
}

function habit(reason: ForecastReason): string {
  const { typicalDelay, portfolioDelay } = reason;
  if (typicalDelay !== null && reason.paymentsUsed < OWN_HISTORY && portfolioDelay !== null) {
    return `${fewPaid(reason)} ; ${bookPays(portfolioDelay)}.`;
  }
  if (typicalDelay !== null) {
    return `Ce client paie d’habitude ${delay(typicalDelay)} (${paidInvoices(reason)}${lastOnes(reason.lastDelays)}).`;
  }
  if (portfolioDelay !== null) {
    return `Aucun paiement connu de ce client ; ${bookPays(portfolioDelay)}.`;
  }
  return "Aucun paiement connu : prévu d’après l’échéance et le retard moyen des entreprises françaises.";
}

function fewPaid({ paymentsUsed, lastDelays }: ForecastReason): string {
  if (paymentsUsed === 1) return `Une seule facture de ce client a été payée jusqu’ici, ${delay(lastDelays[0]!)}`;
  return `Seules ${paymentsUsed} factures de ce client ont été payées jusqu’ici (${signed(lastDelays)} jours par rapport à l’échéance)`;
}

function bookPays(portfolioDelay: number): string {
  return `l’ensemble de vos clients paie ${portfolioDelay === 0 ? "" : "environ "}${delay(portfolioDelay)}`;
}

function paidInvoices({ paymentsUsed, recentPayments }: ForecastReason): string {
  return recentPayments < paymentsUsed
    ? `ses ${recentPayments} dernières factures payées sur ${paymentsUsed}`
    : `${paymentsUsed} factures payées`;
}

function lastOnes(delays: readonly number[]): string {
  return delays.length < 2 ? "" : ` ; les plus récentes : ${signed(delays)}`;
}

function signed(delays: readonly number[]): string {
  return delays.map((days) => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : "0")).join(", ");
}

function delay(days: number): string {
  const count = Math.abs(Math.round(days));
  if (count === 0) return "à l’échéance";
  return `${count} jour${count > 1 ? "s" : ""} ${days > 0 ? "après" : "avant"} l’échéance`;
}

function payDay({ payWeekday, payDaysOfMonth }: ForecastReason): string {
  const weekday = payWeekday === null ? undefined : FRENCH_FIGURES.weekdays[payWeekday - 1];
  if (weekday !== undefined) return `Ses paiements arrivent surtout le ${weekday}.`;
  if (payDaysOfMonth.length === 0) return "";
  return `Ses paiements arrivent surtout ${listOf(payDaysOfMonth.map(dayOfMonth))} du mois.`;
}

function listOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" et ");
}

function dayOfMonth(day: number): string {
  if (day === LAST_BANK_DAY) return "le dernier jour ouvré";
  return day === 1 ? "le 1er" : `le ${day}`;
}

function trend({ laterEachYear }: ForecastReason): string {
  if (laterEachYear === null) return "";
  const days = Math.abs(laterEachYear);
  const later = laterEachYear > 0;
  return `Il paie de plus en plus ${later ? "tard" : "tôt"} : environ ${days} jour${days > 1 ? "s" : ""} de ${later ? "plus" : "moins"} par an.`;
}

function overdue(reason: ForecastReason): string {
  if (reason.daysOverdue === null) return "";
  const count = reason.daysOverdue;
  return `Échue depuis ${count} jour${count > 1 ? "s" : ""} et pas encore soldée : la prévision en tient compte.`;
}

function unlikely({ unlikelyUntil }: ForecastReason): string {
  if (unlikelyUntil === null) return "";
  const until = formatDate(unlikelyUntil, FRENCH_FIGURES);
  return `Plus d’une chance sur deux qu’elle soit encore impayée le ${until} : la date indiquée veut seulement dire « plus tard ».`;
}

function model(reason: ForecastReason): string {
  if (reason.modelDate === null) return "";
  return `Sans cela, prévue le ${formatDate(reason.modelDate, FRENCH_FIGURES)}.`;
}
