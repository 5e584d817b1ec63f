import { sumCents } from "../../engine/money";
import type { Phrases } from "../../text/phrases";
import type { LedgerAndPayments } from "./forecastSheet";

/** What is owed in other currencies than that of the first book, whose plan it is: a sentence for each. */
export function otherCurrencies(books: readonly LedgerAndPayments[], phrases: Phrases): readonly string[] {
  return books
    .slice(1)
    .filter(({ payments }) => payments.length > 0)
    .map(({ ledger, payments }) =>
      phrases.plan.otherCurrency(
        payments.length,
        sumCents(payments.map((payment) => payment.outstanding)),
        ledger.currency,
      ),
    );
}
