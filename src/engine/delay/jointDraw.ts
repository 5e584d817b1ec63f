import type { ClientId, InvoiceId } from "../types";
import type { Togetherness } from "./weeklyReceipts";

/**
 * How the receipts of a ledger's open invoices are drawn together. Whoever draws them again with the same chances draws
 * the same receipts, so that a plan has the ranges of the forecast it is made of.
 */
export interface JointDraw {
  readonly togetherness: Togetherness;
  /** Place of each open invoice in the draw, 0 the first. */
  readonly places: ReadonlyMap<InvoiceId, number>;
  /** Number of each client with an invoice in the ledger. */
  readonly clients: ReadonlyMap<ClientId, number>;
}
