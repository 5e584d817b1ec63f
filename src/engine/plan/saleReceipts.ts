import type { NewInvoiceForecast } from "../delay/newInvoice";
import type { CalendarDate, Cents } from "../types";
import type { SpreadAmount } from "./receiptsByWeek";
import { spread } from "./receiptsByWeek";
import type { ComingInvoice } from "./salesToCome";
import type { ChancesByWeek } from "./weeklyChances";
import { chancesByWeek } from "./weeklyChances";

/** What an invoice to come is expected to bring. A sale that does not come about counts among what may never come. */
export interface SaleReceipts extends SpreadAmount {
  readonly coming: ComingInvoice;
  readonly amount: Cents;
  readonly chances: ChancesByWeek;
}

/** Expected receipts of each invoice to come, by its client's own habits. */
export function saleReceipts(
  invoices: readonly ComingInvoice[],
  newInvoice: NewInvoiceForecast,
  mondays: readonly CalendarDate[],
): readonly SaleReceipts[] {
  return invoices.map((coming) => {
    const { sale, issuedOn, dueOn, amount } = coming;
    const delay = newInvoice({ clientId: sale.clientId, issuedOn, dueOn });
    const chances = chancesByWeek(delay, dueOn, mondays).map((chance) => chance * sale.chance);
    const never = chances.length - 1;
    chances[never] = chances[never]! + 1 - sale.chance;
    return { coming, amount, chances, ...spread(amount, chances) };
  });
}
