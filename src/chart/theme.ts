/**
 * Colours of the picture. Blue against orange, and red only for what needs attention: told apart with every common
 * form of colour blindness, and by lightness on a black and white print. Direction (up, down), dashes and dots say the
 * same a second time.
 */
export interface ChartColors {
  readonly surface: string;
  readonly words: string;
  readonly quietWords: string;
  readonly grid: string;
  readonly zero: string;
  readonly receipts: string;
  readonly payments: string;
  readonly balance: string;
  readonly alert: string;
}

export type ChartTheme = "light" | "dark";

/** The colours for screens in that theme; a print is always light. */
export const CHART_COLORS: Readonly<Record<ChartTheme, ChartColors>> = {
  light: {
    surface: "#ffffff",
    words: "#1f2933",
    quietWords: "#56616c",
    grid: "#e8ebee",
    zero: "#7d8790",
    receipts: "#6aa5d8",
    payments: "#e0a458",
    balance: "#14304f",
    alert: "#c0321f",
  },
  dark: {
    surface: "#1f1f1f",
    words: "#f0f2f4",
    quietWords: "#b3bac2",
    grid: "#33383d",
    zero: "#8b949d",
    receipts: "#4f8fc9",
    payments: "#b9803a",
    balance: "#f0f4f8",
    alert: "#ff7b66",
  },
};
