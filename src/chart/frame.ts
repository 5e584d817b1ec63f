import type { BalanceChartData } from "./balance";
import { estimatedWidth } from "./legend";
import { valueScale } from "./scale";

/** Where everything of the picture stands, in its own units (pixels at full size). */
export interface ChartFrame {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Left and right end of the plot. */
  readonly left: number;
  readonly right: number;
  /** Top of the strip above the plot where the first week at risk is named. */
  readonly strip: number;
  readonly top: number;
  readonly bottom: number;
  readonly ticks: readonly number[];
  /** Width of one week. */
  readonly slot: number;
  /** Middle of a week, counted from 0. */
  readonly middleOf: (week: number) => number;
  /** Height at which an amount stands. */
  readonly placeOf: (amount: number) => number;
  /** Every how many weeks a week can be named without its label touching the next. */
  readonly labelEvery: number;
}

export interface FrameNeeds {
  readonly width: number;
  readonly fontSize: number;
  /** Where the legend ends. */
  readonly legendBottom: number;
  readonly axisAmount: (amount: number) => string;
  readonly weekLabels: readonly string[];
  /** Words to the right of the plot. */
  readonly endLabel: string;
}

const MARGIN = 12;
const GAP = 8;
/** A whole 13 weeks without a movement still shows an axis of this height: 1,000.00 in minor units. */
const SMALLEST_SPAN = 100_000;

/** The frame that holds all amounts of the data, with room for the words around the plot. */
export function chartFrame(data: BalanceChartData, needs: FrameNeeds): ChartFrame {
  const { width, fontSize } = needs;
  const lineHeight = fontSize * 1.6;
  const plotHeight = Math.round(Math.min(Math.max(width * 0.34, 170), 320));
  const strip = Math.round(needs.legendBottom + GAP / 2);
  const top = Math.round(strip + lineHeight + GAP / 2);
  const bottom = top + plotHeight;
  const scale = valueScale(amountsShown(data), { top, bottom }, plotHeight > 220 ? 6 : 4, SMALLEST_SPAN);
  const widthOf = (words: string): number => Math.ceil(estimatedWidth(words, fontSize));
  const left = MARGIN + Math.max(...scale.ticks.map((tick) => widthOf(needs.axisAmount(tick)))) + GAP;
  const right = width - MARGIN - GAP - widthOf(needs.endLabel);
  const slot = (right - left) / data.weeks.length;
  return {
    ...{ width, height: Math.round(bottom + lineHeight + MARGIN), fontSize },
    ...{ left, right, strip, top, bottom, ticks: scale.ticks, slot },
    middleOf: (week) => left + (week + 0.5) * slot,
    placeOf: scale.place,
    labelEvery: Math.ceil((Math.max(...needs.weekLabels.map(widthOf)) + GAP) / slot),
  };
}

function amountsShown({ openingBalance, alertLevel, weeks }: BalanceChartData): number[] {
  const ofWeeks = weeks.flatMap((week) => [
    week.receipts,
    -week.payments,
    week.closing,
    week.closingLow,
    week.closingHigh,
  ]);
  return [openingBalance, alertLevel ?? 0, ...ofWeeks];
}
