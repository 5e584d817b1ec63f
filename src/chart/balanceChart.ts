import { ALERT_DASHES, alertLevelMarkup, amountAxisMarkup, endLabelMarkup, riskMarkup, weekAxisMarkup } from "./axes";
import { balanceStory, type BalanceChartData, type BalanceStory, type BalanceWeek } from "./balance";
import { chartFrame, type ChartFrame } from "./frame";
import { legend, SAMPLE_WIDTH, type LegendEntry } from "./legend";
import { balanceMarkup, bandMarkup, columnsMarkup, coordinate, ESTIMATED_OPACITY, hasNewSales } from "./marks";
import { element, escapeMarkup } from "./markup";
import { CHART_COLORS, type ChartColors, type ChartTheme } from "./theme";

/** Every word and figure of the picture, in the reader's language. */
export interface BalanceChartWords {
  /** Name of the picture, read aloud; not drawn. */
  readonly title: string;
  /** The story in two or three sentences, for those who cannot see the picture. */
  readonly description: (story: BalanceStory) => string;
  readonly receipts: string;
  /** Of the receipts, the estimate. */
  readonly newSales: string;
  readonly payments: string;
  readonly balance: string;
  readonly range: string;
  /** May say the level: "Seuil d'alerte 10 000 €". */
  readonly alertLevel: string;
  /** Named above the plot: "Semaine du 28 déc. : 3 200 €, sous le seuil". Kept short. */
  readonly belowAlert: (week: BalanceWeek) => string;
  /** An amount beside the line: "12 400 €". */
  readonly amount: (cents: number) => string;
  /** An amount of the vertical axis, always a round one: "20 k€". */
  readonly axisAmount: (cents: number) => string;
  /** A week on the horizontal axis: "24 nov.". */
  readonly week: (week: BalanceWeek) => string;
  /** Shown where the pointer rests on a week: its amounts, in one line or several. */
  readonly weekDetails: (week: BalanceWeek) => string;
}

/** Width at which the picture is drawn for a page or a file; a task pane passes its own. */
const PAGE_WIDTH = 900;
const NARROWEST = 280;
const FONT_FAMILY = "'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', Arial, sans-serif";

/**
 * The plan as an SVG picture: columns for receipts and payments, the balance with its 80 % range, the alert level, and
 * the first week under it. Looks are attributes, never styles, so that a page's content security policy lets it through.
 *
 * `width` is the width it will be shown at: letters keep their size, and fewer weeks are named where there is less room.
 * @throws {RangeError} when there is no week, an amount is not a finite number, or the width is under 280
 */
export function balanceChartSvg(
  data: BalanceChartData,
  words: BalanceChartWords,
  theme: ChartTheme,
  width = PAGE_WIDTH,
): string {
  if (!(width >= NARROWEST)) throw new RangeError(`balanceChartSvg: a width of ${width} is too narrow to read`);
  const story = balanceStory(data);
  const colors = CHART_COLORS[theme];
  const fontSize = width < 480 ? 11 : 12;
  const margin = 12;
  const entries = legendEntries(data, words, colors);
  const legendLayout = legend(entries, { left: margin, top: 8, width: width - 2 * margin }, fontSize, colors.words);
  const frame = chartFrame(data, {
    ...{ width, fontSize, legendBottom: 8 + legendLayout.height },
    axisAmount: words.axisAmount,
    weekLabels: data.weeks.map(words.week),
    endLabel: words.amount(story.closingBalance),
  });
  // The title stands first and needs no id to be found: two pictures can share a page.
  return element("svg", rootAttributes(frame), [
    element("title", {}, [escapeMarkup(words.title)]),
    element("desc", {}, [escapeMarkup(words.description(story))]),
    element("rect", { width: frame.width, height: frame.height, fill: colors.surface }),
    element("g", { class: "legend" }, [legendLayout.markup]),
    plotMarkup({ data, words, story, frame, colors }),
  ]);
}

function rootAttributes({ width, height, fontSize }: ChartFrame): Record<string, string | number> {
  return {
    xmlns: "http://www.w3.org/2000/svg",
    role: "img",
    viewBox: `0 0 ${width} ${height}`,
    ...{ width, height },
    "font-family": FONT_FAMILY,
    "font-size": fontSize,
    "font-variant": "tabular-nums",
  };
}

interface Drawing {
  readonly data: BalanceChartData;
  readonly words: BalanceChartWords;
  readonly story: BalanceStory;
  readonly frame: ChartFrame;
  readonly colors: ChartColors;
}

/** From back to front: axes, columns, band, levels, line, names, and on top what the pointer finds. */
function plotMarkup({ data, words, story, frame, colors }: Drawing): string {
  const atRisk = story.firstWeekBelowAlert;
  return [
    amountAxisMarkup(frame, words.axisAmount, colors),
    weekAxisMarkup(frame, data.weeks.map(words.week), colors),
    columnsMarkup(data, frame, colors),
    bandMarkup(data, frame, colors),
    alertLevelMarkup(data, frame, colors),
    balanceMarkup(data, frame, colors),
    atRisk &&
      riskMarkup(
        { index: data.weeks.indexOf(atRisk), closing: atRisk.closing, words: words.belowAlert(atRisk) },
        frame,
        colors,
      ),
    endLabelMarkup(data.weeks.at(-1)!, words.amount(story.closingBalance), frame, colors),
    ...data.weeks.map((week, index) => pointerTarget(frame, index, words.weekDetails(week))),
  ].join("");
}

function pointerTarget(frame: ChartFrame, week: number, details: string): string {
  const area = { x: coordinate(frame.left + week * frame.slot), y: frame.top, width: coordinate(frame.slot) };
  return element("rect", { ...area, height: frame.bottom - frame.top, fill: "none", "pointer-events": "all" }, [
    element("title", {}, [escapeMarkup(details)]),
  ]);
}

function legendEntries(data: BalanceChartData, words: BalanceChartWords, colors: ChartColors): LegendEntry[] {
  const box = (look: Readonly<Record<string, string | number>>) => (left: number, middle: number) =>
    element("rect", { x: left + 3, y: middle - 6, width: SAMPLE_WIDTH - 6, height: 12, ...look });
  const stroke = (look: Readonly<Record<string, string | number>>) => (left: number, middle: number) =>
    element("line", { x1: left, x2: left + SAMPLE_WIDTH, y1: middle, y2: middle, ...look });
  const estimated = { fill: colors.receipts, "fill-opacity": ESTIMATED_OPACITY };
  const alert = { stroke: colors.alert, "stroke-width": 1.4, "stroke-dasharray": ALERT_DASHES };
  return [
    { words: words.receipts, sample: box({ fill: colors.receipts }) },
    ...(hasNewSales(data) ? [{ words: words.newSales, sample: box(estimated) }] : []),
    { words: words.payments, sample: box({ fill: colors.payments }) },
    { words: words.balance, sample: stroke({ stroke: colors.balance, "stroke-width": 2.2 }) },
    { words: words.range, sample: box({ fill: colors.balance, "fill-opacity": 0.14 }) },
    ...(data.alertLevel === null ? [] : [{ words: words.alertLevel, sample: stroke(alert) }]),
  ];
}
