import type { WeeklyPlan } from "../engine/plan/weeklyPlan";
import type { Phrases } from "../text/phrases";
import type { BalanceChartData } from "./balance";
import { balanceChartSvg, type BalanceChartWords } from "./balanceChart";
import { balanceTableHtml, type BalanceTableWords } from "./balanceTable";
import { element, escapeMarkup } from "./markup";
import type { ChartTheme } from "./theme";

/** The plan as an SVG picture. */
export function planPicture(plan: WeeklyPlan, phrases: Phrases, theme: ChartTheme, width?: number): string {
  return balanceChartSvg(chartData(plan), chartWords(plan, phrases), theme, width);
}

/** The weeks of the plan as an HTML table. */
export function planTable(plan: WeeklyPlan, phrases: Phrases): string {
  return balanceTableHtml(chartData(plan), tableWords(plan, phrases));
}

/** The plan as a page of its own: the picture and its figures as a table. Needs nothing from any network. */
export function planPage(plan: WeeklyPlan, phrases: Phrases): string {
  const { title } = phrases.chart;
  return documentOf({ title, style: "", language: phrases.language }, [
    element("h1", {}, [escapeMarkup(title)]),
    element("p", {}, [escapeMarkup(phrases.plan.subtitle(plan.asOf, plan.currency))]),
    planPicture(plan, phrases, "light"),
    planTable(plan, phrases),
  ]);
}

interface PageHead {
  readonly title: string;
  /** Rules beside those of every page. */
  readonly style: string;
  readonly language: Phrases["language"];
}

/** A whole HTML document around its parts, which are markup already. It may load nothing. */
export function documentOf({ title, style, language }: PageHead, parts: readonly string[]): string {
  const head = element("head", {}, [
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    element("title", {}, [escapeMarkup(title)]),
    `<style>${PAGE_STYLE}${style}</style>`,
  ]);
  return `<!doctype html>\n${element("html", { lang: language }, [head, element("body", {}, parts)])}\n`;
}

const PAGE_STYLE = [
  "body{font:15px/1.5 'Segoe UI',system-ui,sans-serif;color:#1f2a37;max-width:940px;margin:2rem auto;padding:0 1rem}",
  "h1{font-size:1.5rem;color:#1f4e79;margin:0}svg{max-width:100%;height:auto}",
  "table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}caption{text-align:left;color:#6b7280}",
  "th,td{padding:.3rem .6rem;text-align:right;border-bottom:1px solid #dce6f1}th:first-child{text-align:left}",
  ".below-alert td,.below-alert th{color:#9c0006;font-weight:600}",
].join("");

function chartData({ opening, alertLevel, weeks }: WeeklyPlan): BalanceChartData {
  return {
    openingBalance: opening ?? 0,
    alertLevel,
    weeks: weeks.map((week) => ({
      startsOn: week.startsOn,
      receipts: week.totalReceipts,
      newSales: week.receiptsRunRate,
      payments: week.totalPayments,
      closing: week.closing.expected,
      closingLow: week.closing.low,
      closingHigh: week.closing.high,
    })),
  };
}

function chartWords({ currency, alertLevel }: WeeklyPlan, phrases: Phrases): BalanceChartWords {
  const words = phrases.chart;
  const amount = (cents: number): string => phrases.roundMoney(cents, currency);
  const week = phrases.dayAndMonth;
  return {
    title: words.title,
    description: ({ openingBalance, lowestWeek, closingBalance }) =>
      words.description({
        opening: amount(openingBalance),
        lowest: amount(lowestWeek.closing),
        lowestWeek: week(lowestWeek.startsOn),
        closing: amount(closingBalance),
      }),
    receipts: words.receipts,
    newSales: phrases.plan.newSales,
    payments: words.payments,
    balance: words.closing,
    range: words.range,
    alertLevel: words.alertLevel(amount(alertLevel ?? 0)),
    belowAlert: ({ startsOn, closing }) => words.belowAlert(week(startsOn), amount(closing)),
    amount,
    axisAmount: (cents) => words.thousands(cents, currency),
    week: ({ startsOn }) => week(startsOn),
    weekDetails: ({ startsOn, receipts, newSales, payments, closing, closingLow, closingHigh }) =>
      [
        `${words.week} ${week(startsOn)}`,
        `${words.receipts} ${amount(receipts)}`,
        ...(newSales > 0 ? [`${phrases.plan.newSales} ${amount(newSales)}`] : []),
        `${words.payments} ${amount(payments)}`,
        `${words.closing} ${amount(closing)} (${words.rangeOf(amount(closingLow), amount(closingHigh))})`,
      ].join("\n"),
  };
}

function tableWords({ currency }: WeeklyPlan, phrases: Phrases): BalanceTableWords {
  const words = phrases.chart;
  const amount = (cents: number): string => phrases.roundMoney(cents, currency);
  return {
    caption: words.title,
    week: words.week,
    receipts: words.receipts,
    newSales: phrases.plan.newSales,
    payments: words.payments,
    closing: words.closing,
    range: words.range,
    amount,
    weekOf: ({ startsOn }) => phrases.date(startsOn),
    rangeOf: ({ closingLow, closingHigh }) => words.rangeOf(amount(closingLow), amount(closingHigh)),
  };
}
