import type { CurrencyCode } from "../engine/types";

/** Signs and words that name one currency. "$" and "£" are taken for the currency most sheets mean by them. */
const CURRENCY_OF: Readonly<Record<string, string>> = {
  "€": "EUR",
  euro: "EUR",
  euros: "EUR",
  $: "USD",
  us$: "USD",
  $us: "USD",
  dollar: "USD",
  dollars: "USD",
  "£": "GBP",
  livre: "GBP",
  livres: "GBP",
  pound: "GBP",
  pounds: "GBP",
  fr: "CHF",
  sfr: "CHF",
  "¥": "JPY",
  fcfa: "XOF",
  cfa: "XOF",
};

/** Codes of ISO 4217 that sheets of small European firms hold: three letters alone do not make a currency ("TTC"). */
const CODES = new Set(
  (
    "EUR USD GBP CHF CAD AUD NZD JPY CNY HKD SGD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH MAD DZD TND XOF XAF XPF " +
    "MUR ZAR EGP ILS AED SAR QAR INR BRL MXN ARS CLP COP KRW THB VND IDR MYR PHP"
  ).split(" "),
);

/** The currency a whole text names ("EUR", "€", "Euros"), or null. */
export function readCurrency(text: string): CurrencyCode | null {
  const code = text.toUpperCase();
  if (CODES.has(code)) return code as CurrencyCode;
  const plain = text.toLowerCase();
  return Object.hasOwn(CURRENCY_OF, plain) ? (CURRENCY_OF[plain] as CurrencyCode) : null;
}

/** The currency a header states ("Montant TTC (USD)", "Total en €"), or null. */
export function currencyInHeader(header: string): CurrencyCode | null {
  for (const part of header.split(/[\s()[\]/:,;]+/)) {
    const isCodeOrSign = part === part.toUpperCase();
    const currency = isCodeOrSign || /^euros?$/i.test(part) ? readCurrency(part) : null;
    if (currency !== null) return currency;
  }
  return null;
}

/** The header without the currency it states. */
export function withoutCurrency(header: string): string {
  if (currencyInHeader(header) === null) return header;
  return header
    .split(/(?<=[\s()[\]/:,;])|(?=[\s()[\]/:,;])/)
    .filter((part) => currencyInHeader(part) === null)
    .join("")
    .replace(/\(\s*\)|\[\s*\]|\s+en\s*$/g, "");
}
