/** The vertical axis of a chart: round values, and where a value stands. */
export interface ValueScale {
  /** Round values from the lowest to the highest, evenly spaced; zero is one of them. */
  readonly ticks: readonly number[];
  /** The place of a value, in the chart's units from its top. */
  readonly place: (value: number) => number;
}

/** Steps a person counts in, times a power of ten. */
const ROUND_STEPS = [1, 2, 2.5, 5, 10];

/**
 * A scale that holds zero and all values between `top` and `bottom`, in about `intervals` round steps.
 * `smallestSpan` is the least difference shown: a balance that is always zero still has an axis.
 */
export function valueScale(
  values: readonly number[],
  area: { readonly top: number; readonly bottom: number },
  intervals: number,
  smallestSpan: number,
): ValueScale {
  const lowest = values.reduce((a, b) => Math.min(a, b), 0);
  const highest = values.reduce((a, b) => Math.max(a, b), 0);
  const spanned = highest - lowest < smallestSpan ? lowest + smallestSpan : highest;
  const step = roundStep((spanned - lowest) / intervals);
  const first = Math.floor(lowest / step);
  const last = Math.ceil(spanned / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const height = area.bottom - area.top;
  const place = (value: number): number => area.bottom - ((value / step - first) / (last - first)) * height;
  return { ticks, place };
}

/** The smallest round step that is not under `least`. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = ROUND_STEPS.find((candidate) => candidate * power >= least) ?? 10;
  return factor * power;
}
