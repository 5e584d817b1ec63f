import { balanceStory, type BalanceChartData, type BalanceWeek } from "./balance";
import { element, escapeMarkup } from "./markup";

/** Every word and figure of the table, in the reader's language. */
export interface BalanceTableWords {
  readonly caption: string;
  readonly week: string;
  readonly receipts: string;
  readonly payments: string;
  readonly closing: string;
  readonly range: string;
  readonly amount: (cents: number) => string;
  readonly weekOf: (week: BalanceWeek) => string;
  readonly rangeOf: (week: BalanceWeek) => string;
}

/**
 * The figures of the picture as an HTML table, one row per week, for a page, a screen reader or a copy into a mail. A
 * week that closes under the alert level (zero when there is none) has the class `below-alert`.
 * @throws {RangeError} when there is no week, or an amount is not a finite number
 */
export function balanceTableHtml(data: BalanceChartData, words: BalanceTableWords): string {
  balanceStory(data);
  const headers = [words.week, words.receipts, words.payments, words.closing, words.range];
  const headerCells = headers.map((header) => element("th", { scope: "col" }, [escapeMarkup(header)]));
  return element("table", { class: "balance-table" }, [
    element("caption", {}, [escapeMarkup(words.caption)]),
    element("thead", {}, [element("tr", {}, headerCells)]),
    element(
      "tbody",
      {},
      data.weeks.map((week) => weekRow(week, data.alertLevel ?? 0, words)),
    ),
  ]);
}

function weekRow(week: BalanceWeek, threshold: number, words: BalanceTableWords): string {
  const amounts = [
    words.amount(week.receipts),
    words.amount(week.payments),
    words.amount(week.closing),
    words.rangeOf(week),
  ];
  return element("tr", week.closing < threshold ? { class: "below-alert" } : {}, [
    element("th", { scope: "row" }, [escapeMarkup(words.weekOf(week))]),
    ...amounts.map((amount) => element("td", {}, [escapeMarkup(amount)])),
  ]);
}
