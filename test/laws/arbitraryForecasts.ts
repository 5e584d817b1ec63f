import fc from "fast-check";
import { addDays, dayNumber, daysBetween } from "../../src/engine/calendar";
import type { NewInvoiceForecast } from "../../src/engine/delay/newInvoice";
import { outstandingAfterCredits } from "../../src/engine/ledger/outstanding";
import type { Invoice, Ledger, PaymentForecast } from "../../src/engine/types";

/** Any forecast of the open invoices of a ledger: a few chances on days after the as-of day, the rest never. */
export function anyForecasts(ledger: Ledger): fc.Arbitrary<readonly PaymentForecast[]> {
  const outstanding = outstandingAfterCredits(ledger);
  const open = ledger.invoices.filter(({ id }) => (outstanding.get(id) ?? 0) > 0);
  return fc.tuple(...open.map((invoice) => anyForecast(ledger, invoice, outstanding.get(invoice.id)!)));
}

function anyForecast(
  { asOf }: Ledger,
  { id, clientId, dueOn }: Invoice,
  outstanding: PaymentForecast["outstanding"],
): fc.Arbitrary<PaymentForecast> {
  const weights = fc.array(fc.nat(100), { minLength: 1, maxLength: 150 });
  return fc
    .tuple(weights, fc.nat(100), fc.option(fc.integer({ min: -5, max: 40 })))
    .map(([days, never, typicalDelay]) => {
      const sum = days.reduce((a, b) => a + b, never) || 1;
      const probabilities = Float64Array.from(days, (weight) => weight / sum);
      return {
        invoiceId: id,
        clientId,
        outstanding,
        delay: {
          firstDay: dayNumber(asOf) + 1 - dayNumber(dueOn),
          probabilities,
          unpaid: 1 - probabilities.reduce((a, b) => a + b, 0),
        },
        expected: addDays(asOf, 1),
        low: null,
        high: null,
        reason: {
          basis: typicalDelay === null ? "portfolio" : "client",
          paymentsUsed: typicalDelay === null ? 0 : 6,
          typicalDelay,
          lastDelays: [],
          recentPayments: 0,
          payWeekday: null,
          payDaysOfMonth: [],
          laterEachYear: null,
          portfolioDelay: null,
          daysOverdue: asOf > dueOn ? daysBetween(dueOn, asOf) : null,
          statedDate: null,
          promises: null,
          passedDate: null,
          unlikelyUntil: null,
          modelDate: null,
        },
      };
    });
}

/** Any forecast of invoices to come: the same chances on the days after each is issued, whatever its client. */
export const anyNewInvoice: fc.Arbitrary<NewInvoiceForecast> = fc
  .tuple(fc.array(fc.nat(100), { minLength: 1, maxLength: 90 }), fc.nat(100))
  .map(([days, never]) => {
    const sum = days.reduce((a, b) => a + b, never) || 1;
    const probabilities = Float64Array.from(days, (weight) => weight / sum);
    const unpaid = 1 - probabilities.reduce((a, b) => a + b, 0);
    return ({ issuedOn, dueOn }) => ({ firstDay: daysBetween(dueOn, issuedOn) + 1, probabilities, unpaid });
  });
