import { invoicesById } from "../../../engine/ledger/invoicesById";
import { quotedSheetName } from "../../sheetNames";
import { fixedCellName } from "../cellName";
import { FORECAST_COLUMN, FORECAST_HEADER } from "../forecastSheet";
import type { Phrases } from "../../../text/phrases";
import type { ReviewFigures } from "./reviewFigures";

type ForecastColumn = keyof typeof FORECAST_COLUMN;

/** The cells of a column of the forecast sheet, as formulas of other sheets spell them. */
function forecastCells({ forecastRows }: ReviewFigures, phrases: Phrases, column: ForecastColumn): string {
  const place = FORECAST_COLUMN[column];
  const last = FORECAST_HEADER + Math.max(1, forecastRows);
  const cells = `${fixedCellName(FORECAST_HEADER + 1, place)}:${fixedCellName(last, place)}`;
  return `${quotedSheetName(phrases.forecast.sheetName)}!${cells}`;
}

/** What is owed in the plan's currency, by days overdue where a condition like ">30" is given. */
export function owedFormula(figures: ReviewFigures, phrases: Phrases, daysOverdue: string): string {
  const cells = (column: ForecastColumn): string => forecastCells(figures, phrases, column);
  const conditions = [
    ...(figures.severalCurrencies ? [`${cells("currency")},"${figures.plan.currency}"`] : []),
    ...(daysOverdue === "" ? [] : [`${cells("daysOverdue")},"${daysOverdue}"`]),
  ];
  const outstanding = cells("outstanding");
  return conditions.length === 0 ? `SUM(${outstanding})` : `SUMIFS(${outstanding},${conditions.join(",")})`;
}

/** What a client owes, and of it overdue, as formulas over the forecast sheet; the client's name stands in `nameCell`. */
export function clientFormulas(
  figures: ReviewFigures,
  phrases: Phrases,
  nameCell: string,
): { readonly owed: string; readonly overdue: string; readonly expectedBy: string } {
  const cells = (column: ForecastColumn): string => forecastCells(figures, phrases, column);
  // Compared cell by cell: a condition of SUMIFS would take "<" and "*" in a name for more than text.
  const currency = figures.severalCurrencies ? `*(${cells("currency")}="${figures.plan.currency}")` : "";
  const isClient = `(${cells("client")}=${nameCell})${currency}`;
  return {
    owed: `SUMPRODUCT(${isClient}*${cells("outstanding")})`,
    overdue: `SUMPRODUCT(${isClient}*(${cells("daysOverdue")}>0)*${cells("outstanding")})`,
    expectedBy: `SUMPRODUCT(MAX(${isClient}*${cells("expected")}))`,
  };
}

/**
 * What each name shown owes, in cents, whatever the case it is written in: two clients of one name are told apart by
 * their codes, which no formula over names can do.
 */
export function owedByName({ ledger, payments }: Pick<ReviewFigures, "ledger" | "payments">): Map<string, number> {
  const invoices = invoicesById(ledger);
  const owed = new Map<string, number>();
  for (const { invoiceId, outstanding } of payments) {
    const { clientId } = invoices.get(invoiceId)!;
    const name = (ledger.clients.get(clientId)?.name ?? clientId).toLowerCase();
    owed.set(name, (owed.get(name) ?? 0) + outstanding);
  }
  return owed;
}
