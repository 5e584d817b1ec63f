import { readPurchaseRate, readVatRate } from "../sheets/plan/estimateCells";
import { NO_ESTIMATES, type PlanEstimates, type VatChoices } from "../sheets/plan/estimates";
import type { UserSheetWords } from "../text/userSheetWords";

/** The options about estimates as typed. */
export interface EstimateTexts {
  readonly vatDay: string | undefined;
  readonly vatRate: string | undefined;
  readonly vatOn: string | undefined;
  /** "CATEGORY=RATE" each. */
  readonly vatPurchases: readonly string[];
  readonly newSales: boolean;
  /** Takes back what the workbook remembers. */
  readonly none: boolean;
}

/**
 * What the plan is to estimate otherwise than the workbook says, or the sentence that says what is wrong. VAT needs the
 * firm's own day.
 */
export function readEstimates(texts: EstimateTexts, words: UserSheetWords): Partial<PlanEstimates> | string {
  const { vatDay, vatRate, vatOn, vatPurchases, newSales, none } = texts;
  const before = none ? NO_ESTIMATES : {};
  const asked = { ...before, ...(newSales ? { newSales } : {}) };
  if (vatDay === undefined) {
    const isAsked = vatRate !== undefined || vatOn !== undefined || vatPurchases.length > 0;
    return isAsked ? words.vatNeedsDay : asked;
  }
  const vat = readVat({ ...texts, vatDay }, words);
  return typeof vat === "string" ? vat : { ...asked, vat };
}

function readVat(
  { vatDay, vatRate = "20", vatOn = "receipts", vatPurchases }: EstimateTexts & { readonly vatDay: string },
  words: UserSheetWords,
): VatChoices | string {
  const day = /^\d{1,2}$/.test(vatDay) ? Number(vatDay) : 0;
  if (day < 1 || day > 31) return words.badVatDay(vatDay);
  const salesRate = readVatRate(vatRate);
  if (salesRate === null) return words.badVatRate("--vat-rate", vatRate);
  if (!["receipts", "invoices"].includes(vatOn)) return words.badVatOn(vatOn);
  const purchases: (readonly [string, number])[] = [];
  for (const text of vatPurchases) {
    const purchase = readPurchaseRate(text);
    if (purchase === null) return words.badVatRate("--vat-purchases", text);
    purchases.push(purchase);
  }
  return { day, salesRate, purchases, dueOn: vatOn === "invoices" ? "invoice" : "receipt" };
}
