import { daysBetween } from "../calendar";
import type { CalendarDate, Cents, ClientId, InvoiceId, Ledger } from "../types";
import { outstandingAfterCredits } from "./outstanding";

/** A promise to pay whose day has closed with something still unpaid. */
export interface BrokenPromise {
  readonly invoiceId: InvoiceId;
  readonly clientId: ClientId;
  readonly promisedOn: CalendarDate;
  /** Days since the promised one. */
  readonly days: number;
  /** Still unpaid, after the client's credit notes. */
  readonly outstanding: Cents;
}

/** The promises of the sheet that are broken at the close of the as-of day, largest amount first. */
export function brokenPromises(ledger: Ledger): readonly BrokenPromise[] {
  const open = outstandingAfterCredits(ledger);
  const broken = ledger.invoices.flatMap(({ id, clientId, promise }) => {
    const outstanding = open.get(id);
    if (promise === null || promise.promisedOn > ledger.asOf || outstanding === undefined || outstanding <= 0)
      return [];
    const { promisedOn } = promise;
    return [{ invoiceId: id, clientId, promisedOn, days: daysBetween(promisedOn, ledger.asOf), outstanding }];
  });
  return broken.sort((a, b) => b.outstanding - a.outstanding || (a.invoiceId < b.invoiceId ? -1 : 1));
}
