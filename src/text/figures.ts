import type { CalendarDate, CurrencyCode } from "../engine/types";

/**
 * Figures as words, the same on every machine: `Intl` changes its spaces and abbreviations with the version of its data,
 * and a plan must come out the same, byte for byte, wherever it is made.
 */
export interface FigureStyle {
  readonly decimal: string;
  readonly group: string;
  /** Abbreviated months, January first. */
  readonly months: readonly string[];
  /** ISO weekdays, Monday first. */
  readonly weekdays: readonly string[];
  readonly dayFirst: (day: string, month: string, year: string) => string;
  readonly withSymbol: (amount: string, symbol: string) => string;
  readonly inThousands: (thousands: string, symbol: string) => string;
}

const SYMBOLS: Readonly<Record<string, string>> = { EUR: "€", USD: "$", GBP: "£" };

/** The sign people write for a currency, else its code. */
export function currencySymbol(currency: CurrencyCode): string {
  return SYMBOLS[currency] ?? currency;
}

/** Cents as an amount with its currency: all decimals, or none when `rounded`. Fractions of a cent are rounded half away from zero. */
export function formatMoney(amount: number, currency: CurrencyCode, style: FigureStyle, rounded = false): string {
  const minus = Math.round(Math.abs(amount) / (rounded ? 100 : 1)) > 0 && amount < 0 ? "−" : "";
  const digits = rounded ? String(Math.round(Math.abs(amount) / 100)) : decimals(Math.round(Math.abs(amount)), style);
  const [whole = "", ...rest] = digits.split(style.decimal);
  return minus + style.withSymbol([grouped(whole, style.group), ...rest].join(style.decimal), currencySymbol(currency));
}

/** A number with all its decimals: "1 234,5". */
export function formatNumber(value: number, { decimal, group }: FigureStyle): string {
  const [whole = "", ...decimalPlaces] = String(Math.abs(value)).split(".");
  return (value < 0 ? "−" : "") + [grouped(whole, group), ...decimalPlaces].join(decimal);
}

function grouped(whole: string, mark: string): string {
  return whole.replace(/\B(?=(\d{3})+$)/g, mark);
}

/** Cents in thousands, "20 k€", for the axis of a chart; a decimal where a thousand does not divide it, "0" for nothing. */
export function formatThousands(amount: number, currency: CurrencyCode, style: FigureStyle): string {
  const thousands = Math.round(Math.abs(amount) / 10_000) / 10;
  if (thousands === 0) return "0";
  const digits = String(thousands).replace(".", style.decimal);
  return (amount < 0 ? "−" : "") + style.inThousands(digits, currencySymbol(currency));
}

/** "22/11/2026" or its like. */
export function formatDate(date: CalendarDate, style: FigureStyle): string {
  return style.dayFirst(date.slice(8, 10), date.slice(5, 7), date.slice(0, 4));
}

/** "24 nov.": a day without its year. */
export function formatDayAndMonth(date: CalendarDate, style: FigureStyle): string {
  return `${Number(date.slice(8, 10))} ${style.months[Number(date.slice(5, 7)) - 1] ?? ""}`;
}

function decimals(wholeCents: number, style: FigureStyle): string {
  return `${Math.floor(wholeCents / 100)}${style.decimal}${String(wholeCents % 100).padStart(2, "0")}`;
}
