import type { PlanEstimates, VatChoices } from "../sheets/plan/estimates";
import type { UserSheetWords } from "../text/userSheetWords";

/** The options about estimates as typed. */
export interface EstimateTexts {
  readonly vatDay: string | undefined;
  readonly vatRate: string | undefined;
  readonly vatOn: string | undefined;
  /** "CATEGORY=RATE" each. */
  readonly vatPurchases: readonly string[];
  readonly newSales: boolean;
}

/** What the plan is to estimate, or the sentence that says what is wrong. VAT needs the firm's own day. */
export function readEstimates(texts: EstimateTexts, words: UserSheetWords): PlanEstimates | string {
  const { vatDay, vatRate, vatOn, vatPurchases, newSales } = texts;
  if (vatDay === undefined) {
    const isAsked = vatRate !== undefined || vatOn !== undefined || vatPurchases.length > 0;
    return isAsked ? words.vatNeedsDay : { vat: null, newSales };
  }
  const vat = readVat({ ...texts, vatDay }, words);
  return typeof vat === "string" ? vat : { vat, newSales };
}

function readVat(
  { vatDay, vatRate = "20", vatOn = "receipts", vatPurchases }: EstimateTexts & { readonly vatDay: string },
  words: UserSheetWords,
): VatChoices | string {
  const day = /^\d{1,2}$/.test(vatDay) ? Number(vatDay) : 0;
  if (day < 1 || day > 31) return words.badVatDay(vatDay);
  const salesRate = readRate(vatRate);
  if (salesRate === null) return words.badVatRate("--vat-rate", vatRate);
  if (!["receipts", "invoices"].includes(vatOn)) return words.badVatOn(vatOn);
  const purchases: (readonly [string, number])[] = [];
  for (const text of vatPurchases) {
    const purchase = readPurchase(text);
    if (purchase === null) return words.badVatRate("--vat-purchases", text);
    purchases.push(purchase);
  }
  return { day, salesRate, purchases, dueOn: vatOn === "invoices" ? "invoice" : "receipt" };
}

/** "Achats=20"; null for anything else. */
function readPurchase(text: string): readonly [category: string, rate: number] | null {
  const equals = text.lastIndexOf("=");
  const rate = readRate(text.slice(equals + 1));
  return equals < 1 || rate === null ? null : [text.slice(0, equals).trim(), rate];
}

/** "20", "5,5" or "20 %" as a share; null for anything else. */
function readRate(text: string): number | null {
  const found = /^(\d{1,2}(?:[.,]\d{1,2})?) ?%?$/.exec(text.trim());
  return found ? Number(found[1]!.replace(",", ".")) / 100 : null;
}
