import type { EstimateWords } from "../estimateWords";

/** The cells that say what the plan is to estimate, in English. */
export const ENGLISH_ESTIMATES: EstimateWords = {
  labels: {
    newSales: "Estimate new sales (yes)",
    vatDay: "Estimate VAT: day it is paid",
    vatRate: "VAT rate of sales",
    vatOn: "VAT due on receipts or invoices",
    vatPurchases: "VAT deducted: category = rate; …",
  },
  yes: "yes",
  no: "no",
  dueOn: { receipt: "receipts", invoice: "invoices" },
  percent: (share) => `${Math.round(share * 1e4) / 100}%`,
};
