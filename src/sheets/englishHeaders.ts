import type { HeaderWords } from "./synonyms";

/** English headers of invoice sheets. */
export const ENGLISH_HEADERS: HeaderWords = {
  number: {
    sure: "invoice number, invoice n, inv n, invoice id, invoice num, inv number, invoice ref, invoice reference",
    usual: "invoice, document number, doc number, bill number, bill n",
    bare: "number, document, reference, ref, doc n, id",
    never:
      "date, amount, total, customer, client, order, phone, account, vat, tax, line, type, status, due, paid, currency, email, item",
  },
  client: {
    sure: "customer name, client name, bill to, billed to, customer display name, buyer name, invoice partner display name",
    usual: "customer, client, company, partner, debtor, buyer, account name, company name",
    bare: "name",
    never:
      "code, n, number, id, ref, reference, email, address, city, phone, type, country, vat, tax, contact, terms, group, po, order, currency, date, amount, balance",
  },
  clientCode: {
    sure: "customer id, customer code, customer number, customer n, client id, client code, account number",
    usual: "account n",
    bare: "account",
    never: "bank",
  },
  issued: {
    sure: "invoice date, issue date, date issued, issued on, billing date, invoiced on, bill date, date of invoice, issued",
    usual: "document date, posting date, doc date, create date",
    bare: "date",
    never: "due, payment, paid, delivery, order, reminder, promise, expected",
  },
  due: {
    sure: "due date, payment due, payment due date, due on, date due, pay by, invoice due date",
    usual: "due by, maturity date, payable by",
    bare: "due, maturity, deadline",
    never: "amount, balance, total, days, past, over, overdue, status",
  },
  terms: {
    sure: "payment terms, terms of payment, invoice terms, credit terms",
    usual: "terms, net terms, payment term days",
    bare: "",
    never: "",
  },
  amount: {
    sure: "total incl tax, total including tax, gross amount, total incl vat, amount incl tax, amount including tax, total with tax, invoice total, amount incl vat, grand total",
    usual: "total, amount, invoice amount, total amount, gross, total signed, total in currency signed, value",
    bare: "amount due, price, sum",
    never:
      "paid, due, balance, excl, excluding, net, subtotal, untaxed, tax, vat, discount, currency, residual, open, outstanding, payment, without",
  },
  amountWithoutTax: {
    sure: "subtotal, untaxed amount, total excl tax, amount excl tax, total excluding tax, net amount, untaxed amount signed, total excl vat, amount excl vat, sub total",
    usual: "",
    bare: "net",
    never: "unit, discount",
  },
  vat: {
    sure: "vat, tax, vat amount, tax amount, total vat, total tax, vat rate, tax rate, sales tax",
    usual: "",
    bare: "",
    never: "number, n, id, code, incl, excl",
  },
  paid: {
    sure: "amount paid, paid amount, total paid, amount received",
    usual: "paid, payments, received, payment amount, collected",
    bare: "deposit, payment",
    never: "date, on, method, status, terms, not",
  },
  balance: {
    sure: "balance due, amount due, outstanding, open amount, residual, amount residual, outstanding amount, remaining, amount due signed, open balance, remaining balance, outstanding balance",
    usual: "balance, due amount, unpaid",
    bare: "",
    never: "date, days, bank, running",
  },
  paymentDate: {
    sure: "payment date, paid on, date paid, date of payment, received on, paid date, payment received, date received, cleared on",
    usual: "settled on, clearing date",
    bare: "paid, payment, received",
    never: "due, expected, planned, terms, method, status, promised, amount, forecast",
  },
  status: {
    sure: "status, state, payment status, invoice status, payment state, paid yes no, paid y n",
    usual: "paid, is paid",
    bare: "payment",
    never: "customer, delivery, order, date, amount",
  },
  type: {
    sure: "type, document type, invoice type, doc type, transaction type",
    usual: "credit note",
    bare: "kind",
    never: "client, customer, payment, tax",
  },
  currency: {
    sure: "currency, currency code, invoice currency",
    usual: "",
    bare: "cur, ccy",
    never: "total, amount, rate",
  },
  dispute: {
    sure: "dispute, disputed, in dispute, dispute reason",
    usual: "on hold",
    bare: "",
    never: "amount, date",
  },
  promise: {
    sure: "promise, promise to pay, promised date, promise date, promised on, ptp, promised payment date",
    usual: "",
    bare: "",
    never: "amount",
  },
  expected: {
    sure: "expected date, expected payment date, expected payment, expected on, forecast date, planned payment date, expected receipt, estimated payment date",
    usual: "",
    bare: "expected",
    never: "amount, delivery",
  },
  method: {
    sure: "payment method, method of payment, paid by, payment type, payment mode",
    usual: "method",
    bare: "payment",
    never: "date, amount",
  },
  email: {
    sure: "email, e mail, email address, customer email, billing email",
    usual: "",
    bare: "",
    never: "",
  },
  phone: {
    sure: "phone, mobile, telephone, phone number",
    usual: "",
    bare: "",
    never: "",
  },
  lastReminder: {
    sure: "last reminder, last reminder date, last reminded, reminder date, reminded on",
    usual: "reminder, reminders",
    bare: "",
    never: "level, count, next, no, n, not, exclude, status",
  },
  reminderLevel: {
    sure: "reminder level, reminders sent, dunning level, reminder count, number of reminders",
    usual: "reminders",
    bare: "level",
    never: "date, next",
  },
  excluded: {
    sure: "do not remind, no reminder, no reminders, exclude from reminders, excluded from reminders, do not dun, reminders off, dunning block",
    usual: "exclude, excluded",
    bare: "",
    never: "",
  },
  order: {
    sure: "po, po number, purchase order, order ref, order number, order date, your reference, order n, po n",
    usual: "project, contract",
    bare: "",
    never: "",
  },
  delivery: {
    sure: "delivery date, service date, delivered on, shipping date",
    usual: "delivery",
    bare: "",
    never: "",
  },
  line: {
    sure: "quantity, qty, unit price, item, product, sku, line, line n, line total, item name",
    usual: "description",
    bare: "",
    never: "",
  },
  note: {
    sure: "comment, comments, note, notes, remark, remarks, owner, salesperson, days overdue, days late, city, country, address, memo, aging, ageing, activities, next reminder, next activity",
    usual: "",
    bare: "",
    never: "",
  },
};
