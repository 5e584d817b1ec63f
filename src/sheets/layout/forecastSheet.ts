import { daysBetween } from "../../engine/calendar";
import { invoicesById } from "../../engine/ledger/invoicesById";
import type { CurrencyCode, Invoice, Ledger, PaymentForecast } from "../../engine/types";
import type { Phrases } from "../../text/phrases";
import { MARK } from "../marks";
import { dateCell, moneyCell, numberCell, textCell } from "./cells";
import type { LayoutCell } from "./cellContent";
import type { CellStyle } from "./cellStyle";
import { Grid } from "./grid";
import * as look from "./palette";
import { wrappedRowHeights } from "./rowHeights";
import type { SheetLayout } from "./sheetLayout";

const HEADER_ROW = 4;
/** For formulas of other sheets: the header, and where its figures stand; currencies only where there are several. */
export const FORECAST_HEADER = HEADER_ROW;
export const FORECAST_COLUMN = { client: 2, outstanding: 5, daysOverdue: 6, expected: 7, currency: 10 } as const;

/** The open invoices of one currency with their forecasts. */
export interface LedgerAndPayments {
  readonly ledger: Ledger;
  readonly payments: readonly PaymentForecast[];
}

/** The *Forecast* sheet: every open invoice with its expected date, range and reason, earliest expected first. */
export function forecastSheet(books: readonly LedgerAndPayments[], phrases: Phrases): SheetLayout {
  const words = phrases.forecast;
  const withCurrency = books.length > 1;
  const grid = new Grid();
  const headings = headingsOf(phrases, withCurrency);
  const asOf = books[0]!.ledger.asOf;
  grid.put(1, 1, textCell(words.title, look.TITLE));
  grid.put(2, 1, textCell(words.subtitle(asOf), look.SUBTITLE));
  grid.put(HEADER_ROW, 1, ...headings);
  let row = HEADER_ROW;
  for (const { ledger, payments } of books) {
    const invoices = invoicesById(ledger);
    const looks = rowLooks(phrases, ledger.currency);
    for (const payment of inOrder(payments)) {
      const invoice = invoices.get(payment.invoiceId);
      if (invoice) grid.put(++row, 1, ...invoiceCells({ invoice, payment, ledger, withCurrency, looks }, phrases));
    }
  }
  const columnWidths = [16, 28, 12, 12, 14, 10, 14, 13, 13, ...(withCurrency ? [9] : []), 75];
  return {
    mark: MARK.forecast,
    name: words.sheetName,
    rows: grid.rows,
    columnWidths,
    rowHeights: wrappedRowHeights(grid.rows, columnWidths),
    cellMarks: [],
    frozenRows: HEADER_ROW,
    frozenColumns: 2,
    showGridLines: false,
    conditionalFormats: [],
    dataValidations: [],
    print: { orientation: "landscape", onePageHigh: false, titleRows: HEADER_ROW },
    chart: null,
    autoFilter: {
      firstRow: HEADER_ROW,
      firstColumn: 1,
      lastRow: Math.max(row, HEADER_ROW + 1),
      lastColumn: headings.length,
    },
  };
}

function headingsOf({ forecast: words }: Phrases, withCurrency: boolean): readonly LayoutCell[] {
  const { issued, due, outstanding, daysOverdue, expected, low, high } = words;
  return [
    ...[words.number, words.client].map((text) => textCell(text, look.HEADING)),
    ...[issued, due, outstanding, daysOverdue, expected, low, high].map((text) => textCell(text, look.FIGURE_HEADING)),
    ...[...(withCurrency ? [words.currency] : []), words.why].map((text) =>
      textCell(text, { ...look.HEADING, indent: 1 }),
    ),
  ];
}

function inOrder(payments: readonly PaymentForecast[]): readonly PaymentForecast[] {
  return [...payments].sort((a, b) => compare(a.expected, b.expected) || compare(a.invoiceId, b.invoiceId));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How the cells of an invoice's row look: made once, for thousands of rows. */
function rowLooks(phrases: Phrases, currency: CurrencyCode) {
  const plain: CellStyle = { ...look.LABEL, verticalAlign: "top" };
  const date = look.formatted(plain, phrases.dateFormat);
  return {
    plain,
    date,
    expected: { ...date, bold: true },
    money: look.formatted(plain, phrases.moneyFormat(currency, false)),
    days: look.formatted(plain, "0"),
    indented: { ...plain, indent: 1 },
    why: { ...look.WRAPPED, indent: 1 },
  };
}

interface InvoiceRow {
  readonly invoice: Invoice;
  readonly payment: PaymentForecast;
  readonly ledger: Ledger;
  readonly withCurrency: boolean;
  readonly looks: ReturnType<typeof rowLooks>;
}

function invoiceCells(row: InvoiceRow, phrases: Phrases): readonly LayoutCell[] {
  const { invoice, payment, ledger, withCurrency, looks } = row;
  const { plain, date } = looks;
  const late = daysBetween(invoice.dueOn, ledger.asOf);
  const bound = (day: PaymentForecast["high"]): LayoutCell =>
    day === null ? textCell(phrases.forecast.beyondHorizon, { ...plain, align: "right" }) : dateCell(day, date);
  return [
    textCell(invoice.number, plain),
    textCell(ledger.clients.get(invoice.clientId)?.name ?? invoice.clientId, plain),
    dateCell(invoice.issuedOn, date),
    dateCell(invoice.dueOn, date),
    moneyCell(payment.outstanding, looks.money),
    late > 0 ? numberCell(late, looks.days) : textCell("", plain),
    dateCell(payment.expected, looks.expected),
    bound(payment.low),
    bound(payment.high),
    ...(withCurrency ? [textCell(ledger.currency, looks.indented)] : []),
    textCell(phrases.reason(payment.reason), looks.why),
  ];
}
