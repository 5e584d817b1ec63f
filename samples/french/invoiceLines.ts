import { addDays, daysBetween } from "../../src/engine/calendar";
import type { CalendarDate } from "../../src/engine/types";
import { isOpenAsOf, paidAsOf, type SimulatedInvoice } from "../company";
import { cell, dateCell, type Cell } from "../xlsx/cells";

/** The columns of the sheet Factures, in their order; the text is the header. */
export const INVOICE_COLUMNS = {
  number: "N° facture",
  kind: "Type",
  client: "Client",
  issued: "Date facture",
  due: "Échéance",
  net: "Montant HT",
  tax: "TVA",
  total: "Montant TTC",
  currency: "Devise",
  paid: "Montant réglé",
  paidOn: "Date de paiement",
  balance: "Reste à payer",
  status: "Statut",
  method: "Mode de règlement",
  promise: "Promesse de règlement",
  dispute: "Litige",
  reminder: "Dernière relance",
  comment: "Commentaire",
} as const;

export type InvoiceColumn = keyof typeof INVOICE_COLUMNS;
export type InvoiceLine = Readonly<Record<InvoiceColumn, Cell | null>>;

export const STATUSES = ["Réglée", "Partiellement réglée", "En attente", "En retard", "Litige"];
export const METHODS = ["Virement", "Chèque", "Prélèvement"];

const KINDS = { invoice: "Facture", deposit: "Acompte", "credit-note": "Avoir" } as const;
/** The formula of the column Reste à payer, the same in each row. */
export const BALANCE_OF_ROW =
  "IF(ISNUMBER(tblFactures[[#This Row],[Montant TTC]])," +
  'tblFactures[[#This Row],[Montant TTC]]-tblFactures[[#This Row],[Montant réglé]],"")';

/** One row per invoice, as a careful assistant would have kept them up to the close of `asOf`. */
export function invoiceLine(invoice: SimulatedInvoice, asOf: CalendarDate): InvoiceLine {
  const paid = paidAsOf(invoice, asOf);
  const lastPaidOn = invoice.payments.filter(({ paidOn }) => paidOn <= asOf).at(-1)?.paidOn ?? null;
  const money = invoice.currency === "USD" ? "dollars" : "euros";
  const amount = (cents: number): Cell | null => cell(cents / 100, money);
  return {
    number: cell(invoice.number),
    kind: cell(KINDS[invoice.kind], "centered"),
    client: cell(invoice.client.name),
    issued: dateCell(invoice.issuedOn),
    due: dateCell(invoice.dueOn),
    net: amount(invoice.net),
    tax: amount(invoice.tax),
    total: amount(invoice.total),
    currency: cell(invoice.currency, "centered"),
    paid: paid === 0 ? null : amount(paid),
    paidOn: dateCell(lastPaidOn),
    balance: cell({ formula: BALANCE_OF_ROW, value: (invoice.total - paid) / 100 }, money),
    status: cell(statusOf(invoice, asOf), "centered"),
    method: cell(invoice.client.method),
    promise: dateCell(invoice.promisedOn),
    dispute: cell(invoice.disputeReason ?? ""),
    reminder: dateCell(reminderOf(invoice, asOf)),
    comment: cell(commentOf(invoice, asOf)),
  };
}

function statusOf(invoice: SimulatedInvoice, asOf: CalendarDate): string {
  if (!isOpenAsOf(invoice, asOf)) return "Réglée";
  if (invoice.disputeReason !== null) return "Litige";
  if (paidAsOf(invoice, asOf) !== 0) return "Partiellement réglée";
  return invoice.kind !== "credit-note" && invoice.dueOn < asOf ? "En retard" : "En attente";
}

/** Late clients were reminded on the Monday before; a contested invoice is not. */
function reminderOf(invoice: SimulatedInvoice, asOf: CalendarDate): CalendarDate | null {
  const isLate = isOpenAsOf(invoice, asOf) && daysBetween(invoice.dueOn, asOf) >= 10;
  return isLate && invoice.kind !== "credit-note" && invoice.disputeReason === null ? addDays(asOf, -6) : null;
}

function commentOf(invoice: SimulatedInvoice, asOf: CalendarDate): string {
  if (invoice.kind === "deposit") return "Acompte 30 % à la commande";
  if (invoice.kind === "credit-note") return "Avoir sur finition";
  if (invoice.promisedOn !== null && invoice.promisedOn < asOf) return "Avait promis un virement, rien reçu";
  if (invoice.promisedOn !== null) return "Promesse par téléphone";
  if (isOpenAsOf(invoice, asOf) && paidAsOf(invoice, asOf) > 0) return "Solde à relancer";
  return "";
}
