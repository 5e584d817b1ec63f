import type { ForecastReason } from "../../engine/types";
import { formatDate } from "../figures";
import { ENGLISH_FIGURES } from "./figures";

/** Why this date, as a person would say it. Every figure is one the forecast used. */
export function englishReason(reason: ForecastReason): string {
  return [stated(reason), habit(reason), payDay(reason), overdue(reason), model(reason)]
    .filter((part) => part !== "")
    .join(" ");
}

function stated(reason: ForecastReason): string {
  const date = reason.statedDate === null ? "" : formatDate(reason.statedDate, ENGLISH_FIGURES);
  switch (reason.basis) {
    case "promise":
      return `Payment promised for ${date}.`;
    case "typed":
      return `Date typed by you: ${date}.`;
    case "dispute":
      return "Disputed invoice: expected later than usual, for the time it takes to settle.";
    case "announced":
      return `Payment announced by the client: expected around ${date}.`;
    case "sent-again":
      return "Sent again to the client, who had not received it: its term starts anew.";
    case "client":
    case "portfolio":
    case "terms":
      return "";
  }
}

function habit(reason: ForecastReason): string {
  if (reason.typicalDelay !== null) {
    return `This client usually pays ${delay(reason.typicalDelay)} (${paidInvoices(reason.paymentsUsed)}${lastOnes(reason.lastDelays)}).`;
  }
  if (reason.portfolioDelay !== null) {
    return `No payment of this client is known: expected like your clients as a whole, who pay ${delay(reason.portfolioDelay)}.`;
  }
  return "No payment is known yet: expected from the due date and the usual lateness of French companies.";
}

function paidInvoices(count: number): string {
  return count > 1 ? `${count} paid invoices` : "1 paid invoice";
}

function lastOnes(delays: readonly number[]): string {
  if (delays.length < 2) return "";
  return `; the last ones: ${delays.map(signedDays).join(", ")}`;
}

function signedDays(days: number): string {
  return days > 0 ? `+${days}` : days < 0 ? `−${-days}` : "0";
}

function delay(days: number): string {
  const count = Math.abs(Math.round(days));
  if (count === 0) return "on the due date";
  return `${count} day${count > 1 ? "s" : ""} ${days > 0 ? "after" : "before"} the due date`;
}

function payDay(reason: ForecastReason): string {
  const name = reason.payWeekday === null ? undefined : ENGLISH_FIGURES.weekdays[reason.payWeekday - 1];
  return name === undefined ? "" : `Its payments mostly arrive on a ${name}.`;
}

function overdue(reason: ForecastReason): string {
  if (reason.daysOverdue === null) return "";
  const count = reason.daysOverdue;
  return `${count} day${count > 1 ? "s" : ""} overdue and still unpaid: the forecast allows for it.`;
}

function model(reason: ForecastReason): string {
  if (reason.statedDate === null || reason.modelDate === null) return "";
  return `Otherwise expected on ${formatDate(reason.modelDate, ENGLISH_FIGURES)}.`;
}
