import type { FigureStyle } from "../figures";

/** Figures as British readers write them: £1,234.56, 22/11/2026. */
export const ENGLISH_FIGURES: FigureStyle = {
  decimal: ".",
  group: ",",
  months: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"],
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  dayFirst: (day, month, year) => `${day}/${month}/${year}`,
  inThousands: (thousands, symbol) => (symbol.length === 1 ? `${symbol}${thousands}k` : `${thousands}k ${symbol}`),
  withSymbol: (amount, symbol) => (symbol.length === 1 ? symbol + amount : `${amount} ${symbol}`),
};
