import type { BacktestWords } from "../backtestWords";
import { closerRule } from "../backtestWords";

const plural = (count: number): string => (count > 1 ? "s" : "");

const inDays = (count: number): string => {
  const rounded = Math.round(count * 10) / 10;
  return `${rounded} day${rounded === 1 ? "" : "s"}`;
};
/** Below this many a share says nothing. */
const ENOUGH_FOR_A_SHARE = 20;

const share = ({ inside, count }: { inside: number; count: number }): string =>
  count < ENOUGH_FOR_A_SHARE ? "" : ` (${Math.round((100 * inside) / count)}%)`;

/** What is said of a backtest. */
export const ENGLISH_BACKTEST: BacktestWords = {
  summary: ({ forecasts, invoices, typicalError: { model, dueDate, clientAverage }, dates }) => {
    if (model === null || dueDate === null || clientAverage === null) return null;
    const percent = Math.round((100 * dates.inside) / Math.max(1, dates.count));
    const inRange =
      dates.count < ENOUGH_FOR_A_SHARE
        ? `${dates.inside} date${plural(dates.inside)} of ${dates.count} inside the range`
        : `${percent}% of the dates inside the 80% range`;
    return `On ${invoices} invoice${plural(invoices)} of your past (${forecasts} forecasts): typical error ${inDays(model)}, against ${inDays(dueDate)} with the due date alone and ${inDays(clientAverage)} with the client's average; ${inRange}.`;
  },
  nothing: (paidInvoices) =>
    `${paid(paidInvoices)}: too few to replay the past. It takes some ten, spread over several months.`,
  title: (forecasts, invoices, days) =>
    `${forecasts} forecast${plural(forecasts)} replayed on ${invoices} invoice${plural(invoices)}, as if it were ${days.join(", ")}.`,
  headings: ["Typical error (days)", "forecasts", "Encaisse", "due date", "client average"],
  all: "All",
  clientsWith: (from, to) =>
    to === from
      ? `Clients with ${from} paid invoice${plural(from)}`
      : to === null
        ? `Clients with ${from} paid invoices or more`
        : `Clients with ${from}–${to} paid invoices`,
  days: (days) => days.toFixed(1).replace(".0", ""),
  ranges: (dates, weeks) =>
    `Inside the 80% range: ${dates.inside} payment date${plural(dates.inside)} out of ${dates.count}${share(dates)}, ${weeks.inside} week${plural(weeks.inside)} of receipts out of ${weeks.count}${share(weeks)}.`,
  verdict: (audit) => {
    switch (audit.verdict) {
      case "too-few-to-judge":
        return `${paid(audit.paidInvoices)}: too few to judge. These figures may be due to chance.`;
      case "due-date":
      case "client-average":
        return `On this sheet ${RULES[audit.verdict]} does better: it is used.`;
      case "model": {
        const closer = closerRule(audit.typicalError);
        return closer === null
          ? "On this sheet no simple rule does better: our dates are used."
          : `In this replay ${RULES[closer]} comes closer, but the difference may be due to chance: our dates are used.`;
      }
    }
  },
};

const RULES = { "due-date": "the due date alone", "client-average": "the client's average" } as const;

function paid(count: number): string {
  return `${count === 0 ? "No" : count} paid invoice${count === 1 ? "" : "s"}`;
}
