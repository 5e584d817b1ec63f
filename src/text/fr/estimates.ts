import type { EstimateWords } from "../estimateWords";

/** The cells that say what the plan is to estimate, in French. */
export const FRENCH_ESTIMATES: EstimateWords = {
  labels: {
    newSales: "Estimer les ventes nouvelles (oui)",
    vatDay: "Estimer la TVA : jour du paiement",
    vatRate: "Taux de TVA des ventes",
    vatOn: "TVA due sur encaissements ou factures",
    vatPurchases: "TVA déduite : catégorie = taux ; …",
  },
  yes: "oui",
  no: "non",
  dueOn: { receipt: "encaissements", invoice: "factures" },
  percent: (share) => `${String(Math.round(share * 1e4) / 100).replace(".", ",")} %`,
};
