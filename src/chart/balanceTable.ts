import { balanceStory, type BalanceChartData, type BalanceWeek } from "./balance";
import { element, escapeMarkup } from "./markup";
import { hasNewSales } from "./marks";

/** Every word and figure of the table, in the reader's language. */
export interface BalanceTableWords {
  readonly caption: string;
  readonly week: string;
  readonly receipts: string;
  /** Of the receipts, the estimate: a column of its own where there is one. */
  readonly newSales: string;
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
  const estimate = hasNewSales(data) ? [words.newSales] : [];
  const headers = [words.week, words.receipts, ...estimate, words.payments, words.closing, words.range];
  const headerCells = headers.map((header) => element("th", { scope: "col" }, [escapeMarkup(header)]));
  return element("table", { class: "balance-table" }, [
    element("caption", {}, [escapeMarkup(words.caption)]),
    element("thead", {}, [element("tr", {}, headerCells)]),
    element(
      "tbody",
      {},
      data.weeks.map((week) => weekRow(week, data, words)),
    ),
  ]);
}

function weekRow(week: BalanceWeek, data: BalanceChartData, words: BalanceTableWords): string {
  const threshold = data.alertLevel ?? 0;
  const amounts = [
    words.amount(week.receipts),
    ...(hasNewSales(data) ? [words.amount(week.newSales)] : []),
    words.amount(week.payments),
    words.amount(week.closing),
    words.rangeOf(week),
  ];
  return element("tr", week.closing < threshold ? { class: "below-alert" } : {}, [
    element("th", { scope: "row" }, [escapeMarkup(words.weekOf(week))]),
    ...amounts.map((amount) => element("td", {}, [escapeMarkup(amount)])),
  ]);
}
