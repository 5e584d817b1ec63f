import type { ChartTheme } from "../chart/theme";

/** What the system says of its colours. */
export interface SystemColors {
  readonly isDark: boolean;
  /** A contrast theme: the browser puts the user's own colours in place of the page's, but not of a picture's. */
  readonly isForced: boolean;
}

/**
 * Light or dark, as Office looks: by its own word, by the lightness of its background where it gives none, else as the
 * system says, which alone counts in a contrast theme.
 *
 * Source: learn.microsoft.com/javascript/api/office/office.officetheme
 */
export function themeOf(office: Partial<Office.OfficeTheme> | undefined, system: SystemColors): ChartTheme {
  if (system.isForced) return system.isDark ? "dark" : "light";
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  const lightness = lightnessOf(office?.bodyBackgroundColor ?? "");
  const isDark = lightness === null ? system.isDark : lightness < HALF;
  return isDark ? "dark" : "light";
}

const HALF = 0.5;

/** From 0 to 1, by the weights of Rec. 709 for red, green and blue; null for what is no "#RRGGBB". */
function lightnessOf(color: string): number | null {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(color);
  if (!parts) return null;
  const [red, green, blue] = parts.slice(1).map((part) => parseInt(part, 16) / 255) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
