import type { Cents } from "../engine/types";
import { readAmount } from "../sheets/readAmount";
import type { Language } from "../text/phrases";

/** The amount typed as the bank balance: null for nothing typed, "bad" for what is no amount. */
export function typedBalance(text: string, language: Language): Cents | null | "bad" {
  if (text.trim() === "") return null;
  const readings = readAmount(text);
  if (!readings) return "bad";
  const { commaDecimal, pointDecimal } = readings;
  const [first, second] = language === "fr" ? [commaDecimal, pointDecimal] : [pointDecimal, commaDecimal];
  return (first ?? second)?.amount ?? "bad";
}
