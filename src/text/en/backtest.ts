import type { BacktestWords } from "../phrases";

const plural = (count: number): string => (count > 1 ? "s" : "");

const share = ({ inside, count }: { inside: number; count: number }): string =>
  count < 20 ? "" : ` (${Math.round((100 * inside) / count)}%)`;

/** What is said of a backtest. */
export const ENGLISH_BACKTEST: BacktestWords = {
  nothing: "Too few paid invoices to replay the past: it takes some ten, spread over several months.",
  title: (forecasts, invoices, days) =>
    `${forecasts} forecasts replayed on ${invoices} invoice${plural(invoices)}, as if it were ${days.join(", ")}.`,
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
    `Inside the 80% range: ${dates.inside} payment dates of ${dates.count}${share(dates)}, ${weeks.inside} weeks of receipts of ${weeks.count}${share(weeks)}.`,
  verdict: {
    model: "On this sheet no simple rule does better: our dates are used.",
    "due-date": "On this sheet the due date alone does better: it is used.",
    "client-average": "On this sheet the client's average does better: it is used.",
    "too-few-to-judge": "Too few forecasts to judge: these figures may be due to chance.",
  },
};
