import type { FigureStyle } from "../figures";

/** Figures as the French write them: 1 234,56 € with no-break spaces, 22/11/2026. */
export const FRENCH_FIGURES: FigureStyle = {
  decimal: ",",
  group: "\u202f",
  months: ["janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."],
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  dayFirst: (day, month, year) => `${day}/${month}/${year}`,
  withSymbol: (amount, symbol) => `${amount}\u00a0${symbol}`,
  inThousands: (thousands, symbol) => `${thousands}\u00a0k${symbol}`,
};
