import type { BalanceChartData, BalanceWeek } from "./balance";
import type { ChartFrame } from "./frame";
import { estimatedWidth } from "./legend";
import { coordinate } from "./marks";
import { element, escapeMarkup } from "./markup";
import type { ChartColors } from "./theme";

/** The lines and words around the amounts. */

/** Dashes of the alert level, in the picture and in its legend. */
export const ALERT_DASHES = "5 4";

/** A thin line and its amount per tick; the zero line is stronger. */
export function amountAxisMarkup(
  frame: ChartFrame,
  axisAmount: (amount: number) => string,
  colors: ChartColors,
): string {
  const lines = frame.ticks.map((tick) => {
    const stroke = tick === 0 ? { class: "zero", stroke: colors.zero } : { stroke: colors.grid };
    return horizontalLine(frame, tick, stroke);
  });
  const labels = frame.ticks.map((tick) => {
    const place = { x: frame.left - 8, y: coordinate(frame.placeOf(tick) + frame.fontSize * 0.35) };
    return element("text", place, [escapeMarkup(axisAmount(tick))]);
  });
  return lines.join("") + element("g", { class: "amounts", fill: colors.quietWords, "text-anchor": "end" }, labels);
}

/** The labels of the weeks, each under the middle of its week; as many as fit. */
export function weekAxisMarkup(frame: ChartFrame, labels: readonly string[], colors: ChartColors): string {
  const y = coordinate(frame.bottom + frame.fontSize * 1.5);
  const words = labels.map((label, week) =>
    week % frame.labelEvery === 0
      ? element("text", { x: coordinate(frame.middleOf(week)), y }, [escapeMarkup(label)])
      : "",
  );
  return element("g", { class: "weeks", fill: colors.quietWords, "text-anchor": "middle" }, words);
}

/** The dashed line of the alert level; nothing when none is set. */
export function alertLevelMarkup(data: BalanceChartData, frame: ChartFrame, colors: ChartColors): string {
  if (data.alertLevel === null) return "";
  const look = { class: "alert-level", stroke: colors.alert, "stroke-width": 1.4, "stroke-dasharray": ALERT_DASHES };
  return horizontalLine(frame, data.alertLevel, look);
}

/**
 * The first week at risk: its words in the strip above the plot, where no amount can cover them, and a thin line down
 * to a ring around its dot.
 */
export function riskMarkup(
  week: { readonly index: number; readonly closing: number; readonly words: string },
  frame: ChartFrame,
  colors: ChartColors,
): string {
  const x = frame.middleOf(week.index);
  const y = frame.placeOf(week.closing);
  const half = estimatedWidth(week.words, frame.fontSize) / 2;
  const middleOfWords = Math.min(Math.max(x, frame.left + half), frame.width - 12 - half);
  const baseline = frame.strip + frame.fontSize * 1.1;
  const leader = { x1: coordinate(x), x2: coordinate(x), y1: coordinate(baseline + 5), y2: coordinate(y - 7) };
  const words = { x: coordinate(middleOfWords), y: coordinate(baseline), "text-anchor": "middle", "font-weight": 600 };
  return element("g", { class: "first-week-below-alert" }, [
    element("line", { ...leader, stroke: colors.alert }),
    element("circle", {
      cx: leader.x1,
      cy: coordinate(y),
      r: 6.5,
      fill: "none",
      stroke: colors.alert,
      "stroke-width": 1.6,
    }),
    element("text", { ...words, fill: colors.alert }, [escapeMarkup(week.words)]),
  ]);
}

/** The last closing balance, to the right of its dot. */
export function endLabelMarkup(last: BalanceWeek, words: string, frame: ChartFrame, colors: ChartColors): string {
  const place = { x: coordinate(frame.right + 6), y: coordinate(frame.placeOf(last.closing) + frame.fontSize * 0.35) };
  const look = { fill: last.closing < 0 ? colors.alert : colors.words, "font-weight": 600 };
  return element("text", { class: "end", ...place, ...look }, [escapeMarkup(words)]);
}

function horizontalLine(frame: ChartFrame, amount: number, look: Readonly<Record<string, string | number>>): string {
  const y = coordinate(frame.placeOf(amount));
  return element("line", { x1: frame.left, x2: coordinate(frame.right), y1: y, y2: y, ...look });
}
