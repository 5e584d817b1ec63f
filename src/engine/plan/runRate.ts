import { addDays, daysBetween, weekday } from "../calendar";
import { cents } from "../money";
import type { CalendarDate, ClientId, Ledger } from "../types";
import type { ExpectedSale } from "./salesToCome";
import { salesToCome } from "./salesToCome";

/** A year: no season counts twice. */
const DAYS_LOOKED_BACK = 364;
/** Half a year at least: less says nothing of a year. */
const LEAST_DAYS = 182;
const FRIDAY = 5;

/**
 * What each client will be invoiced week by week until `until` if business goes on as in the last year, less what the
 * sales to come already say of it. Invoiced on Fridays, in the middle between Mondays of work. Only on request: it is
 * hope with a number, and stands apart in the plan (`receiptsRunRate`). Nothing for a book of less than half a year.
 */
export function runRateSales(
  ledger: Ledger,
  sales: readonly ExpectedSale[],
  until: CalendarDate,
): readonly ExpectedSale[] {
  const { asOf, clients, invoices } = ledger;
  const first = invoices.reduce((day, { issuedOn }) => (issuedOn < day ? issuedOn : day), asOf);
  const days = Math.min(DAYS_LOOKED_BACK, daysBetween(first, asOf));
  if (days < LEAST_DAYS) return [];
  const since = addDays(asOf, -days);
  const sold = new Map<ClientId, number>();
  for (const { clientId, issuedOn, amount } of invoices) {
    if (issuedOn > since) sold.set(clientId, (sold.get(clientId) ?? 0) + amount);
  }
  const firstFriday = addDays(asOf, ((FRIDAY - weekday(asOf) + 6) % 7) + 1);
  const weeks = Math.floor(daysBetween(firstFriday, until) / 7) + 1;
  const coming = comingByClient(ledger, sales, until);
  return [...sold].flatMap(([clientId, amount]) => {
    const weekly = cents(Math.round((amount * 7) / days - (coming.get(clientId) ?? 0) / weeks));
    if (weekly <= 0) return [];
    return {
      reference: "",
      client: clients.get(clientId)?.name ?? clientId,
      clientId,
      kind: "run-rate",
      amount: weekly,
      invoicedOn: firstFriday,
      dueOn: null,
      chance: 1,
      frequency: "weekly",
      endsOn: until,
      deliveredOn: null,
    } satisfies ExpectedSale;
  });
}

/** What the sales to come are expected to bring in invoices, by client. */
function comingByClient(
  ledger: Ledger,
  sales: readonly ExpectedSale[],
  until: CalendarDate,
): ReadonlyMap<ClientId, number> {
  const coming = new Map<ClientId, number>();
  for (const { sale, amount } of salesToCome(sales, ledger, until).invoices) {
    if (sale.clientId === null) continue;
    coming.set(sale.clientId, (coming.get(sale.clientId) ?? 0) + amount * sale.chance);
  }
  return coming;
}
