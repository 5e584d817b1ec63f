import type { ChartTheme } from "../chart/theme";

/**
 * Light or dark, as Office looks: by its own word, by the lightness of its background where it gives none, else as the
 * system says. High contrast needs no word of ours: the style sheet leaves the colours to the system then.
 *
 * Source: learn.microsoft.com/javascript/api/office/office.officetheme
 */
export function themeOf(office: Partial<Office.OfficeTheme> | undefined, systemIsDark: boolean): ChartTheme {
  if (office?.isDarkTheme !== undefined) return office.isDarkTheme ? "dark" : "light";
  const lightness = lightnessOf(office?.bodyBackgroundColor ?? "");
  const isDark = lightness === null ? systemIsDark : lightness < HALF;
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
