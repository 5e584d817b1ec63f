import { formatDate, formatMoney, formatThousands } from "../figures";
import type { ChartWords, ColumnWords, ForecastWords, PlanWords, ToDoWords } from "../phrases";
import { ENGLISH_FIGURES } from "./figures";

export const ENGLISH_PLAN: PlanWords = {
  sheetName: "Cash plan",
  title: "13-week cash plan",
  subtitle: (asOf, currency) =>
    `As of the close of ${formatDate(asOf, ENGLISH_FIGURES)} · amounts in ${currency} including tax, in the week the cash moves`,
  openingBalance: "Bank balance",
  openingFromBank: (sheet) => `Bank balance (sheet ${sheet})`,
  alertLevel: "Alert level",
  overdraft: "Agreed overdraft",
  suppliers: "Suppliers",
  estimatedVat: "VAT (estimate)",
  newSales: "New sales (estimate)",
  typedForPastWeeks: (amounts) =>
    `Amounts typed for weeks that have passed, kept with their plan: ${amounts.join("; ")}.`,
  firstWeekBelow: "First week below the alert level",
  lowestBalance: "Lowest balance",
  none: "none",
  weekFrom: "Week of",
  total: "Total",
  opening: "Opening balance",
  receipts: "Receipts",
  receiptsOverdue: "Issued invoices, overdue",
  receiptsNotYetDue: "Issued invoices, not yet due",
  otherReceipts: "Other receipts (yours to type)",
  totalReceipts: "Total receipts",
  payments: "Payments",
  otherPayments: "Other payments (yours to type)",
  uncategorised: "Other",
  totalPayments: "Total payments",
  netFlow: "Net cash flow",
  closing: "Closing balance, expected",
  closingLow: "80% range: low",
  closingHigh: "80% range: high",
  marginAboveAlert: "Margin above the alert level",
  tie: "Where the receipts come from",
  receivedIn13Weeks: "Expected within 13 weeks",
  receivedLater: "Expected later",
  receivedNever: "Perhaps never",
  receiptsSales: "Sales to come",
  salesIn13Weeks: "Sales to come, within 13 weeks",
  salesNever: "Perhaps never, or falling through",
  salesInvoiced: "Sales invoiced within 13 weeks",
  overdraftChance: "Chance of exceeding the overdraft",
  riskSection: "First week at risk: what to do",
  openInvoices: "Open invoices less credit notes",
  creditLeft: "Credit still owed to clients (not counted)",
  otherCurrency: (count, amount, currency) =>
    `Not included: ${count} invoice${count > 1 ? "s" : ""} in ${currency}, ${formatMoney(amount, currency, ENGLISH_FIGURES)}`,
  rule: {
    model: "",
    "due-date": "On this sheet the due date alone forecasts better than our model: the dates follow it.",
    "client-average": "On this sheet each client’s mean delay forecasts better than our model: the dates follow it.",
  },
  noPayments:
    'No payment is known: the balance counts receipts alone. Fill in a sheet "Expenses" (label, category, amount, first date, frequency), or type them into "Other payments".',
};

export const ENGLISH_TO_DO: ToDoWords = {
  sheetName: "To do",
  title: "To do: reminders",
  subtitle: (asOf) =>
    `From the sheet as of the close of ${formatDate(asOf, ENGLISH_FIGURES)} · one line per client and action`,
  date: "When",
  client: "Client",
  action: "Action",
  amount: "Amount",
  oldest: "Days overdue",
  expectedEffect: "Expected effect",
  why: "Why",
  invoices: "Invoices",
  contact: "Contact",
  done: "Done on",
  notes: "Notes",
  nothingToDo: "Nobody to remind.",
  effectIsAssumed: "Expected effect: an assumption, until outcomes of reminders are noted.",
  earlierNotes: "Notes on clients no longer in the list",
};

export const ENGLISH_FORECAST: ForecastWords = {
  sheetName: "Forecast",
  title: "Payment forecast",
  subtitle: (asOf) =>
    `Invoices open at the close of ${formatDate(asOf, ENGLISH_FIGURES)} · range: eight payments out of ten fall inside it`,
  number: "Invoice",
  client: "Client",
  issued: "Issued",
  due: "Due",
  outstanding: "Outstanding",
  daysOverdue: "Days overdue",
  expected: "Expected payment",
  low: "Earliest",
  high: "Latest",
  currency: "Currency",
  why: "Why",
  beyondHorizon: "later still",
};

export const ENGLISH_COLUMNS: ColumnWords = {
  expected: "Expected payment",
  low: "Earliest",
  high: "Latest",
  reminder: "Reminder",
};

export const ENGLISH_CHART: ChartWords = {
  title: "Cash over 13 weeks",
  receipts: "Receipts",
  payments: "Payments",
  closing: "Expected balance",
  range: "80% range",
  week: "Week of",
  alertLevel: (level) => `Alert level ${level}`,
  belowAlert: (week, balance) => `Week of ${week}: ${balance}, below the level`,
  description: ({ opening, lowest, lowestWeek, closing }) =>
    `Opening balance ${opening}. Lowest balance ${lowest}, in the week of ${lowestWeek}. Balance after 13 weeks ${closing}.`,
  thousands: (amount, currency) => formatThousands(amount, currency, ENGLISH_FIGURES),
  rangeOf: (low, high) => `${low} to ${high}`,
};
