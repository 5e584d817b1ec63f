import { laterOf } from "../calendar";
import { outstanding, outstandingAfterCredits } from "../ledger/outstanding";
import { NO_CENTS } from "../money";
import type { CalendarDate, Cents, ClientId, Invoice, InvoiceId, Ledger, PaymentForecast } from "../types";
import type { DunningPolicy } from "./policy";
import type { NoReminder } from "./reminder";

/** A ledger seen by the person who reminds: what was worked out once for all invoices. */
export interface DunningBook {
  readonly ledger: Ledger;
  readonly policy: DunningPolicy;
  /** Invoices and deposits with something outstanding before credits, in ledger order: most of a book is paid. */
  readonly unpaid: readonly Invoice[];
  /** After credits; zero when paid or covered. */
  readonly open: ReadonlyMap<InvoiceId, Cents>;
  readonly forecasts: ReadonlyMap<InvoiceId, PaymentForecast>;
  /** False when no reminder at all is recorded: then nobody keeps the record in this sheet. */
  readonly keepsRecord: boolean;
  /** The last recorded contact of each client, about any of its invoices. */
  readonly lastContacts: ReadonlyMap<ClientId, CalendarDate>;
}

/** Where an invoice stands. A promise is pending until the close of its day; unpaid then, it is broken. */
export type Standing =
  | { readonly kind: "remindable" }
  | { readonly kind: "broken-promise"; readonly promisedOn: CalendarDate }
  | { readonly kind: "disputed" }
  | { readonly kind: "promised"; readonly promisedOn: CalendarDate }
  | { readonly kind: "stopped"; readonly because: Exclude<NoReminder, "nothing-planned"> };

/** The ledger made ready for dunning. */
export function dunningBook(ledger: Ledger, forecasts: readonly PaymentForecast[], policy: DunningPolicy): DunningBook {
  const lastContacts = new Map<ClientId, CalendarDate>();
  for (const { clientId, dunning } of ledger.invoices) {
    if (dunning.lastRemindedOn === null) continue;
    const known = lastContacts.get(clientId) ?? dunning.lastRemindedOn;
    lastContacts.set(clientId, laterOf(known, dunning.lastRemindedOn));
  }
  return {
    ledger,
    policy,
    unpaid: ledger.invoices.filter((invoice) => invoice.kind !== "credit-note" && outstanding(invoice) > 0),
    open: outstandingAfterCredits(ledger),
    forecasts: new Map(forecasts.map((forecast) => [forecast.invoiceId, forecast])),
    keepsRecord: lastContacts.size > 0 || ledger.invoices.some(({ dunning }) => dunning.level > 0),
    lastContacts,
  };
}

/** Outstanding of an invoice after credits; zero for a credit note. */
export function openAmount({ open }: DunningBook, invoice: Invoice): Cents {
  return open.get(invoice.id) ?? NO_CENTS;
}

/**
 * Where an invoice stands. Stops win in this order: nothing left to pay, the user's wish, a dispute, a direct debit,
 * a promise. A disputed invoice is never reminded, whoever collects it: its dispute is answered.
 */
export function standingOf(book: DunningBook, invoice: Invoice): Standing {
  const stop = balanceStop(book, invoice) ?? wishStop(book, invoice);
  if (stop) return { kind: "stopped", because: stop };
  if (invoice.dispute) return { kind: "disputed" };
  const method = invoice.paymentMethod ?? book.ledger.clients.get(invoice.clientId)?.paymentMethod;
  if (method === "direct-debit") return { kind: "stopped", because: "direct-debit" };
  return promiseStanding(invoice, book.ledger.asOf);
}

function balanceStop(book: DunningBook, invoice: Invoice): "paid" | "covered-by-credit" | "negligible-balance" | null {
  const open = openAmount(book, invoice);
  if (open === 0) return outstanding(invoice) > 0 ? "covered-by-credit" : "paid";
  return open <= book.policy.negligibleBalance ? "negligible-balance" : null;
}

function wishStop({ ledger }: DunningBook, invoice: Invoice): "client-excluded" | "invoice-excluded" | null {
  if (ledger.clients.get(invoice.clientId)?.excludedFromReminders) return "client-excluded";
  return invoice.dunning.excluded ? "invoice-excluded" : null;
}

/** A broken promise counts once: after a contact since the promised day, the ladder goes on. */
function promiseStanding({ promise, dunning }: Invoice, asOf: CalendarDate): Standing {
  if (!promise) return { kind: "remindable" };
  const { promisedOn } = promise;
  if (promisedOn > asOf) return { kind: "promised", promisedOn };
  const answered = dunning.lastRemindedOn !== null && dunning.lastRemindedOn > promisedOn;
  return answered ? { kind: "remindable" } : { kind: "broken-promise", promisedOn };
}
