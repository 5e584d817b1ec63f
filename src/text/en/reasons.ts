import type { ForecastReason } from "../../engine/types";
import { formatDate } from "../figures";
import { ENGLISH_FIGURES } from "./figures";

/** Paid invoices below which nothing is called a client's habit, as in `engine/delay/reason.ts`. */
const OWN_HISTORY = 3;
/** The last bank day among `payDaysOfMonth`. */
const LAST_BANK_DAY = 31;

/** Why this date, as a person would say it. Every figure is one the forecast used. */
export function englishReason(reason: ForecastReason): string {
  const parts = [stated, promises, passed, habit, payDay, trend, overdue, unlikely, model];
  return parts
    .map((part) => part(reason))
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

/** How the client kept its word so far: a promise is believed as much as its earlier ones were kept. */
function promises({ promises: record }: ForecastReason): string {
  if (record === null) return "";
  const { made, kept } = record;
  if (made === 1) return `Its earlier promise was ${kept === 1 ? "" : "not "}kept.`;
  return `Of its ${made} earlier promises, ${kept} ${kept === 1 ? "was" : "were"} kept.`;
}

function passed({ passedDate }: ForecastReason): string {
  if (passedDate === null) return "";
  const on = formatDate(passedDate.on, ENGLISH_FIGURES);
  return passedDate.basis === "typed"
    ? `The date you typed, ${on}, has passed.`
    : `The payment promised for ${on} has not come so far.`;
}

function habit(reason: ForecastReason): string {
  const { typicalDelay, portfolioDelay } = reason;
  if (typicalDelay !== null && reason.paymentsUsed < OWN_HISTORY && portfolioDelay !== null) {
    return `${fewPaid(reason)}; ${bookPays(portfolioDelay)}.`;
  }
  if (typicalDelay !== null) {
    return `This client usually pays ${delay(typicalDelay)} (${paidInvoices(reason)}${lastOnes(reason.lastDelays)}).`;
  }
  if (portfolioDelay !== null) {
    return `No payment of this client is known; ${bookPays(portfolioDelay)}.`;
  }
  return "No payment is known yet: expected from the due date and the usual lateness of French companies.";
}

function fewPaid({ paymentsUsed, lastDelays }: ForecastReason): string {
  if (paymentsUsed === 1) return `Only one invoice of this client has been paid so far, ${delay(lastDelays[0]!)}`;
  return `Only ${paymentsUsed} invoices of this client have been paid so far (${signed(lastDelays)} days after the due date)`;
}

function bookPays(portfolioDelay: number): string {
  return `your clients as a whole pay ${portfolioDelay === 0 ? "" : "about "}${delay(portfolioDelay)}`;
}

function paidInvoices({ paymentsUsed, recentPayments }: ForecastReason): string {
  return recentPayments < paymentsUsed
    ? `its last ${recentPayments} paid invoices of ${paymentsUsed}`
    : `${paymentsUsed} paid invoices`;
}

function lastOnes(delays: readonly number[]): string {
  return delays.length < 2 ? "" : `; the latest: ${signed(delays)}`;
}

function signed(delays: readonly number[]): string {
  return delays.map((days) => (days > 0 ? `+${days}` : days < 0 ? `−${-days}` : "0")).join(", ");
}

function delay(days: number): string {
  const count = Math.abs(Math.round(days));
  if (count === 0) return "on the due date";
  return `${count} day${count > 1 ? "s" : ""} ${days > 0 ? "after" : "before"} the due date`;
}

function payDay({ payWeekday, payDaysOfMonth }: ForecastReason): string {
  const weekday = payWeekday === null ? undefined : ENGLISH_FIGURES.weekdays[payWeekday - 1];
  if (weekday !== undefined) return `Its payments mostly arrive on a ${weekday}.`;
  if (payDaysOfMonth.length === 0) return "";
  return `Its payments mostly arrive on ${listOf(payDaysOfMonth.map(dayOfMonth))} of the month.`;
}

function listOf(words: readonly string[]): string {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(" and ");
}

function dayOfMonth(day: number): string {
  if (day === LAST_BANK_DAY) return "the last bank day";
  const ending = day % 10 > 3 || (day > 10 && day < 20) ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `the ${day}${ending}`;
}

function trend({ laterEachYear }: ForecastReason): string {
  if (laterEachYear === null) return "";
  const days = Math.abs(laterEachYear);
  const later = laterEachYear > 0;
  return `It pays ${later ? "later and later" : "earlier and earlier"}: about ${days} day${days > 1 ? "s" : ""} ${later ? "more" : "less"} each year.`;
}

function overdue(reason: ForecastReason): string {
  if (reason.daysOverdue === null) return "";
  const count = reason.daysOverdue;
  return `${count} day${count > 1 ? "s" : ""} overdue and not settled yet: the forecast allows for it.`;
}

function unlikely({ unlikelyUntil }: ForecastReason): string {
  if (unlikelyUntil === null) return "";
  const until = formatDate(unlikelyUntil, ENGLISH_FIGURES);
  return `More likely than not it is still unpaid on ${until}: the date shown only means later than that.`;
}

function model(reason: ForecastReason): string {
  if (reason.modelDate === null) return "";
  return `Otherwise expected on ${formatDate(reason.modelDate, ENGLISH_FIGURES)}.`;
}
