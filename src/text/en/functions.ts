import type { FunctionWords } from "../functionWords";

/** What the custom functions say where they have no value, in English. */
export const ENGLISH_FUNCTIONS: FunctionWords = {
  noInvoiceList: "No list of invoices was found in this workbook.",
  giveInvoice: "Give an invoice number.",
  unknownInvoice: (number) => `Invoice ${number} is not in the list.`,
  severalInvoices: (number) => `Several invoices may be “${number}”: write the number as in the list.`,
  invoicePaid: (number) => `Invoice ${number} is paid: nothing is expected.`,
  invoiceCovered: (number) => `Invoice ${number} is covered by a credit note: nothing is expected.`,
  notIssuedYet: (number) => `Invoice ${number} bears a date to come: it counts from that day on.`,
  isCreditNote: (number) => `${number} is a credit note: no payment is expected.`,
  giveShare: "The share must be between 0 and 1, for example 0.8 for 80%.",
  giveDate: "Give a date.",
  dateToCome: "This date is to come: what will be invoiced and paid until then is not known yet.",
  giveClient: "Give the name of a client.",
  unknownClient: (name) => `Client ${name} is not in the list.`,
  neverPaid: (name) => `${name} has not paid any invoice on a known day yet.`,
  giveTerms: "Give the payment terms, for example “net 30” or “45 days end of month”.",
  unreadableTerms: (terms) => `Terms “${terms}” not understood. Write for example “30 days end of month”.`,
  termsWait: (terms) => `With “${terms}” the due date hangs on an event that the invoice does not show.`,
  kindUnknown: (client) =>
    `${client}: a business or a private person? Your list does not say; as long as it is not known, nothing is claimed.`,
  foreignContract: (client) => `${client} is abroad: the law of your contract is not known, so nothing is claimed.`,
  rateMissing: "Rate to be completed: that of one of the half-years concerned is not known yet.",
  moreOwedThanSold: "More is owed than was invoiced: DSO cannot be worked out.",
};
