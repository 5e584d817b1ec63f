/** What must happen before the days of a term can be counted. */
export type TermsEvent = "order" | "delivery" | "signature";

/** One part of an invoice payable in several; null terms: the text does not say when. */
export interface Instalment {
  /** Percentage of the amount including tax, 0 to 100. */
  readonly percent: number;
  readonly terms: PaymentTerms | null;
}

/** When an invoice falls due, as agreed. All counts are calendar days. */
export type PaymentTerms =
  /** "30 jours nets" */
  | { readonly kind: "net"; readonly days: number }
  /** "à réception", "comptant": due on the issue date. */
  | { readonly kind: "on-receipt" }
  /** "45 jours fin de mois": `EndOfMonthCount` decides. */
  | { readonly kind: "end-of-month"; readonly days: number }
  /** "fin de mois + 45 jours": the words themselves give count B. `monthsLater` 1 for "fin du mois suivant". */
  | { readonly kind: "after-end-of-month"; readonly monthsLater: number; readonly days: number }
  /** "30 jours fin de mois le 10": days, end of that month, then the 10th of the next (the day 31 means the last). */
  | { readonly kind: "day-after-end-of-month"; readonly days: number; readonly day: number }
  /** "30 jours le 10": days, then the first 10th on or after. */
  | { readonly kind: "next-day-of-month"; readonly days: number; readonly day: number }
  /** "2/10 net 30": `percent` off when paid within `withinDays`, else due after `days`. */
  | { readonly kind: "discount"; readonly percent: number; readonly withinDays: number; readonly days: number }
  /** "30 % à la commande, solde à 30 jours": percentages sum to 100. */
  | { readonly kind: "instalments"; readonly parts: readonly Instalment[] }
  /** "à la livraison": not computable from the issue date. */
  | { readonly kind: "on-event"; readonly event: TermsEvent };
